/* SPDX-License-Identifier: MIT
 * The problem areas of what is about no person of the review: disputes with
 * others, changes, being alone. */

#include "err.h"
#include "problem.h"
#include "review-people.h"

static void
say_chosen(const struct review *r, struct node *list, const char *of,
    const struct record *row)
{
	const char *chosen = record_text(row, "area_chosen");
	const char *reason = record_text(row, "area_reason");

	facts_say(r->t, list, of, _("Chosen area"), *chosen == '\0' ?
	    _("not chosen yet") : review_area(r, row, "area_chosen"));
	if (*chosen != '\0')
		facts_say(r->t, list, of, _("Chosen because"),
		    *reason != '\0' ? reason : _("not recorded"));
}

static void
say_change(const struct review *r, struct node *list,
    const struct record *row)
{
	const char *label = record_text(row, "change");
	const char *who = record_text(row, "person");
	struct area_suggestion own = { 0 };
	struct fact fact = facts_say(r->t, list, NULL, label, facts_text(r->t,
	    *who != '\0' ? _("a change, %s") : _("a change"), who));

	area_change(&own, row, records_person(r->s->all, "review",
	    r->s->client, who), &r->c);
	review_put_suggestion(r, fact.below, label, &own);
	say_chosen(r, fact.below, label, row);
	area_clear(&own);
}

/* A dispute with somebody who is not in the review. */
static void
say_stranger(const struct review *r, struct node *list,
    const struct record *dispute)
{
	const char *label = record_text(dispute, "person");
	struct fact fact = facts_say(r->t, list, NULL, label,
	    _("a dispute, with somebody who is not in the review"));

	problem_stage(r->s, r->t, fact.below, label, dispute,
	    SAFETY_NOT_ASKED);
}

void
review_put_problems(const struct review *r, struct node *list)
{
	const struct record *const *row = records_current(r->s->all,
	    "dispute", r->s->client);

	for (; *row != NULL; row++)
		if (records_person(r->s->all, "review", r->s->client,
		    record_text(*row, "person")) == NULL)
			say_stranger(r, list, *row);
	row = records_current(r->s->all, "transition", r->s->client);
	for (; *row != NULL; row++)
		say_change(r, list, *row);
}

/* Below what the circle suggests for the client. */
void
review_put_alone(const struct review *r, struct node *list)
{
	const struct record *row = records_one(r->s->all, "isolation",
	    r->s->client);

	if (row == NULL)
		return;
	facts_field(r->s, r->t, list, r->s->client, row, "trouble");
	facts_field(r->s, r->t, list, r->s->client, row, "stops");
	say_chosen(r, list, r->s->client, row);
}
