/* SPDX-License-Identifier: MIT
 * The sheet on being heard. */

#include <string.h>

#include "beheard.h"
#include "err.h"
#include "facts.h"
#include "safety.h"

/* The lists, and the fields of each from the first to the last. */
static const struct list {
	const char *name, *has, *from, *to;
} lists[] = {
	{ "strengths", "has_strengths", "check_heard", "thank" },
	{ "time", "has_time", "not_heard", "felt" },
	{ "habits", "has_habits", "wait_guess", "plan_answer" },
	{ "heard", "has_heard", "was_heard", "different" },
	{ "sentence", "has_sentence", "say_happened", "plan_b" },
	{ "listen", "has_listen", "i_listen", "i_listen" },
};

enum { N_LISTS = sizeof(lists) / sizeof(*lists) };

/* The person is known to be safe, and the client says that it is. */
static bool
may_say_it(const struct shown *s, const struct record *r)
{
	return record_is(r, "safe_to_say", "yes") &&
	    *record_text(r, "person") != '\0' && safety_person(s->full,
	    s->client, record_text(r, "person")).state == SAFETY_SAFE;
}

static void
put_fields(const struct shown *s, struct tree *t, struct node *list,
    const struct record *r, const struct list *what)
{
	int i = sheet_field(r->sheet, what->from);

	for (; i <= sheet_field(r->sheet, what->to); i++)
		facts_field(s, t, list, NULL, r, r->sheet->field[i].name);
}

/* For the therapist: what stands in the way, or that nobody asked. */
static void
put_first(const struct shown *s, struct tree *t, struct node *list,
    const struct record *r)
{
	const char *person = record_text(r, "person");

	if (*person != '\0')
		facts_say(t, list, NULL, _("About"), person);
	if (s->for_client) {
		if (!may_say_it(s, r))
			facts_say(t, list, NULL, _("A sentence to say"),
			    _("Bring this to your next session."));
		return;
	}
	facts_field(s, t, list, NULL, r, "safe_to_say");
	if (!may_say_it(s, r))
		facts_say(t, list, NULL, _("Safety"), _("no sentence to say "
		    "is planned: it is not known that the person is safe to "
		    "be with, and that it is safe to say this"));
}

struct node *
beheard_part(const struct shown *s, struct tree *t, enum escape how)
{
	const struct record *r = records_one(s->all, "habits", s->client);
	struct node *map = tree_map(t), *list = tree_list(t);
	size_t i;

	(void)how;
	if (r == NULL)
		return NULL;
	put_first(s, t, list, r);
	tree_set(t, map, "first", list);
	for (i = 0; i < N_LISTS; i++) {
		list = tree_list(t);
		if (strcmp(lists[i].name, "sentence") != 0 ||
		    may_say_it(s, r))
			put_fields(s, t, list, r, &lists[i]);
		tree_set(t, map, lists[i].name, list);
		tree_set(t, map, lists[i].has, tree_bool(t,
		    tree_true(list)));
	}
	return map;
}

struct node *
beheard_names(struct tree *t)
{
	struct node *map = tree_map(t);
	size_t i;

	tree_set(t, map, "first", facts_names(t));
	for (i = 0; i < N_LISTS; i++) {
		tree_set(t, map, lists[i].name, facts_names(t));
		tree_set(t, map, lists[i].has, tree_bool(t, true));
	}
	return map;
}
