/* SPDX-License-Identifier: MIT
 *
 * What there is to say of the rows of a stream beyond what each sheet allows:
 * counts, and faults that only show between two rows of one client.  Rows are
 * held against each other within a client's consecutive rows; memory grows
 * with the people of one client and with the number of clients, not with the
 * rows.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stddef.h>

#include "err.h"
#include "stream.h"

enum check_what {
	CHECK_ROWS,       /* of a sheet */
	CHECK_CLIENTS,
	CHECK_UNANSWERED, /* required, asked, and empty or put off */
	CHECK_UNASKED,    /* answered, and the field's `when` is false */
	CHECK_SPELT,      /* one person's label, written otherwise */
	CHECK_FEW,        /* a choice from fewer than three options */
	CHECK_BAD_ROWS,
	CHECK_FAULTS,
	CHECK_KINDS
};

struct check_count {
	enum check_what what;
	const char *sheet; /* or "" */
	const char *field; /* or "" */
	size_t n;
};

struct check;

/* tell hears of each fault. */
struct check *check_new(void (*tell)(void *context, const struct fault *),
    void *context);
void check_free(struct check *c);

/* A row that is right by itself, or of a sheet that does not exist. */
void check_row(struct check *c, const struct row *row);
/* A row with n faults, which were told. */
void check_bad(struct check *c, size_t n);
/* No more rows. */
void check_end(struct check *c);

/* What was counted, by kind and then by name, and its length.  Kinds that are
 * not of a sheet are there also when they are 0.  The check's own. */
const struct check_count *check_counts(struct check *c, size_t *n);

#endif
