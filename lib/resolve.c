/* SPDX-License-Identifier: MIT
 * A decision at the terminal. */

#include "decision.h"
#include "fill-record.h"
#include "person.h"
#include "resolve-own.h"

struct filled *
resolve_decision(const struct deciding *d)
{
	return fill_record(d->f, fill_known(d->f, &d->key), &d->key);
}

const char *
resolve_said(const struct deciding *d, const char *field)
{
	return answers_text(&resolve_decision(d)->answers, field);
}

static enum ask_result
ask_problem(struct deciding *d)
{
	return fill_span(d->f, resolve_decision(d), "problem", "problem");
}

/* Whom it is about, and whether that person is safe to be with: before any
 * way to go about it is thought of. */
static enum ask_result
ask_person(struct deciding *d)
{
	struct str label = { 0 };
	enum ask_result result;

	if (*resolve_said(d, "person") != '\0') {
		result = fill_field(d->f, resolve_decision(d), "person", NULL);
		return result == ASK_KEEP || result == ASK_ANSWER ?
		    person_ask_safe(d->f, resolve_said(d, "person")) : result;
	}
	result = person_ask(d->f, _("Person it is about (Enter for nobody)"),
	    &label);
	if (result == ASK_KEEP)
		result = ASK_ANSWER;
	else if (result != ASK_BACK && label.len != 0)
		answers_put(&resolve_decision(d)->answers, "person",
		    label.text);
	str_free(&label);
	fill_keep(d->f);
	return result;
}

static enum ask_result
ask_goal(struct deciding *d)
{
	return fill_span(d->f, resolve_decision(d), "goal", "hope_before");
}

static enum ask_result
ask_first_step(struct deciding *d)
{
	if (d->put_off)
		return ASK_KEEP;
	return fill_span(d->f, resolve_decision(d), "reason", "hope_after");
}

static enum ask_result
ask_decision(struct deciding *d)
{
	static enum ask_result (*const step[])(struct deciding *d) = {
		ask_problem, ask_person, ask_goal, resolve_ask_options,
		resolve_ask_ranks, resolve_ask_later, resolve_ask_choice,
		ask_first_step };
	enum ask_result result = ASK_ANSWER;
	bool back = false;
	size_t i = 0;

	resolve_take_options(d);
	while (i < sizeof(step) / sizeof(*step)) {
		result = step[i](d);
		if (result == ASK_END || result == ASK_GONE)
			break;
		if (result != ASK_KEEP) /* what asks nothing is passed by */
			back = result == ASK_BACK;
		if (back && i == 0)
			break;
		i = back ? i - 1 : i + 1;
	}
	return result;
}

/* A decision of that number. */
static void
begin(struct deciding *d, struct fill *f, long number)
{
	*d = (struct deciding){ .f = f, .number = number };
	answers_init(&d->key, f->sheet);
	fill_place(f, &d->key);
	answers_put_number(&d->key, "resolve", number);
}

/* What came of it; the day is that of the sitting. */
static enum ask_result
look_back(struct fill *f, const struct record *row)
{
	struct filled *r = fill_record(f, row, NULL);
	enum ask_result result = fill_span(f, r, "done", "learned");

	if (!sheet_unanswered(answers_text(&r->answers, "done")) &&
	    *answers_text(&r->answers, "reviewed_on") == '\0') {
		answers_put(&r->answers, "reviewed_on", f->date);
		fill_keep(f);
	}
	return result;
}

/* What was decided, as it stands in the record. */
static void
say_decision(struct fill *f, const struct record *row)
{
	const char *step = record_text(row, "first_step");
	struct shown shown = fill_shown(f);
	const struct decision_option *chosen;
	struct decision d;

	fill_say(f, _("Decision %s: %s"), record_text(row, "resolve"),
	    record_text(row, "problem"));
	decision_of(&d, &shown, row);
	chosen = decision_named(&d, "chosen");
	if (chosen != NULL)
		fill_say(f, _("What was chosen: %s"),
		    record_text(chosen->row, "description"));
	if (*step != '\0')
		fill_say(f, _("The first step was: %s"), step);
	decision_clear(&d);
}

/* A yes or no, where going back is a no. */
static enum ask_result
wants(struct fill *f, const char *question, bool *yes)
{
	enum ask_result result = ask_yes(f->ask, question, yes);

	if (result != ASK_BACK)
		return result;
	*yes = false;
	return ASK_ANSWER;
}

/* Decisions without a result are offered, and of each only what came of it is
 * asked.  *more: is anything else wanted? */
static enum ask_result
ask_results(struct fill *f, bool *more)
{
	const struct record *const *row = records_current(f->known, "resolve",
	    f->client);
	enum ask_result result = ASK_ANSWER;
	bool any = false, yes;

	for (; *row != NULL && result == ASK_ANSWER; row++) {
		if (!decision_untold(*row))
			continue;
		say_decision(f, *row);
		yes = true;
		result = wants(f, _("Look back on it now"), &yes);
		if (result == ASK_ANSWER && yes) {
			result = look_back(f, *row);
			any = true;
		}
	}
	*more = !any;
	if (result == ASK_BACK)
		result = ASK_ANSWER;
	if (result == ASK_ANSWER && any)
		result = wants(f, _("Go on to another problem"), more);
	return result;
}

/* One that has no choice yet is gone on with, if that is wanted. */
static enum ask_result
ask_unfinished(struct fill *f, struct deciding *d)
{
	const struct record *const *row = records_current(f->known, "resolve",
	    f->client);
	enum ask_result result = ASK_ANSWER;
	bool yes = false;

	for (; *row != NULL && !yes && result == ASK_ANSWER; row++) {
		if (*record_text(*row, "chosen") != '\0')
			continue;
		say_decision(f, *row);
		yes = true;
		result = wants(f, _("No choice was made yet. Go on with it"),
		    &yes);
		if (yes && result == ASK_ANSWER)
			begin(d, f, record_number(*row, "resolve", 0));
	}
	return result;
}

static void
begin_new(struct fill *f, struct deciding *d)
{
	begin(d, f, record_highest(records_all(f->known, "resolve",
	    f->client), "resolve") + 1);
}

/* A draft that was taken up says which decision it was about: then its result
 * was being asked where one was chosen before. */
static bool
take_draft(struct fill *f, struct deciding *d)
{
	const struct filled *r;

	for (r = f->record; r < f->record + f->n; r++)
		if (r->answers.sheet == f->sheet && (r->from == NULL ||
		    !decision_untold(r->from))) {
			begin(d, f, answers_number(&r->answers, "resolve"));
			return true;
		}
	return false;
}

bool
resolve_ask(struct fill *f)
{
	struct deciding d = { .f = NULL };
	enum ask_result result = ASK_ANSWER;
	bool more = true;

	fill_also(f, "option");
	person_begin(f);
	if (!take_draft(f, &d)) {
		result = ask_results(f, &more);
		if (result == ASK_ANSWER && more)
			result = ask_unfinished(f, &d);
		if (result == ASK_ANSWER && more && d.f == NULL)
			begin_new(f, &d);
	}
	if (result == ASK_ANSWER && d.f != NULL)
		result = ask_decision(&d);
	if (d.f != NULL)
		answers_clear(&d.key);
	return result != ASK_GONE;
}
