/* SPDX-License-Identifier: MIT
 * The sessions of one client. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "facts.h"
#include "mem.h"
#include "sessions.h"
#include "str.h"

const char *
sessions_phase(const struct settings *settings, struct records *all,
    const char *client, long session)
{
	if (session <= settings_number(settings, all, client, "phase_1_end"))
		return "first";
	return session <= settings_number(settings, all, client,
	    "phase_2_end") ? "middle" : "ending";
}

/* The row of plan in force of that session, or NULL. */
static const struct record *
plan_of(struct records *all, const char *client, const char *session)
{
	const struct record *const *r = records_current(all, "plan", client);

	while (*r != NULL && strcmp(record_text(*r, "session"), session) != 0)
		r++;
	return *r;
}

const struct record *
sessions_plan_before(struct records *all, const char *client, long session)
{
	const struct record *const *r = records_current(all, "plan", client);
	const struct record *last = NULL;

	for (; *r != NULL; r++)
		if (record_number(*r, "session", session) < session &&
		    (last == NULL || record_number(last, "session", 0) <
		    record_number(*r, "session", 0)))
			last = *r;
	return last;
}

bool
sessions_overheard(const char *alone)
{
	return strcmp(alone, "no") == 0 || strcmp(alone, "not-sure") == 0;
}

const char *
sessions_put_off(void)
{
	return _("The client is not surely alone. The safety questions, and "
	    "the work on a person who may hear it, are put off.");
}

/* While one session is told. */
struct telling {
	const struct shown *s;
	struct tree *t;
	const struct record *row;
	struct node *list;
	const char *of;
};

static void
say(const struct telling *f, const char *label, const char *text)
{
	facts_say(f->t, f->list, f->of, label, text);
}

/* The phase, as the therapist has it or else by its number. */
static const char *
phase(const struct telling *f)
{
	const struct field *field = sheet_get(f->row->sheet, "phase");
	const char *code = record_text(f->row, "phase");

	if (*code == '\0')
		code = sessions_phase(f->s->settings, f->s->all, f->s->client,
		    record_number(f->row, "session", 0));
	return facts_words(f->t, field, code, f->s->lang);
}

/* "2024-02-13, Attended, In person, 50 minutes, Middle phase" */
static const char *
heading(const struct telling *f)
{
	const char *minutes = facts_value(f->s, f->t, f->row, "minutes");
	const char *date = record_text(f->row, "date");
	struct str out = { 0 };

	str_join(&out, ", ", *date != '\0' ? date : _("no date"));
	str_join(&out, ", ", facts_value(f->s, f->t, f->row, "attendance"));
	str_join(&out, ", ", facts_value(f->s, f->t, f->row, "mode"));
	if (*minutes != '\0')
		str_join(&out, ", ", facts_text(f->t, _("%s minutes"),
		    minutes));
	if (!f->s->for_client)
		str_join(&out, ", ", phase(f));
	return facts_keep(f->t, &out);
}

/* An event, with whom, when, and how it goes with the mood. */
static void
say_event(const struct telling *f, const char *const field[4])
{
	const char *event = facts_value(f->s, f->t, f->row, field[0]);
	struct str more = { 0 };
	size_t i;

	if (*event == '\0')
		return;
	for (i = 1; i < 4; i++)
		str_join(&more, ", ", facts_value(f->s, f->t, f->row,
		    field[i]));
	say(f, words_in(&sheet_get(f->row->sheet, field[0])->label,
	    f->s->lang), more.len != 0 ?
	    facts_text(f->t, "%s (%s)", event, more.text) : event);
	str_free(&more);
}

/* Where help would have to come, and whether one could speak. */
static void
say_apart(const struct telling *f)
{
	const char *mode = record_text(f->row, "mode");

	if (f->s->for_client || *mode == '\0' ||
	    strcmp(mode, "in-person") == 0)
		return;
	if (!record_is(f->row, "where_checked", "yes"))
		say(f, _("Where the client was"), _("not asked"));
	facts_field(f->s, f->t, f->list, f->of, f->row, "where_now");
	facts_field(f->s, f->t, f->list, f->of, f->row, "call_back");
	facts_field(f->s, f->t, f->list, f->of, f->row, "alone");
	if (sessions_overheard(record_text(f->row, "alone")))
		say(f, _("Put off"), sessions_put_off());
}

static void
say_plan(const struct telling *f)
{
	const struct record *plan = plan_of(f->s->all, f->s->client,
	    record_text(f->row, "session"));

	if (plan == NULL)
		return;
	facts_field(f->s, f->t, f->list, f->of, plan, "plan");
	facts_field(f->s, f->t, f->list, f->of, plan, "person");
	if (*record_text(plan, "done") == '\0')
		say(f, _("Did I do it"), _("not recorded"));
	facts_field(f->s, f->t, f->list, f->of, plan, "done");
	facts_field(f->s, f->t, f->list, f->of, plan, "result");
}

static void
say_session(const struct telling *f)
{
	static const char *const best[] = { "best_event", "best_person",
		"best_on", "best_link" };
	static const char *const worst[] = { "worst_event", "worst_person",
		"worst_on", "worst_link" };
	static const char *const rest[] = { "techniques", "course",
		"safety_note", "recording", "supervision_question" };
	size_t i;

	say_apart(f);
	facts_field(f->s, f->t, f->list, f->of, f->row, "week");
	say_event(f, best);
	say_event(f, worst);
	for (i = 0; i < sizeof(rest) / sizeof(*rest); i++)
		facts_field(f->s, f->t, f->list, f->of, f->row, rest[i]);
	say_plan(f);
}

static int
by_number(const void *a, const void *b)
{
	const struct record *x = *(const struct record *const *)a;
	const struct record *y = *(const struct record *const *)b;
	long m = record_number(x, "session", 0);
	long n = record_number(y, "session", 0);

	return m != n ? (m > n) - (m < n) :
	    (x->position > y->position) - (x->position < y->position);
}

static void
put_sessions(const struct shown *s, struct tree *t, struct node *list)
{
	const struct record *const *row = records_current(s->all, "session",
	    s->client);
	struct telling f = { .s = s, .t = t };
	const struct record **sorted;
	struct fact fact;
	size_t n = 0, i;

	while (row[n] != NULL)
		n++;
	sorted = mem_new(n, sizeof(*sorted));
	for (i = 0; i < n; i++)
		sorted[i] = row[i];
	qsort(sorted, n, sizeof(*sorted), by_number);
	for (i = 0; i < n; i++) {
		f.row = sorted[i];
		f.of = facts_text(t, _("Session %s"),
		    record_text(f.row, "session"));
		fact = facts_say(t, list, NULL, f.of, heading(&f));
		f.list = fact.below;
		say_session(&f);
	}
	free(sorted);
}

struct node *
sessions_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct node *map = tree_map(t), *list = tree_list(t);

	(void)how;
	put_sessions(s, t, list);
	tree_set(t, map, "list", list);
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	return map;
}

struct node *
sessions_names(struct tree *t)
{
	struct node *map = tree_map(t);

	tree_set(t, map, "list", facts_names(t));
	tree_set(t, map, "plain", tree_bool(t, true));
	return map;
}
