/* SPDX-License-Identifier: MIT
 *
 * Phrases as a table of steps; for phrases*.c alone.
 *
 * A word becomes a number, and a table says from which state, with which word,
 * a phrase goes on to which state.  That two words have one number is next to
 * impossible.
 */
#ifndef PHRASES_OWN_H
#define PHRASES_OWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "phrases.h"

enum {
	ROOT, BEGIN, /* the states before a word; before that of a sentence */
	SEEN = 1 << 16, /* bits */
};

struct ending {
	uint32_t number;
	uint16_t next; /* of the same step, or 0 */
	bool more;     /* an apostrophe may follow */
};

/* From a state, with a word: the next state, and the phrases that end. */
struct step {
	uint64_t key; /* 0: a free place */
	uint16_t state, ending;
};

struct length {
	size_t words, number;
};

/* How many there are; where phrases are laid out, this comes first, and then
 * the bits, the steps, the lengths and the endings: what needs most alignment
 * before what needs less, on any machine. */
struct phrases_counts {
	uint64_t steps; /* with the free places: a power of two */
	uint64_t lengths, endings;
};

struct phrases {
	unsigned char lower[256]; /* 0 for what is in no word */
	bool joins[256]; /* may stand between two words of a phrase */
	struct phrases_counts n;
	/* Most words go on to nothing: a table of bits, by their keys, knows
	 * that of nearly all of them and stays in the nearest cache. */
	uint64_t *seen;
	struct step *step;
	struct length *length;
	struct ending *ending; /* from 1 */
	bool laid_out; /* the arrays are another's, and stay as they are */
	/* Of the arrays that grow. */
	size_t taken, cap_length, cap_ending;
	uint16_t states;
};

static inline uint64_t
phrases_key(unsigned state, uint64_t word)
{
	return (word + state * UINT64_C(0x9e3779b97f4a7c15)) << 1 | 1;
}

static inline size_t
phrases_hash(uint64_t key)
{
	return (size_t)((key * UINT64_C(0xd6e8feb86659fd93)) >> 40);
}

static inline struct step *
phrases_step(const struct phrases *all, uint64_t key)
{
	size_t mask = all->n.steps - 1, i = phrases_hash(key) & mask;

	while (all->step[i].key != 0 && all->step[i].key != key)
		i = (i + 1) & mask;
	return &all->step[i];
}

/* Does an apostrophe at i belong to a word? */
static inline bool
phrases_inner(const struct phrases *all, const char *text, size_t len,
    size_t i)
{
	return i > 0 && i + 1 < len && text[i] == '\'' &&
	    all->lower[(unsigned char)text[i - 1]] != 0 &&
	    all->lower[(unsigned char)text[i + 1]] != 0;
}

/* The word at i as a number, and its part before an apostrophe, or 0; the byte
 * behind it. */
static inline size_t
phrases_word(const struct phrases *all, const char *text, size_t len,
    size_t i, uint64_t *word, uint64_t *part)
{
	*word = *part = 0;
	for (;;) {
		unsigned char c;

		while (i < len &&
		    (c = all->lower[(unsigned char)text[i]]) != 0) {
			*word = *word * 33 + c;
			i++;
		}
		if (i >= len || !phrases_inner(all, text, len, i))
			return i;
		*part = *part != 0 ? *part : *word;
		*word = *word * 33 + '\'';
		i++;
	}
}

#endif
