/* SPDX-License-Identifier: MIT
 * One talk of a client. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "script.h"
#include "talk.h"
#include "utf8.h"

bool
talk_is_me(enum talk_me me, const char *i_am, const char *speaker)
{
	switch (me) {
	case TALK_NAMED:
		return utf8_same(i_am, speaker);
	case TALK_SELF:
		return script_self(speaker);
	case TALK_CLIENT:
		return script_client(speaker);
	case TALK_NOBODY:
		break;
	}
	return false;
}

enum talk_me
talk_find_me(const char *i_am, const char *const *speaker, size_t n)
{
	bool client = false;
	size_t i;

	if (*i_am != '\0')
		return TALK_NAMED;
	/* Where a client speaks, I is who interviews. */
	for (i = 0; i < n; i++)
		client |= script_client(speaker[i]);
	for (i = 0; i < n; i++)
		if (script_self(speaker[i]) && !(client &&
		    strcmp(speaker[i], "I") == 0))
			return TALK_SELF;
	return client ? TALK_CLIENT : TALK_NOBODY;
}

bool
talk_mine(const struct talk *t, size_t i)
{
	return talk_is_me(t->me, t->i_am, record_text(t->turn[i], "speaker"));
}

enum talk_gap
talk_gap(const struct record *turn)
{
	if (*record_text(turn, "they_said") != '\0' ||
	    (record_is(turn, "how_known", "said") &&
	    *record_text(turn, "they_heard") != '\0'))
		return GAP_KNOWN;
	if (record_is(turn, "how_known", "unknown"))
		return GAP_UNKNOWN;
	return *record_text(turn, "they_heard") != '\0' ? GAP_GUESSED :
	    GAP_NOT_ASKED;
}

bool
talk_asked(const struct record *turn)
{
	return *record_text(turn, "they_said") != '\0';
}

enum habits_found
talk_marks(struct habits *habits, const char *words, const char *cell,
    bool client, struct habit_marks *marks)
{
	struct habit_marks before = { 0 };
	size_t len = strlen(words);
	enum habits_found found = habits_find(habits, words, len, client,
	    marks);

	if (*cell != '\0' &&
	    habits_read(habits, cell, words, len, &before) == NULL)
		habits_keep(marks, &before, len);
	habits_clear(&before);
	return found;
}

const char *
talk_number(const struct talk *t)
{
	return record_text(t->incident != NULL ? t->incident : t->turn[0],
	    "incident");
}

size_t
talk_turning_point(const struct talk *t)
{
	const char *number = record_text(t->incident, "turning_point");
	size_t i;

	for (i = 0; i < t->n; i++)
		if (*number != '\0' && strtol(number, NULL, 10) ==
		    record_number(t->turn[i], "turn", -1))
			break;
	return i;
}

const char *
talk_person(const struct talk *t)
{
	return record_text(t->incident, "person");
}

static int
by_number(const void *a, const void *b)
{
	const struct record *x = *(const struct record *const *)a;
	const struct record *y = *(const struct record *const *)b;
	long m = record_number(x, "turn", 0), n = record_number(y, "turn", 0);

	return m != n ? (m > n) - (m < n) :
	    (x->position > y->position) - (x->position < y->position);
}

static int
by_incident(const void *a, const void *b)
{
	long m = strtol(talk_number(a), NULL, 10);
	long n = strtol(talk_number(b), NULL, 10);

	return (m > n) - (m < n);
}

static struct talk *
add(struct talks *t)
{
	t->talk = mem_grow(t->talk, &t->cap, t->n + 1, sizeof(*t->talk));
	t->talk[t->n] = (struct talk){ .i_am = "" };
	return &t->talk[t->n++];
}

static struct talk *
find(struct talks *t, const char *number)
{
	size_t i;

	for (i = t->n; i > 0; i--)
		if (strtol(talk_number(&t->talk[i - 1]), NULL, 10) ==
		    strtol(number, NULL, 10))
			return &t->talk[i - 1];
	return NULL;
}

static void
add_turn(struct talk *t, const struct record *turn)
{
	t->turn = mem_grow(t->turn, &t->cap, t->n + 1, sizeof(*t->turn));
	t->turn[t->n++] = turn;
}

/* Was the incident of that number a mistake?  Then its turns were, too. */
static bool
is_void(struct records *all, const char *client, const char *number)
{
	const struct record *const *r = records_all(all, "incident", client);

	for (; *r != NULL; r++)
		if ((*r)->voided && strtol(record_text(*r, "incident"), NULL,
		    10) == strtol(number, NULL, 10))
			return true;
	return false;
}

/* Turns that no filter let through belong to an incident that one did. */
static void
add_turns(struct talks *t, const struct shown *s, struct records *all,
    bool missing)
{
	const struct record *const *r = records_current(all, "turn",
	    s->client);
	size_t n = t->n, i;
	bool *empty = mem_new(n + 1, sizeof(*empty));
	struct talk *talk;
	const char *number;

	for (i = 0; i < n; i++)
		empty[i] = t->talk[i].n == 0;
	for (; *r != NULL; r++) {
		number = record_text(*r, "incident");
		talk = find(t, number);
		if (talk == NULL && (missing ||
		    is_void(all, s->client, number)))
			continue;
		if (talk == NULL)
			talk = add(t);
		else if (missing && !empty[talk - t->talk])
			continue;
		add_turn(talk, *r);
	}
	free(empty);
}

static void
finish(struct talk *t)
{
	const char **speaker = mem_new(t->n + 1, sizeof(*speaker));
	size_t i;

	if (t->n != 0)
		qsort(t->turn, t->n, sizeof(*t->turn), by_number);
	for (i = 0; i < t->n; i++)
		speaker[i] = record_text(t->turn[i], "speaker");
	t->i_am = record_text(t->incident, "i_am");
	t->me = talk_find_me(t->i_am, speaker, t->n);
	free(speaker);
}

struct talks
talks_of(const struct shown *s)
{
	const struct record *const *r = records_current(s->all, "incident",
	    s->client);
	struct talks t = { 0 };
	size_t i;

	for (; *r != NULL; r++)
		add(&t)->incident = *r;
	add_turns(&t, s, s->all, false);
	if (s->full != s->all)
		add_turns(&t, s, s->full, true);
	for (i = 0; i < t.n; i++)
		finish(&t.talk[i]);
	if (t.n != 0)
		qsort(t.talk, t.n, sizeof(*t.talk), by_incident);
	return t;
}

void
talks_clear(struct talks *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		free(t->talk[i].turn);
	free(t->talk);
	*t = (struct talks){ 0 };
}
