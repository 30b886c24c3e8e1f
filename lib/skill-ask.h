/* SPDX-License-Identifier: MIT
 *
 * Social abilities at the terminal: the items of the profile, and the log of
 * practice.  Nothing is practised with somebody who is not known to be safe to
 * be with (clinical source: sections 7 and 10, rule 6).
 *
 * The functions print and exit, as cli's do.
 */
#ifndef SKILL_ASK_H
#define SKILL_ASK_H

#include <stdbool.h>

#include "fill.h"

/* Ask, for worksheet.h; false when it was cut off. */
bool skill_ask_profile(struct fill *f);
bool skill_ask_log(struct fill *f);
/* Why a form of the log may not be written. */
const char *skill_ask_refuse(struct fill *f, const struct answers *a,
    const char **field);

#endif
