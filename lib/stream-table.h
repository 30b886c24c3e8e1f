/* SPDX-License-Identifier: MIT
 *
 * The headers that a stream has met, and where each sheet's fields lie under
 * them; for stream*.c alone.
 */
#ifndef STREAM_TABLE_H
#define STREAM_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "pool.h"
#include "sheet.h"
#include "stream.h"

/* Where the fields of one sheet lie under one header. */
struct binding {
	char *name; /* the sheet's */
	const struct sheet *sheet; /* NULL: not read here */
	int *column;     /* by field; -1 where no column */
	struct place {
		size_t column, field;
	} *place;        /* columns that hold a field, in their order */
	size_t n_place;
	size_t *check;   /* fields that are checked, in the order of columns */
	size_t n_check;
	bool straight;   /* field and column have the same number */
	const char *missing; /* a key field without a column, or NULL */
	struct binding *next;
};

struct header {
	struct table table;
	bool rec;
	bool foreign; /* someone's own: an exact repeat is passed over */
	size_t width; /* cells of a record below it */
	int *from;    /* by column: its cell, or -1; NULL: one for one */
	struct cell *as_is; /* a foreign header as it stood */
	struct binding *binding;
	struct header *next;
};

struct tables {
	struct pool pool;
	struct header *first;
};

/* Why a header cannot be one, or NULL; *column is the number of the cell. */
const char *table_refused(const struct cell *cell, size_t n, size_t *column);

/* The header of these names, a new one or one met before.  The standard
 * columns that it lacks, or has elsewhere, are put first. */
struct header *table_find(struct tables *all, const struct cell *cell,
    size_t n, bool flat, bool foreign);
/* The same for rec text: the names of the columns as they are to be. */
struct header *table_find_rec(struct tables *all, const struct cell *cell,
    size_t n);
struct header *table_of(const struct table *table);

/* Is the record this foreign header again? */
bool table_repeats(const struct header *header, const struct cell *cell,
    size_t n);

/* The binding of a sheet under a header, NULL where it is not bound yet. */
struct binding *table_bound(const struct header *header, const char *name);
struct binding *table_bind(struct tables *all, struct header *header,
    const char *name, const struct sheet *sheet);

#endif
