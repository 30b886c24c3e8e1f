/* SPDX-License-Identifier: MIT
 * Name - words: turns whose names stand before a dash. */

#include <string.h>

#include "script-own.h"

enum { ENOUGH = 4, LONGEST = 60 };

/* A dash at this place: its bytes, or 0. */
static size_t
dash(const char *text, size_t at, size_t end)
{
	static const char *const mark[] = { "--", "-", "\xe2\x80\x93",
		"\xe2\x80\x94" };
	size_t i, n;

	for (i = 0; i < sizeof(mark) / sizeof(*mark); i++) {
		n = strlen(mark[i]);
		if (n < end - at && memcmp(text + at, mark[i], n) == 0)
			return n;
	}
	return 0;
}

/* What stands before the first dash between blanks, if it may be a name; and
 * where the words begin. */
static bool
split(const struct script_text *t, const struct script_line *l,
    struct span *name, size_t *words)
{
	const char *text = t->text;
	size_t at = l->at.start, end = l->at.end, n, blanks = 0;

	for (; at < end && at - l->at.start <= LONGEST; at++) {
		if (strchr("?!:;,\"()[]<>*", text[at]) != NULL)
			return false;
		if (text[at] != ' ')
			continue;
		n = dash(text, at + 1, end);
		if (n != 0 && at + 1 + n < end && text[at + 1 + n] == ' ') {
			*name = (struct span){ l->at.start, at };
			*words = at + 1 + n;
			return at > l->at.start && text[l->at.start] != '-';
		}
		if (++blanks > 3)
			return false;
	}
	return false;
}

/* Not a play, whose names in capitals or with a line to themselves are read
 * as such. */
static bool
may_dash(const struct script_text *t, const struct script_line *l)
{
	return l->shape == SHAPE_WORDS || (l->shape == SHAPE_TITLED &&
	    l > t->line && l[-1].shape != SHAPE_BLANK) ||
	    (l->shape == SHAPE_TITLED && l == t->line);
}

/* Lines with names that come back, of two people at least; more than half of
 * all lines, and of those that begin in another way. */
static bool
enough(struct script_text *t, struct script_names *d)
{
	struct script_line *l, *end = t->line + t->n;
	size_t all = 0, others = 0, again = 0, people = 0, words, i;
	struct span name;

	for (l = t->line; l < end; l++)
		if (may_dash(t, l) && split(t, l, &name, &words))
			++*script_count(d, t->text, name);
	for (l = t->line; l < end; l++) {
		all += l->shape != SHAPE_BLANK && l->shape != SHAPE_COMMENT &&
		    !l->indented;
		others += script_is_head(l) || l->shape == SHAPE_CAPITALS;
		if (may_dash(t, l) && split(t, l, &name, &words))
			again += *script_count(d, t->text, name) > 1;
	}
	for (i = 0; i < d->who.n; i++)
		people += d->n[i] > 1;
	return again >= ENOUGH && people > 1 && 2 * again >= all &&
	    again > 2 * others;
}

void
script_dash(struct script_text *t)
{
	struct script_names d = { 0 };
	struct script_line *l;
	size_t words;
	struct span name;
	bool is = enough(t, &d);

	for (l = t->line; is && l < t->line + t->n; l++)
		if (split(t, l, &name, &words) && (may_dash(t, l) ||
		    *script_count(&d, t->text, name) > 1)) {
			l->shape = *script_count(&d, t->text, name) > 1 ?
			    SHAPE_COLON : SHAPE_DOUBT;
			l->name = name;
			l->words = words;
			l->how = (struct span){ 0, 0 };
		} else if (l->shape == SHAPE_COLON) {
			l->shape = SHAPE_WORDS;
		}
	script_names_free(&d);
}
