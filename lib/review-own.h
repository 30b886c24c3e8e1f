/* SPDX-License-Identifier: MIT
 *
 * What the files of review share.
 */
#ifndef REVIEW_OWN_H
#define REVIEW_OWN_H

#include <stddef.h>

#include "area.h"
#include "facts.h"
#include "review.h"
#include "safety.h"
#include "settings.h"
#include "str.h"

/* Kinds of support; from REVIEW_ENOUGH on it counts as given. */
enum { REVIEW_KINDS = 4, REVIEW_ENOUGH = 2 };

/* A person in force.  What is behind the row is for the parts of the map. */
struct review_person {
	const struct record *row;
	struct safety safe;
	struct area_suggestion own;
	long support[REVIEW_KINDS]; /* 0 to 3; -1: not answered */
};

/* The review of one client while it is told. */
struct review {
	const struct shown *s;
	struct tree *t;
	struct area_case c;
	const struct record *const *history; /* all rows, by date */
	struct review_person *person; /* in the order they first came */
	size_t n;
};

void review_open(struct review *r, const struct shown *s, struct tree *t);
void review_close(struct review *r);
/* What the circle as a whole suggests for the client. */
void review_suggest(const struct review *r, struct area_suggestion *s);

/* The parts of the map: each puts facts into a list. */
void review_put_unasked(const struct review *r, struct node *list);
void review_put_summary(const struct review *r, struct node *list);
void review_put_supports(const struct review *r, struct node *list);
void review_put_chances(const struct review *r, struct node *list);
void review_put_beside_head(const struct review *r, struct node *list);
void review_put_beside(const struct review *r, struct node *list);
void review_put_scheme(const struct review *r, struct node *list);
void review_put_areas(const struct review *r, struct node *list);
void review_put_others(const struct review *r, struct node *list);
void review_put_client_area(const struct review *r, struct node *list);
void review_put_changes(const struct review *r, struct node *list);
void review_put_timeline(const struct review *r, struct node *list);
void review_put_chosen(const struct review *r, struct node *list);
void review_put_unchosen(const struct review *r, struct node *list);
void review_put_compare(const struct review *r, struct node *list);

#endif
