/* SPDX-License-Identifier: MIT
 * What a case summary says in few words of the areas: what was chosen to work
 * on and why (clinical source: section 9). */

#include <string.h>

#include "err.h"
#include "problem.h"
#include "review-people.h"

/* Is it a matter of the work, or only what answers would suggest? */
static bool
weighed(const struct review_person *p)
{
	return review_is(p, "problem", "yes") ||
	    p->own.area == AREA_SAFETY || !review_is(p, "area_chosen", "");
}

/* What was chosen, and why; else what is suggested, and why. */
static void
say_chosen(const struct review *r, struct node *list, const char *label,
    const char *kind, const struct record *row,
    const struct area_suggestion *own)
{
	const char *chosen = record_text(row, "area_chosen");
	const char *reason = record_text(row, "area_reason");
	struct str s = { 0 };
	size_t i;

	if (*chosen == '\0')
		str_printf(&s, _("%s. Not chosen yet."), kind);
	else
		str_printf(&s, _("%s. Chosen: %s."), kind,
		    review_area(r, row, "area_chosen"));
	if (*reason != '\0')
		str_printf(&s, " %s", reason);
	else if (*chosen != '\0')
		str_puts(&s, _(" Reason: not recorded."));
	if (strcmp(chosen, area_code(own->area)) != 0)
		str_printf(&s, _(" Suggested: %s."),
		    area_name(own->area, r->c.scheme));
	for (i = 0; *chosen == '\0' && i < own->n; i++)
		str_printf(&s, "%s%s", i == 0 ? " " : "; ", own->reason[i]);
	facts_say(r->t, list, NULL, label, s.text);
	str_free(&s);
}

static void
say_person(const struct review *r, struct node *list,
    const struct review_person *p)
{
	say_chosen(r, list, review_label(p),
	    review_word(r, p->row, "relation"), p->row, &p->own);
}

/* What is about no person of the review. */
static void
say_others(const struct review *r, struct node *list)
{
	const struct shown *s = r->s;
	const struct record *const *row =
	    records_current(s->all, "transition", s->client);
	const struct record *alone = records_one(s->all, "isolation",
	    s->client);
	struct area_suggestion own = { 0 };

	for (; *row != NULL; row++) {
		area_change(&own, *row, records_person(s->all, "review",
		    s->client, record_text(*row, "person")), &r->c);
		say_chosen(r, list, record_text(*row, "change"),
		    _("A change"), *row, &own);
		area_clear(&own);
	}
	if (alone == NULL)
		return;
	review_suggest(r, &own);
	say_chosen(r, list, s->client, _("Being alone"), alone, &own);
	area_clear(&own);
}

/* Safety comes first; else in the order of the review. */
void
review_put_chosen(const struct review *r, struct node *list)
{
	const struct review_person *p;

	for (p = r->person; p < r->person + r->n; p++)
		if (p->own.area == AREA_SAFETY)
			say_person(r, list, p);
	for (p = r->person; p < r->person + r->n; p++)
		if (p->own.area != AREA_SAFETY && weighed(p))
			say_person(r, list, p);
	say_others(r, list);
}

/* Areas that are suggested of others, and for the client. */
void
review_put_unchosen(const struct review *r, struct node *list)
{
	const struct shown *s = r->s;
	struct area_suggestion own = { 0 };
	struct people people = { 0 };
	const struct review_person *p;

	for (p = r->person; p < r->person + r->n; p++)
		if (!weighed(p) && p->own.area != AREA_NONE)
			people_add(&people, review_label(p),
			    area_name(p->own.area, r->c.scheme));
	review_suggest(r, &own);
	if (own.area != AREA_NONE)
		people_add(&people, s->client,
		    area_name(own.area, r->c.scheme));
	area_clear(&own);
	if (people.n != 0)
		facts_say(r->t, list, NULL, _("Only suggested"),
		    people.names.text);
	str_free(&people.names);
}
