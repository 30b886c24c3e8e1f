/* SPDX-License-Identifier: MIT
 *
 * The words that call a row of patterns, patterns/cues.LANG.words; for the
 * files of cue and lib/made alone.
 *
 * Most text has none of them, so that no pattern is tried at all.
 */
#ifndef CUE_WORDS_H
#define CUE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "str.h"

enum {
	CUE_STEM = 3, /* letters; a shorter stem is the whole word */
	CUE_SLOTS = 1024,
	CUE_TEXT_MAX = 15, /* letters of a code or a stem */
	CUE_LINES_MAX = 256,
	CUE_ROWS_MAX = 64,
	CUE_STOP = 1,
};

/* How a word must begin, in a group of a line. */
struct cue_stem {
	char text[CUE_TEXT_MAX];
	uint8_t len, line, group; /* group: its bit */
	int16_t next;             /* of the same slot, or -1 */
};

/* A list as the build lays it out. */
struct cue_words {
	/* For each byte: what it is in a word, in lower case; CUE_STOP where
	 * it parts sentences, or what is said beside one; 0 for the others. */
	uint8_t sign[256];
	int16_t slot[CUE_SLOTS]; /* by the first letters of a word */
	uint8_t row[CUE_LINES_MAX];
	uint8_t all[CUE_LINES_MAX];    /* the bits of all groups of a line */
	uint8_t across[CUE_LINES_MAX]; /* they may be in several sentences:
	                                  all bits, else none */
	/* The codes of the rows, in the order of their first lines. */
	char code[CUE_ROWS_MAX][CUE_TEXT_MAX + 1];
	uint16_t n_row, n_line, n_stem;
	struct cue_stem stem[];
};

/* Append a list laid out.  0, or the line of the list that is faulty. */
size_t cue_words_put(struct str *out, const char *text, size_t len);

/* Set awake[i] for each row that a text calls; false when there is none. */
bool cue_words_wake(const struct cue_words *words, const char *text,
    size_t len, bool awake[static CUE_ROWS_MAX]);

#endif
