/* SPDX-License-Identifier: MIT
 *
 * The formulation at the terminal.  The areas come from the relationship
 * review, and are not typed again; the link sentence is read aloud before the
 * client is asked to agree (clinical source: section 8a).
 *
 * The functions print and exit, as cli's do.
 */
#ifndef FOCUS_H
#define FOCUS_H

#include <stdbool.h>

#include "fill.h"

/* Ask it, for worksheet.h; false when it was cut off. */
bool focus_ask(struct fill *f);
/* Rate those known again, then ask for others: aims, and goals. */
bool focus_ask_aims(struct fill *f);
bool focus_ask_goals(struct fill *f);
/* The recovery role, by the name that the case has for it. */
bool focus_ask_role(struct fill *f);

#endif
