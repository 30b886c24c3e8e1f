/* SPDX-License-Identifier: MIT
 *
 * Decisions and their options, as the sheets `resolve` and `option` have them
 * (clinical source: section 6).  The client answers all and chooses; nothing
 * here grades an option or picks one.
 *
 * The order for talking about is chance (1 to 5) times feasibility (0 to 10),
 * of the options that have both and whose safety concern was answered with no.
 * None is shown unless the person it is about is known to be safe to be with:
 * it might put first what confronts that person.
 */
#ifndef DECISION_H
#define DECISION_H

#include <stdbool.h>
#include <stddef.h>

#include "escape.h"
#include "picture.h"
#include "safety.h"
#include "shown.h"
#include "tree.h"

enum {
	DECISION_OPTIONS = 3,   /* as many are asked for at least */
	DECISION_CHANCE = 5,    /* very likely */
	DECISION_FEASIBLE = 10, /* easy */
	DECISION_PAGE = 110,    /* columns of a picture on paper */
};

struct decision_option {
	const struct record *row; /* in force */
	long number;
	long rank; /* in the order for talking about, from 1; 0: in none */
	bool tied;
	bool apart; /* to be talked over first: it has a safety concern, or was
		     * not asked about it where the person may not be safe */
};

struct decision {
	const struct record *row; /* of resolve, in force */
	struct decision_option *option; /* n, by number */
	size_t n;
	enum safety_state person; /* safe where it is about nobody */
	bool ordered; /* two options have a rank, or more */
};

/* Of a row of resolve in force; decision_clear. */
void decision_of(struct decision *d, const struct shown *s,
    const struct record *row);
void decision_clear(struct decision *d);
/* The option whose number stands in that field of the decision, or NULL. */
const struct decision_option *decision_named(const struct decision *d,
    const char *field);
/* Was an option chosen, and is nothing recorded of what came of it? */
bool decision_untold(const struct record *row);

/* When the mood may be too low for large steps that cannot be taken back: by
 * the latest PHQ-9 total, 20 or more; under 18 always, as no cut-off of adults
 * may say so.  In words for whom it is shown to, the client's without a score;
 * or NULL.  It lives as long as the tree. */
const char *decision_caution(const struct shown *s, struct tree *t);

/* For templates, see report-own.h: a map with caution, plain and a list of
 * decisions; NULL where there is none. */
struct node *decision_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *decision_names(struct tree *t);
/* Put a fact for each decision that was made and has no result. */
void decision_put_untold(const struct shown *s, struct tree *t,
    struct node *list);

/* A table of the options of one decision, with chance and feasibility as dots;
 * the caller frees it. */
struct picture *decision_picture(const struct shown *s,
    const struct record *row, size_t width);
/* The same in words, a line for each option. */
void decision_words(const struct shown *s, const struct record *row,
    struct str *out);

#endif
