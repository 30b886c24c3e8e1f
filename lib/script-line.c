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

/* 00:00:01.000 --> 00:00:04.000, or with a comma, as subtitles have it; it has
 * no words. */
static bool
is_cue(const struct script_text *t, size_t i)
{
	const struct span s = t->line[i].at;
	size_t at = s.start;

	if (s.end == s.start || t->text[at] < '0' || t->text[at] > '9')
		return false;
	if (memmem(t->text + at, s.end - at, " --> ", 5) != NULL)
		return true;
	while (at < s.end && strchr("0123456789:.,", t->text[at]) != NULL)
		at++;
	return at == s.end && s.end - s.start > 20;
}

/* Its number above it; or its name, if that begins a paragraph. */
static bool
is_number(const struct script_text *t, size_t i)
{
	const struct span s = t->line[i].at;
	size_t at = s.start;

	if (i + 1 >= t->n || !is_cue(t, i + 1))
		return false;
	while (at < s.end && t->text[at] >= '0' && t->text[at] <= '9')
		at++;
	return at == s.end || i == 0 || t->line[i - 1].shape == SHAPE_BLANK;
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

/* Subtitles have times and numbers in lines of their own, and a mark behind the
 * words that is none of them. */
static void
look_subtitle(const struct script_text *t, struct script_line *l)
{
	size_t i = (size_t)(l - t->line);

	if (l->at.end - l->at.start >= 4 && memcmp(t->text + l->at.end - 4,
	    "</v>", 4) == 0)
		l->at = script_trim(t->text, (struct span){ l->at.start,
		    l->at.end - 4 });
	if (l->shape != SHAPE_WORDS)
		return;
	if (is_cue(t, i))
		l->role = ROLE_CUE;
	if (l->at.start == l->at.end || is_cue(t, i) || is_number(t, i))
		l->shape = SHAPE_BLANK;
}

bool
script_plain(const struct script_line *l)
{
	return l->shape == SHAPE_WORDS || l->shape == SHAPE_CAPITALS ||
	    l->shape == SHAPE_ALONE || l->shape == SHAPE_TITLED;
}

bool
script_is_head(const struct script_line *l)
{
	return l->shape == SHAPE_STAMPED || l->shape == SHAPE_HEADED;
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

/* Not words between quotes, nor a bracket, but one with a time. */
static bool
may_speak(const struct script_text *t, const struct script_line *l)
{
	const char *text = t->text + l->at.start;

	return strchr("(\"'", *text) == NULL || (*text == '(' &&
	    text[1] >= '0' && text[1] <= '9');
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
	struct script_forms *f = names ? script_forms_new() : NULL;
	struct script_line *l;
	size_t i;

	for (i = 0; i < t->n; i++) {
		l = &t->line[i];
		look(t, l);
		if (names)
			look_subtitle(t, l);
		if (names && l->shape == SHAPE_WORDS && may_speak(t, l) &&
		    !script_form(f, t->text, l))
			script_scan(c, l, paragraph_end(t, i));
	}
	if (!names)
		return;
	script_scanner_free(c);
	script_forms_free(f);
}

void
script_text_clear(struct script_text *t)
{
	free(t->line);
	free(t->spoken);
	script_names_free(&t->names);
	*t = (struct script_text){ 0 };
}
