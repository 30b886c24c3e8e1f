/* SPDX-License-Identifier: MIT
 * Adding phrases, and laying them out. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "phrases-own.h"

enum {
	STATES_MAX = UINT16_MAX,
	STEPS = 1 << 9, /* at first; a power of two */
};

struct phrases *
phrases_new(void)
{
	struct phrases *all = phrases_open(NULL);

	all->seen = mem_new(SEEN / 64, sizeof(*all->seen));
	all->n.steps = STEPS;
	all->step = mem_new(all->n.steps, sizeof(*all->step));
	all->states = BEGIN + 1;
	all->ending = mem_new(1, sizeof(*all->ending));
	all->n.endings = all->cap_ending = 1;
	return all;
}

/* Room for more steps. */
static void
grow(struct phrases *all)
{
	struct step *old = all->step;
	size_t n = all->n.steps, i;

	all->n.steps *= 2;
	all->step = mem_new(all->n.steps, sizeof(*all->step));
	for (i = 0; i < n; i++)
		if (old[i].key != 0)
			*phrases_step(all, old[i].key) = old[i];
	free(old);
}

static struct step *
step_to(struct phrases *all, unsigned state, uint64_t word)
{
	uint64_t key = phrases_key(state, word);
	size_t bit = phrases_hash(key) % SEEN;
	struct step *step;

	if (all->taken >= all->n.steps / 4 * 3)
		grow(all);
	all->seen[bit / 64] |= UINT64_C(1) << bit % 64;
	step = phrases_step(all, key);
	if (step->key == 0) {
		step->key = key;
		all->taken++;
	}
	return step;
}

static bool
add_length(struct phrases *all, const char *digits, size_t number)
{
	char *end;
	unsigned long words = strtoul(digits, &end, 10);

	all->length = mem_grow(all->length, &all->cap_length,
	    all->n.lengths + 1, sizeof(*all->length));
	all->length[all->n.lengths++] = (struct length){ words, number };
	return end > digits && (*end == '\0' || *end == ';');
}

static bool
add_ending(struct phrases *all, struct step *step, size_t number, bool more)
{
	if (all->n.endings == UINT16_MAX)
		return false;
	all->ending = mem_grow(all->ending, &all->cap_ending,
	    all->n.endings + 1, sizeof(*all->ending));
	all->ending[all->n.endings] = (struct ending){
		(uint32_t)number, step->ending, more };
	step->ending = (uint16_t)all->n.endings++;
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
		end = phrases_word(all, text, len, i, &word, &part);
		if (end == i || all->states == STATES_MAX)
			return false;
		if (step != NULL && step->state == 0)
			step->state = all->states++;
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

void
phrases_put(struct str *out, const struct phrases *all)
{
	str_put(out, (const char *)&all->n, sizeof(all->n));
	str_put(out, (const char *)all->seen, SEEN / 8);
	str_put(out, (const char *)all->step,
	    all->n.steps * sizeof(*all->step));
	if (all->n.lengths != 0)
		str_put(out, (const char *)all->length,
		    all->n.lengths * sizeof(*all->length));
	str_put(out, (const char *)all->ending,
	    all->n.endings * sizeof(*all->ending));
}
