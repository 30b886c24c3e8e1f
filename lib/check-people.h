/* SPDX-License-Identifier: MIT
 *
 * Is one label used for two people?  For check.c alone.
 */
#ifndef CHECK_PEOPLE_H
#define CHECK_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>

#include "check-doubts.h"
#include "err.h"
#include "labels.h"
#include "stream.h"

/* The people of the client whose rows are being read.  Start from { 0 }. */
struct check_people {
	const struct sheet *review; /* of which fields have the numbers: */
	int label, relation;
	size_t client;         /* how many came before */
	/* Labels of clients before are known still, up to some number: the
	 * same names come again, and comparing a new one takes long. */
	struct labels written; /* as they stand */
	struct spelling *spelling; /* by their number */
	size_t cap_spelling;
	struct labels folded;  /* as they are compared */
	struct person *person; /* by their number; those not in use keep room */
	size_t n_person, cap_person;
	struct check_doubts doubts;  /* of the client's rows */
};

/* A row of the review.  True when its label was written otherwise before. */
bool check_people_row(struct check_people *p, const struct row *row);
/* A row of the sheet void: what it names counts no more. */
void check_people_void(struct check_people *p, const struct row *row);

/* The client's rows are at an end: tell of all that is in doubt, and forget
 * them.  Returns the number of faults. */
size_t check_people_end(struct check_people *p,
    void (*tell)(void *context, const struct fault *), void *context);

void check_people_free(struct check_people *p);

#endif
