/* SPDX-License-Identifier: MIT
 *
 * The words that call a row of patterns, patterns/cues.LANG.words; for the
 * files of cue alone.
 *
 * Most text has none of them, so that no pattern is read at all.
 */
#ifndef CUE_WORDS_H
#define CUE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

enum {
	CUE_STEM = 3, /* letters; a shorter stem is the whole word */
	CUE_SLOTS = 1024,
	CUE_LINES_MAX = 256,
	CUE_ROWS_MAX = 64,
};

/* How a word must begin, in a group of a line. */
struct cue_stem {
	const char *text;
	unsigned char len, line, group; /* group: its bit */
	short next;                     /* of the same slot, or -1 */
};

struct cue_words {
	struct cue_stem *stem;
	size_t n_stem, cap_stem;
	short slot[CUE_SLOTS];
	struct {
		unsigned char row, all; /* the bits of all its groups */
	} line[CUE_LINES_MAX];
	size_t n_line;
	/* The codes of the rows, in the order of their first lines. */
	struct {
		const char *text;
		size_t len;
	} row[CUE_ROWS_MAX];
	size_t n_row;
};

/* Read a list, which must stay as long as the words.  Start from { 0 }. */
void cue_words_read(struct cue_words *words, const char *text, size_t len);
void cue_words_clear(struct cue_words *words);

/* Set awake[i] for each row that a text calls; false when there is none. */
bool cue_words_wake(const struct cue_words *words, const char *text,
    size_t len, bool awake[static CUE_ROWS_MAX]);

#endif
