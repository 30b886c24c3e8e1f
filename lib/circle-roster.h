/* SPDX-License-Identifier: MIT
 *
 * The people of a circle, on one side or two, in the order in which they are
 * numbered; and what they are marked with.
 */
#ifndef CIRCLE_ROSTER_H
#define CIRCLE_ROSTER_H

#include <stdbool.h>
#include <stddef.h>

#include "circle-place.h"

enum {
	CIRCLE_SIDES = 2,
	CIRCLE_SIGNS = 5, /* problem, support, ended, died, hoped for */
};

/* A person, on either side or both. */
struct circle_entry {
	const struct circle_person *person[CIRCLE_SIDES]; /* NULL: not there */
	struct circle_mark *mark[CIRCLE_SIDES]; /* NULL: not drawn */
	const struct circle_person *last; /* as known last */
	char *label; /* harmless, of one line */
	char *fold;
	size_t number; /* from 1: by sector, ring and label */
};

struct circle_roster {
	const struct circle_side *side;
	size_t sides;
	struct circle_entry *entry; /* in the order of their numbers */
	size_t n;
};

/* The sides must stay as long as the roster. */
void circle_roster_make(struct circle_roster *r,
    const struct circle_side *side, size_t sides);
void circle_roster_free(struct circle_roster *r);

/* A sign as it is drawn, and in words; signs count from 0. */
const char *circle_sign(int sign);
const char *circle_sign_word(int sign);
bool circle_has_sign(const struct circle_person *p, int sign);
/* All signs of a person as they are drawn; caller frees. */
char *circle_marks(const struct circle_person *person);

/* Is the person drawn on any side in a way from least to most? */
bool circle_shown(const struct circle_entry *e, enum circle_show least,
    enum circle_show most);

/* Is anybody drawn as a number? */
bool circle_numbered(const struct circle_roster *r);

/* Append a word, after a comma when it is not the first. */
void circle_join(struct str *s, const char *word);
/* A ring in words; "" when it was not said. */
const char *circle_ring_word(int ring);
/* Does the person want another ring for them? */
bool circle_wants(const struct circle_person *p);

#endif
