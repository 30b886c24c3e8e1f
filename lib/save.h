/* SPDX-License-Identifier: MIT
 *
 * Rows on their way to the store: each goes to the file of its sheet in the
 * folder of its client.
 */
#ifndef SAVE_H
#define SAVE_H

#include <stddef.h>

#include "append.h"
#include "csv.h"
#include "err.h"

struct save;
struct save *save_new(void);
void save_free(struct save *s);

/* Keep a row: its columns by name, the first being sheet or sheet:flat, and
 * as many cells.  NULL, or a fault in its sheet or client. */
const struct fault *save_row(struct save *s, const char *const *name,
    size_t n, const struct cell *cell);

/* Go through the kept rows of a client, those of one sheet after those of
 * another; see append_each. */
void save_each(struct save *s, const char *client, append_visit *visit,
    void *context, bool keep);

/* Add them; see append.  Of each client all rows are saved or none, one
 * client after the other; the first fault ends it.  NULL, or the fault.
 * before, where it is not NULL, is called with each client before. */
const struct fault *save_commit(struct save *s,
    void (*before)(void *context, const char *client), void *context);

#endif
