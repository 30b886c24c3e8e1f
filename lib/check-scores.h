/* SPDX-License-Identifier: MIT
 *
 * Can a total be what was written?  For check.c alone.
 */
#ifndef CHECK_SCORES_H
#define CHECK_SCORES_H

#include "measure.h"
#include "stream.h"

enum { SCORES_MAX = 16 };

/* The measures met so far.  Start from { 0 }. */
struct scores {
	struct measure *measure[SCORES_MAX];
	size_t n;
};
void scores_free(struct scores *s);

/* A row of the sheet measure: NULL, or what is wrong, a constant, and in which
 * column.  A total must be one that the measure can have, and the sum of the
 * items where all of them are answered. */
const char *scores_check(struct scores *s, const struct row *row,
    const char **column);

#endif
