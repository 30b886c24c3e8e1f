/* SPDX-License-Identifier: MIT
 *
 * What the table of a decision's options shows; for decision*.c alone.
 */
#ifndef DECISION_OWN_H
#define DECISION_OWN_H

#include "decision.h"
#include "facts.h"

/* A column: a field of option. */
struct decision_column {
	const char *label, *field;
	bool always; /* also where nobody answered */
	int dots;    /* as many at most; 0: none are drawn */
};
extern const struct decision_column decision_columns[]; /* ended by a NULL */

/* One decision while it is told. */
struct decision_telling {
	const struct shown *s;
	struct tree *t;
	struct decision d;
	const char *of; /* "Decision 1" */
};

/* Put a map with the options that have, or have not, to be talked over first:
 * heading, columns, options; nothing where there are none. */
void decision_put_group(const struct decision_telling *f, struct node *list,
    bool apart);

/* The value of an option in words, "" where it has none and need not be
 * shown. */
const char *decision_cell(const struct shown *s, struct tree *t,
    const struct decision_option *o, const struct decision_column *c);
/* "1", "2, tie", and why it has none. */
const char *decision_rank(struct tree *t, const struct decision_option *o);
/* "2. Write to her first"; "" where none is named. */
const char *decision_option_words(struct tree *t, const struct decision *d,
    const char *field);
/* "Option 2", "Option 3, an odd one". */
const char *decision_label(struct tree *t, const struct decision_option *o);
/* What the order goes by, or why there is none; "" where that need not be
 * said. */
const char *decision_order_words(const struct shown *s, struct tree *t,
    const struct decision *d);
/* For the therapist: what is known of the danger of an option. */
const char *decision_concern(struct tree *t, const struct decision_option *o);
/* What stands above the options that are to be talked over first. */
const char *decision_apart_words(const struct shown *s);
/* What is missing of the three options, or "". */
const char *decision_few(struct tree *t, const struct decision *d);

#endif
