/* SPDX-License-Identifier: MIT
 *
 * How new rows of CSV fit below the headers that a file has: which go below
 * its last one, whether that gets new columns for them, and which begin a
 * table of their own.
 */
#ifndef APPEND_WEAVE_H
#define APPEND_WEAVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "append-addition.h"
#include "append-extant.h"
#include "str.h"

struct weave {
	size_t had; /* columns below the file's last header; 0: none yet */
	struct columns *out; /* the file's last header, if any, and new ones */
	size_t n;
	size_t *below; /* by table of the addition, its header in out */
};

/* Decide it.  A file with headers that differ gets no new columns. */
void weave_plan(struct weave *w, const struct addition *rows,
    const struct extant *file);
void weave_clear(struct weave *w);

/* Is the file to be written anew, with more columns? */
bool weave_widens(const struct weave *w);

/* Copy what the file has, from where fd stands, with the columns it gets;
 * false with errno, as is the next. */
bool weave_copy(struct weave *w, int fd, FILE *out);
/* The new rows, to out, or to text where out is NULL. */
bool weave_put(struct weave *w, struct addition *rows, struct str *text,
    FILE *out);

#endif
