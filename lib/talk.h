/* SPDX-License-Identifier: MIT
 *
 * One talk of a client: its incident, its turns, who in it is the client, and
 * what is known of how each turn was understood (clinical source: section 4).
 */
#ifndef TALK_H
#define TALK_H

#include <stdbool.h>
#include <stddef.h>

#include "habits.h"
#include "shown.h"

/* How the client's own turns are told. */
enum talk_me {
	TALK_NOBODY, /* nothing says which are hers */
	TALK_NAMED,  /* the incident says it, in i_am */
	TALK_SELF,   /* Me, I, … */
	TALK_CLIENT, /* Client, C, …: of a transcript */
};

struct talk {
	const struct record *incident; /* NULL: only turns are there */
	const struct record **turn;    /* by number */
	size_t n, cap;
	enum talk_me me;
	const char *i_am;
};

struct talks {
	struct talk *talk; /* by the number of the incident */
	size_t n, cap;
};

/* All of one client; talks_clear.  A talk that a filter left only the incident
 * of has its turns all the same. */
struct talks talks_of(const struct shown *s);
void talks_clear(struct talks *t);

/* Which of n speakers are the client?  i_am "" where that was not said. */
enum talk_me talk_find_me(const char *i_am, const char *const *speaker,
    size_t n);
bool talk_is_me(enum talk_me me, const char *i_am, const char *speaker);
/* Is this turn the client's own? */
bool talk_mine(const struct talk *t, size_t i);

/* What the client knows of how a turn of hers was understood. */
enum talk_gap {
	GAP_NOT_ASKED, /* nothing is written */
	GAP_UNKNOWN,   /* it is written that it is not known */
	GAP_GUESSED,
	GAP_KNOWN,     /* they said so */
};
enum talk_gap talk_gap(const struct record *turn);
/* Did the client ask, and what they said stands beside the guess? */
bool talk_asked(const struct record *turn);

/* The marks of what was said: found anew, and what a person took off in the
 * cell of before stays off. */
enum habits_found talk_marks(struct habits *habits, const char *words,
    const char *cell, bool client, struct habit_marks *marks);

/* The number of the incident, and of a turn, as they are written. */
const char *talk_number(const struct talk *t);
/* The turn in which it turned, from 0; n where none is named. */
size_t talk_turning_point(const struct talk *t);
/* With whom: the person of the incident, "" where that is not said. */
const char *talk_person(const struct talk *t);

#endif
