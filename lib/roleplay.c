/* SPDX-License-Identifier: MIT
 * A role play at the terminal. */

#include "fill-record.h"
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
	return answers_text(&playing_record(p)->answers, field);
}

void
playing_set(struct playing *p, const char *field, const char *text)
{
	answers_put(&playing_record(p)->answers, field, text);
	fill_keep(p->f);
}

bool
playing_safe(struct playing *p, const char *field)
{
	return person_state(p->f, playing_get(p, field)) == SAFETY_SAFE;
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

/* Which role play it is: one of a draft, a known one, or the next number. */
static enum ask_result
ask_which(struct playing *p)
{
	static const char *const field[] = { "roleplay", "person", "date",
		NULL };
	const struct record *known = NULL;
	const struct answers *draft = begun(p->f);
	enum ask_result result = ASK_ANSWER;

	if (draft == NULL && p->f->cli->from == NULL)
		result = pick_known(p->f, field, _("Play one of these again "
		    "(Enter for a new one)"), &known);
	if (result != ASK_ANSWER)
		return result;
	fill_place(p->f, &p->key);
	if (draft != NULL)
		answers_put(&p->key, "roleplay",
		    answers_text(draft, "roleplay"));
	else if (known != NULL)
		answers_put(&p->key, "roleplay",
		    record_text(known, "roleplay"));
	else
		answers_put_number(&p->key, "roleplay",
		    rehearsal_last(p->f->known, p->f->client) + 1);
	p->number = answers_number(&playing_record(p)->answers, "roleplay");
	/* That it was all right another day says nothing of today. */
	if (known != NULL)
		playing_set(p, "safe_today", NULL);
	return ASK_ANSWER;
}

static enum ask_result
ask_steps(struct playing *p)
{
	static enum ask_result (*const step[])(struct playing *p) = {
		playing_person, playing_purpose, playing_advice,
		playing_scene, playing_rounds, playing_real,
		NULL };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	while (step[i] != NULL && !p->over &&
	    ask_next(p->f->ask, result = step[i](p), &i))
		continue;
	return result;
}

static enum ask_result
ask_one(struct fill *f)
{
	struct playing p = { .f = f };
	enum ask_result result;

	answers_init(&p.key, f->sheet);
	result = ask_which(&p);
	if (result == ASK_ANSWER) {
		result = ask_steps(&p);
		/* Left before it was known whether it may be. */
		if (result == ASK_END && !playing_may(&p))
			fill_drop(f, playing_record(&p));
	}
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
