/* SPDX-License-Identifier: MIT
 *
 * What is particular to ipt-heard: talks asked at the terminal, and drawn.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef HEARD_H
#define HEARD_H

#include "shown.h"
#include "str.h"

/* All talks of a client as a script.  What must be read first goes to stderr,
 * as beside all data. */
void heard_script(const struct shown *s, struct str *out);

#endif
