/* SPDX-License-Identifier: MIT
 *
 * The inside of a sitting; for fill*.c alone.
 */
#ifndef FILL_OWN_H
#define FILL_OWN_H

#include "fill-record.h"

/* Read what is known; how as in fill_begin. */
void fill_read(struct fill *f, int how);

/* Today, and the next session: the last one when that was today; and say
 * so. */
void fill_when(struct fill *f);

/* Is the record one to keep: new, changed, or gone through again? */
bool fill_worth(const struct filled *r);
/* How many are to be written. */
size_t fill_count(const struct fill *f);

/* Work out the computed fields of n records that are about to be written; see
 * computed. */
void fill_compute(struct fill *f, struct answers *const *a, size_t n);

#endif
