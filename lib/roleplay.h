/* SPDX-License-Identifier: MIT
 *
 * A role play at the terminal: first the result of one that was done for
 * real, then a new one or one more of a known scene, its rounds, and a plan
 * for real (clinical source: section 5).
 *
 * Nobody is played who is not known to be safe without advice of supervision,
 * and no talk with such a person is prepared or planned.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef ROLEPLAY_H
#define ROLEPLAY_H

#include <stdbool.h>

#include "fill.h"

/* For worksheet.h: what a form plans with somebody who is not known to be
 * safe. */
const char *roleplay_refuse(struct fill *f, const struct answers *a,
    const char **field);
/* Ask it, for worksheet.h; false when it was cut off. */
bool roleplay_ask(struct fill *f);

#endif
