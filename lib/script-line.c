/* SPDX-License-Identifier: MIT
 * What each line of a script looks like by itself. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "script-own.h"

static bool
is_rule(const char *text, struct span s)
{
	size_t i, n = 0;

	for (i = s.start; i < s.end; i++)
		if (text[i] == text[s.start])
			n++;
		else if (text[i] != ' ')
			return false;
	return n >= 3 && strchr("-=*_", text[s.start]) != NULL;
}

/* What can be seen without its words. */
static void
look(const struct script_text *t, struct script_line *l)
{
	if (l->at.start == l->at.end)
		l->shape = SHAPE_BLANK;
	else if (t->text[l->at.start] == '#')
		l->shape = SHAPE_COMMENT;
	else if (is_rule(t->text, l->at))
		l->shape = SHAPE_RULE;
}

void
script_split(struct script_text *t)
{
	struct script_line *l;
	size_t at = 0, end;
	const char *nl;

	while (at < t->len) {
		nl = memchr(t->text + at, '\n', t->len - at);
		end = nl != NULL ? (size_t)(nl - t->text) : t->len;
		t->line = mem_grow(t->line, &t->cap, t->n + 1,
		    sizeof(*t->line));
		l = &t->line[t->n++];
		*l = (struct script_line){ .begin = at,
			.at = script_trim(t->text, (struct span){ at, end }),
			.indented = strchr(" \t", t->text[at]) != NULL };
		at = end + 1;
	}
}

/* The end of the lines from here on up to one that is blank, or the next
 * ten. */
static size_t
paragraph_end(const struct script_text *t, size_t i)
{
	size_t last = i;

	while (last + 1 < t->n && last < i + 10 &&
	    t->line[last + 1].at.start != t->line[last + 1].at.end)
		last++;
	return t->line[last].at.end;
}

void
script_lines(struct script_text *t, bool names)
{
	struct script_scanner *c = names ? script_scanner_new(t->text) : NULL;
	struct script_line *l;
	size_t i;

	for (i = 0; i < t->n; i++) {
		l = &t->line[i];
		look(t, l);
		if (names && l->shape == SHAPE_WORDS &&
		    strchr("(\"'", t->text[l->at.start]) == NULL)
			script_scan(c, l, paragraph_end(t, i));
	}
	if (names)
		script_scanner_free(c);
}

void
script_text_clear(struct script_text *t)
{
	free(t->line);
	free(t->count);
	free(t->spoken);
	*t = (struct script_text){ 0 };
}
