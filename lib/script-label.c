/* SPDX-License-Identifier: MIT
 * What lines with times are in a text as a whole: the heads of turns, or times
 * alone. */

#include <ctype.h>
#include <string.h>

#include "script-own.h"

/* Three words or more that end in a stop. */
static bool
sentence(const struct script_text *t, struct span s)
{
	size_t at, blanks = 0;

	for (at = s.start; at < s.end; at++)
		blanks += t->text[at] == ' ';
	return blanks > 1 && t->text[s.end - 1] == '.';
}

bool
script_name_like(const struct script_text *t, size_t i)
{
	const struct script_line *l = &t->line[i];
	size_t len = l->at.end - l->at.start;

	return script_plain(l) && (l->role == ROLE_NONE ||
	    l->role == ROLE_SELF) && len > 0 && len <= 60 &&
	    strchr("(<[{\"'-*>", t->text[l->at.start]) == NULL &&
	    strchr("?!;:,)", t->text[l->at.end - 1]) == NULL &&
	    !sentence(t, l->at);
}

bool
script_is_time(const struct script_line *l)
{
	return l->role == ROLE_TIME || l->role == ROLE_CUE;
}

size_t
script_above(const struct script_text *t, size_t i)
{
	while (i > 0 && t->line[i - 1].role == ROLE_PARTS)
		i--;
	return i > 0 && script_name_like(t, i - 1) ? i - 1 : SCRIPT_NONE;
}

/* What a byte of a time is, for its looks. */
static int
kind(unsigned char c)
{
	return c >= '0' && c <= '9' ? '0' : c >= 0x80 || isalpha(c) ? 'a' : c;
}

/* The next byte's looks, past all of a number or a word; 0 at the end. */
static int
next_kind(const struct script_text *t, size_t *at, size_t end)
{
	int k;

	if (*at >= end)
		return 0;
	k = kind((unsigned char)t->text[(*at)++]);
	while ((k == '0' || k == 'a') && *at < end &&
	    kind((unsigned char)t->text[*at]) == k)
		++*at;
	return k;
}

bool
script_alike(const struct script_text *t, const struct script_line *a,
    const struct script_line *b)
{
	size_t x = a->at.start, y = b->at.start;
	int k;

	if (a->indented != b->indented)
		return false;
	do {
		k = next_kind(t, &x, a->at.end);
		if (k != next_kind(t, &y, b->at.end))
			return false;
	} while (k != 0);
	return true;
}

static bool
one_line(const struct script_line *l)
{
	return l->shape == SHAPE_HEADED && !l->sure;
}

/* A name, and below it "word at 19:04", where the word stands for a day in a
 * language that is not known here: nine of ten such lines have above them a
 * name that comes back there. */
static void
days(struct script_text *t)
{
	struct script_names names = { 0 };
	size_t n = 0, again = 0, i, up;

	for (i = 0; i < t->n; i++)
		if (one_line(&t->line[i]) &&
		    (up = script_above(t, i)) != SCRIPT_NONE)
			++*script_count(&names, t->text, t->line[up].at);
	for (i = 0; i < t->n; i++)
		if (one_line(&t->line[i])) {
			n++;
			again += (up = script_above(t, i)) != SCRIPT_NONE &&
			    *script_count(&names, t->text,
			    t->line[up].at) > 1;
		}
	for (i = 0; again > 3 && 10 * again >= 9 * n && i < t->n; i++)
		if (one_line(&t->line[i])) {
			t->line[i].shape = SHAPE_STAMP;
			t->line[i].role = ROLE_TIME;
		}
	script_names_free(&names);
}

/* [19:04] Ana: do names come back there, in more lines than those with words
 * behind the name? */
static void
stamped(struct script_text *t)
{
	struct script_names names = { 0 };
	struct script_line *l, *end = t->line + t->n;
	size_t again = 0, others = 0;

	for (l = t->line; l < end; l++) {
		others += l->shape == SHAPE_STAMPED;
		if (l->role == ROLE_LABEL)
			++*script_count(&names, t->text, l->name);
	}
	for (l = t->line; l < end; l++)
		again += l->role == ROLE_LABEL &&
		    *script_count(&names, t->text, l->name) > 1;
	for (l = t->line; again > others && l < end; l++)
		if (l->role == ROLE_LABEL)
			l->shape = *script_count(&names, t->text, l->name) >
			    1 ? SHAPE_HEADED : SHAPE_DOUBT;
	script_names_free(&names);
}

/* Lines that end the messages of Messenger, where it is one; its times part
 * days. */
static void
sent(struct script_text *t)
{
	struct script_line *l, *end = t->line + t->n;
	size_t sent = 0;

	for (l = t->line; l < end; l++)
		sent += l->role == ROLE_SELF;
	for (l = t->line; sent > 1 && l < end; l++)
		if (l->role == ROLE_ENTER) {
			l->role = ROLE_TIME;
			l->shape = SHAPE_STAMP;
		} else if (l->role == ROLE_TIME) {
			l->role = ROLE_NONE;
		}
}

void
script_label(struct script_text *t)
{
	days(t);
	stamped(t);
	sent(t);
}
