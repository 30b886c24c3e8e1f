/* SPDX-License-Identifier: MIT
 *
 * Can a total be what was written?  For check.c alone.
 */
#ifndef CHECK_SCORES_H
#define CHECK_SCORES_H

#include "measure.h"
#include "stream.h"

/* A row of the sheet measure: NULL, or what is wrong, a constant, and in which
 * column.  A total must be one that the measure can have, and the sum of the
 * items where all of them are answered. */
const char *check_scores(struct measures *met, const struct row *row,
    const char **column);

#endif
