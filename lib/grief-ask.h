/* SPDX-License-Identifier: MIT
 *
 * The work on a loss at the terminal, a step at a time (clinical source:
 * section 2).  Who died comes from the relationship review in step 1, and from
 * the records of step 1 in steps 2 and 3: no name and no date is typed twice.
 * It is never begun by a client alone.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef GRIEF_ASK_H
#define GRIEF_ASK_H

#include "fill.h"

/* Ask a step, for worksheet.h; false when it was cut off. */
bool grief_ask(struct fill *f);
bool grief_ask_release(struct fill *f);
bool grief_ask_reconnect(struct fill *f);

#endif
