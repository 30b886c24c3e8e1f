/* SPDX-License-Identifier: MIT
 *
 * The closeness circle: me in the middle, four rings, and people outside
 * them; the direction carries the kind of relation, so that an empty one can
 * be seen.  Neither size nor ring is a score.
 */
#ifndef CIRCLE_H
#define CIRCLE_H

#include <stdbool.h>
#include <stddef.h>

#include "picture.h"

enum {
	CIRCLE_SECTORS = 5, /* kinds of relation */
	CIRCLE_OUT = 5,     /* outside the rings, which are 1 to 4 */
	CIRCLE_WIDTH_MIN = 40,
	CIRCLE_WIDTH_MAX = 200,
	CIRCLE_PAGE = 96,      /* a width for SVG on paper */
	CIRCLE_SUMMARY = 48,   /* the same where there is little room */
	CIRCLE_PAGE_TWO = 140, /* the same for two circles */
};

struct circle_person {
	const char *label;
	const char *kind; /* the relation in words; NULL: its sector's name */
	int sector;       /* as circle_sector gives it */
	int ring;         /* 1 to 4, or CIRCLE_OUT; anything else: not drawn */
	int ring_wanted;  /* the same; 0 where it was not said */
	bool problem, deceased, ended, support, wished;
};

/* The people at one time. */
struct circle_side {
	const char *title; /* its date; NULL or "" for none */
	const struct circle_person *person;
	size_t n;
};

/* The sector of a relation's code, 0 to 4, clockwise from the top; a code
 * that is not known goes where "other" goes. */
int circle_sector(const char *relation);
/* The name of a sector, in the user's language. */
const char *circle_sector_name(int sector);
/* The ring of a cell: 1 to 4, "out"; 0 for anything else. */
int circle_ring(const char *cell);

/* Draw one side, or two to compare (the earlier first), in that many columns:
 * beside each other from 100 on, else below each other.  Labels that do not
 * fit are numbers with a legend; the table has all facts in words.  The same
 * people in another order give the same picture.
 *
 * The picture begins with what must be read first (a safety line; it may have
 * several lines; NULL for none), then the title.  The caller frees it.
 *
 * memo: what can be used for the next picture again, or NULL. */
struct circle_memo;
struct circle_memo *circle_memo_new(void);
void circle_memo_free(struct circle_memo *memo);
struct picture *circle_picture(const char *first, const char *title,
    const struct circle_side *side, size_t sides, size_t width,
    struct circle_memo *memo);
/* The same with no more than the drawing and what its signs mean; its title
 * and its facts in words are there all the same. */
struct picture *circle_sketch(const char *title,
    const struct circle_side *side, size_t width, struct circle_memo *memo);

#endif
