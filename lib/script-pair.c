/* SPDX-License-Identifier: MIT
 * Chats in which a name and a time stand on lines of their own: the name above
 * the time, or below it.  Which of the two is seen from the names that come
 * back there. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "script-own.h"

/* A time, and the lines that may be a name. */
struct stamp {
	size_t time, up, down; /* lines, or SCRIPT_NONE */
	bool here_up, here_down; /* that name comes back there */
};

enum mode { NOWHERE, ABOVE, BELOW, BOTH };

struct pairs {
	struct script_text *t;
	enum mode mode;
	struct script_names ups, downs; /* what stands there, how often */
	struct stamp *stamp;
	size_t n, cap;
	size_t up, down; /* stamps with a name that comes back there */
	/* A time with a name, and one without, as most of them look. */
	const struct script_line *head, *more;
};

static size_t
below(const struct script_text *t, size_t i)
{
	for (i++; i < t->n && t->line[i].shape == SHAPE_BLANK; i++)
		if (script_is_time(&t->line[i]))
			return SCRIPT_NONE;
	return i < t->n && script_name_like(t, i) ? i : SCRIPT_NONE;
}

/* How often the text of that line stands there. */
static size_t *
times(const struct pairs *p, struct script_names *all, size_t line)
{
	return script_count(all, p->t->text, p->t->line[line].at);
}

static void
add_stamp(struct pairs *p, size_t i)
{
	struct stamp s = { .time = i, .up = script_above(p->t, i),
		.down = below(p->t, i) };

	if (s.up != SCRIPT_NONE)
		++*times(p, &p->ups, s.up);
	if (s.down != SCRIPT_NONE)
		++*times(p, &p->downs, s.down);
	p->stamp = mem_grow(p->stamp, &p->cap, p->n + 1, sizeof(*p->stamp));
	p->stamp[p->n++] = s;
}

/* See which names come back; the lines that have name and time in one. */
static size_t
count(struct pairs *p)
{
	struct stamp *s;
	size_t i, others = 0;

	for (i = 0; i < p->t->n; i++)
		if (script_is_time(&p->t->line[i]))
			add_stamp(p, i);
		else
			others += script_is_head(&p->t->line[i]);
	for (i = 0; i < p->n; i++) {
		s = &p->stamp[i];
		s->here_up = s->up != SCRIPT_NONE &&
		    *times(p, &p->ups, s->up) > 1;
		s->here_down = s->down != SCRIPT_NONE &&
		    (*times(p, &p->downs, s->down) > 1 ||
		    p->t->line[s->down].role == ROLE_SELF);
		p->up += s->here_up;
		p->down += s->here_down;
	}
	return others;
}

/* More than a bare clock: with its day. */
static bool
has_day(const struct script_text *t, const struct script_line *l)
{
	size_t at, letters = 0;

	for (at = l->at.start; at < l->at.end; at++) {
		letters = isalpha((unsigned char)t->text[at]) ? letters + 1 :
		    0;
		if (letters > 2 || strchr("/-,", t->text[at]) != NULL)
			return true;
	}
	return false;
}

/* Has the time a name where the text has them? */
static bool
named(const struct pairs *p, const struct stamp *s)
{
	return p->mode == BELOW ? s->here_down : p->mode == ABOVE ?
	    s->here_up : s->here_up || s->here_down;
}

/* The most usual looks of the times with a name, or of those without. */
static const struct script_line *
usual(const struct pairs *p, bool with)
{
	const struct script_line *best = NULL, *l;
	size_t i, j, n, most = 1, tries = 0;

	for (i = 0; i < p->n && tries < 16; i++) {
		if (named(p, &p->stamp[i]) != with)
			continue;
		l = &p->t->line[p->stamp[i].time];
		tries++;
		for (n = 0, j = 0; j < p->n; j++)
			n += named(p, &p->stamp[j]) == with &&
			    script_alike(p->t, l,
			    &p->t->line[p->stamp[j].time]);
		if (n > most) {
			best = l;
			most = n;
		}
	}
	return best;
}

/* A turn begins at a line, with a name; words follow below the last one. */
static void
begin(struct pairs *p, size_t first, size_t name, size_t last)
{
	struct script_line *l = p->t->line;

	l[first].shape = SHAPE_HEADED;
	l[first].paired = true;
	l[first].name = l[name].at;
	if (l[name].role == ROLE_SELF) /* You sent */
		l[first].name.end = l[first].name.start + 3;
	l[first].words = l[last].at.end;
}

static void
doubt(struct pairs *p, size_t i)
{
	p->t->line[i].shape = SHAPE_DOUBT;
}

/* A name above a time.  Where the times without one look different, one of
 * these goes on with who spoke; else the line above it may be a name. */
static void
take_up(struct pairs *p, const struct stamp *s)
{
	const struct script_text *t = p->t;
	const struct script_line *l = t->line;
	bool like = p->head == NULL || script_alike(t, p->head, &l[s->time]) ||
	    has_day(t, &l[s->time]);
	bool same = p->more != NULL && p->head != NULL &&
	    script_alike(t, p->more, p->head);

	if (s->up == SCRIPT_NONE || (!s->here_up && !like) ||
	    (p->more != NULL && !same && script_alike(t, p->more,
	    &l[s->time])))
		return;
	if (!s->here_up || (same && s->up > 0 && script_is_time(&l[s->up - 1])))
		doubt(p, s->up);
	else
		begin(p, s->up, s->up, s->time);
}

static bool
is_last(const struct script_text *t, size_t i)
{
	while (++i < t->n)
		if (t->line[i].shape != SHAPE_BLANK)
			return false;
	return true;
}

/* A name below a time, maybe twice. */
static void
take_down(struct pairs *p, const struct stamp *s)
{
	const struct script_text *t = p->t;
	const struct script_line *l = t->line;
	size_t last = s->down;

	if (!s->here_down) {
		if (!is_last(t, s->time) && (p->head == NULL ||
		    script_alike(t, p->head, &l[s->time])))
			doubt(p, s->time);
		return;
	}
	if (last + 2 < t->n && script_same(t->text, l[last].at,
	    l[last + 1].at) && !script_is_time(&l[last + 2]))
		last++;
	begin(p, s->time, s->down, last);
}

/* The first message of a text whose times stand below the messages. */
static void
take_first(struct pairs *p)
{
	size_t i;
	struct stamp s = { .here_down = true };

	for (i = 0; i < p->stamp[0].time; i++) {
		if (!script_name_like(p->t, i) ||
		    (*times(p, &p->downs, i) < 2 &&
		    p->t->line[i].role != ROLE_SELF))
			continue;
		s.time = s.down = i;
		take_down(p, &s);
		return;
	}
}

static void
take(struct pairs *p)
{
	struct stamp *s;

	p->head = usual(p, true);
	p->more = usual(p, false);
	if (p->mode == BELOW)
		take_first(p);
	for (s = p->stamp; s < p->stamp + p->n; s++)
		if (p->mode == BOTH && s->here_up == s->here_down)
			doubt(p, s->time);
		else if (p->mode == ABOVE || (p->mode == BOTH && s->here_up))
			take_up(p, s);
		else
			take_down(p, s);
}

/* Where do the names stand?  Not enough of them come back: nowhere. */
static enum mode
find_mode(const struct pairs *p, size_t others)
{
	size_t most = p->up > p->down ? p->up : p->down;

	if (most < 2 || most <= others)
		return NOWHERE;
	if (10 * p->down >= 9 * (p->n - 1))
		return BELOW;
	if (5 * p->up >= p->n && 5 * p->down >= p->n &&
	    10 * (p->up + p->down) >= 9 * p->n && 10 * p->up < 9 * p->n)
		return BOTH;
	return p->up > p->down && 3 * p->up >= p->n ? ABOVE : NOWHERE;
}

void
script_pair(struct script_text *t)
{
	struct pairs p = { .t = t };
	size_t others;

	others = count(&p);
	p.mode = find_mode(&p, others);
	if (p.mode != NOWHERE)
		take(&p);
	script_names_free(&p.ups);
	script_names_free(&p.downs);
	free(p.stamp);
}
