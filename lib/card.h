/* SPDX-License-Identifier: MIT
 *
 * The safety card: what a client sees at once after an answer or words that
 * need care, with numbers that work where the client is.
 *
 * The numbers are rows of safety/numbers.csv: country (codes joined by ;),
 * kind (emergency, line), for (all, adult, under-18), who, number, hours, url,
 * and when and where each was checked.  The user's own file stands in place of
 * the shipped one for every country that it has rows of.  The words of the
 * card are the program's own, so that no template can soften them.  A number
 * belongs to a country and never to a language.
 */
#ifndef CARD_H
#define CARD_H

#include <stdbool.h>

#include "date.h"
#include "str.h"

/* Whose card: of the client's case, "" where it does not say. */
struct card {
	const char *country;  /* two capital letters */
	const char *age_band; /* under 18 has a trusted adult and a child line;
			       * not known has the child line too */
	const char *lang;     /* en or nl; any other is English */
	bool own;             /* may numbers be the user's own? */
	unsigned width;       /* columns, for text */
};

/* Append the card in the format text, md or html, the last as a piece of a
 * page.  False where there is no such format. */
bool card_put(struct str *out, const struct card *card, const char *format);

/* Append the one line that a client sees for words about abuse: a screen may
 * be watched, so it does not say what it is about. */
bool card_neutral(struct str *out, const struct card *card,
    const char *format);

/* Append what the therapist must know of this card, a line for each: no
 * country, no numbers for it, a file of the user's that could not be read,
 * numbers checked over a year before today (not looked at where today is no
 * full date). */
void card_notes(struct str *out, const struct card *card,
    const struct date *today);

/* Call each with the numbers of that country and age, as they stand in the
 * file; the texts live as long as the call. */
void card_numbers(const struct card *card, void (*each)(void *context,
    const char *who, const char *number, const char *hours), void *context);

#endif
