/* SPDX-License-Identifier: MIT
 *
 * The stream of tables that every command reads and writes; ipt-stream(5).
 * Reading gives one row at a time, whatever form the input has: CSV tables one
 * after the other, flat ones, someone's own CSV, rec text.
 */
#ifndef STREAM_H
#define STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "csv.h"
#include "err.h"
#include "sheet.h"

/* A header.  A stream keeps each distinct one once, so that two rows have the
 * same columns when their tables are the same pointer. */
struct table {
	const char **name;
	size_t n;
	bool flat;
};

struct row {
	const struct table *table;
	struct cell *cell; /* in the order of the table */
	size_t n;          /* of cells: table->n, but for a bad row */
	const struct sheet *sheet; /* NULL where it is not read here */
	const struct cell *value; /* sheet->n, by field; else empty */
	const int *column;        /* sheet->n, by field; -1 where no column */
	const char *file;
	size_t line;
	size_t start, end; /* bytes in its file */
};

/* The value of a field of the row's sheet. */
const char *row_text(const struct row *row, const char *field);

struct stream_options {
	/* Operands, ended by NULL; "-" is stdin; a folder is its *.csv. */
	char *const *files;
	/* The sheets whose rows are read and checked, ended by NULL; NULL for
	 * every one that has a definition.  The first is the one that someone's
	 * own CSV and a nameless record belong to. */
	const char *const *sheets;
	bool others; /* give the rows of other sheets too, with sheet NULL */
	/* Fill the cells that are empty; a row of another client is refused. */
	const char *client, *session, *date;
	const char *header; /* a file with the header of a part that has none */
	/* Open a file or, for "-", stdin: a descriptor to read from its start,
	 * the stream's to close; or -1 with errno.  NULL: as they are. */
	int (*open)(void *context, const char *path);
	void *open_context;
	/* A row with faults, all of them.  True to go on without it.  Its
	 * cells are as they were; it has neither sheet nor values. */
	bool (*bad)(void *context, const struct row *row,
	    const struct fault *fault, size_t n);
	void *context;
};

struct stream;

struct stream *stream_open(const struct stream_options *options,
    struct sheets *sheets);
void stream_close(struct stream *s);

/* The next row, the stream's own until the next call.  NULL at the end, at a
 * fault of the file, or when bad said stop. */
const struct row *stream_next(struct stream *s);

/* What stopped it: NULL at the end of all input, or when bad said stop. */
const struct fault *stream_fault(const struct stream *s);

/* Read on in a piece of a file that was read before: its bytes, of rows that
 * lay under that table, the first of them in that line of file.  Text and
 * file must stay until the piece is read. */
void stream_piece(struct stream *s, const struct table *table,
    const char *text, size_t len, const char *file, size_t line);

/* Writing. */
enum stream_form { FORM_CSV, FORM_FLAT, FORM_REC, FORM_JSON };

/* To a terminal, control characters are made harmless. */
struct stream_writer;
struct stream_writer *stream_writer(FILE *out, enum stream_form form);
/* NULL, or the reason why this form cannot hold the row; its column where
 * that is known. */
const char *stream_write(struct stream_writer *w, const struct row *row,
    const char **column);
void stream_writer_free(struct stream_writer *w);

#endif
