/* SPDX-License-Identifier: MIT
 * The person that a sheet is about. */

#include "fill-record.h"
#include "person.h"
#include "pick.h"
#include "sessions.h"
#include "utf8.h"

void
person_begin(struct fill *f)
{
	fill_also(f, "review");
}

enum safety_state
person_state(struct fill *f, const char *label)
{
	struct records *all;
	enum safety_state state;

	if (*label == '\0')
		return SAFETY_SAFE;
	all = fill_as_saved(f);
	state = safety_person(all, f->client, label).state;
	records_free(all);
	return state;
}

/* May somebody listen in?  Then questions of safety wait. */
static bool
overheard(struct fill *f)
{
	const struct record *const *r = records_current(f->known, "session",
	    f->client);

	for (; *r != NULL; r++)
		if (record_is(*r, "session", f->session))
			return sessions_overheard(record_text(*r, "alone"));
	return false;
}

/* The row of the review of that person, begun where there is none. */
static struct filled *
review_of(struct fill *f, const char *label)
{
	return fill_keyed(f, cli_sheet(f->cli, "review"), "person", label);
}

enum ask_result
person_ask_field(struct fill *f, const char *label, const char *field)
{
	enum ask_result result = fill_field(f, review_of(f, label), field,
	    label);

	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

enum ask_result
person_ask_safe(struct fill *f, const char *label)
{
	if (f->for_client || *label == '\0' ||
	    person_state(f, label) != SAFETY_NOT_ASKED)
		return ASK_ANSWER;
	if (overheard(f)) {
		ask_say(f->ask, sessions_put_off());
		return ASK_ANSWER;
	}
	ask_say(f->ask, _("Ask this aloud, and only when the client is "
	    "alone:"));
	return person_ask_field(f, label, "safe");
}

/* The people of the review, each once, those of this sitting too. */
static void
add_people(struct fill *f, struct records *all, struct pick *p)
{
	const struct record *const *r = records_current(all, "review",
	    f->client);

	for (; *r != NULL; r++)
		if (!pick_has(p, record_text(*r, "person")))
			pick_add(p, NULL, record_text(*r, "person"));
}

/* A label that is typed: of somebody who is known, however it is written, or
 * of somebody new. */
static enum ask_result
typed(struct fill *f, const char *question, const struct pick *p,
    struct str *label)
{
	struct wording words = { "en", question };
	const struct sheet *review = cli_sheet(f->cli, "review");
	struct field field = *sheet_get(review, "person");
	enum ask_result result;
	size_t i;

	field.label = (struct words){ &words, 1 };
	field.required = field.key = false;
	result = ask_field(f->ask, &field, NULL, "", label);
	for (i = 0; result == ASK_ANSWER && i < p->n; i++)
		if (utf8_same(p->label[i], str_text(label))) {
			str_clear(label);
			str_puts(label, p->label[i]);
		}
	return result;
}

enum ask_result
person_name(struct fill *f, const char *question, struct str *label)
{
	struct records *all = fill_as_saved(f);
	struct pick p = { 0 };
	enum ask_result result;
	size_t i;

	add_people(f, all, &p);
	result = pick_ask(f, &p, question, &i);
	if (result == ASK_ANSWER)
		str_puts(label, p.label[i]);
	else if (result == ASK_KEEP)
		result = typed(f, p.n != 0 ?
		    _("Somebody else (Enter for nobody)") : question, &p,
		    label);
	pick_clear(&p);
	records_free(all);
	return result;
}

enum ask_result
person_ask(struct fill *f, const char *question, struct str *label)
{
	enum ask_result result = person_name(f, question, label);

	return result == ASK_ANSWER ? person_ask_safe(f, str_text(label)) :
	    result;
}

void
person_say_why(struct fill *f, const char *label)
{
	if (f->for_client)
		ask_say(f->ask, _("The next part is for the two of you. Bring "
		    "this to your next session."));
	else
		fill_say(f, _("%s is not known to be safe to be with: plan "
		    "nothing that confronts."), label);
}

const char *
person_refuse(struct fill *f, const struct answers *a, const char *name,
    const char **field)
{
	if (sheet_unanswered(answers_text(a, name)) ||
	    person_state(f, answers_text(a, "person")) == SAFETY_SAFE)
		return NULL;
	*field = name;
	return f->for_client ? _("is for the two of you: bring this to your "
	    "next session") : _("this person is not known to be safe to be "
	    "with: plan nothing that confronts");
}
