/* SPDX-License-Identifier: MIT
 *
 * Rows with faults, set aside in a file: each as it was, under its header,
 * with two columns more: what is wrong, and the cells that the header has no
 * column for.  Mended, with those two removed, they can be read again.
 */
#ifndef REJECTS_H
#define REJECTS_H

#include <stddef.h>

#include "err.h"
#include "stream.h"

struct rejects;

/* NULL and *reason where the file cannot be made. */
struct rejects *rejects_open(const char *path, const char **reason);
void rejects_row(struct rejects *r, const struct row *row,
    const struct fault *fault, size_t n);
/* Put the file in its place, and free.  NULL or the reason. */
const char *rejects_close(struct rejects *r);

#endif
