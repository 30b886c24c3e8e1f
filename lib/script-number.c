/* SPDX-License-Identifier: MIT
 * Turns that are numbered. */

#include <ctype.h>
#include <stdlib.h>

#include "labels.h"
#include "mem.h"
#include "script-text.h"

/* T1, C1, T2: turns that are numbered, not people; the length of what stands
 * before the number, or 0. */
static size_t
before_number(const struct script_text *t, const struct script_line *l)
{
	size_t at = l->name.end, end;

	if (l->shape != SHAPE_COLON)
		return 0;
	while (at > l->name.start && isdigit((unsigned char)t->text[at - 1]))
		at--;
	end = at;
	while (at > l->name.start && (isalpha((unsigned char)t->text[at - 1]) ||
	    (unsigned char)t->text[at - 1] >= 0x80))
		at--;
	return at == l->name.start && end != l->name.end ?
	    end - l->name.start : 0;
}

/* The letters before the numbers, and the numbers of each. */
struct numbering {
	struct labels letters;
	struct {
		long last;
		size_t n;
	} *of;
	size_t cap;
	bool broken; /* one is not higher than the one before */
};

static void
note_number(struct numbering *g, const char *name, size_t len)
{
	size_t before = g->letters.n, i = labels_put(&g->letters, name, len);
	long number = strtol(name + len, NULL, 10);

	if (i == before) {
		g->of = mem_grow(g->of, &g->cap, i + 1, sizeof(*g->of));
		g->of[i].last = -1;
		g->of[i].n = 0;
	}
	g->broken |= number <= g->of[i].last;
	g->of[i].last = number;
	g->of[i].n++;
}

/* Several speakers, and each speaks more than once. */
static bool
counts_turns(const struct numbering *g)
{
	size_t i;

	for (i = 0; i < g->letters.n; i++)
		if (g->of[i].n < 2)
			return false;
	return !g->broken && g->letters.n > 1;
}

void
script_drop_numbers(struct script_text *t)
{
	struct numbering g = { .broken = false };
	struct script_line *l, *end = t->line + t->n;
	bool drop;
	size_t len;

	for (l = t->line; l < end; l++)
		if ((len = before_number(t, l)) != 0)
			note_number(&g, t->text + l->name.start, len);
	drop = counts_turns(&g);
	for (l = t->line; drop && l < end; l++)
		if ((len = before_number(t, l)) != 0)
			l->name.end = l->name.start + len;
	labels_free(&g.letters);
	free(g.of);
}
