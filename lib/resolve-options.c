/* SPDX-License-Identifier: MIT
 * The options of a decision at the terminal, one by one. */

#include <string.h>

#include "decision.h"
#include "fill-record.h"
#include "resolve-own.h"

static const struct sheet *
sheet_of(const struct deciding *d)
{
	return cli_sheet(d->f->cli, "option");
}

struct filled *
resolve_option(const struct deciding *d, size_t n)
{
	const struct sheet *sheet = sheet_of(d);
	struct filled *r;

	for (r = d->f->record; r < d->f->record + d->f->n; r++)
		if (r->answers.sheet == sheet && answers_number(&r->answers,
		    "resolve") == d->number && n-- == 0)
			return r;
	return NULL;
}

size_t
resolve_options(const struct deciding *d)
{
	size_t n = 0;

	while (resolve_option(d, n) != NULL)
		n++;
	return n;
}

void
resolve_take_options(struct deciding *d)
{
	const struct record *const *row = records_current(d->f->known,
	    "option", d->f->client);

	for (; *row != NULL; row++)
		if (record_number(*row, "resolve", 0) == d->number)
			fill_record(d->f, *row, NULL);
}

static bool
has_kind(const struct deciding *d, const char *kind)
{
	const struct filled *r;
	size_t i;

	for (i = 0; (r = resolve_option(d, i)) != NULL; i++)
		if (strcmp(answers_text(&r->answers, "kind"), kind) == 0)
			return true;
	return false;
}

/* The next option, with the number after the highest. */
static struct filled *
begin(struct deciding *d, const char *kind, const char *description)
{
	const struct filled *r;
	struct answers key;
	struct filled *begun;
	long last = 0, n;
	size_t i;

	for (i = 0; (r = resolve_option(d, i)) != NULL; i++) {
		n = answers_number(&r->answers, "option");
		last = n > last ? n : last;
	}
	answers_init(&key, sheet_of(d));
	fill_place(d->f, &key);
	answers_put_number(&key, "resolve", d->number);
	answers_put_number(&key, "option", last + 1);
	begun = fill_record(d->f, NULL, &key);
	answers_put(&begun->answers, "kind", kind);
	answers_put(&begun->answers, "description", description);
	answers_clear(&key);
	fill_keep(d->f);
	fill_care(d->f, &begun->answers);
	return begun;
}

/* All that is asked of an option; from its first question back leads to its
 * words. */
static enum ask_result
ask_rest(struct deciding *d, struct filled *r)
{
	enum ask_result result;

	do {
		result = fill_span(d->f, r, "for", "advisor");
		if (result != ASK_BACK)
			break;
		result = fill_field(d->f, r, "description", NULL);
	} while (result != ASK_END && result != ASK_GONE);
	return result;
}

/* How a new option is asked for. */
struct asked {
	const char *question, *kind;
	const char *ready; /* words that Enter keeps, or NULL */
	bool required;
};

/* One option more: ASK_ANSWER; ASK_KEEP where there is none; ASK_CLEAR where
 * it is put off. */
static enum ask_result
ask_option(struct deciding *d, const struct asked *asked)
{
	struct wording words = { "en", asked->question };
	struct field field = *sheet_get(sheet_of(d), "description");
	const char *ready = asked->ready != NULL ? asked->ready : "";
	struct str answer = { 0 };
	enum ask_result result;

	field.label = (struct words){ &words, 1 };
	field.required = asked->required;
	result = ask_field(d->f->ask, &field, NULL, ready, &answer);
	if (result == ASK_KEEP && *ready != '\0') {
		str_puts(&answer, ready);
		result = ASK_ANSWER;
	} else if (result == ASK_CLEAR || (result == ASK_ANSWER &&
	    sheet_unanswered(str_text(&answer)))) {
		result = asked->required ? ASK_CLEAR : ASK_KEEP;
	}
	if (result == ASK_ANSWER)
		result = ask_rest(d, begin(d, asked->kind, answer.text));
	str_free(&answer);
	return result;
}

static bool
goes_on(enum ask_result result)
{
	return result == ASK_ANSWER || result == ASK_KEEP;
}

/* The client's own options first, then the two that are asked for. */
static enum ask_result
ask_kinds(struct deciding *d)
{
	const struct asked own = { _("Something I could do (Enter for no "
	    "other)"), "", NULL, false };
	const struct asked nothing = { _("Doing nothing for now, in my words"),
	    "nothing", _("Do nothing for now"), false };
	const struct asked odd = { _("Something that seems odd or even silly "
	    "(Enter for none)"), "odd", NULL, false };
	enum ask_result result;

	do
		result = ask_option(d, &own);
	while (result == ASK_ANSWER);
	if (goes_on(result) && !has_kind(d, "nothing")) {
		ask_say(d->f->ask, _("Doing nothing for now is an option too. "
		    "Enter keeps these words."));
		result = ask_option(d, &nothing);
	}
	if (goes_on(result) && !has_kind(d, "odd"))
		result = ask_option(d, &odd);
	return result;
}

/* Options that were begun, and cut off before their danger was asked about. */
static enum ask_result
ask_begun(struct deciding *d)
{
	enum ask_result result = ASK_ANSWER;
	struct filled *r;
	size_t i;

	for (i = 0; result == ASK_ANSWER &&
	    (r = resolve_option(d, i)) != NULL; i++) {
		if (*answers_text(&r->answers, "safety_concern") != '\0')
			continue;
		fill_say(d->f, _("More about option %s: %s"),
		    answers_text(&r->answers, "option"),
		    answers_text(&r->answers, "description"));
		result = ask_rest(d, r);
	}
	return result;
}

static void
show_options(const struct deciding *d)
{
	const struct filled *r;
	size_t i;

	for (i = 0; (r = resolve_option(d, i)) != NULL; i++)
		fill_say(d->f, "%s. %s", answers_text(&r->answers, "option"),
		    answers_text(&r->answers, "description"));
}

enum ask_result
resolve_ask_options(struct deciding *d)
{
	const struct asked another = { _("Another option"), "", NULL, true };
	enum ask_result result;
	size_t n;

	ask_say(d->f->ask, _("Now the options, one after the other: at least "
	    "three. All that comes to mind may stand here."));
	show_options(d);
	result = ask_begun(d);
	if (result == ASK_ANSWER)
		result = ask_kinds(d);
	while (goes_on(result) &&
	    (n = resolve_options(d)) < DECISION_OPTIONS) {
		fill_say(d->f, ngettext("There is %zu option so far. A choice "
		    "is made from three or more.", "There are %zu options so "
		    "far. A choice is made from three or more.", n), n);
		result = ask_option(d, &another);
	}
	d->put_off = result == ASK_CLEAR;
	return goes_on(result) || d->put_off ? ASK_ANSWER : result;
}

/* The same field of each option, one after the other. */
static enum ask_result
ask_each(struct deciding *d, const char *field)
{
	enum ask_result result;
	struct filled *r;
	size_t i = 0;

	while ((r = resolve_option(d, i)) != NULL) {
		result = fill_field(d->f, r, field,
		    answers_text(&r->answers, "description"));
		if (!ask_next(d->f->ask, result, &i))
			return result;
	}
	return ASK_ANSWER;
}

enum ask_result
resolve_ask_ranks(struct deciding *d)
{
	enum ask_result result;

	if (d->put_off || !answers_wanted(sheet_get(sheet_of(d), "gut_rank"),
	    d->f->for_client, d->f->cli->pass))
		return ASK_KEEP;
	ask_say(d->f->ask, _("First your gut, then your head. 1 is the best; "
	    "two may have the same."));
	do
		result = ask_each(d, "gut_rank");
	while (result == ASK_ANSWER &&
	    (result = ask_each(d, "reasoned_rank")) == ASK_BACK);
	return result;
}
