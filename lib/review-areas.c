/* SPDX-License-Identifier: MIT
 * The problem areas: what is suggested and why, what was chosen and why.  The
 * therapist decides. */

#include <string.h>

#include "err.h"
#include "problem.h"
#include "review-people.h"

static const char *
onset_of(const struct review *r)
{
	char text[DATE_TEXT];

	date_text(&r->c.onset, text);
	return date_known(&r->c.onset) ? facts_text(r->t, "%s", text) :
	    _("not known: changes cannot be told against it");
}

void
review_put_scheme(const struct review *r, struct node *list)
{
	static const enum area area[] = { AREA_GRIEF, AREA_DISPUTE,
		AREA_TRANSITION, AREA_ISOLATION };
	const struct shown *s = r->s;
	struct setting scheme = settings_get(s->settings, s->all, s->client,
	    "scheme");
	/* The institute's scheme has three. */
	size_t i, n = r->c.scheme == SCHEME_INSTITUTE ? 3 : 4;
	struct str names = { 0 };

	for (i = 0; i < n; i++)
		str_printf(&names, "%s%s", i == 0 ? "" : ", ",
		    area_name(area[i], r->c.scheme));
	facts_say(r->t, list, NULL, _("Scheme"), facts_text(r->t,
	    _("%s (%s): %s"), scheme.value,
	    settings_from_name(scheme.from), names.text));
	facts_say(r->t, list, NULL, _("Symptoms began"), onset_of(r));
	str_free(&names);
}

void
review_put_suggestion(const struct review *r, struct node *list, const char *of,
    const struct area_suggestion *s)
{
	size_t i;

	facts_say(r->t, list, of, _("Suggested area"),
	    area_name(s->area, r->c.scheme));
	for (i = 0; i < s->n; i++)
		facts_say(r->t, list, of, _("Because"), s->reason[i]);
}

const char *
review_area(const struct review *r, const struct record *row,
    const char *field)
{
	enum area area = area_of_code(record_text(row, field));

	return area != AREA_NONE ? area_name(area, r->c.scheme) :
	    review_word(r, row, field);
}

/* What the answers suggested when the row was written may differ from what
 * they suggest now that more is known. */
static void
say_then(const struct review *r, struct node *list,
    const struct review_person *p)
{
	const char *then = record_text(p->row, "area_suggested");

	if (*then == '\0' || strcmp(then, area_code(p->own.area)) == 0)
		return;
	facts_say(r->t, list, review_label(p), _("Suggested then"),
	    review_area(r, p->row, "area_suggested"));
}

static void
say_choice(const struct review *r, struct node *list,
    const struct review_person *p)
{
	const char *label = review_label(p);
	const struct record *dispute = records_person(r->s->all, "dispute",
	    r->s->client, label);
	const char *chosen = record_text(p->row, "area_chosen");
	const char *reason = record_text(p->row, "area_reason");

	facts_say(r->t, list, label, _("Chosen area"), *chosen == '\0' ?
	    _("not chosen yet") : review_area(r, p->row, "area_chosen"));
	if (*chosen != '\0')
		facts_say(r->t, list, label, _("Chosen because"),
		    *reason != '\0' ? reason : _("not recorded"));
	if (dispute != NULL || area_of_code(chosen) == AREA_DISPUTE)
		problem_stage(r->s, r->t, list, label, dispute,
		    p->safe.state);
}

static void
say_person(const struct review *r, struct node *list,
    const struct review_person *p)
{
	const char *label = review_label(p);
	const char *change = review_change(r, p->row);
	struct fact fact = facts_say(r->t, list, NULL,
	    label, facts_text(r->t, "%s%s", review_word(r, p->row, "relation"),
	    review_is(p, "problem", "yes") ? _(", problem relationship") : ""));

	review_put_suggestion(r, fact.below, label, &p->own);
	say_then(r, fact.below, p);
	say_choice(r, fact.below, p);
	if (change != NULL)
		facts_say(r->t, fact.below, label, _("Change"), change);
}

/* Does the work concern this person, or do the answers say that it might? */
static bool
concerns(const struct review *r, const struct review_person *p)
{
	return review_is(p, "problem", "yes") || p->own.area != AREA_NONE ||
	    !review_is(p, "area_chosen", "") ||
	    records_person(r->s->all, "dispute", r->s->client,
	    review_label(p)) != NULL;
}

/* Safety comes first; else in the order of the review, and then what is about
 * none of its people. */
void
review_put_areas(const struct review *r, struct node *list)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (r->person[i].own.area == AREA_SAFETY)
			say_person(r, list, &r->person[i]);
	for (i = 0; i < r->n; i++)
		if (r->person[i].own.area != AREA_SAFETY &&
		    concerns(r, &r->person[i]))
			say_person(r, list, &r->person[i]);
	review_put_problems(r, list);
}

void
review_put_others(const struct review *r, struct node *list)
{
	struct people rest = { 0 };
	size_t i;

	for (i = 0; i < r->n; i++)
		if (!concerns(r, &r->person[i]))
			people_add(&rest, review_label(&r->person[i]), NULL);
	if (rest.n != 0)
		facts_say(r->t, list, NULL, _("Others"), facts_text(r->t,
		    _("no problem marked and no area suggested, %s"),
		    people_text(r, &rest)));
}

void
review_put_client_area(const struct review *r, struct node *list)
{
	const struct shown *s = r->s;
	struct area_suggestion own = { 0 };
	struct fact fact = facts_say(r->t, list, NULL, s->client,
	    _("the circle as a whole, asked last"));

	review_suggest(r, &own);
	review_put_suggestion(r, fact.below, s->client, &own);
	review_put_alone(r, fact.below);
	area_clear(&own);
}
