/* SPDX-License-Identifier: MIT
 *
 * Ways of talking that are worth a look, strengths, and questions and
 * reflections, found in what was said in one turn (clinical.md, 4c).  Lists in
 * templates/patterns/habits.LANG.csv.
 *
 * Teaching aids, which nobody has validated: what is found is "worth a look",
 * never wrong, and is never counted up; what is not found is "nothing
 * matched", never good.  Strengths come first.
 */
#ifndef HABITS_H
#define HABITS_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "str.h"

enum habit_kind {
	HABIT_LOOK,      /* worth a look */
	HABIT_STRENGTH,  /* shown first */
	HABIT_LISTENING, /* open, closed, reflect */
	HABIT_KINDS
};

enum {
	HABIT_CODE_MAX = 15,
	/* Below so many words in all of a client's turns: too short to
	 * comment. */
	HABITS_FEW_WORDS = 20,
	/* A longer turn is left unmarked, and said to be so. */
	HABITS_TURN_MAX = 64 << 10, /* bytes */
};

/* What a code means; the list's own.  What a list does not say is "". */
struct habit {
	const char *code;
	const char *fault; /* "F1;F4", the five faults and attack (F6) */
	const char *label, *reason, *question;
	enum habit_kind kind;
	bool safety; /* where it is found a safety prompt is shown */
	bool once;   /* counts once in a turn */
	bool summed; /* found by many small signs, not by a phrase */
};

struct habit_mark {
	char code[HABIT_CODE_MAX + 1];
	const struct habit *habit; /* NULL: of a code that is not in the list */
	size_t start, len;         /* in characters of the turn, from 0 */
	size_t start_byte, bytes;  /* the same place in bytes */
	bool dismissed;            /* it did not fit, and stays so */
};

/* In the order of the text.  Start from { 0 }. */
struct habit_marks {
	struct habit_mark *mark;
	size_t n, cap;
};
void habits_empty(struct habit_marks *marks); /* keeping the room */
void habits_clear(struct habit_marks *marks);

/* The list of a language, "nl-BE" being read as "nl" and "" as "en"; own: with
 * the rows of the user's own file.  Never NULL: ask habits_fault whether the
 * list is broken; where there is none, nothing is found. */
struct habits;
struct habits *habits_open(const char *lang, bool own);
void habits_close(struct habits *list);
const struct fault *habits_fault(const struct habits *habits);
/* Append that there is no list for this language, as a sentence; nothing where
 * there is one. */
void habits_note(struct str *out, const struct habits *habits);

/* What a code means, or NULL. */
const struct habit *habits_get(const struct habits *habits, const char *code);

enum habits_found {
	HABITS_DONE,
	HABITS_LIMIT, /* gave up: no marks, and the reader is told so */
};

/* Whose turn is it?  A client's own, and one of whom that is not known, is
 * looked through for everything, any other for questions and reflections
 * only.  Of a listener it is more likely that what is said about the other is
 * a reflection. */
enum habits_whose {
	HABITS_OTHER,
	HABITS_CLIENT,
	HABITS_LISTENER, /* whose task it is: a therapist */
	HABITS_ANYONE,
};
/* By what a table calls the speaker, as "therapist"; else HABITS_ANYONE. */
enum habits_whose habits_speaker(const struct habits *habits,
    const char *speaker);

/* Put the marks of what was said into marks, in place of what is there. */
enum habits_found habits_find(struct habits *habits, const char *words,
    size_t len, enum habits_whose whose, struct habit_marks *marks);

/* How many words it has. */
size_t habits_words(const char *words, size_t len);

/* The cell `marks` of a turn: CODE@START+LEN, in characters, joined by ";",
 * with "!" behind those that were dismissed. */
void habits_put(struct str *out, const struct habit_marks *marks);
/* Read such a cell, beside the words that it is of, in place of what is in
 * marks.  NULL, or what is wrong with it. */
const char *habits_read(const struct habits *habits, const char *cell,
    const char *words, size_t len, struct habit_marks *marks);
/* Marks found anew keep what was dismissed before: the same code where the
 * words are the same or overlap.  Others that were dismissed stay too, as long
 * as the turn, of len characters, is long enough. */
void habits_keep(struct habit_marks *marks, const struct habit_marks *before,
    size_t len);

#endif
