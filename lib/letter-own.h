/* SPDX-License-Identifier: MIT
 *
 * The inside of what is told of letters; for letter*.c alone.
 */
#ifndef LETTER_OWN_H
#define LETTER_OWN_H

#include "letter.h"

/* While one letter is told. */
struct letter_telling {
	const struct shown *s;
	struct tree *t;
	const struct record *row;    /* in force, or a sitting where there is
				      * no letter yet */
	const struct record *letter; /* or NULL */
};

/* The sittings of all letters, in force, ended by NULL. */
const struct record *const *letter_sittings(const struct letter_telling *f);
/* Did it come to writing? */
bool letter_opened(const struct record *sitting);
/* Is the distress before and after it shown on a line? */
bool letter_drawn(const struct letter_telling *f,
    const struct record *sitting);
/* "distress 7 before, 5 after"; how the letter stands; "Letter to Dad".  They
 * live as long as the tree. */
const char *letter_distress(const struct letter_telling *f,
    const struct record *sitting);
const char *letter_state(const struct letter_telling *f);
const char *letter_label(const struct letter_telling *f);

/* Put a fact with all that is told below it. */
void letter_whole(const struct letter_telling *f, struct node *list);

#endif
