/* SPDX-License-Identifier: MIT
 *
 * Rows taken out of a file for ever.  The file is written anew beside its
 * place and takes it when it is whole: whatever ends the program, it is the
 * old one or the new one.  Every other byte is as it was.
 *
 * The caller holds the lock of the folder from the reading on which the lines
 * stand until the last file has its place.
 */
#ifndef ERASE_H
#define ERASE_H

#include <stddef.h>

#include "answers.h"

struct erase;

/* Make the new file: without the rows of this sheet that begin at these lines,
 * n of them, and with the row last, where it is not NULL.  NULL and *reason
 * where that cannot be done, or where other rows lie there now.  Nothing is
 * changed yet. */
struct erase *erase_begin(int dir, const char *name, const char *sheet,
    const size_t *line, size_t n, const struct answers *row,
    const char **reason);
/* Have it take its place, on the disk when this returns, and free.  NULL or
 * the reason; then the place has what it had before. */
const char *erase_commit(struct erase *e);
/* Leave all as it was, and free.  NULL is allowed. */
void erase_abort(struct erase *e);

#endif
