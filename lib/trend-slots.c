/* SPDX-License-Identifier: MIT
 * The places of a trend: each session and each form, in order of time. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "settings.h"
#include "trend-own.h"

enum { SESSIONS_MAX = 1000 }; /* that are filled in between others */

static struct trend_slot *
add(struct trend *t)
{
	t->slot = mem_grow(t->slot, &t->cap, t->n + 1, sizeof(*t->slot));
	t->slot[t->n] = (struct trend_slot){ .on = "", .phase = -1,
		.item9 = { .answer = -1 } };
	return &t->slot[t->n++];
}

static long
session_of(const struct record *row)
{
	long n = record_number(row, "session", 0);

	return n > 0 ? n : 0;
}

static void
add_forms(struct trend *t)
{
	struct trend_slot *slot;
	size_t i;

	for (i = 0; i < t->c.n; i++) {
		slot = add(t);
		slot->form = t->c.row[i];
		slot->score = t->c.score[i];
		slot->session = session_of(slot->form);
		slot->date = slot->form->date;
		slot->on = record_on(slot->form);
		slot->item9 = item9_of(t->s->full, slot->form);
		t->asks = t->asks || slot->item9.state != ITEM9_NONE;
	}
}

/* The slot that a row of the sheet session belongs to. */
static struct trend_slot *
slot_for(struct trend *t, const struct record *row)
{
	long session = session_of(row);
	size_t i;

	for (i = 0; i < t->n; i++)
		if (session != 0 && t->slot[i].session == session)
			return &t->slot[i];
	for (i = 0; i < t->n; i++)
		if (t->slot[i].session == 0 && t->slot[i].row == NULL &&
		    date_known(&row->date) &&
		    strcmp(t->slot[i].on, record_on(row)) == 0)
			return &t->slot[i];
	return add(t);
}

static void
add_sessions(struct trend *t)
{
	const struct record *const *r = records_current(t->s->all, "session",
	    t->s->client);
	struct trend_slot *slot;

	for (; *r != NULL; r++) {
		slot = slot_for(t, *r);
		slot->row = *r;
		slot->session = session_of(*r);
		if (slot->form != NULL)
			continue;
		slot->date = (*r)->date;
		slot->on = record_on(*r);
	}
}

static bool
has_session(const struct trend *t, long session)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->slot[i].session == session)
			return true;
	return false;
}

/* Sessions that nothing is known of, between those that are known. */
static void
add_between(struct trend *t)
{
	long least = 0, most = 0, k;
	size_t i;

	for (i = 0; i < t->n; i++) {
		k = t->slot[i].session;
		if (k != 0 && (least == 0 || k < least))
			least = k;
		most = k > most ? k : most;
	}
	if (most - least > SESSIONS_MAX)
		return;
	for (k = least + 1; k < most; k++)
		if (!has_session(t, k))
			add(t)->session = k;
}

static int
by_time(const void *x, const void *y)
{
	const struct trend_slot *a = x, *b = y;
	int c = date_cmp(&a->date, &b->date);

	if (c == 0)
		c = (a->session > b->session) - (a->session < b->session);
	/* At last as they came: forms lie by date and position. */
	return c != 0 || a->form == NULL || b->form == NULL ? c :
	    (a->form->position > b->form->position) -
	    (a->form->position < b->form->position);
}

/* Those without a date stood first: put each behind the session before it. */
static void
place_undated(struct trend *t)
{
	struct trend_slot slot;
	size_t undated = 0, i, to;

	while (undated < t->n && !date_known(&t->slot[undated].date))
		undated++;
	while (undated-- > 0) {
		slot = t->slot[undated];
		if (slot.session == 0)
			continue;
		for (to = i = undated; ++i < t->n;)
			if (t->slot[i].session != 0 &&
			    t->slot[i].session < slot.session)
				to = i;
		memmove(t->slot + undated, t->slot + undated + 1,
		    (to - undated) * sizeof(slot));
		t->slot[to] = slot;
	}
}

static int
phase_of(const struct record *row, long session, const long end[2])
{
	static const char *const code[] = { "first", "middle", "ending" };
	int i;

	for (i = 0; row != NULL && i < 3; i++)
		if (record_is(row, "phase", code[i]))
			return i;
	return session == 0 ? -1 : session <= end[0] ? 0 :
	    session <= end[1] ? 1 : 2;
}

/* Which phase each is in; and what happened, numbered. */
static void
mark(struct trend *t)
{
	static const char *const field[] = { "phase_1_end", "phase_2_end" };
	long end[2];
	size_t events = 0, i;

	for (i = 0; i < 2; i++)
		end[i] = settings_number(t->s->settings, t->s->all,
		    t->s->client, field[i]);
	for (i = 0; i < t->n; i++) {
		if (!t->s->for_client)
			t->slot[i].phase = phase_of(t->slot[i].row,
			    t->slot[i].session, end);
		if (t->slot[i].row != NULL &&
		    (*record_text(t->slot[i].row, "best_event") != '\0' ||
		    *record_text(t->slot[i].row, "worst_event") != '\0'))
			t->slot[i].event = ++events;
	}
}

void
trend_make(struct trend *t, const struct shown *s, struct measure *m)
{
	*t = (struct trend){ .s = s, .m = m };
	course_of(&t->c, m, s);
	add_forms(t);
	add_sessions(t);
	add_between(t);
	t->asks = t->asks && !s->for_client;
	if (t->n == 0)
		return;
	qsort(t->slot, t->n, sizeof(*t->slot), by_time);
	place_undated(t);
	mark(t);
}

void
trend_clear(struct trend *t)
{
	course_clear(&t->c);
	free(t->slot);
}
