/* SPDX-License-Identifier: MIT
 *
 * The interpersonal inventory at the terminal: how the relationship review is
 * asked.  First everyone quickly and the circle drawn, then one person at a
 * time; when people are known, the circle is gone through again, ring first.
 * Source: the passes of a sheet that nobody would finish in one go.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef REVIEW_ASK_H
#define REVIEW_ASK_H

#include <stdbool.h>

#include "cli.h"
#include "fill.h"

/* Ask it; false when it was cut off. */
bool review_ask(struct fill *f);

/* A therapist's review of an answer that somebody may not be safe to be
 * with. */
int review_ask_safety(struct cli *cli);

#endif
