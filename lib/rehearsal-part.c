/* SPDX-License-Identifier: MIT
 * The role plays of a client, each at length and in a line. */

#include <string.h>

#include "err.h"
#include "rehearsal-own.h"

static struct rehearsal_telling
telling(const struct shown *s, struct tree *t, const struct record *row)
{
	return (struct rehearsal_telling){ s, t, row,
		facts_text(t, _("Role play %s"),
		    record_text(row, "roleplay")),
		rehearsal_safe(s->full, row) };
}

/* "2 rounds" */
static const char *
count_rounds(const struct rehearsal_telling *f)
{
	const struct record *round = rehearsal_round(f->s->all, f->row, 0);
	size_t n = 0;

	for (; round != NULL; round = rehearsal_round(f->s->all, f->row,
	    record_number(round, "round", 0)))
		n++;
	return facts_text(f->t, ngettext("%zu round", "%zu rounds", n), n);
}

/* "Daan, Prepare a coming talk, 2024-03-05; 2 rounds; for real 2024-03-07: Yes;
 * goal met 9 of 10" */
static const char *
brief(const struct rehearsal_telling *f)
{
	const char *goal = facts_value(f->s, f->t, f->row, "goal_met");
	const char *done = facts_value(f->s, f->t, f->row, "done");
	struct str s = { 0 };

	str_puts(&s, rehearsal_heading(f));
	str_join(&s, "; ", count_rounds(f));
	if (!f->safe && !f->s->for_client)
		str_join(&s, "; ", _("not known to be safe to be with"));
	if (rehearsal_planned(f->s->full, f->row))
		str_join(&s, "; ", facts_text(f->t, _("for real %s"),
		    rehearsal_plan(f, false)));
	else if (*done != '\0')
		str_join(&s, "; ", _("for real"));
	if (*done != '\0')
		str_join(&s, ": ", done);
	else if (rehearsal_open(f->s->full, f->row))
		str_join(&s, ": ", _("no result is recorded"));
	if (*goal != '\0')
		str_join(&s, "; ", facts_text(f->t, _("goal met %s of 10"),
		    goal));
	return facts_keep(f->t, &s);
}

void
rehearsal_put_open(const struct shown *s, struct tree *t, struct node *list)
{
	const struct record *const *r = records_current(s->all, "roleplay",
	    s->client);
	struct rehearsal_telling f;

	for (; *r != NULL; r++) {
		if (!rehearsal_open(s->full, *r))
			continue;
		f = telling(s, t, *r);
		facts_say(t, list, NULL, f.of, facts_text(t,
		    _("Planned for real: %s. No result is recorded."),
		    rehearsal_plan(&f, true)));
	}
}

/* Rounds of a role play that has no row here are not lost without a word. */
static const char *
lost(const struct shown *s, struct tree *t)
{
	const struct record *const *round = records_current(s->all, "round",
	    s->client);
	const struct record *const *r;
	size_t n = 0;

	for (; *round != NULL; round++) {
		r = records_current(s->all, "roleplay", s->client);
		while (*r != NULL && !record_is(*r, "roleplay",
		    record_text(*round, "roleplay")))
			r++;
		n += *r == NULL;
	}
	return n == 0 ? "" : facts_text(t, ngettext("%zu round is of a role "
	    "play that has no row here.", "%zu rounds are of a role play that "
	    "has no row here.", n), n);
}

struct node *
rehearsal_part(const struct shown *s, struct tree *t, enum escape how)
{
	const struct record *const *r = records_current(s->all, "roleplay",
	    s->client);
	struct node *map = tree_map(t), *list = tree_list(t);
	struct node *short_list = tree_list(t);
	const char *rest = lost(s, t);
	struct rehearsal_telling f;

	for (; *r != NULL; r++) {
		if (!rehearsal_told(s, *r))
			continue;
		f = telling(s, t, *r);
		rehearsal_put(&f, list, how);
		facts_say(t, short_list, NULL, f.of, brief(&f));
	}
	if (!tree_true(list) && *rest == '\0')
		return NULL;
	if (*rest != '\0')
		facts_say(t, short_list, NULL, _("Rounds alone"), rest);
	tree_set(t, map, "list", list);
	tree_set(t, map, "brief", short_list);
	tree_set(t, map, "lost", tree_text(t, rest, strlen(rest)));
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	return map;
}

struct node *
rehearsal_names(struct tree *t)
{
	struct node *map = tree_map(t), *list = tree_list(t);
	struct fact fact = facts_say(t, list, NULL, "", "");

	tree_set(t, fact.map, "facts", facts_names(t));
	tree_set(t, fact.map, "rounds", facts_names(t));
	tree_set(t, fact.map, "reply", facts_names(t));
	tree_set(t, fact.map, "real", facts_names(t));
	tree_set(t, fact.map, "bars", tree_raw(t, "", 0));
	tree_set(t, map, "list", list);
	tree_set(t, map, "brief", facts_names(t));
	tree_set(t, map, "lost", tree_text(t, "", 0));
	tree_set(t, map, "plain", tree_bool(t, true));
	return map;
}
