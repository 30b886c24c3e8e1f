/* SPDX-License-Identifier: MIT
 *
 * The inside of the page of a letter; for letter-page*.c alone.
 */
#ifndef LETTER_PAGE_OWN_H
#define LETTER_PAGE_OWN_H

#include "escape.h"
#include "letter-page.h"

/* Append what is due of item 9, for the therapist. */
void page_due(const struct shown *s, enum escape how, struct str *out);
/* Say on stderr what a therapist is to read in the letters. */
void page_cues(const struct shown *s);

#endif
