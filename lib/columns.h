/* SPDX-License-Identifier: MIT
 *
 * The header of a table on its way into a file: names in order, where the
 * same name may come twice.
 */
#ifndef COLUMNS_H
#define COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "csv.h"
#include "str.h"

enum { COLUMN_NONE = -1 };

struct columns {
	const char **name; /* its own */
	size_t n, cap;
	char *sheet;  /* of a row below it; NULL before there is one */
	bool written; /* it stands in the file as it is */
};

/* Does a table begin with this record: is its first cell sheet, or
 * sheet:flat? */
static inline bool
columns_begin(const struct csv_record *record)
{
	const struct cell *first = &record->cell[0];

	return (first->len == 5 && memcmp(first->text, "sheet", 5) == 0) ||
	    (first->len == 10 && memcmp(first->text, "sheet:flat", 10) == 0);
}

void columns_add(struct columns *c, const char *name);
/* Add all of such a record. */
void columns_read(struct columns *c, const struct csv_record *record);
void columns_sheet(struct columns *c, const char *sheet);
void columns_clear(struct columns *c);

/* Are these the same names in the same order? */
bool columns_same(const char *const *a, size_t n_a, const char *const *b,
    size_t n_b);

/* The first of that name, or COLUMN_NONE; and among n names. */
int columns_find(const struct columns *c, const char *name);
int columns_place(const char *const *name, size_t n, const char *wanted);

/* For each column of from its place in to, COLUMN_NONE where it has none: the
 * second of a name finds the second.  The caller frees. */
int *columns_map(const struct columns *from, const struct columns *to);

/* Give to what it lacks of from, last. */
void columns_join(struct columns *to, const struct columns *from);

/* Append the header, or a row of it, as a line of CSV. */
void columns_put(const struct columns *c, struct str *out);
/* source: for each column its cell of the record, COLUMN_NONE for empty. */
void columns_put_row(const struct columns *c, const int *source,
    const struct cell *cell, struct str *out);

#endif
