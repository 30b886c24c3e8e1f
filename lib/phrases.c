/* SPDX-License-Identifier: MIT
 * Many phrases in one pass.
 *
 * A word becomes a number, and a table says from which state, with which word,
 * a phrase goes on to which state.  That two words have one number is next to
 * impossible. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "phrases.h"

enum {
	ROOT, BEGIN, /* the states before a word; before that of a sentence */
	STATES_MAX = UINT16_MAX,
	ACTIVE = 12, /* phrases that are begun at one time */
	SEEN = 1 << 16, /* bits */
	SLOTS = 1 << 13, /* at first; a power of two */
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

struct phrases {
	unsigned char lower[256]; /* 0 for what is in no word */
	bool joins[256]; /* may stand between two words of a phrase */
	/* Most words go on to nothing: a table of bits, by their keys, knows
	 * that of nearly all of them and stays in the nearest cache. */
	uint64_t seen[SEEN / 64];
	struct step *step;
	size_t n_step, slots; /* a power of two */
	uint16_t n_state;
	struct ending *ending; /* from 1 */
	size_t n_ending, cap_ending;
	struct length *length;
	size_t n_length, cap_length;
};

struct phrases *
phrases_new(void)
{
	struct phrases *all = mem_new(1, sizeof(*all));
	int c;

	for (c = 0; c < 256; c++)
		if (c > 127 || (c >= '0' && c <= '9') || c == '_' ||
		    (c >= 'a' && c <= 'z'))
			all->lower[c] = (unsigned char)c;
	for (c = 'A'; c <= 'Z'; c++)
		all->lower[c] = (unsigned char)(c - 'A' + 'a');
	for (c = 0; c < 6; c++)
		all->joins[(unsigned char)" \t\r\n,-"[c]] = true;
	all->slots = SLOTS;
	all->step = mem_new(all->slots, sizeof(*all->step));
	all->n_state = BEGIN + 1;
	all->n_ending = 1;
	return all;
}

void
phrases_free(struct phrases *all)
{
	if (all == NULL)
		return;
	free(all->step);
	free(all->ending);
	free(all->length);
	free(all);
}

static inline uint64_t
add_byte(uint64_t word, unsigned char byte)
{
	return word * 33 + byte;
}

static inline uint64_t
key_of(unsigned state, uint64_t word)
{
	return (word + state * UINT64_C(0x9e3779b97f4a7c15)) << 1 | 1;
}

static inline size_t
hash_of(uint64_t key)
{
	return (size_t)((key * UINT64_C(0xd6e8feb86659fd93)) >> 40);
}

static inline struct step *
slot_of(const struct phrases *all, uint64_t key)
{
	size_t mask = all->slots - 1, i = hash_of(key) & mask;

	while (all->step[i].key != 0 && all->step[i].key != key)
		i = (i + 1) & mask;
	return &all->step[i];
}

/* Room for more steps. */
static void
grow(struct phrases *all)
{
	struct step *old = all->step;
	size_t n = all->slots, i;

	all->slots *= 2;
	all->step = mem_new(all->slots, sizeof(*all->step));
	for (i = 0; i < n; i++)
		if (old[i].key != 0)
			*slot_of(all, old[i].key) = old[i];
	free(old);
}

static struct step *
step_to(struct phrases *all, unsigned state, uint64_t word)
{
	uint64_t key = key_of(state, word);
	size_t bit = hash_of(key) % SEEN;
	struct step *step;

	if (all->n_step >= all->slots / 4 * 3)
		grow(all);
	all->seen[bit / 64] |= UINT64_C(1) << bit % 64;
	step = slot_of(all, key);
	if (step->key == 0) {
		step->key = key;
		all->n_step++;
	}
	return step;
}

/* Does an apostrophe at i belong to a word? */
static inline bool
is_inner(const struct phrases *all, const char *text, size_t len, size_t i)
{
	return i > 0 && i + 1 < len && text[i] == '\'' &&
	    all->lower[(unsigned char)text[i - 1]] != 0 &&
	    all->lower[(unsigned char)text[i + 1]] != 0;
}

/* The word at i as a number, and its part before an apostrophe, or 0; the byte
 * behind it. */
static inline size_t
read_word(const struct phrases *all, const char *text, size_t len, size_t i,
    uint64_t *word, uint64_t *part)
{
	*word = *part = 0;
	for (;;) {
		unsigned char c;

		while (i < len &&
		    (c = all->lower[(unsigned char)text[i]]) != 0) {
			*word = add_byte(*word, c);
			i++;
		}
		if (i >= len || !is_inner(all, text, len, i))
			return i;
		*part = *part != 0 ? *part : *word;
		*word = add_byte(*word, '\'');
		i++;
	}
}

static bool
add_length(struct phrases *all, const char *digits, size_t number)
{
	char *end;
	unsigned long words = strtoul(digits, &end, 10);

	all->length = mem_grow(all->length, &all->cap_length,
	    all->n_length + 1, sizeof(*all->length));
	all->length[all->n_length++] = (struct length){ words, number };
	return end > digits && (*end == '\0' || *end == ';');
}

static bool
add_ending(struct phrases *all, struct step *step, size_t number, bool more)
{
	if (all->n_ending == UINT16_MAX)
		return false;
	if (all->n_ending >= all->cap_ending)
		all->ending = mem_grow(all->ending, &all->cap_ending,
		    all->n_ending + 1, sizeof(*all->ending));
	all->ending[all->n_ending] = (struct ending){
		(uint32_t)number, step->ending, more };
	step->ending = (uint16_t)all->n_ending++;
	return true;
}

static bool
add(struct phrases *all, const char *text, size_t len, size_t number)
{
	bool more = len > 0 && text[len - 1] == '*';
	unsigned state = len > 0 && *text == '^' ? BEGIN : ROOT;
	struct step *step = NULL;
	uint64_t word, part;
	size_t i = state == BEGIN, end;

	if (*text == '#')
		return add_length(all, text + 1, number);
	if (len == 1 && *text == '?')
		return add_ending(all, step_to(all, ROOT, '?'), number, false);
	for (len -= more; i < len; i = end) {
		if (all->joins[(unsigned char)text[i]]) {
			end = i + 1;
			continue;
		}
		end = read_word(all, text, len, i, &word, &part);
		if (end == i || all->n_state == STATES_MAX)
			return false;
		if (step != NULL && step->state == 0)
			step->state = all->n_state++;
		state = step != NULL ? step->state : state;
		step = step_to(all, state, word);
	}
	return step != NULL && add_ending(all, step, number, more);
}

bool
phrases_add(struct phrases *all, const char *list, size_t number)
{
	for (;;) {
		size_t len = strcspn(list, ";");

		if (!add(all, list, len, number))
			return false;
		if (list[len] == '\0')
			return true;
		list += len + 1;
	}
}

/* A text that is searched, and the phrases that are begun in it. */
struct search {
	const struct phrases *all;
	phrases_hit *hit;
	void *context;
	struct {
		uint16_t state;
		size_t start;
	} active[ACTIVE], next[ACTIVE];
	size_t n, n_next;
};

/* From a state, with the word that ends at end. */
static inline void
take(struct search *s, unsigned state, size_t start, uint64_t word, bool part,
    size_t end)
{
	const struct phrases *all = s->all;
	uint64_t key = key_of(state, word);
	size_t bit = hash_of(key) % SEEN, e;
	const struct step *step;

	if ((all->seen[bit / 64] >> bit % 64 & 1) == 0)
		return;
	step = slot_of(all, key);
	if (step->key == 0)
		return;
	for (e = step->ending; e != 0; e = all->ending[e].next)
		if (!part || all->ending[e].more)
			s->hit(s->context, all->ending[e].number, start, end);
	if (part || step->state == 0 || s->n_next == ACTIVE)
		return;
	s->next[s->n_next].state = step->state;
	s->next[s->n_next++].start = start;
}

/* The word from start to end. */
static void
take_word(struct search *s, bool begins, size_t start, uint64_t word,
    bool part, size_t end)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		take(s, s->active[i].state, s->active[i].start, word, part,
		    end);
	if (begins)
		take(s, BEGIN, start, word, part, end);
	take(s, ROOT, start, word, part, end);
}

void
phrases_find(const struct phrases *all, const char *text, size_t len,
    phrases_hit *hit, void *context)
{
	struct search s; /* not cleared, as most of it is never used */
	size_t i = 0, words = 0, k;
	bool begins = true;

	s.all = all;
	s.hit = hit;
	s.context = context;
	s.n = 0;
	while (i < len) {
		unsigned char c = (unsigned char)text[i];
		uint64_t word, part;
		size_t start = i;

		if (all->lower[c] == 0) {
			if (!all->joins[c])
				s.n = 0;
			begins = begins || c == '.' || c == '?' || c == '!';
			if (c == '?')
				take(&s, ROOT, i, '?', false, i + 1);
			i++;
			continue;
		}
		i = read_word(all, text, len, i, &word, &part);
		words++;
		s.n_next = 0;
		if (part != 0)
			take_word(&s, begins, start, part, true, i);
		take_word(&s, begins, start, word, false, i);
		s.n = s.n_next;
		memcpy(s.active, s.next, s.n * sizeof(*s.active));
		begins = false;
	}
	for (k = 0; k < all->n_length; k++)
		if (words >= all->length[k].words)
			hit(context, all->length[k].number, len, len);
}
