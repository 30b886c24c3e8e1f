/* SPDX-License-Identifier: MIT
 *
 * What the files of treatment share.
 */
#ifndef TREATMENT_OWN_H
#define TREATMENT_OWN_H

#include <stdbool.h>
#include <stddef.h>

#include "facts.h"
#include "str.h"
#include "treatment.h"

/* The treatment of one client while it is told. */
struct treatment {
	const struct shown *s;
	struct tree *t;
	const struct record **session; /* in force, by number; n of them */
	size_t n;
	long planned;            /* how many are agreed */
	bool planned_known;      /* somebody said so */
	long phase_1, phase_2;   /* the last session of each */
	long last;               /* number of the last that is past, or 0 */
	const struct record *ending; /* how it ended is told, or NULL */
};

void treatment_open(struct treatment *c, const struct shown *s, struct tree *t);
void treatment_close(struct treatment *c);

/* Did it take place? */
bool treatment_attended(const struct record *session);
/* The session that a row belongs to: its own, or by its date the last that
 * was not after it; 0 where there is none. */
long treatment_session(const struct treatment *c, const struct record *row);

/* Append a number to a list of numbers: "1, 2, 5". */
void treatment_list(struct str *out, long n);
/* Keep a text in the tree, and free it; "" becomes NULL. */
const char *treatment_keep(const struct treatment *c, struct str *s);

/* Put facts: sessions by how they went, techniques and plans by session. */
void treatment_put_counts(const struct treatment *c, struct node *list);
void treatment_put_techniques(const struct treatment *c, struct node *list);
void treatment_put_homework(const struct treatment *c, struct node *list);

#endif
