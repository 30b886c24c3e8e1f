/* SPDX-License-Identifier: MIT
 *
 * Doubts about two rows of a client, which end where one of them is void.  A
 * void row may come behind the row that it names, so they wait for the end of
 * the client's rows.  For check-people.c alone.
 */
#ifndef CHECK_DOUBTS_H
#define CHECK_DOUBTS_H

#include <stddef.h>

#include "err.h"
#include "labels.h"
#include "str.h"
#include "stream.h"

struct check_doubt {
	struct str record[2]; /* the two rows, by check_doubts_name */
	struct str reason;
	const char *file;
	size_t line;
};

/* Start from { 0 }. */
struct check_doubts {
	struct check_doubt *doubt;
	size_t n, cap;
	struct labels voided; /* by check_doubts_name */
};

/* Append how a void row names a record: its key, its date, and which one of
 * these it is, all as they are written. */
void check_doubts_name(struct str *out, const char *key, const char *on,
    const char *nth);

/* A doubt more, told at the place of this row; its texts are the caller's to
 * put.  It may move at the next call. */
struct check_doubt *check_doubts_add(struct check_doubts *all,
    const struct row *row);
/* A row of the sheet void: what it names counts no more. */
void check_doubts_void(struct check_doubts *all, const struct row *row);

/* Tell of all that are left, as faults of that column, and forget them.
 * Returns their number. */
size_t check_doubts_end(struct check_doubts *all, const char *column,
    void (*tell)(void *context, const struct fault *), void *context);

void check_doubts_free(struct check_doubts *all);

#endif
