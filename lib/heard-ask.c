/* SPDX-License-Identifier: MIT
 * A talk at the terminal: the setting, turn by turn, and how it ended. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "heard-own.h"
#include "heard.h"
#include "person.h"
#include "pick.h"
#include "talk.h"
#include "utf8.h"

/* One talk, while it is asked. */
struct hearing {
	struct fill *f;
	struct answers key; /* of its incident */
	char number[24];
	long turn; /* the last that is there */
	bool over; /* nothing more is asked */
};

static struct filled *
incident(struct hearing *h)
{
	return fill_record(h->f, fill_known(h->f, &h->key), &h->key);
}

static const char *
get(const struct answers *a, const char *field)
{
	return answers_get(a, (size_t)sheet_field(a->sheet, field));
}

static void
set(struct answers *a, const char *field, const char *text)
{
	answers_set(a, (size_t)sheet_field(a->sheet, field), text);
}

static bool
is_safe(struct hearing *h)
{
	const char *person = get(&incident(h)->answers, "person");

	return *person != '\0' &&
	    person_state(h->f, person) == SAFETY_SAFE;
}

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
		    get(draft, "incident") : record_text(known, "incident"));
	else
		snprintf(h->number, sizeof(h->number), "%ld",
		    last_number(h->f) + 1);
	fill_place(h->f, &h->key);
	set(&h->key, "incident", h->number);
	return ASK_ANSWER;
}

static enum ask_result
ask_person(struct hearing *h)
{
	struct str label = { 0 };
	enum ask_result result;

	if (*get(&incident(h)->answers, "person") != '\0') {
		str_puts(&label, get(&incident(h)->answers, "person"));
		result = person_ask_safe(h->f, label.text);
	} else {
		result = person_ask(h->f, _("With whom the talk was"),
		    &label);
		if (result == ASK_ANSWER)
			set(&incident(h)->answers, "person",
			    str_text(&label));
		fill_keep(h->f);
	}
	str_free(&label);
	if (result == ASK_ANSWER && !is_safe(h))
		person_say_why(h->f, get(&incident(h)->answers, "person"));
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

static enum ask_result
ask_setting(struct hearing *h)
{
	return fill_span(h->f, incident(h), "happened_on", "focus");
}

static struct answers
turn_key(struct hearing *h, long n)
{
	struct answers key;
	char number[24];

	answers_init(&key, cli_sheet(h->f->cli, "turn"));
	fill_place(h->f, &key);
	snprintf(number, sizeof(number), "%ld", n);
	set(&key, "incident", h->number);
	set(&key, "turn", number);
	return key;
}

/* Is a turn of that number known, or in the draft? */
static bool
is_there(struct hearing *h, const struct answers *key)
{
	size_t i;

	for (i = 0; i < h->f->n; i++)
		if (h->f->record[i].answers.sheet == key->sheet &&
		    answers_same_key(&h->f->record[i].answers, key))
			return true;
	return fill_known(h->f, key) != NULL;
}

/* Who speaks next; ASK_KEEP: nobody, the talk is over. */
static enum ask_result
ask_speaker(struct hearing *h, struct answers *key, long n)
{
	const char *person = get(&incident(h)->answers, "person");
	const char *const words[] = { _("Me"), *person != '\0' ? person :
		NULL, NULL };
	struct str question = { 0 };
	enum ask_result result;
	const char *text;

	str_printf(&question, _("Turn %ld, who speaks: Me, or a name (Enter "
	    "when it is over)"), n);
	result = ask_typed(h->f->ask, question.text, words, false, &text);
	if (result == ASK_ANSWER)
		set(key, "speaker", text);
	str_free(&question);
	return result;
}

/* What is asked of a turn, in order: fields, and whether they are of the
 * client's own, of others', or of both. */
static enum ask_result
ask_fields(struct hearing *h, const struct answers *key, bool mine)
{
	static const struct {
		const char *from, *to;
		int whose; /* 1 mine, 2 others', 3 both */
	} part[] = {
		{ "words", "strength", 3 }, { "meant", "they_heard", 1 },
		{ "how_known", "gap", 1 }, { "may_have_meant",
		    "may_have_meant", 2 }, { "better", "better", 1 },
	};
	enum ask_result result = ASK_ANSWER;
	struct filled *r;
	size_t i;

	for (i = 0; i < sizeof(part) / sizeof(*part) && result == ASK_ANSWER;
	    i++) {
		r = fill_record(h->f, fill_known(h->f, key), key);
		if (!(part[i].whose & (mine ? 1 : 2)) ||
		    (strcmp(part[i].from, "better") == 0 && !is_safe(h)) ||
		    (strcmp(part[i].from, "how_known") == 0 &&
		    *get(&r->answers, "they_heard") == '\0'))
			continue;
		result = fill_span(h->f, r, part[i].from, part[i].to);
	}
	return result;
}

static bool
is_mine(struct hearing *h, const struct answers *key)
{
	const char *speaker = get(&fill_record(h->f, fill_known(h->f, key),
	    key)->answers, "speaker");
	const char *i_am = get(&incident(h)->answers, "i_am");

	return *i_am != '\0' ? utf8_same(i_am, speaker) :
	    script_self(speaker);
}

static enum ask_result
ask_turn(struct hearing *h, long n)
{
	struct answers key = turn_key(h, n);
	enum ask_result result = ASK_ANSWER;

	if (is_there(h, &key))
		fill_say(h->f, _("Turn %ld, %s:"), n, get(&fill_record(h->f,
		    fill_known(h->f, &key), &key)->answers, "speaker"));
	else
		result = ask_speaker(h, &key, n);
	if (result == ASK_ANSWER)
		result = ask_fields(h, &key, is_mine(h, &key));
	answers_clear(&key);
	return result;
}

static enum ask_result
ask_turns(struct hearing *h)
{
	enum ask_result result = ASK_ANSWER;
	long n = 1;

	ask_say(h->f->ask, _("Now the talk itself, turn by turn, in the exact "
	    "words."));
	while (n > 0 && (result == ASK_ANSWER || result == ASK_BACK)) {
		result = ask_turn(h, n);
		n += result == ASK_BACK ? -1 : 1;
	}
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

static enum ask_result
ask_end(struct hearing *h)
{
	enum ask_result result = fill_span(h->f, incident(h), "outcome",
	    "helped");

	return result == ASK_ANSWER && is_safe(h) ?
	    fill_span(h->f, incident(h), "could_try", "find_out") : result;
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
		    get(&r->answers, "words")) == 0))
			continue;
		str_clear(&cell);
		heard_mark_cell(habits, get(&r->answers, "words"),
		    get(&r->answers, "marks"),
		    script_self(get(&r->answers, "speaker")), &cell);
		set(&r->answers, "marks", cell.len != 0 ? cell.text : NULL);
	}
	str_free(&cell);
	habits_close(habits);
}

bool
heard_ask(struct fill *f)
{
	static enum ask_result (*const step[])(struct hearing *h) = {
		ask_which, ask_person, ask_setting, ask_turns, ask_end };
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
