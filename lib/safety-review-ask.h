/* SPDX-License-Identifier: MIT
 *
 * What a therapist did about an answer that needs care, asked at the terminal:
 * who looked at it, when, and what was done.  Until all of that is said, and
 * as long as the day lies before that of the answer, it is no review: then it
 * is not written and stays in the draft.
 *
 * The functions print, as fill's do.
 */
#ifndef SAFETY_REVIEW_ASK_H
#define SAFETY_REVIEW_ASK_H

#include "fill.h"

/* Ask it of the answer that was given on that day; person: whom the answer is
 * about, or NULL for item 9.  ASK_ANSWER, ASK_BACK, ASK_END or ASK_GONE. */
enum ask_result safety_review_ask(struct fill *f, const char *person,
    const char *answered_on);

/* End a sitting with reviews; cut_off as for fill_end. */
void safety_review_end(struct fill *f, bool cut_off);

#endif
