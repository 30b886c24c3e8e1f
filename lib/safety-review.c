/* SPDX-License-Identifier: MIT
 * The reviews of safety answers, in few words. */

#include "err.h"
#include "facts.h"
#include "item9.h"
#include "safety-review.h"

/* Does the line of an answer say what this review did? */
static bool
stands_above(const struct shown *s, const struct record *review)
{
	const struct record *const *row = records_all(s->full, "measure",
	    s->client);

	while (*row != NULL && item9_of(s->full, *row).review != review)
		row++;
	return *row != NULL;
}

static void
say(const struct shown *s, struct tree *t, struct node *list,
    const struct record *review)
{
	const char *on = record_text(review, "reviewed_on");
	const char *who = record_text(review, "person");

	facts_say(t, list, NULL, *on != '\0' ? on : _("no date"),
	    facts_text(t, _("%s; answer of %s; by %s. %s"), *who != '\0' ?
	    who : facts_value(s, t, review, "kind"),
	    record_text(review, "answered_on"), record_text(review, "by"),
	    record_text(review, "action")));
}

struct node *
safety_review_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct node *list = tree_list(t);
	const struct record *const *row = records_current(s->full,
	    "safety-review", s->client);
	struct str above = { 0 };

	(void)how;
	for (; !s->for_client && *row != NULL; row++)
		if (stands_above(s, *row))
			str_printf(&above, "%s%s", above.len != 0 ? ", " : "",
			    record_text(*row, "reviewed_on"));
		else
			say(s, t, list, *row);
	if (above.len != 0)
		facts_say(t, list, NULL, _("Question on self-harm"),
		    facts_text(t, _("reviewed %s, as said above"),
		    above.text));
	str_free(&above);
	return list;
}
