/* SPDX-License-Identifier: MIT
 *
 * A list of habits as it was read; for the files of habits alone.
 */
#ifndef HABITS_LIST_H
#define HABITS_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "habits.h"
#include "idiom.h"
#include "match.h"
#include "phrases.h"
#include "pool.h"
#include "resource.h"

enum { HABITS_ROWS_MAX = 512 };

/* One pattern of a habit, compiled when it is first needed. */
struct habit_row {
	struct habit *habit;
	/* As written, "" for none.  unless: what must not be in the turn. */
	const char *words, *pattern, *except, *unless;
	size_t line;
	int weight; /* of a code that is found by a sum; 0 for others */
	bool awake; /* it is tried in the piece at work */
	size_t sum; /* of habits.sum, where there is a weight */
	struct match *match, *excepted, *unlessed;
	bool made, made_except;
};

/* A code that is found where the weights of its rows, each taken once, come to
 * 0 or more; what is marked is the sentence of the heaviest. */
struct habit_sum {
	const struct habit *habit;
	int from;          /* without any row */
	int listener;      /* more, for a listener */
	int sum, heaviest; /* of the piece at work */
	size_t at;
};

struct habits {
	struct pool pool;
	char *lang, *name;     /* of the file, below templates/ */
	struct resource own;   /* the user's file */
	struct habit **habit;
	size_t n_habit, cap_habit;
	struct habit_sum *sum;
	size_t n_sum, cap_sum;
	struct habit_row *row;
	size_t n_row, cap_row;
	uint16_t always[HABITS_ROWS_MAX]; /* no phrase calls these rows */
	size_t n_always;
	struct idiom idiom;
	const char *speakers[HABITS_ANYONE]; /* what they are called */
	/* Exceptions that hold for a whole kind, as one pattern. */
	struct str common_text[HABIT_KINDS];
	struct match *common[HABIT_KINDS];
	struct phrases *phrases;
	bool made; /* the build laid them out */
	bool there;
	struct fault fault;
	/* Of the turn at work: the rows to try in it, in the order of the
	 * list, and those that were only counted. */
	struct str text;
	uint16_t awake[HABITS_ROWS_MAX], counted[HABITS_ROWS_MAX];
	size_t n_awake, n_counted;
};

/* Read a file into the list, with its rows in place of earlier ones that have
 * the same code; false with list->fault. */
bool habits_read_file(struct habits *list, const struct resource *file,
    bool own);

/* The row with its pattern compiled; its exceptions; those of a kind.  NULL
 * where there are none or they do not compile. */
struct match *habit_row_match(struct habits *h, struct habit_row *row);
struct match *habit_row_except(struct habits *h, struct habit_row *row);
struct match *habit_common(struct habits *h, enum habit_kind kind);

/* The words as patterns read them: a character for a character, signs that
 * look alike made one, what is quoted blotted out.  They are in room, or the
 * words themselves.  bytes: every character of the words is a byte. */
const char *habits_straight(struct str *room, const char *words, size_t *len,
    bool *bytes);

/* How much of a text is looked through at once: to the end of a sentence, or
 * of a word. */
size_t habits_piece(const char *text, size_t len);

/* How many characters they are. */
size_t habits_chars(const char *words, size_t bytes);
/* Where marks that are placed in characters are in bytes.  False where one is
 * outside. */
bool habits_place(struct habit_marks *marks, const char *words, size_t len);

#endif
