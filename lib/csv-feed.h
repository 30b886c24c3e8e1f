/* SPDX-License-Identifier: MIT
 *
 * libcsv fed with chunks, and the queue of records that come of them; for
 * csv*.c alone.
 */
#ifndef CSV_FEED_H
#define CSV_FEED_H

#include <csv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csv.h"
#include "csv-table.h"
#include "err.h"
#include "str.h"

struct span {
	size_t at; /* in text */
	size_t len;
};

struct queued {
	size_t first;    /* in span */
	size_t n;
	size_t line;
	size_t newlines; /* all accounted for when it ended */
	size_t end;
	bool high, nul;
};

struct csv_reader {
	struct csv_table_at at; /* in a table, and then of all below only
	                           cell and record */
	struct csv_parser parser;
	int fd;             /* -1: only from memory */
	const char *memory; /* read before it: what is left */
	size_t left;
	char *block; /* bytes read and not yet fed */
	size_t cap_block;
	size_t held;
	bool ended;  /* the input is */
	bool done;   /* and libcsv was told */
	bool torn;

	struct str text; /* the cells of the queue, then of the open record */
	struct span *span;
	size_t n_span, cap_span;
	size_t open; /* first span of the open record */
	struct queued *queue;
	size_t n_queue, cap_queue, next;
	struct cell *cell;
	size_t cap_cell;

	size_t newlines;  /* fed */
	size_t accounted; /* in records and blank lines */
	size_t base;      /* offset of the chunk in the input */
	size_t before;    /* newlines before the chunk */
	uint32_t *newline; /* offsets in the chunk */
	size_t n_newline, cap_newline;
	bool inside;      /* a line, the chunk before ended */
	bool high, nul;   /* in the chunk, or the open record before it */
	size_t end;       /* of the last record */

	struct fault fault;
	bool failed;
	size_t fault_cell;
	int error; /* errno of a failed read */
	struct csv_record record;
};

void csv_feed_init(struct csv_reader *r);

/* Feed a chunk; what it completes is added to the queue. */
void csv_feed(struct csv_reader *r, const char *chunk, size_t len);
/* There is no more. */
void csv_feed_end(struct csv_reader *r);

/* Where the text of the open record begins. */
size_t csv_feed_open(const struct csv_reader *r);

/* Note what stops the reading; the first counts. */
void csv_fail(struct csv_reader *r, size_t line, enum status status,
    const char *reason);

#endif
