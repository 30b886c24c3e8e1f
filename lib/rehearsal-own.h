/* SPDX-License-Identifier: MIT
 *
 * What the files of rehearsal share.
 */
#ifndef REHEARSAL_OWN_H
#define REHEARSAL_OWN_H

#include "facts.h"
#include "rehearsal.h"

/* The round in force of a role play with the lowest number above `after`, or
 * NULL. */
const struct record *rehearsal_round(struct records *all,
    const struct record *roleplay, long after);

/* The bars of one role play, NULL where no round has a number. */
struct picture *rehearsal_bars(const struct shown *s, struct tree *t,
    const struct record *roleplay);

#endif
