/* SPDX-License-Identifier: MIT
 * The choice between options at the terminal. */

#include <stdlib.h>
#include <string.h>

#include "decision.h"
#include "fill-record.h"
#include "mem.h"
#include "person.h"
#include "resolve-own.h"

/* Choose one by its words: ASK_ANSWER with *chosen; ASK_KEEP for none. */
static enum ask_result
choose(const struct deciding *d, const char *question, size_t *chosen)
{
	size_t n = resolve_options(d), i;
	const char **label = mem_new(n, sizeof(*label));
	enum ask_result result;

	for (i = 0; i < n; i++)
		label[i] = answers_text(&resolve_option(d, i)->answers,
		    "description");
	result = ask_choose(d->f->ask, question, label, n, chosen);
	free(label);
	return result;
}

/* Have the decision name an option, and keep that. */
static void
name(const struct deciding *d, const char *field, const char *number)
{
	answers_put(&resolve_decision(d)->answers, field, number);
	fill_keep(d->f);
}

enum ask_result
resolve_ask_later(struct deciding *d)
{
	const struct field *field = sheet_get(d->key.sheet, "three_months");
	enum ask_result result;
	size_t i;

	if (d->put_off || !answers_wanted(field, d->f->for_client,
	    d->f->cli->pass))
		return ASK_KEEP;
	do {
		result = choose(d, words_in(&field->label, d->f->lang), &i);
		if (result != ASK_ANSWER)
			return result == ASK_KEEP ? ASK_ANSWER : result;
		name(d, "three_months", answers_text(
		    &resolve_option(d, i)->answers, "option"));
		result = fill_span(d->f, resolve_decision(d),
		    "three_months_why", "three_months_why");
	} while (result == ASK_BACK);
	return result;
}

/* What must be thought of before a choice. */
static void
warn_first(const struct deciding *d)
{
	const char *person = resolve_said(d, "person");
	struct shown shown = fill_shown(d->f);
	struct tree *t = tree_new();
	const char *caution = decision_caution(&shown, t);

	if (caution != NULL)
		ask_say(d->f->ask, caution);
	if (!d->f->for_client && person_state(d->f, person) != SAFETY_SAFE)
		person_say_why(d->f, person);
	tree_free(t);
}

/* Ask about the danger of an option of somebody who may not be safe, where
 * that was not answered.  False when it still is not. */
static bool
ask_danger(const struct deciding *d, struct filled *option,
    enum ask_result *result)
{
	const char *person = resolve_said(d, "person");
	const char *words = answers_text(&option->answers, "description");

	if (!sheet_unanswered(answers_text(&option->answers,
	    "safety_concern")) || person_state(d->f, person) == SAFETY_SAFE)
		return true;
	ask_say(d->f->ask, _("Before this option is chosen:"));
	*result = fill_field(d->f, option, "safety_concern", words);
	if (*result != ASK_END && *result != ASK_GONE)
		*result = fill_span(d->f, option, "safety_why", "safety_why");
	if (*result == ASK_END || *result == ASK_GONE)
		return false;
	if (!sheet_unanswered(answers_text(&option->answers, "safety_concern")))
		return true;
	ask_say(d->f->ask, _("It is not chosen before this is answered."));
	return false;
}

/* May this option be chosen?  A client at home is not left alone with one that
 * may bring danger. */
static bool
may_choose(const struct deciding *d, struct filled *option,
    enum ask_result *result)
{
	const char *why;
	bool yes = false;

	if (!ask_danger(d, option, result))
		return false;
	if (strcmp(answers_text(&option->answers, "safety_concern"), "yes") !=
	    0)
		return true;
	if (d->f->for_client) {
		ask_say(d->f->ask, _("Talk this one over with your therapist "
		    "first. It is kept, and not chosen yet."));
		return false;
	}
	why = answers_text(&option->answers, "safety_why");
	fill_say(d->f, _("A safety concern goes with this option.%s%s"),
	    *why != '\0' ? " " : "", why);
	*result = ask_yes(d->f->ask, _("Choose it all the same"), &yes);
	return *result == ASK_ANSWER && yes;
}

/* Enter keeps what was chosen, or puts the choice off. */
static enum ask_result
keep_choice(struct deciding *d)
{
	if (!sheet_unanswered(resolve_said(d, "chosen")))
		return ASK_ANSWER;
	name(d, "chosen", "not today");
	d->put_off = true;
	return ASK_ANSWER;
}

enum ask_result
resolve_ask_choice(struct deciding *d)
{
	bool again = !sheet_unanswered(resolve_said(d, "chosen"));
	enum ask_result result;
	struct filled *option;
	size_t i;

	if (d->put_off) {
		ask_say(d->f->ask, _("The choice waits. This decision is "
		    "offered when you come back."));
		return ASK_KEEP;
	}
	warn_first(d);
	do {
		result = choose(d, again ?
		    _("Which option I choose (Enter keeps the choice)") :
		    _("Which option I choose (Enter puts it off)"), &i);
		if (result != ASK_ANSWER)
			break;
		option = resolve_option(d, i);
		if (may_choose(d, option, &result)) {
			name(d, "chosen", answers_text(&option->answers,
			    "option"));
			return ASK_ANSWER;
		}
	} while (result != ASK_END && result != ASK_GONE);
	return result == ASK_KEEP ? keep_choice(d) : result;
}

/* The option in force that a form chooses, or NULL. */
static const struct record *
chosen(struct fill *f, const struct answers *a)
{
	const struct record *const *row = records_current(f->known, "option",
	    f->client);

	while (*row != NULL && (record_number(*row, "resolve", 0) !=
	    answers_number(a, "resolve") || record_number(*row, "option", 0) !=
	    answers_number(a, "chosen")))
		row++;
	return *row;
}

const char *
resolve_refuse(struct fill *f, const struct answers *a, const char **field)
{
	const char *concern;
	bool danger;

	if (a->sheet != cli_sheet(f->cli, "resolve") ||
	    sheet_unanswered(answers_text(a, "chosen")) ||
	    record_number(fill_known(f, a), "chosen", 0) ==
	    answers_number(a, "chosen"))
		return NULL;
	*field = "chosen";
	concern = record_text(chosen(f, a), "safety_concern");
	danger = *concern == '\0' ? person_state(f, answers_text(a,
	    "person")) != SAFETY_SAFE : strcmp(concern, "yes") == 0;
	if (danger && f->for_client)
		return _("is for the two of you: bring this to your next "
		    "session");
	if (danger && *concern == '\0')
		return _("this person is not known to be safe to be with: ask "
		    "first whether the option could put anyone in danger");
	return NULL;
}
