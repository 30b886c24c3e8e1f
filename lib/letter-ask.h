/* SPDX-License-Identifier: MIT
 *
 * A letter that is not sent, at the terminal (clinical source: section 3).
 *
 * The harm lies in the writing, so it comes before every sitting, also in the
 * editor and where a draft is taken up again: whether the letter may open, and
 * what happens in the hour afterwards.  It stays closed while an answer on
 * self-harm is not reviewed; where the other person is living and not known to
 * be safe to be with; and without the therapist's yes.  Then the client sees
 * the safety card, and may leave a note for the session.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef LETTER_ASK_H
#define LETTER_ASK_H

#include "fill.h"

/* A sitting with a letter.  False when it was cut off. */
bool letter_ask(struct fill *f);
/* The therapist's answer alone, for the next sitting. */
bool letter_ask_ready(struct fill *f);

#endif
