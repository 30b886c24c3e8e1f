/* SPDX-License-Identifier: MIT
 *
 * The rows that are to be added to a file, kept until they are; append is
 * what commands use.
 */
#ifndef APPEND_ADDITION_H
#define APPEND_ADDITION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "append.h"
#include "append-extant.h"
#include "columns.h"
#include "csv.h"
#include "spool.h"
#include "str.h"

struct addition {
	struct spool spool; /* tables one after the other, or rec text */
	size_t n;           /* rows */
	char *client;       /* of the rows, "" where they name none */
	bool mixed;         /* not all have the same */
	bool cr;            /* a line of a value of rec text ends in CR */
	struct columns *table; /* the headers in the spool, in order */
	size_t n_table, table_cap;
};

#define ADDITION_NEW ((struct addition){ .spool = SPOOL_NEW })

/* Keep a row; see append_row. */
void addition_csv(struct addition *rows, const char *const *name, size_t n,
    const struct cell *cell);
const char *addition_rec(struct addition *rows, const char *const *name,
    size_t n, const struct cell *cell, size_t *column);

/* See append_each; a spool that cannot be read has its error set. */
void addition_each(struct addition *rows, append_visit *visit,
    void *context, bool keep);

/* The one client of all rows; NULL where there are several. */
const char *addition_client(const struct addition *rows);

/* Write what is kept of rec text, after the blank line that parts it from
 * what the file has: to out, or where that is NULL to text, for what is
 * little.  False with errno. */
bool addition_put_rec(struct addition *rows, const struct extant *file,
    struct str *text, FILE *out);

void addition_clear(struct addition *rows);

#endif
