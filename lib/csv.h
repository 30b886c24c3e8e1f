/* SPDX-License-Identifier: MIT
 *
 * CSV as records of cells: the one module that meets libcsv, and answers for
 * its defaults.  RFC 4180, UTF-8 or not (the caller judges), LF or CRLF.
 *
 * Reading holds one block of the input and one record, never more; a cell is
 * at most CSV_CELL_MAX bytes.
 */
#ifndef CSV_H
#define CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "str.h"

enum {
	CSV_CELL_MAX = 1 << 20,   /* bytes */
	CSV_RECORD_MAX = 64 << 20, /* bytes */
	CSV_COLUMNS_MAX = 4096,
};

/* The text is NUL-terminated; a NUL within it makes strlen(text) < len. */
struct cell {
	const char *text;
	size_t len;
};

/* The cells lie one after the other in memory, each with its NUL. */
struct csv_record {
	struct cell *cell; /* the caller may point a cell elsewhere */
	size_t n;
	size_t line;  /* its first line, from 1 */
	size_t start; /* its first byte in the input, from 0 */
	size_t end;   /* the byte after its line end */
	bool torn;    /* the input ended before its line end */
	bool utf8;    /* so is every cell */
	bool nul;     /* a NUL within a cell */
};

struct csv_reader;

struct csv_table;

/* Read from a descriptor, which stays the caller's to close, or from memory,
 * which must stay as long as the reader: a text, or a table whose cells last
 * as long as it does. */
struct csv_reader *csv_open(int fd);
struct csv_reader *csv_open_text(const char *text, size_t len);
struct csv_reader *csv_open_table(const struct csv_table *table);
void csv_close(struct csv_reader *r);

/* Begin again with the same buffers, lines and bytes counted anew. */
void csv_reopen(struct csv_reader *r, int fd);
void csv_reopen_text(struct csv_reader *r, const char *text, size_t len);

/* What the descriptor begins with, before the first csv_next: its first line
 * and what came with that, or the most that is read at once.  It lasts until
 * csv_next or csv_reopen.  NULL with errno where it cannot be read. */
const char *csv_peek(struct csv_reader *r, size_t *len);

/* The next record, the reader's own until the next call; NULL at the end or
 * at a fault. */
const struct csv_record *csv_next(struct csv_reader *r);

/* What stopped csv_next: NULL at an honest end.  A fault has its line, its
 * reason and its status, and no file; for a failed read errno is set. */
const struct fault *csv_fault(const struct csv_reader *r);
/* The number of the cell it was in, from 0. */
size_t csv_fault_cell(const struct csv_reader *r);

/* Append a cell as we write it: quoted only when it holds a comma, a quote,
 * CR or LF, or begins or ends with a space. */
void csv_put(struct str *out, const char *text, size_t len);

#endif
