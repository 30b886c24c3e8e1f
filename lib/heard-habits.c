/* SPDX-License-Identifier: MIT
 * The sheet on being heard, at the terminal.  Whether it is safe to say it
 * comes first, and the plan to say it only where it is. */

#include <string.h>

#include "facing.h"
#include "fill-record.h"
#include "heard.h"
#include "person.h"

static struct filled *
record(struct fill *f, const struct answers *key)
{
	return fill_record(f, fill_known(f, key), key);
}

static const char *
get(struct fill *f, const struct answers *key, const char *field)
{
	return answers_text(&record(f, key)->answers, field);
}

static enum ask_result
ask_person(struct fill *f, const struct answers *key)
{
	struct str label = { 0 };
	struct answers *a;
	enum ask_result result;

	if (*get(f, key, "person") != '\0') {
		str_puts(&label, get(f, key, "person"));
		fill_say(f, _("It is about %s."), label.text);
		result = person_ask_safe(f, label.text);
	} else {
		result = person_ask(f, _("By whom do you want to be heard"),
		    &label);
		a = &record(f, key)->answers;
		if (result == ASK_ANSWER)
			answers_put(a, "person", str_text(&label));
		fill_keep(f);
	}
	str_free(&label);
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

static enum ask_result
ask_safe(struct fill *f, const struct answers *key)
{
	return fill_span(f, record(f, key), "safe_to_say", "safe_to_say");
}

static enum ask_result
ask_times(struct fill *f, const struct answers *key)
{
	return fill_span(f, record(f, key), "not_heard", "different");
}

/* The person is known to be safe, and this sheet's own question says so. */
static bool
may_say_it(struct fill *f, const struct answers *key)
{
	return *get(f, key, "person") != '\0' &&
	    strcmp(get(f, key, "safe_to_say"), "yes") == 0 &&
	    person_state(f, get(f, key, "person")) == SAFETY_SAFE;
}

static enum ask_result
ask_sentence(struct fill *f, const struct answers *key)
{
	static const char *const field[] = { "say_happened", "say_feel",
		"say_ask", "say_when", "know_heard", "plan_b" };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	if (!may_say_it(f, key)) {
		if (*get(f, key, "person") != '\0')
			person_say_why(f, get(f, key, "person"));
		ask_say(f->ask, _("So no sentence to say is made here. How "
		    "you listen, and what went well, is worth a look all the "
		    "same."));
		return ASK_ANSWER;
	}
	ask_say(f->ask, _("One sentence of your own: what happened, how you "
	    "feel, what you ask."));
	while (i < sizeof(field) / sizeof(*field)) {
		result = fill_field(f, record(f, key), field[i], NULL);
		if (!ask_next(f->ask, result, &i))
			return result;
	}
	return ASK_ANSWER;
}

static enum ask_result
ask_listening(struct fill *f, const struct answers *key)
{
	return fill_span(f, record(f, key), "i_listen", "i_listen");
}

bool
heard_habits(struct fill *f)
{
	static enum ask_result (*const step[])(struct fill *f,
	    const struct answers *key) = { ask_person, ask_safe, ask_times,
		ask_sentence, ask_listening, NULL };
	enum ask_result result = ASK_ANSWER;
	struct answers key;
	size_t i = 0;

	person_begin(f);
	answers_init(&key, f->sheet);
	fill_place(f, &key);
	while (step[i] != NULL &&
	    ask_next(f->ask, result = step[i](f, &key), &i))
		continue;
	answers_clear(&key);
	return result != ASK_GONE;
}

const char *
heard_habits_refuse(struct fill *f, const struct answers *a,
    const char **field)
{
	const struct sheet *sheet = a->sheet;
	const char *reason;
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		*field = sheet->field[i].name;
		if (!facing_field(sheet, *field) ||
		    sheet_unanswered(answers_get(a, i)))
			continue;
		reason = person_refuse(f, a, *field, field);
		if (reason != NULL)
			return reason;
		if (sheet_unanswered(answers_text(a, "person")) ||
		    strcmp(answers_text(a, "safe_to_say"), "yes") != 0)
			return _("is for somebody named, to whom it is safe "
			    "to say this");
	}
	return NULL;
}
