/* SPDX-License-Identifier: MIT
 * A talk at the terminal: the setting, turn by turn, and how it ended. */

#include <string.h>

#include "fill-record.h"
#include "heard-hearing.h"
#include "heard-own.h"
#include "heard.h"
#include "person.h"
#include "pick.h"

/* A talk that a draft has begun, or NULL. */
static const struct answers *
begun(const struct fill *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (f->record[i].answers.sheet == f->sheet)
			return &f->record[i].answers;
	return NULL;
}

static enum ask_result
ask_which(struct hearing *h)
{
	const struct answers *draft = begun(h->f);
	static const char *const field[] = { "incident", "person",
		"happened_on", NULL };
	const struct record *known = NULL;
	enum ask_result result = ASK_ANSWER;

	if (draft == NULL)
		result = pick_known(h->f, field, _("Go through one of these "
		    "talks again (Enter for a new one)"), &known);
	if (result != ASK_ANSWER)
		return result;
	if (h->f->cli->task == TASK_EDIT) {
		heard_edit(h->f, known);
		return ASK_END;
	}
	fill_place(h->f, &h->key);
	if (draft != NULL)
		answers_put(&h->key, "incident",
		    answers_text(draft, "incident"));
	else if (known != NULL)
		answers_put(&h->key, "incident",
		    record_text(known, "incident"));
	else
		answers_put_number(&h->key, "incident",
		    record_highest(records_all(h->f->known, "incident",
		    h->f->client), "incident") + 1);
	return ASK_ANSWER;
}

static enum ask_result
ask_person(struct hearing *h)
{
	struct str label = { 0 };
	enum ask_result result;

	if (*heard_person(h) != '\0') {
		str_puts(&label, heard_person(h));
		result = person_ask_safe(h->f, label.text);
	} else {
		result = person_ask(h->f, _("With whom the talk was"),
		    &label);
		if (result == ASK_ANSWER)
			answers_put(&heard_incident(h)->answers, "person",
			    str_text(&label));
		fill_keep(h->f);
	}
	str_free(&label);
	if (result == ASK_ANSWER && *heard_person(h) != '\0' &&
	    !heard_safe(h))
		person_say_why(h->f, heard_person(h));
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

static enum ask_result
ask_setting(struct hearing *h)
{
	return fill_span(h->f, heard_incident(h), "happened_on", "focus");
}

static enum ask_result
ask_end(struct hearing *h)
{
	enum ask_result result = fill_span(h->f, heard_incident(h), "outcome",
	    "helped");

	if (result == ASK_ANSWER && heard_safe(h))
		result = fill_span(h->f, heard_incident(h), "could_try",
		    "find_out");
	return result;
}

/* Turns that were said anew get marks. */
static void
mark_turns(struct hearing *h)
{
	struct habits *habits = habits_open(h->f->lang, h->f->cli->override);
	const struct sheet *sheet = cli_sheet(h->f->cli, "turn");
	struct filled *r;
	struct str cell = { 0 };
	size_t i;

	for (i = 0; i < h->f->n; i++) {
		r = &h->f->record[i];
		if (r->answers.sheet != sheet || (r->from != NULL &&
		    strcmp(record_text(r->from, "words"),
		    answers_text(&r->answers, "words")) == 0))
			continue;
		str_clear(&cell);
		heard_mark_cell(habits, answers_text(&r->answers, "words"),
		    answers_text(&r->answers, "marks"),
		    script_self(answers_text(&r->answers, "speaker")), &cell);
		answers_put(&r->answers, "marks",
		    cell.len != 0 ? cell.text : NULL);
	}
	str_free(&cell);
	habits_close(habits);
}

bool
heard_ask(struct fill *f)
{
	static enum ask_result (*const step[])(struct hearing *h) = {
		ask_which, ask_person, ask_setting, heard_turns, ask_end,
		NULL };
	struct hearing h = { .f = f };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	person_begin(f);
	fill_also(f, "turn");
	answers_init(&h.key, f->sheet);
	while (step[i] != NULL && ask_next(f->ask, result = step[i](&h), &i))
		continue;
	if (f->cli->task != TASK_EDIT) /* a script has them already */
		mark_turns(&h);
	answers_clear(&h.key);
	return result != ASK_GONE;
}
