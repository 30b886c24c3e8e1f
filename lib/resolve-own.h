/* SPDX-License-Identifier: MIT
 *
 * A decision while it is asked; for resolve*.c alone.
 */
#ifndef RESOLVE_OWN_H
#define RESOLVE_OWN_H

#include "fill-record.h"
#include "resolve.h"

struct deciding {
	struct fill *f;
	struct answers key; /* of the decision */
	long number;        /* of the decision */
	bool put_off;       /* the choice waits for more options */
};

/* The record of the decision, which may move when another is begun. */
struct filled *resolve_decision(const struct deciding *d);
/* What it has in that field. */
const char *resolve_said(const struct deciding *d, const char *field);

/* The options of the decision: those known, once they are taken up, and those
 * of this sitting.  The nth, or NULL; it may move when another is begun. */
void resolve_take_options(struct deciding *d);
struct filled *resolve_option(const struct deciding *d, size_t n);
size_t resolve_options(const struct deciding *d);

/* The steps.  ASK_KEEP where there was nothing to ask. */

/* Ask for options until there are three, or that is put off. */
enum ask_result resolve_ask_options(struct deciding *d);
/* Their ranks. */
enum ask_result resolve_ask_ranks(struct deciding *d);
/* Which would help most later, and which is chosen: never one about somebody
 * who may not be safe whose danger was not asked about, and at home none that
 * may bring danger. */
enum ask_result resolve_ask_later(struct deciding *d);
enum ask_result resolve_ask_choice(struct deciding *d);

#endif
