/* SPDX-License-Identifier: MIT
 * One form of a measure, asked. */

#include <stdlib.h>
#include <string.h>

#include "first.h"
#include "measure.h"
#include "questionnaire-own.h"

/* One form while it is asked. */
struct asking {
	struct fill *f;
	struct measure *m;
	struct filled *r;
	bool shown; /* the safety card was */
};

static size_t
at(const struct asking *q, const char *field)
{
	return (size_t)(sheet_get(q->f->sheet, field) - q->f->sheet->field);
}

static const char *
get(const struct asking *q, const char *field)
{
	return answers_get(&q->r->answers, at(q, field));
}

static void
set(struct asking *q, const char *field, const char *text)
{
	answers_set(&q->r->answers, at(q, field), text);
	fill_keep(q->f);
}

static void
say(struct asking *q, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void
say(struct asking *q, const char *format, ...)
{
	struct str s = { 0 };
	va_list ap;

	va_start(ap, format);
	str_vprintf(&s, format, ap);
	va_end(ap);
	ask_say(q->f->ask, str_text(&s));
	str_free(&s);
}

/* The client's card, once a form; and for the therapist what to do. */
static void
show_card(struct asking *q)
{
	struct fill *f = q->f;
	struct shown shown = fill_shown(f);
	struct card card = first_card_of(&shown);
	struct str text = { 0 };

	if (q->shown)
		return;
	q->shown = true;
	fill_card(f);
	if (!f->for_client) {
		card_notes(&text, &card, &shown.today);
		ask_say(f->ask, _("For the therapist: this answer stays due "
		    "until it is reviewed, with --review-item9."));
		if (text.len != 0)
			ask_show(f->ask, text.text);
	}
	str_free(&text);
}

static void
look_for_above(struct asking *q, const char *field)
{
	if (strtol(get(q, field), NULL, 10) > 0)
		show_card(q);
}

/* Ask one field in words of the measure, 0 to the highest. */
static enum ask_result
ask_number(struct asking *q, const char *name, const char *words, long most)
{
	struct wording wording = { "en", words };
	struct field field = *sheet_get(q->f->sheet, name);
	struct str answer = { 0 };
	struct str reason = { 0 };
	enum ask_result result;

	str_printf(&reason, _("must be from %d to %ld"), 0, most);
	field.label = (struct words){ &wording, 1 };
	field.has_min = field.has_max = true;
	field.min = 0;
	field.max = most;
	field.reason = reason.text;
	result = ask_field(q->f->ask, &field, NULL, get(q, name), &answer);
	if (result == ASK_ANSWER || result == ASK_CLEAR)
		set(q, name, str_text(&answer));
	str_free(&answer);
	str_free(&reason);
	return result;
}

static bool
is_over(enum ask_result result)
{
	return result == ASK_END || result == ASK_GONE;
}

static void
say_answers(struct asking *q, const char *const answer[MEASURE_ANSWERS_MAX])
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < MEASURE_ANSWERS_MAX; i++)
		str_printf(&s, "%s%zu %s", i != 0 ? "; " : "", i, answer[i]);
	ask_say(q->f->ask, s.text);
	str_free(&s);
}

/* Not scored, so it has answers of its own. */
static enum ask_result
ask_extra(struct asking *q)
{
	if (q->m->extra.label == NULL)
		return ASK_ANSWER;
	say_answers(q, q->m->extra_answer);
	return ask_number(q, q->m->extra.field, q->m->extra.label,
	    MEASURE_ANSWERS_MAX - 1);
}

static enum ask_result
ask_items(struct asking *q)
{
	enum ask_result result = ASK_ANSWER;
	struct str words = { 0 };
	size_t i = 0;

	ask_say(q->f->ask, q->m->question);
	say_answers(q, q->m->answer);
	while (i < q->m->n_item) {
		str_clear(&words);
		str_printf(&words, "%zu. %s", i + 1, q->m->item[i].label);
		result = ask_number(q, q->m->item[i].field, words.text,
		    MEASURE_ANSWERS_MAX - 1);
		if (is_over(result))
			break;
		if (result == ASK_BACK && i == 0)
			break;
		if (i == 8)
			look_for_above(q, "i9");
		i = result == ASK_BACK ? i - 1 : i + 1;
	}
	str_free(&words);
	return is_over(result) || i < q->m->n_item ? result : ask_extra(q);
}

/* Digits, an answer each; - for one that was left out. */
static void
take_digits(struct asking *q, const char *digits)
{
	char one[2] = "";
	size_t i;

	for (i = 0; i < q->m->n_item; i++) {
		one[0] = digits[i] == '-' ? '\0' : digits[i];
		set(q, q->m->item[i].field, one);
	}
}

static void
show_back(struct asking *q)
{
	const char *text;
	size_t i;

	ask_say(q->f->ask, q->m->question);
	for (i = 0; i < q->m->n_item; i++) {
		text = get(q, q->m->item[i].field);
		say(q, "%zu. %s: %s %s", i + 1, q->m->item[i].label, text,
		    *text != '\0' ? q->m->answer[*text - '0'] :
		    _("not answered"));
	}
}

/* All in one line: shown back, and asked for a yes. */
static enum ask_result
ask_digits(struct asking *q, const char *digits)
{
	bool yes = false;
	enum ask_result result;

	take_digits(q, digits);
	show_back(q);
	if (q->m->n_item > 8)
		look_for_above(q, "i9");
	result = ask_yes(q->f->ask, _("Is that what was answered"), &yes);
	if (result == ASK_ANSWER && !yes)
		return ask_items(q);
	return result == ASK_ANSWER ? ask_extra(q) : result;
}

static enum ask_result
ask_total(struct asking *q)
{
	struct str words = { 0 };
	enum ask_result result;
	const char *reason;

	str_printf(&words, _("Total of the %s"), q->m->label);
	do {
		result = ask_number(q, "total", words.text, q->m->to);
		reason = *get(q, "total") != '\0' &&
		    !sheet_unanswered(get(q, "total")) ? measure_check(q->m,
		    strtol(get(q, "total"), NULL, 10)) : NULL;
		if (reason != NULL) {
			say(q, "%s: %s", words.text, reason);
			set(q, "total", "");
		}
	} while (reason != NULL && !is_over(result));
	if (q->m->selfharm != NULL && !is_over(result) &&
	    result != ASK_BACK) {
		str_clear(&words);
		str_printf(&words, _("The answer to %s of the %s"),
		    q->m->selfharm, q->m->label);
		result = ask_number(q, "selfharm", words.text,
		    q->m->selfharm_to);
		look_for_above(q, "selfharm");
	}
	str_free(&words);
	return result;
}

/* The form of today, as it stands or new. */
static void
begin(struct asking *q)
{
	struct answers key;

	answers_init(&key, q->f->sheet);
	answers_set(&key, FIELD_CLIENT, q->f->client);
	answers_set(&key, FIELD_DATE, q->f->date);
	answers_set(&key, at(q, "measure"), q->m->name);
	q->r = fill_record(q->f, fill_known(q->f, &key), &key);
	answers_clear(&key);
}

static void
say_total(struct asking *q)
{
	size_t i, n = 0;
	long total = 0;

	for (i = 0; i < q->m->n_item; i++) {
		const char *text = get(q, q->m->item[i].field);

		n += !sheet_unanswered(text);
		total += strtol(text, NULL, 10);
	}
	if (q->m->n_item == 0)
		return;
	if (n == q->m->n_item)
		say(q, _("%s: total %ld."), q->m->label, total);
	else
		say(q, _("%s: %zu of %zu answered, no total."), q->m->label, n,
		    q->m->n_item);
}

/* A form of which nothing was answered is none. */
static void
drop_empty(struct asking *q)
{
	size_t i;

	for (i = FIELD_OWN; i < q->f->sheet->n; i++)
		if (i != at(q, "measure") &&
		    answers_get(&q->r->answers, i)[0] != '\0')
			return;
	set(q, "measure", "");
}

enum ask_result
questionnaire_form(struct fill *f, const char *name, const char *digits)
{
	struct asking q = { .f = f, .m = measure_load(name) };
	enum ask_result result;

	if (q.m == NULL) {
		ask_say(f->ask, _("This measure has no definition."));
		return ASK_KEEP;
	}
	begin(&q);
	if (q.m->notice != NULL)
		say(&q, "%s. %s", q.m->label, q.m->notice);
	result = q.m->n_item == 0 ? ask_total(&q) : digits != NULL ?
	    ask_digits(&q, digits) : ask_items(&q);
	if (!f->for_client && !is_over(result))
		say_total(&q);
	drop_empty(&q);
	measure_free(q.m);
	return result;
}
