/* SPDX-License-Identifier: MIT
 *
 * What is particular to ipt-heard: talks asked at the terminal, and drawn.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef HEARD_H
#define HEARD_H

#include "fill.h"

/* False when it was cut off.  A talk: with whom, the setting, turn by turn, and
 * how it ended. */
bool heard_ask(struct fill *f);
/* Go through the turns of which it is not known how they were understood. */
bool heard_clarify(struct fill *f);
/* Choose marks that did not fit. */
bool heard_dismiss(struct fill *f);
/* The sheet on being heard. */
const char *heard_habits_refuse(struct fill *fill, const struct answers *a,
    const char **field);
bool heard_habits(struct fill *f);

/* The formats ladder and svg: all talks as ladders, one below the other; and
 * the last one as a page. */
void heard_ladder(const struct shown *s, const char *format,
    struct str *out);

/* All talks of a client as a script.  What must be read first goes to stderr,
 * as beside all data. */
void heard_script(const struct shown *s, const char *format,
    struct str *out);

#endif
