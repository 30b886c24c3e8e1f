/* SPDX-License-Identifier: MIT
 * Social abilities at the terminal. */

#include "fill-record.h"
#include "person.h"
#include "skill-ask.h"

/* A field of a key that is still being found; Enter is for none. */
static enum ask_result
ask_key(struct fill *f, struct answers *key, const char *name)
{
	struct field field = *sheet_get(f->sheet, name);
	struct str answer = { 0 };
	enum ask_result result;

	field.required = field.key = false;
	result = ask_field(f->ask, &field, NULL, answers_text(key, name),
	    &answer);
	if (result == ASK_ANSWER)
		answers_put(key, name, str_text(&answer));
	str_free(&answer);
	return result;
}

bool
skill_ask_profile(struct fill *f)
{
	enum ask_result result = ASK_KEEP;
	struct answers key;

	answers_init(&key, f->sheet);
	fill_place(f, &key);
	answers_put(&key, "rater", "client");
	if (!f->for_client)
		result = ask_key(f, &key, "rater");
	if (result == ASK_ANSWER || result == ASK_KEEP) {
		ask_say(f->ask, _("How was it in the last two weeks? Where "
		    "there was no chance to, type: n/a"));
		result = fill_passes(f, fill_record(f, fill_known(f, &key),
		    &key), 1, f->cli->pass, NULL);
	}
	answers_clear(&key);
	return result != ASK_GONE;
}

/* With whom, if with anybody who is known; kept where it is there. */
static enum ask_result
ask_person(struct fill *f, const struct answers *key)
{
	struct answers *a = &fill_record(f, fill_known(f, key), key)->answers;
	struct str label = { 0 };
	enum ask_result result = ASK_KEEP;

	if (answers_text(a, "person")[0] == '\0')
		result = person_ask(f, _("With whom (Enter for nobody on the "
		    "list)"), &label);
	if (result == ASK_ANSWER) {
		a = &fill_record(f, fill_known(f, key), key)->answers;
		answers_put(a, "person", str_text(&label));
		fill_keep(f);
	}
	str_free(&label);
	return result == ASK_KEEP ? ASK_ANSWER : result;
}

/* What was done; and unless it was with somebody who is not known to be safe,
 * what comes next. */
static enum ask_result
ask_practice(struct fill *f, const struct answers *key)
{
	enum ask_result result = ask_person(f, key);
	struct filled *r;
	struct str label = { 0 };
	bool safe;

	if (result != ASK_ANSWER)
		return result;
	r = fill_record(f, fill_known(f, key), key);
	str_puts(&label, answers_text(&r->answers, "person"));
	safe = person_state(f, str_text(&label)) == SAFETY_SAFE;
	result = fill_span(f, r, "did", safe ? NULL : "learned");
	if (!safe && result == ASK_ANSWER)
		person_say_why(f, str_text(&label));
	str_free(&label);
	return result;
}

bool
skill_ask_log(struct fill *f)
{
	enum ask_result result;
	struct answers key;

	person_begin(f);
	do {
		answers_init(&key, f->sheet);
		fill_place(f, &key);
		result = ask_key(f, &key, "skill");
		if (result == ASK_ANSWER)
			result = ask_key(f, &key, "situation");
		if (result == ASK_ANSWER)
			result = ask_practice(f, &key);
		answers_clear(&key);
	} while (result == ASK_ANSWER);
	return result != ASK_GONE;
}

const char *
skill_ask_refuse(struct fill *f, const struct answers *a, const char **field)
{
	return person_refuse(f, a, "next", field);
}
