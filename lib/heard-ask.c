/* SPDX-License-Identifier: MIT
 * A talk at the terminal: the setting, turn by turn, and how it ended. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
choose(struct fill *f, const struct record **known)
{
	const struct record *const *r = records_current(f->known, "incident",
	    f->client);
	struct pick list = { 0 };
	struct str label = { 0 };
	enum ask_result result;
	size_t i;

	for (; *r != NULL; r++) {
		str_clear(&label);
		str_printf(&label, "%s", record_text(*r, "incident"));
		str_join(&label, ", ", record_text(*r, "person"));
		str_join(&label, ", ", record_text(*r, "happened_on"));
		pick_add(&list, *r, label.text);
	}
	result = pick_ask(f, &list, _("Go through one of these talks again "
	    "(Enter for a new one)"), &i);
	if (result == ASK_ANSWER)
		*known = list.record[i];
	pick_clear(&list);
	str_free(&label);
	return result == ASK_KEEP ? ASK_ANSWER : result;
}

static long
last_number(const struct fill *f)
{
	const struct record *const *r = records_all(f->known, "incident",
	    f->client);
	long last = 0, n;

	for (; *r != NULL; r++) {
		n = record_number(*r, "incident", 0);
		last = n > last ? n : last;
	}
	return last;
}

static enum ask_result
ask_which(struct hearing *h)
{
	const struct answers *draft = begun(h->f);
	const struct record *known = NULL;
	enum ask_result result = ASK_ANSWER;

	if (draft == NULL)
		result = choose(h->f, &known);
	if (result != ASK_ANSWER)
		return result;
	if (h->f->cli->task == TASK_EDIT) {
		heard_edit(h->f, known);
		return ASK_END;
	}
	if (draft != NULL || known != NULL)
		snprintf(h->number, sizeof(h->number), "%s", draft != NULL ?
		    heard_get(draft, "incident") :
		    record_text(known, "incident"));
	else
		snprintf(h->number, sizeof(h->number), "%ld",
		    last_number(h->f) + 1);
	fill_place(h->f, &h->key);
	heard_set(&h->key, "incident", h->number);
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
			heard_set(&heard_incident(h)->answers, "person",
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
		    heard_get(&r->answers, "words")) == 0))
			continue;
		str_clear(&cell);
		heard_mark_cell(habits, heard_get(&r->answers, "words"),
		    heard_get(&r->answers, "marks"),
		    script_self(heard_get(&r->answers, "speaker")), &cell);
		heard_set(&r->answers, "marks",
		    cell.len != 0 ? cell.text : NULL);
	}
	str_free(&cell);
	habits_close(habits);
}

bool
heard_ask(struct fill *f)
{
	static enum ask_result (*const step[])(struct hearing *h) = {
		ask_which, ask_person, ask_setting, heard_turns, ask_end };
	struct hearing h = { .f = f };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	person_begin(f);
	fill_also(f, "turn");
	answers_init(&h.key, f->sheet);
	while (i < sizeof(step) / sizeof(*step)) {
		result = step[i](&h);
		if (result == ASK_END || result == ASK_GONE ||
		    (result == ASK_BACK && i == 0))
			break;
		i = result == ASK_BACK ? i - 1 : i + 1;
	}
	if (f->cli->task != TASK_EDIT) /* a script has them already */
		mark_turns(&h);
	answers_clear(&h.key);
	return result != ASK_GONE;
}
