/* SPDX-License-Identifier: MIT
 * Many phrases in one pass. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "phrases-own.h"

enum { ACTIVE = 12 }; /* phrases that are begun at one time */

struct phrases *
phrases_open(const void *laid_out)
{
	const struct phrases_counts *n = laid_out;
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
	if (laid_out == NULL)
		return all;
	all->laid_out = true;
	all->n = *n;
	all->seen = (uint64_t *)(uintptr_t)(n + 1);
	all->step = (struct step *)(all->seen + SEEN / 64);
	all->length = (struct length *)(all->step + n->steps);
	all->ending = (struct ending *)(all->length + n->lengths);
	return all;
}

void
phrases_free(struct phrases *all)
{
	if (all != NULL && !all->laid_out) {
		free(all->seen);
		free(all->step);
		free(all->length);
		free(all->ending);
	}
	free(all);
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
	uint64_t key = phrases_key(state, word);
	size_t bit = phrases_hash(key) % SEEN, e;
	const struct step *step;

	if ((all->seen[bit / 64] >> bit % 64 & 1) == 0)
		return;
	step = phrases_step(all, key);
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
	s.n = s.n_next = 0;
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
		i = phrases_word(all, text, len, i, &word, &part);
		words++;
		s.n_next = 0;
		if (part != 0)
			take_word(&s, begins, start, part, true, i);
		take_word(&s, begins, start, word, false, i);
		s.n = s.n_next;
		memcpy(s.active, s.next, s.n * sizeof(*s.active));
		begins = false;
	}
	for (k = 0; k < all->n.lengths; k++)
		if (words >= all->length[k].words)
			hit(context, all->length[k].number, len, len);
}
