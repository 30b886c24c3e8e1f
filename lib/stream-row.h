/* SPDX-License-Identifier: MIT
 *
 * One row of a stream, from a record to checked values; for stream*.c alone.
 */
#ifndef STREAM_ROW_H
#define STREAM_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "code.h"
#include "err.h"
#include "rec.h"
#include "str.h"
#include "stream.h"
#include "stream-table.h"

struct row_maker {
	const struct stream_options *options;
	struct sheets *sheets;
	struct tables tables;
	const char *file;
	struct header *header;   /* rows lie under it */
	struct binding *binding; /* of the last row */
	struct binding strange;  /* of a sheet that is not read here */
	struct str strange_name;
	char code[CODE_MAX + 1]; /* of a client, good in any sheet */
	struct row row;
	struct cell *cell; /* scratch: the row's cells */
	size_t cap_cell;
	struct cell *value;
	const struct binding *laid; /* value holds the fields of its sheet */
	size_t cap_value;
	struct str text;   /* scratch: cells that had to be rewritten */
	struct pool words; /* scratch: codes for labels in a record */
	struct fault *fault;
	size_t n_fault, cap_fault;
	struct str reason; /* of the fault that counts cells */
	struct fault fatal; /* what stops the stream; reason NULL: nothing */
};

/* Is the name among the sheets that are read?  With no list, all are. */
bool row_wanted(const struct row_maker *m, const char *sheet);

/* Make m->row of a record.  False when it has faults, in m->fault, or the
 * stream is to stop, with m->fatal. */
bool row_of_csv(struct row_maker *m, const struct csv_record *record);
bool row_of_rec(struct row_maker *m, const struct rec_record *record);

/* What both do: begin a row that lies there, judge the bytes of its cells, and
 * take the values of its sheet from them, which are checked. */
void row_begin(struct row_maker *m, size_t line, size_t start, size_t end);
/* Find where the fields of that sheet lie, once for each under a header. */
bool row_bind(struct row_maker *m, size_t line, const char *name);
void row_check_bytes(struct row_maker *m, size_t line);
bool row_finish(struct row_maker *m, size_t line);
/* Fill the cells that all rows have, where they are empty, from the options. */
void row_fill(struct row_maker *m);

void row_fault(struct row_maker *m, size_t line, const char *column,
    const char *reason);
bool row_fatal(struct row_maker *m, size_t line, const char *column,
    const char *reason, enum status status);

void row_clear(struct row_maker *m);

#endif
