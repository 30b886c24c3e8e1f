/* SPDX-License-Identifier: MIT
 *
 * A decision at the terminal: the problem, its options one by one, the choice,
 * the first step; and later what came of it (clinical source: section 6).  The
 * client answers all: nothing is filled in and nothing is chosen here.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef RESOLVE_H
#define RESOLVE_H

#include <stdbool.h>

#include "fill.h"

/* Ask it, for worksheet.h: two sheets, resolve and option.  A decision without
 * a result is offered first, and only its review is asked; then one that has
 * no choice yet; then a new one.  False when it was cut off. */
bool resolve_ask(struct fill *f);

/* For worksheet.h: a form that chooses what may bring danger, before that was
 * asked about or by a client alone. */
const char *resolve_refuse(struct fill *f, const struct answers *a,
    const char **field);

#endif
