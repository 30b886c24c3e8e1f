/* SPDX-License-Identifier: MIT
 *
 * libcsv fed line by line, and the record that comes of it; for csv*.c alone.
 */
#ifndef CSV_FEED_H
#define CSV_FEED_H

#include <csv.h>
#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "csv-table.h"
#include "err.h"
#include "str.h"

struct csv_reader {
	struct csv_table_at at; /* in a table, and then of all below only
	                           cell and record */
	struct csv_parser parser;
	int fd;
	char *block;
	size_t cap_block;
	size_t held; /* bytes of the block that no chunk had yet */
	bool ended;  /* the input is */
	bool done;   /* and libcsv was told */

	/* Of the chunk: what is not fed yet, and the next CR in it that no
	 * newline follows, or NULL. */
	const char *from, *to, *bare;
	size_t offset;       /* of from in the input */
	size_t newlines;     /* fed */
	bool not_utf8, nul;  /* in the chunk, or the open record before it */

	bool open;  /* a record is begun */
	bool whole; /* and ended */
	struct csv_record record;
	struct str text; /* its cells, each with its NUL */
	struct cell *cell;
	size_t cap_cell;

	struct fault fault;
	bool failed;
	size_t fault_cell;
	int error; /* errno of a failed read */
};

void csv_feed_init(struct csv_reader *r);

/* Begin a chunk: whole lines where there are any. */
void csv_feed_chunk(struct csv_reader *r, const char *chunk, size_t len);
/* Feed the next line of the chunk, or what there is of it. */
void csv_feed_line(struct csv_reader *r);
/* There is no more. */
void csv_feed_end(struct csv_reader *r);

/* Note what stops the reading; the first counts. */
void csv_fail(struct csv_reader *r, size_t line, enum status status,
    const char *reason);

#endif
