/* SPDX-License-Identifier: MIT
 * What in a chat is nobody's words, or not surely somebody's: such lines are
 * named and left out, for words in the wrong mouth are worse than none. */

#include <stdlib.h>
#include <string.h>

#include "labels.h"
#include "mem.h"
#include "script-own.h"
#include "utf8.h"

enum { ENOUGH = 6 }; /* turns after which a new name may be words */

/* The line of a head, from its name to its time, up to the first letter. */
static struct span
lead(const struct script_text *t, const struct script_line *l)
{
	struct span s = { l->name.end, l->name.end };

	while (s.end < l->at.end && strchr(" \t,-[(|", t->text[s.end]) !=
	    NULL)
		s.end++;
	if (s.end + 3 <= l->at.end && (unsigned char)t->text[s.end] == 0xe2)
		s.end += 3;
	return s;
}

static bool
one_line(const struct script_line *l)
{
	return l->shape == SHAPE_HEADED && !l->paired &&
	    l->role != ROLE_LABEL;
}

/* What most heads whose names come back have between name and time. */
static struct span
usual_lead(const struct script_text *t)
{
	struct span best = { 0, 0 }, s;
	size_t i, j, n, most = 0, tries = 0;

	for (i = 0; i < t->n && tries < 16; i++) {
		if (!one_line(&t->line[i]) || t->names.n[t->line[i].who] < 2)
			continue;
		s = lead(t, &t->line[i]);
		tries++;
		for (n = 0, j = i; j < t->n; j++)
			n += one_line(&t->line[j]) &&
			    t->names.n[t->line[j].who] > 1 &&
			    script_same(t->text, s, lead(t, &t->line[j]));
		if (n > most) {
			best = s;
			most = n;
		}
	}
	return best;
}

/* Only spaces stand there, or a comma, as between words. */
static bool
weak(const struct script_text *t, struct span s)
{
	for (; s.start < s.end; s.start++)
		if (strchr(" \t,", t->text[s.start]) == NULL)
			return false;
	return true;
}

/* Name 19:04, which may be words that end in a time. */
static void
check_heads(struct script_text *t)
{
	struct span usual = usual_lead(t);
	struct script_line *l;

	if (usual.end == 0 && t->below && t->paired == 0)
		return; /* a short talk, where everybody speaks once */
	for (l = t->line; l < t->line + t->n; l++) {
		if (!one_line(l))
			continue;
		if (!t->below || usual.end == 0 ||
		    !script_same(t->text, usual, lead(t, l)))
			l->shape = t->names.n[l->who] > 1 && t->below ?
			    SHAPE_DOUBT : SHAPE_WORDS;
		else if (t->names.n[l->who] < 2 && t->heads >= ENOUGH &&
		    weak(t, usual))
			l->shape = SHAPE_DOUBT;
	}
}

/* Do all heads have what no words have, as [19:04]?  Then what stands below
 * them is words, whatever it looks like. */
static bool
certain(const struct script_text *t)
{
	const struct script_line *l;
	struct span s;

	for (l = t->line; l < t->line + t->n; l++) {
		if (l->shape != SHAPE_HEADED || l->sure ||
		    l->role == ROLE_LABEL)
			continue;
		s = lead(t, l);
		if (l->paired || memchr(t->text + s.start, '[', s.end -
		    s.start) == NULL)
			return false;
	}
	return t->below;
}

/* Is that one of the names that begin turns? */
static bool
known(struct script_text *t, struct span s)
{
	char *name = mem_dupn(t->text + s.start, s.end - s.start);
	char *fold = utf8_fold(name);
	bool is = labels_has(&t->names.who, fold, strlen(fold)) &&
	    t->spoken[labels_put(&t->names.who, fold, strlen(fold))] != 0;

	free(fold);
	free(name);
	return is;
}

/* A name alone, or with an @: of somebody who is answered, or words. */
static bool
lone_name(struct script_text *t, const struct script_line *l)
{
	struct span s = l->at;

	if (!script_plain(l) || s.end - s.start > 80 || s.end == s.start)
		return false;
	s.start += t->text[s.start] == '@';
	return known(t, s);
}

/* 19:30 word: words, where nobody of that name speaks again. */
static bool
bare_time(const struct script_text *t, const struct script_line *l)
{
	return l->shape == SHAPE_STAMPED && !t->dated && !l->dated &&
	    !l->sure && t->heads >= ENOUGH && t->names.n[l->who] < 2 &&
	    t->text[l->at.start] >= '0' && t->text[l->at.start] <= '9';
}

/* <v Ana>words <v Tom>words */
static bool
two_voices(const struct script_text *t, const struct script_line *l)
{
	return l->shape == SHAPE_STAMPED && t->text[l->at.start] == '<' &&
	    memmem(t->text + l->words, l->at.end - l->words, "<v ", 3) != NULL;
}

/* A message of another chat that was pasted into one: few begin with a
 * bracket, or few without. */
static bool
pasted(const struct script_text *t, const struct script_line *l)
{
	bool bracket = t->text[l->at.start] == '[';

	return l->shape == SHAPE_STAMPED && t->heads >= 2 * ENOUGH &&
	    10 * (bracket ? t->bracketed : t->heads - t->bracketed) <=
	    t->heads;
}

/* Name: words without a time, in a chat with times. */
static bool
no_time(const struct script_text *t, const struct script_line *l)
{
	return l->shape == SHAPE_COLON && !t->dated && !t->mixed &&
	    t->spoken[l->who] != 0;
}

static void
check_lines(struct script_text *t)
{
	struct script_line *l, *end = t->line + t->n;

	for (l = t->line; l < end; l++) {
		if (t->below && t->dated && l->role == ROLE_TIME &&
		    t->text[l->at.start] == '[')
			l->shape = SHAPE_MARK; /* of who spoke last */
		if ((t->below && !t->dated && lone_name(t, l)) ||
		    bare_time(t, l) || two_voices(t, l) || no_time(t, l) ||
		    pasted(t, l))
			l->shape = SHAPE_DOUBT;
		while (l->shape == SHAPE_HEADED && l->paired && l + 1 < end &&
		    l->words >= l[1].begin)
			l++;
	}
}

/* Where nearly all subtitles say who speaks, one that does not is nobody's; and
 * a name that comes once may be a word before a colon. */
static void
check_cues(struct script_text *t)
{
	size_t i, named = 0, n = 0;
	struct script_line *l;

	for (i = 0; i + 1 < t->n; i++)
		if (t->line[i].role == ROLE_CUE) {
			named += script_begins(t, i + 1);
			n++;
		}
	for (i = 0; n >= ENOUGH && i + 1 < t->n; i++) {
		l = &t->line[i + 1];
		if (t->line[i].role != ROLE_CUE || l->shape == SHAPE_BLANK)
			continue;
		if (script_begins(t, i + 1) ? t->names.n[l->who] < 2 :
		    10 * named >= 9 * n)
			l->shape = SHAPE_DOUBT;
	}
}

void
script_doubt(struct script_text *t)
{
	struct script_line *l;
	size_t times = 0, no_times = 0;

	for (l = t->line; l < t->line + t->n; l++) {
		t->heads += script_is_head(l);
		t->paired += l->shape == SHAPE_HEADED && (l->paired ||
		    l->role == ROLE_LABEL);
		t->bracketed += l->shape == SHAPE_STAMPED &&
		    t->text[l->at.start] == '[';
		times += l->role == ROLE_TIME;
		no_times += l->shape == SHAPE_COLON &&
		    t->spoken[l->who] != 0;
	}
	t->mixed = !t->below && 4 * no_times >= t->heads;
	if (t->style == STYLE_CHAT) {
		check_heads(t);
		t->dated |= certain(t);
	}
	if (t->style == STYLE_CHAT || (t->style == STYLE_NAMES && times > 1))
		script_mark(t);
	if (t->style == STYLE_CHAT)
		check_lines(t);
	if (t->style == STYLE_NAMES)
		script_strange(t);
	if (t->style == STYLE_CHAT || t->style == STYLE_NAMES)
		check_cues(t);
}
