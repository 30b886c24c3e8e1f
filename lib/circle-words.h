/* SPDX-License-Identifier: MIT
 *
 * What a circle says in words: its description, the legend below it, and the
 * table.
 */
#ifndef CIRCLE_WORDS_H
#define CIRCLE_WORDS_H

#include "circle-roster.h"

/* What must be read first (NULL: nothing), how many stand where, and what is
 * empty. */
void circle_describe(struct picture *p, const char *first,
    const struct circle_roster *r);
/* Put the legend below all there is: numbers, marks, rings.  sketch: what the
 * rings mean is known. */
void circle_legend(struct picture *p, const struct circle_roster *r,
    bool sketch);
/* Put the table below all there is; in a sketch it is told in words alone. */
void circle_table(struct picture *p, const struct circle_roster *r,
    bool sketch);

#endif
