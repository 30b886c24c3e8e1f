/* SPDX-License-Identifier: MIT
 *
 * Measures at the terminal: the PHQ-9 and the GAD-7 item by item in their own
 * words, or all answers in one line of digits; other measures by their total.
 * An answer above 0 on self-harm shows the safety card at once.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef MEASURE_ASK_H
#define MEASURE_ASK_H

#include <stdbool.h>

#include "cli.h"
#include "fill.h"

/* Ask; false when it was cut off. */
bool measure_ask(struct fill *f);

/* A therapist's review of an answer above 0: asked, or rows of the sheet
 * safety-review from the input.  Returns the exit status. */
int measure_ask_review(struct cli *cli);

#endif
