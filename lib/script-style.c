/* SPDX-License-Identifier: MIT
 * How turns begin in a text: found by what most of its lines look like, and by
 * who speaks more than once. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "script-own.h"

enum { ENOUGH = 6 }; /* turns that show how a text is made */

static bool
named(const struct script_line *l)
{
	return l->shape >= SHAPE_COLON && l->shape <= SHAPE_HEADED;
}

static bool
repeated(const struct script_text *t, const struct script_line *l)
{
	return t->names.n[l->who] > 1;
}

/* Number the names, whatever their case. */
static void
count_names(struct script_text *t)
{
	struct script_line *l;

	for (l = t->line; l < t->line + t->n; l++) {
		if (!named(l))
			continue;
		l->who = script_name(&t->names, t->text, l->name);
		t->names.n[l->who]++;
	}
	t->spoken = mem_new(t->names.who.n + 1, sizeof(*t->spoken));
}

static bool
apart(const struct script_text *t, size_t i)
{
	return i == 0 || t->line[i - 1].shape == SHAPE_BLANK;
}

/* Is it a header, as "With:", which says nothing of how turns begin? */
static bool
header(const struct script_text *t, const struct script_line *l,
    const struct sheet *incident)
{
	return l->shape == SHAPE_COLON && !repeated(t, l) &&
	    script_key(incident, t->text + l->name.start,
	    l->name.end - l->name.start) != NULL;
}

/* How many lines begin a turn in each way. */
static void
vote(struct script_text *t, const struct sheet *incident,
    size_t votes[SHAPE_STAMP + 1])
{
	const struct script_line *l;
	size_t marked = 0;
	long indented = 0; /* more than those that are not */

	for (l = t->line; l < t->line + t->n; l++) {
		if (header(t, l, incident))
			continue;
		if (l->shape == SHAPE_WORDS && apart(t, (size_t)(l - t->line)))
			marked += strchr("[_(", t->text[l->at.start]) != NULL;
		if (l->shape == SHAPE_COLON && repeated(t, l))
			indented += l->indented ? 1 : -1;
		if (l->shape == SHAPE_TITLED) {
			votes[l->shape] += !l->loose && repeated(t, l) &&
			    apart(t, (size_t)(l - t->line));
			continue;
		}
		if (named(l) && (repeated(t, l) || l->shape == SHAPE_COLON ||
		    script_is_head(l)))
			votes[l->shape]++;
	}
	t->marked = marked > 2;
	t->indented = indented > 0;
}

static enum script_style
elect(const size_t votes[SHAPE_STAMP + 1])
{
	size_t headed = votes[SHAPE_HEADED] > 1 ? votes[SHAPE_HEADED] : 0;
	size_t stamped = votes[SHAPE_STAMPED] + headed;
	size_t play = votes[SHAPE_CAPITALS] + votes[SHAPE_ALONE];

	if (stamped != 0 && 3 * stamped >= votes[SHAPE_COLON] &&
	    stamped >= play)
		return STYLE_CHAT;
	if (votes[SHAPE_TITLED] > play)
		play = votes[SHAPE_TITLED];
	return play > votes[SHAPE_COLON] ? STYLE_PLAY : STYLE_NAMES;
}

static bool
fits(const struct script_text *t, const struct script_line *l)
{
	switch (l->shape) {
	case SHAPE_STAMPED:
	case SHAPE_HEADED:
		return t->style == STYLE_CHAT;
	case SHAPE_CAPITALS:
	case SHAPE_ALONE:
		return t->style == STYLE_PLAY && !t->titled;
	case SHAPE_TITLED:
		return t->style == STYLE_PLAY && t->titled && !l->loose;
	case SHAPE_COLON:
		return t->style == STYLE_NAMES;
	default:
		return false;
	}
}

/* Does a blank line come before nine of ten turns of those n?  Then it does
 * before all, and what looks like a name elsewhere is none. */
static bool
parted(const struct script_text *t, size_t n)
{
	size_t i, parted = 0;

	for (i = 0; i < t->n; i++)
		parted += fits(t, &t->line[i]) && repeated(t, &t->line[i]) &&
		    apart(t, i);
	return n >= ENOUGH && 10 * parted >= 9 * n;
}

void
script_find_style(struct script_text *t, const struct sheet *incident)
{
	size_t votes[SHAPE_STAMP + 1] = { 0 }, i, n = 0;

	script_drop_numbers(t);
	script_dash(t);
	script_label(t);
	script_pair(t);
	count_names(t);
	vote(t, incident, votes);
	t->style = elect(votes);
	t->headed = votes[SHAPE_HEADED];
	t->below = votes[SHAPE_HEADED] > votes[SHAPE_STAMPED];
	t->titled = t->style == STYLE_PLAY && votes[SHAPE_TITLED] >
	    votes[SHAPE_CAPITALS] + votes[SHAPE_ALONE];
	for (i = t->n; i > 0; i--) {
		if (!fits(t, &t->line[i - 1]))
			continue;
		t->spoken[t->line[i - 1].who]++;
		t->dated |= t->line[i - 1].dated &&
		    t->line[i - 1].shape == SHAPE_STAMPED;
		if (repeated(t, &t->line[i - 1])) {
			t->first = i - 1;
			n++;
		}
	}
	/* In a short talk everybody may speak once. */
	if (n < ENOUGH)
		t->first = 0;
	t->parted = parted(t, n);
	script_doubt(t);
}

/* Does the text before end in the middle of a sentence?  Then a colon in this
 * line is no speaker's. */
static bool
goes_on(const struct script_text *t, size_t i)
{
	const struct script_line *before = i > 0 ? &t->line[i - 1] : NULL;

	return before != NULL && before->at.end > before->at.start + 40 &&
	    strchr(".!?:)]\"'", t->text[before->at.end - 1]) == NULL &&
	    (unsigned char)t->text[before->at.end - 1] < 0x80;
}

/* A name before a colon that nobody else has: is it one? */
static bool
lone_name(const struct script_text *t, size_t i)
{
	const struct script_line *l = &t->line[i];
	size_t at, words = 1;

	for (at = l->name.start; at < l->name.end; at++)
		words += t->text[at] == ' ';
	return i >= t->first && words <= 4 && !goes_on(t, i);
}

static bool
begins_play(const struct script_text *t, size_t i)
{
	const struct script_line *l = &t->line[i];

	if (l->shape == SHAPE_CAPITALS)
		return t->titled ? t->spoken[l->who] != 0 : repeated(t, l) ||
		    (apart(t, i) && i >= t->first);
	if (l->shape == SHAPE_TITLED)
		return t->titled && (repeated(t, l) || l->many) &&
		    apart(t, i) && (!l->loose || i >= t->first);
	if (l->shape == SHAPE_ALONE)
		return !t->titled && i + 1 < t->n && repeated(t, l) &&
		    (apart(t, i) || t->text[l->name.end] == '.') &&
		    (t->line[i + 1].shape != SHAPE_BLANK ||
		    t->text[l->name.end] == '.' || t->spoken[l->who] > 2);
	return l->shape == SHAPE_COLON && l->capitals &&
	    t->spoken[l->who] != 0;
}

bool
script_begins(const struct script_text *t, size_t i)
{
	const struct script_line *l = &t->line[i];

	if (t->parted && !apart(t, i) && t->style != STYLE_CHAT)
		return false;
	switch (t->style) {
	case STYLE_EXACT:
		return l->shape == SHAPE_COLON;
	case STYLE_CHAT:
		if (l->shape == SHAPE_HEADED)
			return repeated(t, l) || t->headed > 1;
		return l->shape == SHAPE_STAMPED ? l->dated || !t->dated :
		    l->shape == SHAPE_COLON && !t->dated &&
		    t->spoken[l->who] != 0;
	case STYLE_PLAY:
		return begins_play(t, i);
	case STYLE_NAMES:
		if (l->shape == SHAPE_COLON)
			return l->indented <= t->indented && (repeated(t, l) ||
			    lone_name(t, i));
		return l->shape == SHAPE_CAPITALS && t->spoken[l->who] != 0 &&
		    !l->indented;
	}
	return false;
}
