/* SPDX-License-Identifier: MIT
 *
 * The forms of one measure over time (clinical source: section 8f).  Change
 * compares the first total with the latest, and both have their dates.  Under
 * 18 bands, case threshold and change are withheld: they are those of adults.
 */
#ifndef COURSE_H
#define COURSE_H

#include <stdbool.h>
#include <stddef.h>

#include "measure.h"
#include "shown.h"
#include "str.h"

/* The forms in force of one measure and client. */
struct course {
	const struct measure *m;
	const struct record **row; /* by date, n of them */
	struct measure_score *score;
	bool *overlaps; /* its two weeks overlap those of the form before */
	size_t n, n_overlap;
	size_t first, latest; /* with a total; n where there is none */
	enum measure_change change;
	bool recovered;  /* at case level at first, and not at the latest */
	bool adult_only; /* under 18: what is of adults is withheld */
	bool age_unknown;
};

void course_of(struct course *c, const struct measure *m,
    const struct shown *s);
void course_clear(struct course *c);

/* What stands in the place of what is withheld; or a note that adult cut-offs
 * were used; NULL where there is nothing to say. */
const char *course_age_words(const struct course *c);
/* Append recovery in words.  False where there are not two totals, no
 * threshold, or it is withheld. */
bool course_recovery_words(const struct course *c, struct str *out);

/* Tell all that can be said in words, a fact at a time: its label, and one
 * line of text. */
void course_facts(const struct course *c, void (*put)(void *context,
    const char *label, const char *text), void *context);

#endif
