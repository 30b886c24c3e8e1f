/* SPDX-License-Identifier: MIT
 * What is overdue.  When a treatment has ended, only what still matters then
 * is: safety, consent, numbers, and the circle at the end. */

#include <string.h>

#include "card.h"
#include "err.h"
#include "item9.h"
#include "safety.h"
#include "settings.h"
#include "treatment-own.h"

enum {
	FORM_SESSIONS = 4,   /* a PHQ-9 or GAD-7 may be that old */
	ENDING_SESSIONS = 4, /* left, when the ending must be mentioned */
};

struct due {
	struct treatment c;
	struct node *list;
};

static void
say(const struct due *d, const char *text)
{
	facts_say(d->c.t, d->list, NULL, d->c.s->client, text);
}

static const struct record *const *
rows(const struct due *d, const char *sheet)
{
	return records_current(d->c.s->all, sheet, d->c.s->client);
}

static void
put_person(const struct due *d, const struct record *person)
{
	struct safety safe = safety_of(d->c.s->all, person);

	if (safe.due)
		say(d, facts_text(d->c.t, _("%s: the safety answer of %s is "
		    "not reviewed"), record_text(person, "person"),
		    record_on(safe.answer)));
}

static void
put_people(const struct due *d)
{
	const struct record *const *row = rows(d, "review");

	for (; *row != NULL; row++)
		put_person(d, *row);
	row = records_aside(d->c.s->all, "review", d->c.s->client);
	for (; *row != NULL; row++)
		if (safety_stray(d->c.s->all, *row))
			put_person(d, *row);
}

/* Was the question on self-harm left open in the last form? */
static void
put_item9(const struct due *d, const struct record *form)
{
	struct item9 it = item9_of(d->c.s->full, form);

	if (it.state == ITEM9_BLANK)
		say(d, facts_text(d->c.t, _("%s was not answered on %s: ask"),
		    item9_name("phq9"), record_on(form)));
	else if (it.state == ITEM9_NOT_KNOWN)
		say(d, facts_text(d->c.t, _("%s not known: on %s only a total "
		    "was given"), item9_name("phq9"), record_on(form)));
}

/* Sessions held after the last form. */
static void
put_form(const struct due *d, const char *code, const char *name)
{
	const struct record *const *row = rows(d, "measure");
	const struct record *form = NULL;
	long n, from, held = 0;
	size_t i;

	for (; *row != NULL; row++)
		if (record_is(*row, "measure", code) && (form == NULL ||
		    date_cmp(&(*row)->date, &form->date) >= 0))
			form = *row;
	if (form != NULL)
		put_item9(d, form);
	from = form != NULL ? treatment_session(&d->c, form) : 0;
	for (i = 0; i < d->c.n; i++) {
		n = record_number(d->c.session[i], "session", 0);
		held += treatment_attended(d->c.session[i]) && n > from;
	}
	if (form == NULL && held != 0)
		say(d, facts_text(d->c.t, ngettext("%s: none yet, after %ld "
		    "session", "%s: none yet, after %ld sessions", held), name,
		    held));
	else if (held > FORM_SESSIONS)
		say(d, facts_text(d->c.t, _("%s: the last is of %s, %ld "
		    "sessions ago"), name, record_on(form), held));
}

static void
put_agreed(const struct due *d)
{
	const struct record *focus =
	    records_one(d->c.s->all, "focus", d->c.s->client);
	const struct record *contract =
	    records_one(d->c.s->all, "contract", d->c.s->client);
	bool late = d->c.last >= d->c.phase_1;

	if (late && (focus == NULL || *record_text(focus, "area") == '\0'))
		say(d, facts_text(d->c.t, _("Focus: none, and the first phase "
		    "ended with session %ld"), d->c.phase_1));
	if (focus != NULL && *record_text(focus, "client_agrees") == '\0')
		say(d, _("Formulation: the client's answer is not recorded"));
	if (contract == NULL ? late :
	    *record_text(contract, "client_agrees") == '\0')
		say(d, contract == NULL ?
		    _("Contract: none, so no answer of the client") :
		    _("Contract: the client's answer is not recorded"));
}

/* A later row may tell how it went, and the row itself when it was written on
 * that day or after it. */
static void
put_role(const struct due *d)
{
	const struct record *role =
	    records_one(d->c.s->all, "recovery-role", d->c.s->client);
	struct date on;

	if (role == NULL)
		return;
	on = date_parse(record_text(role, "review_on"));
	if (!date_known(&on) || !date_known(&d->c.s->today) ||
	    date_last(&on) >= date_first(&d->c.s->today))
		return;
	if (*record_text(role, "reviewed") != '\0' &&
	    date_known(&role->date) &&
	    date_last(&role->date) >= date_first(&on))
		return;
	say(d, facts_text(d->c.t, _("Recovery role: to be looked at again on "
	    "%s"), record_text(role, "review_on")));
}

/* Was a circle drawn in a session after this one? */
static bool
circle_after(const struct due *d, long session)
{
	const struct record *const *row =
	    records_history(d->c.s->all, "review", d->c.s->client);

	for (; *row != NULL; row++)
		if (treatment_session(&d->c, *row) > session)
			return true;
	return false;
}

static bool
came_to_its_end(const struct due *d)
{
	return d->c.ending == NULL ? d->c.last >= d->c.planned :
	    record_is(d->c.ending, "how", "planned") ||
	    record_is(d->c.ending, "how", "early");
}

static void
put_circle(const struct due *d)
{
	if (d->c.ending == NULL && 2 * d->c.last > d->c.planned &&
	    !circle_after(d, d->c.phase_1))
		say(d, *rows(d, "review") == NULL ?
		    _("Circle: not drawn by the middle") :
		    _("Circle: not drawn again by the middle"));
	if (came_to_its_end(d) && !circle_after(d, d->c.phase_2))
		say(d, *rows(d, "review") == NULL ?
		    _("Circle: not drawn by the end") :
		    _("Circle: not drawn again by the end"));
}

static void
put_ending(const struct due *d)
{
	long left = d->c.planned - d->c.last;
	size_t i;

	if (left > ENDING_SESSIONS ||
	    records_one(d->c.s->all, "ending", d->c.s->client) != NULL)
		return;
	for (i = 0; i < d->c.n; i++)
		if (strstr(record_text(d->c.session[i], "techniques"),
		    "ending") != NULL)
			return;
	say(d, facts_text(d->c.t, ngettext("Ending: not mentioned, and %ld "
	    "session is left", "Ending: not mentioned, and %ld sessions are "
	    "left", left), left > 0 ? left : 0));
}

static bool
consented(const struct due *d, const char *what)
{
	const struct record *const *row = rows(d, "consent");

	for (; *row != NULL; row++)
		if (record_is(*row, "what", what))
			return record_is(*row, "answer", "yes");
	return false;
}

static void
put_consent(const struct due *d)
{
	const char *age = settings_get(d->c.s->settings, d->c.s->all,
	    d->c.s->client, "age_band").value;
	const struct record *facts =
	    records_one(d->c.s->all, "case", d->c.s->client);
	size_t i;

	if (*rows(d, "consent") == NULL)
		say(d, _("Consent: none is recorded"));
	for (i = 0; i < d->c.n && *rows(d, "consent") != NULL; i++)
		if (record_is(d->c.session[i], "recording", "yes") &&
		    !consented(d, "recording")) {
			say(d, _("Consent: sessions are recorded without "
			    "it"));
			break;
		}
	if ((strcmp(age, "under-12") == 0 || strcmp(age, "12-17") == 0) &&
	    *record_text(facts, "consented_by") == '\0')
		say(d, _("Consent: under 18, and who consented is not "
		    "recorded"));
}

/* The card tells what is wrong with its numbers. */
static void
put_numbers(const struct due *d)
{
	const struct card card = {
		.country = settings_get(d->c.s->settings, d->c.s->all,
		    d->c.s->client, "country").value,
		.lang = d->c.s->lang, .own = d->c.s->override,
		.age_band = "",
	};
	struct str notes = { 0 };
	char *rest, *line;

	card_notes(&notes, &card, &d->c.s->today);
	for (rest = notes.text; rest != NULL && *rest != '\0';) {
		line = strsep(&rest, "\n");
		say(d, facts_text(d->c.t, "%s", line));
	}
	str_free(&notes);
}

struct node *
treatment_due(const struct shown *s, struct tree *t, enum escape how)
{
	struct due d = { .list = tree_list(t) };

	(void)how;
	if (s->for_client)
		return d.list;
	treatment_open(&d.c, s, t);
	put_people(&d);
	if (d.c.ending == NULL) {
		put_form(&d, "phq9", "PHQ-9");
		put_form(&d, "gad7", "GAD-7");
		put_agreed(&d);
		put_role(&d);
		put_ending(&d);
	}
	put_circle(&d);
	put_consent(&d);
	put_numbers(&d);
	treatment_close(&d.c);
	return d.list;
}
