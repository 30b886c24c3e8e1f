/* SPDX-License-Identifier: MIT
 * A role play at the terminal. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "person.h"
#include "pick.h"
#include "rehearsal.h"
#include "roleplay-own.h"
#include "roleplay.h"

struct filled *
playing_record(struct playing *p)
{
	return fill_record(p->f, fill_known(p->f, &p->key), &p->key);
}

const char *
playing_get(struct playing *p, const char *field)
{
	return answers_get(&playing_record(p)->answers,
	    (size_t)sheet_field(p->f->sheet, field));
}

void
playing_set(struct playing *p, const char *field, const char *text)
{
	answers_set(&playing_record(p)->answers,
	    (size_t)sheet_field(p->f->sheet, field), text);
	fill_keep(p->f);
}

bool
playing_safe(struct playing *p, const char *field)
{
	return person_state(p->f, playing_get(p, field)) == SAFETY_SAFE;
}

static void
set_number(struct answers *a, const char *field, long n)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", n);
	answers_set(a, (size_t)sheet_field(a->sheet, field), text);
}

/* Of a talk that was planned for real only the result is asked. */
static enum ask_result
ask_result_of(struct fill *f, const struct record *r)
{
	const char *on = record_text(r, "real_on");

	fill_say(f, _("Role play %s: a talk for real was planned. With: %s. "
	    "When: %s."), record_text(r, "roleplay"),
	    record_text(r, "real_person"), *on != '\0' ? on : _("no day set"));
	return fill_span(f, fill_record(f, r, NULL), "done", "learned");
}

/* *asked: there were some. */
static enum ask_result
ask_results(struct fill *f, bool *asked)
{
	const struct record *const *r = records_current(f->known, "roleplay",
	    f->client);
	enum ask_result result = ASK_ANSWER;

	for (; *r != NULL && (result == ASK_ANSWER || result == ASK_BACK);
	    r++) {
		if (!rehearsal_open(f->known, *r))
			continue;
		result = ask_result_of(f, *r);
		*asked = true;
	}
	return result == ASK_BACK ? ASK_ANSWER : result;
}

/* The role play that a draft has begun, or NULL. */
static const struct answers *
begun(const struct fill *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (f->record[i].answers.sheet == f->sheet &&
		    f->record[i].from == NULL &&
		    answers_any(&f->record[i].answers))
			return &f->record[i].answers;
	return NULL;
}

/* One that is known, to go on with. */
static enum ask_result
choose(struct fill *f, const struct record **known)
{
	const struct record *const *r = records_current(f->known, "roleplay",
	    f->client);
	struct pick list = { 0 };
	struct str label = { 0 };
	enum ask_result result;
	size_t i;

	for (; *r != NULL; r++) {
		str_clear(&label);
		str_printf(&label, "%s", record_text(*r, "roleplay"));
		str_join(&label, ", ", record_text(*r, "person"));
		str_join(&label, ", ", record_text(*r, "date"));
		pick_add(&list, *r, label.text);
	}
	result = pick_ask(f, &list, _("Play one of these again (Enter for a "
	    "new one)"), &i);
	if (result == ASK_ANSWER)
		*known = list.record[i];
	pick_clear(&list);
	str_free(&label);
	return result == ASK_KEEP ? ASK_ANSWER : result;
}

/* Which role play it is: one of a draft, a known one, or the next number. */
static enum ask_result
ask_which(struct playing *p)
{
	const struct record *known = NULL;
	const struct answers *draft = begun(p->f);
	enum ask_result result = ASK_ANSWER;
	int at = sheet_field(p->f->sheet, "roleplay");

	if (draft == NULL && p->f->cli->from == NULL)
		result = choose(p->f, &known);
	if (result != ASK_ANSWER)
		return result;
	fill_place(p->f, &p->key);
	if (draft != NULL)
		answers_set(&p->key, (size_t)at,
		    answers_get(draft, (size_t)at));
	else if (known != NULL)
		answers_set(&p->key, (size_t)at,
		    record_text(known, "roleplay"));
	else
		set_number(&p->key, "roleplay",
		    rehearsal_last(p->f->known, p->f->client) + 1);
	p->number = strtol(playing_get(p, "roleplay"), NULL, 10);
	/* That it was all right another day says nothing of today. */
	if (known != NULL)
		playing_set(p, "safe_today", NULL);
	return ASK_ANSWER;
}

static enum ask_result
ask_person(struct playing *p)
{
	struct str label = { 0 };
	enum ask_result result;

	if (p->f->cli->from != NULL && *playing_get(p, "person") == '\0') {
		result = playing_from(p);
		if (result != ASK_ANSWER && result != ASK_KEEP)
			return result;
	}
	if (*playing_get(p, "person") != '\0') {
		str_puts(&label, playing_get(p, "person"));
		result = person_ask_safe(p->f, label.text);
	} else {
		result = person_ask(p->f, _("With whom the talk is"), &label);
		if (result == ASK_ANSWER)
			playing_set(p, "person", str_text(&label));
	}
	str_free(&label);
	playing_take_person(p);
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

/* A talk with somebody who is not known to be safe is not prepared. */
static enum ask_result
ask_purpose(struct playing *p)
{
	enum ask_result result;

	for (;;) {
		result = fill_span(p->f, playing_record(p), "purpose",
		    "purpose");
		if (result != ASK_ANSWER || playing_safe(p, "person") ||
		    strcmp(playing_get(p, "purpose"), "prepare") != 0)
			return result;
		playing_set(p, "purpose", NULL);
		ask_say(p->f->ask, p->f->for_client ? _("A coming talk is "
		    "prepared together, in a session. Choose something else "
		    "for now.") : _("A coming talk with this person is not "
		    "prepared while it is not known to be safe. First look "
		    "at safety together. A past talk or a skill can be "
		    "chosen."));
	}
}

static enum ask_result
not_begun(struct playing *p)
{
	p->over = true;
	fill_drop(p->f, playing_record(p));
	return ASK_ANSWER;
}

/* Who is not known to be safe is played on advice of supervision alone. */
static enum ask_result
ask_advice(struct playing *p)
{
	enum ask_result result;

	if (playing_safe(p, "person"))
		return ASK_ANSWER;
	person_say_why(p->f, playing_get(p, "person"));
	if (p->f->for_client)
		return not_begun(p);
	ask_say(p->f->ask, _("To play this person needs advice of "
	    "supervision: what it was, and when."));
	result = fill_span(p->f, playing_record(p), "supervision_advice",
	    "supervision_on");
	if (result != ASK_ANSWER ||
	    (!sheet_unanswered(playing_get(p, "supervision_advice")) &&
	    !sheet_unanswered(playing_get(p, "supervision_on"))))
		return result;
	ask_say(p->f->ask, _("Without it this is not begun. Take it to "
	    "supervision first."));
	return not_begun(p);
}

/* The scene, until it is known whether today is a day for it. */
static enum ask_result
ask_scene(struct playing *p)
{
	enum ask_result result = fill_span(p->f, playing_record(p), "area",
	    "safe_today");

	if (result != ASK_ANSWER ||
	    strcmp(playing_get(p, "safe_today"), "yes") == 0)
		return result;
	ask_say(p->f->ask, _("Then not today. Nothing more is asked."));
	p->over = true;
	return result;
}

/* The record of that round; begun where there is none. */
static struct filled *
round_record(struct playing *p, long n)
{
	const struct sheet *sheet = cli_sheet(p->f->cli, "round");
	struct answers key;
	struct filled *r;

	answers_init(&key, sheet);
	fill_place(p->f, &key);
	answers_set(&key, (size_t)sheet_field(sheet, "roleplay"),
	    playing_get(p, "roleplay"));
	set_number(&key, "round", n);
	r = fill_record(p->f, fill_known(p->f, &key), &key);
	answers_clear(&key);
	return r;
}

/* Has a draft a round of that number? */
static bool
has_round(struct playing *p, long n)
{
	struct records *all = fill_as_saved(p->f, NULL);
	bool has = rehearsal_last_round(all, p->f->client, p->number) >= n;

	records_free(all);
	return has;
}

/* A round, and whether there is to be another. */
static enum ask_result
ask_round(struct playing *p, long n, bool *more)
{
	enum ask_result result;

	fill_say(p->f, _("Round %ld"), n);
	result = fill_span(p->f, round_record(p, n), NULL, NULL);
	if (result != ASK_ANSWER)
		return result;
	*more = has_round(p, n + 1);
	return ask_yes(p->f->ask, _("Another round"), more);
}

static enum ask_result
ask_rounds(struct playing *p)
{
	struct fill *f = p->f;
	long first = rehearsal_last_round(f->known, f->client, p->number) + 1;
	long n = first;
	enum ask_result result;
	bool more = true;

	if (!f->for_client)
		ask_say(f->ask, _("The stop word stops it at once. After each "
		    "round step out of the roles, and say your own names. "
		    "Swap chairs to see how it sounds, never to mock."));
	result = ask_yes(f->ask, _("Play a round now"), &more);
	while (result == ASK_ANSWER && more) {
		result = ask_round(p, n, &more);
		if (result == ASK_BACK && n > first) {
			result = ASK_ANSWER;
			more = true;
			n--;
		} else {
			n++;
		}
	}
	return result;
}

/* With whom: the one who was played, or somebody who is asked for. */
static enum ask_result
ask_real_person(struct playing *p)
{
	struct str label = { 0 };
	enum ask_result result;

	if (*playing_get(p, "real_person") == '\0')
		playing_set(p, "real_person", playing_get(p, "person"));
	str_puts(&label, playing_get(p, "real_person"));
	if (label.len != 0) {
		result = person_ask_safe(p->f, label.text);
	} else {
		result = person_ask(p->f, _("For real with whom"), &label);
		if (result == ASK_ANSWER)
			playing_set(p, "real_person", str_text(&label));
	}
	str_free(&label);
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

/* A plan for real, only with somebody who is known to be safe. */
static enum ask_result
ask_real(struct playing *p)
{
	enum ask_result result;

	if (!playing_safe(p, "person"))
		return ASK_ANSWER;
	result = fill_span(p->f, playing_record(p), "real", "real");
	if (result != ASK_ANSWER || strcmp(playing_get(p, "real"), "yes") != 0)
		return result;
	result = ask_real_person(p);
	if (result != ASK_ANSWER)
		return result;
	if (playing_safe(p, "real_person"))
		return fill_span(p->f, playing_record(p), "real_on",
		    "real_exit");
	person_say_why(p->f, playing_get(p, "real_person"));
	playing_set(p, "real", NULL);
	playing_set(p, "real_person", NULL);
	return ASK_ANSWER;
}

static enum ask_result
ask_steps(struct playing *p)
{
	static enum ask_result (*const step[])(struct playing *p) = {
		ask_person, ask_purpose, ask_advice, ask_scene, ask_rounds,
		ask_real };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	while (i < sizeof(step) / sizeof(*step) && !p->over) {
		result = step[i](p);
		if (result == ASK_END || result == ASK_GONE ||
		    (result == ASK_BACK && i == 0))
			break;
		i = result == ASK_BACK ? i - 1 : i + 1;
	}
	return result;
}

static enum ask_result
ask_one(struct fill *f)
{
	struct playing p = { .f = f };
	enum ask_result result;

	answers_init(&p.key, f->sheet);
	result = ask_which(&p);
	if (result == ASK_ANSWER)
		result = ask_steps(&p);
	answers_clear(&p.key);
	fill_tidy(f, "roleplay");
	fill_tidy(f, "round");
	return result;
}

bool
roleplay_ask(struct fill *f)
{
	enum ask_result result;
	bool asked = false, another = false;

	person_begin(f);
	fill_also(f, "round");
	result = ask_results(f, &asked);
	if (result == ASK_ANSWER && asked && f->cli->from == NULL &&
	    begun(f) == NULL)
		result = ask_yes(f->ask, _("A role play today"), &another);
	else
		another = true;
	if (result == ASK_ANSWER && another)
		result = ask_one(f);
	return result != ASK_GONE;
}
