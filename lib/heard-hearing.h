/* SPDX-License-Identifier: MIT
 *
 * One talk while it is asked at the terminal; for heard-*.c alone.
 */
#ifndef HEARD_HEARING_H
#define HEARD_HEARING_H

#include "fill-record.h"

struct hearing {
	struct fill *f;
	struct answers key; /* of its incident */
};

/* The record of its incident; it may move when another is begun. */
struct filled *heard_incident(struct hearing *h);
/* With whom: "" for nobody.  Is that somebody who is known to be safe to be
 * with? */
const char *heard_person(struct hearing *h);
bool heard_safe(struct hearing *h);
/* Go through its turns, until no other is wanted. */
enum ask_result heard_turns(struct hearing *h);

#endif
