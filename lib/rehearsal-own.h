/* SPDX-License-Identifier: MIT
 *
 * What the files of rehearsal share.
 */
#ifndef REHEARSAL_OWN_H
#define REHEARSAL_OWN_H

#include "facts.h"
#include "rehearsal.h"

/* One role play while it is told. */
struct rehearsal_telling {
	const struct shown *s;
	struct tree *t;
	const struct record *row;
	const char *of;   /* "Role play 1" */
	bool safe;        /* whoever it is with */
};

/* "Daan, Prepare a coming talk, 2024-03-05": the day on which it was begun. */
const char *rehearsal_heading(const struct rehearsal_telling *f);
/* "Sanne, 2024-05-25"; named: also where she is whom the role play is with. */
const char *rehearsal_plan(const struct rehearsal_telling *f, bool named);
/* Put the whole of it. */
void rehearsal_put(const struct rehearsal_telling *f, struct node *list,
    enum escape how);

/* Is it told at all?  One with somebody who is not safe is not for a page that
 * goes home. */
bool rehearsal_told(const struct shown *s, const struct record *roleplay);

/* The round in force of a role play with the lowest number above `after`, or
 * NULL. */
const struct record *rehearsal_round(struct records *all,
    const struct record *roleplay, long after);

/* The bars of one role play, NULL where no round has a number. */
struct picture *rehearsal_bars(const struct shown *s, struct tree *t,
    const struct record *roleplay);

#endif
