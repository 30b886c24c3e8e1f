/* SPDX-License-Identifier: MIT
 *
 * What must be read first of a client, before anything else in any output,
 * whatever was asked for.
 */
#ifndef FIRST_H
#define FIRST_H

#include <stdbool.h>

#include "card.h"
#include "cue.h"
#include "shown.h"
#include "str.h"

/* Append it, in lines.  For the therapist: item 9, a wish to be with somebody
 * who died, and people who may not be safe to be with.  For the client: the
 * safety card, where an answer is due or such a wish is in force.
 * missed: say too that there is no PHQ-9. */
void first_words(const struct shown *s, bool missed, struct str *out);

/* For the therapist: append the lines of free text that are to be read.
 * Returns how many. */
size_t first_cues(const struct shown *s, struct cues *cues, struct str *out);

/* For the therapist, of a client whose rows are not shown, or in a list of
 * single lines: each says whose it is.  What is due of item 9, a wish to be
 * with somebody who died, and what is to be read in a letter or a row that was
 * set aside stand for all that must be known first. */
void first_due(const struct shown *s, struct cues *cues, struct str *out);

/* The card of this client, whoever it is shown to. */
struct card first_card_of(const struct shown *s);

/* For the client alone: the card in the format text, md or html, where an
 * answer is due. */
void first_card(const struct shown *s, const char *format, struct str *out);

#endif
