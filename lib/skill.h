/* SPDX-License-Identifier: MIT
 *
 * Social abilities: four skills of six items each, and the log of practice
 * (clinical source: section 7).  Our own items, and not a validated scale: a
 * profile for one client over time, with no norms, no cut-off and no total
 * across skills.
 *
 * The skills are the options of the field practise of the sheet skills; the
 * items of one are the fields named after its code, as assertive_1.  Where the
 * name ends in r the answer is turned: never counts as nearly always.
 *
 * The client sees what the client answered, and no rating by the therapist.
 */
#ifndef SKILL_H
#define SKILL_H

#include <stdbool.h>
#include <stddef.h>

#include "escape.h"
#include "picture.h"
#include "shown.h"
#include "str.h"
#include "tree.h"

enum {
	SKILL_TOP = 4,    /* nearly always */
	SKILL_ENOUGH = 4, /* answers, of six: fewer have no mean */
	SKILL_PAGE = 90,  /* a width for SVG on paper */
};

/* Of one skill in one row.  What was left empty, put off or had no chance to
 * happen (n/a) is not an answer. */
struct skill_score {
	long answered, sum; /* turned answers counted turned */
	bool enough;
};
struct skill_score skill_score(const struct record *row,
    const struct choice *skill);
/* Append the mean with one decimal, half rounded up; or why there is none. */
void skill_words(const struct skill_score *score, struct str *out);

/* Is the field an item of that skill, and one that is turned? */
bool skill_item(const struct field *field, const struct choice *skill);
bool skill_turned(const struct field *field);

/* Are there answers or practice to show? */
bool skill_any(const struct shown *s);

/* A map of any, and of lists of facts: profile and log, as pages; chosen, what
 * is to be practised and why; brief, the first and the latest profile and how
 * much was practised; open, practice without a result and the next step. */
struct node *skill_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *skill_names(struct tree *t);

/* The four skills as bars, at the first date, a middle one and the latest.
 * The table says the same.  NULL where there are no answers; the caller frees
 * it. */
struct picture *skill_bars(const struct shown *s, size_t width, bool table);
/* The same as it stands in a report that has the facts; NULL: none. */
struct node *skill_drawn(const struct shown *s, struct tree *t,
    enum escape how);

#endif
