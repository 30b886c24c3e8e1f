/* SPDX-License-Identifier: MIT
 *
 * What the files that tell of talks share; for talk-*.c alone.
 */
#ifndef TALK_OWN_H
#define TALK_OWN_H

#include "facts.h"
#include "safety.h"
#include "talk.h"

/* One talk while it is told. */
struct talk_telling {
	const struct shown *s;
	struct tree *t;
	const struct talk *talk;
	struct habits *habits;
	bool safe; /* the person is known to be safe to be with */
};

/* Is it about a person who is known to be safe?  Of a talk with nobody named
 * nothing is known. */
bool talk_safe(const struct shown *s, const struct talk *talk);
/* "Daan, 2024-02-09" */
const char *talk_title(const struct shown *s, struct tree *t,
    const struct talk *talk);
/* "Turn 3" */
const char *talk_turn_label(struct tree *t, const struct record *turn);
/* What was heard, and how that is known: "guessed: an attack". */
const char *talk_heard_words(const struct talk_telling *f,
    const struct record *turn);
/* How many of the client's turns have that gap. */
size_t talk_count(const struct talk *talk, enum talk_gap gap);
/* "What did you hear when I said: …?" */
const char *talk_question(struct tree *t, const struct record *turn);

/* Lists of facts about what was said: strengths, and what is worth a look.
 * first gets what must be read before all. */
void talk_put_marks(const struct talk_telling *f, struct node *strengths,
    struct node *looks, struct node *first);

#endif
