/* SPDX-License-Identifier: MIT
 * A session at the terminal. */

#include <stdlib.h>
#include <string.h>

#include "fill-record.h"
#include "session.h"
#include "sessions.h"

/* What the steps of a sitting pass on. */
struct steps {
	struct fill *f;
	struct answers key, plan_key; /* of this session */
};

/* The record of this session; it may move when another is begun. */
static struct filled *
this_session(struct steps *s)
{
	return fill_record(s->f, fill_known(s->f, &s->key), &s->key);
}

/* The plan of the last session is known: only its result is asked. */
static enum ask_result
ask_result_of_plan(struct steps *s)
{
	struct fill *f = s->f;
	const struct record *plan = sessions_plan_before(f->known, f->client,
	    strtol(f->session, NULL, 10));
	const char *person = record_text(plan, "person");

	if (plan == NULL || *record_text(plan, "plan") == '\0' ||
	    *record_text(plan, "done") != '\0')
		return ASK_ANSWER;
	fill_say(f, *person != '\0' ? _("The plan of session %s was: %s (%s)") :
	    _("The plan of session %s was: %s"), record_text(plan, "session"),
	    record_text(plan, "plan"), person);
	return fill_span(f, fill_record(f, plan, NULL), "done", "result");
}

static void
say_phase(struct fill *f, const struct answers *a)
{
	const struct field *field = sheet_get(a->sheet, "phase");
	const char *code = sessions_phase(cli_settings(f->cli), f->known,
	    f->client, strtol(f->session, NULL, 10));
	struct str words = { 0 };

	if (f->for_client || *answers_text(a, "phase") != '\0')
		return;
	field_show(field, code, strlen(code), f->lang, &words);
	fill_say(f, _("%s, by the number of the session. --more asks for "
	    "another phase."), words.text);
	str_free(&words);
}

/* Whether it took place, and from where. */
static enum ask_result
ask_meeting(struct steps *s)
{
	struct filled *r = this_session(s);
	enum ask_result result;

	say_phase(s->f, &r->answers);
	result = fill_span(s->f, r, "attendance", "phase");
	if (result == ASK_ANSWER && !s->f->for_client &&
	    sessions_overheard(answers_text(&r->answers, "alone")))
		ask_say(s->f->ask, sessions_put_off());
	return result;
}

/* Did it not take place?  A client is not asked. */
static bool
not_held(const struct answers *a)
{
	const char *attendance = answers_text(a, "attendance");

	return *attendance != '\0' && strcmp(attendance, "attended") != 0;
}

static enum ask_result
ask_work(struct steps *s)
{
	struct filled *r = this_session(s);

	return fill_span(s->f, r, not_held(&r->answers) ? "course" : "week",
	    NULL);
}

static enum ask_result
ask_plan(struct steps *s)
{
	struct fill *f = s->f;

	if (not_held(&this_session(s)->answers))
		return ASK_ANSWER;
	return fill_span(f, fill_record(f, fill_known(f, &s->plan_key),
	    &s->plan_key), "plan", "person");
}

bool
session_ask(struct fill *f)
{
	static enum ask_result (*const step[])(struct steps *s) = {
		ask_result_of_plan, ask_meeting, ask_work, ask_plan,
		NULL };
	struct steps s = { .f = f };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	fill_also(f, "plan");
	answers_init(&s.key, f->sheet);
	fill_place(f, &s.key);
	answers_init(&s.plan_key, cli_sheet(f->cli, "plan"));
	fill_place(f, &s.plan_key);
	while (step[i] != NULL && ask_next(f->ask, result = step[i](&s), &i))
		continue;
	answers_clear(&s.key);
	answers_clear(&s.plan_key);
	return result != ASK_GONE;
}
