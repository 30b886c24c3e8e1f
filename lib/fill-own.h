/* SPDX-License-Identifier: MIT
 *
 * The inside of a sitting; for fill*.c alone.
 */
#ifndef FILL_OWN_H
#define FILL_OWN_H

#include "fill.h"

/* Read what is known; how as in fill_begin. */
void fill_read(struct fill *f, int how);

/* Today, and the next session: the last one when that was today; and say
 * so. */
void fill_when(struct fill *f);

#endif
