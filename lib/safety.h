/* SPDX-License-Identifier: MIT
 *
 * Is a person safe to be with?  The state, from all that was ever answered
 * in the field `safe` of the relationship review, voided rows left out
 * (clinical source: couple and communication work can raise danger).
 *
 * An answer not-always, no or prefer-not stays in force after a later yes,
 * until a row of safety-review names it: kind person, the same person,
 * answered_on the date of the answer as it is written ("unknown" where it has
 * none), reviewed_on a date that is not before it, and that says who it was and
 * what was done.  A review takes only that stubbornness away: while the last
 * answer is no, the state is not safe.
 *
 * A row that was set aside for its faults counts where it answers so, and
 * never where it says safe.
 */
#ifndef SAFETY_H
#define SAFETY_H

#include <stdbool.h>

#include "records.h"

enum safety_state {
	SAFETY_NOT_ASKED, /* blank in the row in force, or no such person */
	SAFETY_SAFE,
	SAFETY_NOT_SAFE,
};

struct safety {
	enum safety_state state;
	/* The row of the review that decides; NULL when not asked. */
	const struct record *answer;
	/* The row of safety-review that names it, or NULL. */
	const struct record *review;
	bool due; /* an answer in force is not reviewed */
};

/* Of the person of a row of the review. */
struct safety safety_of(struct records *all, const struct record *person);
/* The same as it was known when this row came: of the answers with those that
 * came before it, of the reviews with those that were made by its day. */
struct safety safety_then(struct records *all, const struct record *person);
/* Of a label, compared after Unicode folding. */
struct safety safety_person(struct records *all, const char *client,
    const char *label);

/* Is this row of the review, which was set aside, the first that says doubt of
 * a person who is in none that was not? */
bool safety_stray(struct records *all, const struct record *aside);

/* Does this row of the review answer that the person is not, or not always,
 * safe? */
bool safety_doubt(const struct record *person);
/* What a row of safety-review says, by field. */
struct safety_said {
	const char *answered_on, *reviewed_on, *by, *action;
};

/* Why it is no review, and the field to blame; NULL where it is one: dated not
 * before its answer, and it says who it was and what was done. */
const char *safety_no_review(const struct safety_said *said,
    const char **field);
/* Is this row of safety-review one, and does it name the date of that
 * answer? */
bool safety_names(const struct record *review, const struct record *answer);
/* The row of safety-review that names this answer, the last one; or NULL. */
const struct record *safety_review(struct records *all,
    const struct record *answer);

#endif
