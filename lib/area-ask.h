/* SPDX-License-Identifier: MIT
 *
 * The sheets of the problem areas at the terminal.  A dispute begins from one
 * of the people of the relationship review, a change from one that is known;
 * what stands there is shown and not typed again (clinical source: section
 * 1c).
 *
 * The functions print and exit, as cli's do.
 */
#ifndef AREA_ASK_H
#define AREA_ASK_H

#include <stdbool.h>

#include "fill.h"
#include "worksheet.h"

/* Ask, for worksheet.h; false when it was cut off.  With somebody who is not
 * safe there is no dispute to ask about, and unless somebody is known to be
 * safe no stage. */
bool area_ask_dispute(struct fill *f);
bool area_ask_transition(struct fill *f);

/* Why a form of a dispute may not be written, for worksheet.h. */
const char *area_ask_refuse(struct fill *f, const struct answers *a,
    const char **field);

/* The pictures of changes: boxes for the terminal, and svg. */
extern const struct worksheet_picture area_ask_boxes[];

#endif
