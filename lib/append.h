/* SPDX-License-Identifier: MIT
 *
 * Rows added to a file: all of them, each whole, or none.
 *
 * Rows are kept until they are committed; then, under the lock of the folder,
 * the file is read to its end.  It is refused when it is torn, when it has a
 * row of another client (or rows of several are to be added to one that has
 * any), when it is in flat form, or no regular file.  Rows of CSV are written
 * in the file's own column order.  When they bring a column that it lacks, it
 * is written anew with that column last.  Rows of another sheet than the last
 * in the file, with other columns, get a header of their own.
 *
 * A new file has mode 0600; one that is there keeps its mode.  A file that
 * was not there is made also when no row was added.  To a device, a pipe or
 * /dev/stdout the rows are written as they are.
 */
#ifndef APPEND_H
#define APPEND_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "err.h"

enum append_form { APPEND_CSV, APPEND_REC };

struct append;
struct append *append_new(const char *path, enum append_form form);
void append_free(struct append *a);

/* Keep a row: its columns by name, the first being sheet or sheet:flat, and
 * as many cells.  NULL, or the reason why rec text cannot hold it, *column
 * then being its place. */
const char *append_row(struct append *a, const char *const *name, size_t n,
    const struct cell *cell, size_t *column);

/* Go through the rows of CSV that are kept, in their order.  Where keep is
 * true, what visit points a cell to stands there from then on; it must last
 * until the next call. */
typedef void append_visit(void *context, const char *const *name, size_t n,
    struct cell *cell);
void append_each(struct append *a, append_visit *visit, void *context,
    bool keep);

/* Would this file take a row of that client now?  Nothing is changed. */
const struct fault *append_probe(struct append *a, const char *client);

/* Add the rows.  NULL, or the fault, which is a's own; then the file is as it
 * was before. */
const struct fault *append_commit(struct append *a);

/* The same for several files in one open folder; either all have their rows,
 * or none. */
const struct fault *append_commit_all(struct append *const *a, size_t n,
    int dir);

#endif
