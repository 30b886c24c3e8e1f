/* SPDX-License-Identifier: MIT
 * One form of a measure, asked. */

#include <stdlib.h>

#include "fill-record.h"
#include "first.h"
#include "measure-ask-own.h"
#include "measure.h"

static size_t
at(const struct asking *q, const char *field)
{
	return (size_t)(sheet_get(q->f->sheet, field) - q->f->sheet->field);
}

const char *
asking_get(const struct asking *q, const char *field)
{
	return answers_text(&q->r->answers, field);
}

void
asking_set(struct asking *q, const char *field, const char *text)
{
	answers_put(&q->r->answers, field, text);
	fill_keep(q->f);
}

void
asking_say(struct asking *q, const char *format, ...)
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

void
asking_above(struct asking *q, const char *field)
{
	if (strtol(asking_get(q, field), NULL, 10) > 0)
		show_card(q);
}

/* Ask one field in words of the measure, 0 to the highest. */
enum ask_result
asking_number(struct asking *q, const char *name, const char *words, long most)
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
	result = ask_field(q->f->ask, &field, NULL, asking_get(q, name),
	    &answer);
	if (result == ASK_ANSWER || result == ASK_CLEAR)
		asking_set(q, name, str_text(&answer));
	str_free(&answer);
	str_free(&reason);
	return result;
}

bool
asking_over(enum ask_result result)
{
	return result == ASK_END || result == ASK_GONE;
}

/* Why the total cannot stand, or NULL. */
static const char *
total_reason(const struct asking *q)
{
	const char *total = asking_get(q, "total");

	return sheet_unanswered(total) ? NULL :
	    measure_check(q->m, strtol(total, NULL, 10));
}

static enum ask_result
ask_total(struct asking *q)
{
	struct str words = { 0 };
	enum ask_result result;
	const char *reason;

	str_printf(&words, _("Total of the %s"), q->m->label);
	do {
		result = asking_number(q, "total", words.text, q->m->to);
		reason = total_reason(q);
		if (reason != NULL) {
			asking_say(q, "%s: %s", words.text, reason);
			asking_set(q, "total", "");
		}
	} while (reason != NULL && !asking_over(result));
	if (q->m->selfharm != NULL && !asking_over(result) &&
	    result != ASK_BACK) {
		str_clear(&words);
		str_printf(&words, _("The answer to %s of the %s"),
		    q->m->selfharm, q->m->label);
		result = asking_number(q, "selfharm", words.text,
		    q->m->selfharm_to);
		asking_above(q, "selfharm");
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
	answers_put(&key, "measure", q->m->name);
	q->r = fill_record(q->f, fill_known(q->f, &key), &key);
	answers_clear(&key);
}

static void
say_total(struct asking *q)
{
	size_t i, n = 0;
	long total = 0;

	for (i = 0; i < q->m->n_item; i++) {
		const char *text = asking_get(q, q->m->item[i].field);

		n += !sheet_unanswered(text);
		total += strtol(text, NULL, 10);
	}
	if (q->m->n_item == 0)
		return;
	if (n == q->m->n_item)
		asking_say(q, _("%s: total %ld."), q->m->label, total);
	else
		asking_say(q, _("%s: %zu of %zu answered, no total."),
		    q->m->label, n, q->m->n_item);
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
	asking_set(q, "measure", "");
}

enum ask_result
measure_ask_form(struct fill *f, const char *measure, const char *digits)
{
	struct asking q = { .f = f, .m = measure_load(measure) };
	enum ask_result result;

	if (q.m == NULL) {
		ask_say(f->ask, _("This measure has no definition."));
		return ASK_KEEP;
	}
	begin(&q);
	if (q.m->notice != NULL)
		asking_say(&q, "%s. %s", q.m->label, q.m->notice);
	result = q.m->n_item == 0 ? ask_total(&q) : digits != NULL ?
	    asking_digits(&q, digits) : asking_items(&q);
	if (!f->for_client && !asking_over(result))
		say_total(&q);
	drop_empty(&q);
	measure_free(q.m);
	return result;
}
