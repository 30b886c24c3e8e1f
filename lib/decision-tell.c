/* SPDX-License-Identifier: MIT
 * Decisions told, for reports. */

#include <string.h>

#include "decision-own.h"
#include "err.h"

static void
say(const struct decision_telling *f, struct node *list, const char *label,
    const char *text)
{
	if (*text != '\0')
		facts_say(f->t, list, f->of, label, text);
}

/* Two ratings, one before and one after: "3, then 6 (of 10)". */
static void
say_change(const struct decision_telling *f, struct node *list,
    const char *label, const char *before, const char *after)
{
	const char *a = facts_value(f->s, f->t, f->d.row, before);
	const char *b = facts_value(f->s, f->t, f->d.row, after);

	if (*a == '\0' && *b == '\0')
		return;
	say(f, list, label, facts_text(f->t, _("%s, then %s (of 10)"),
	    *a != '\0' ? a : _("not answered"),
	    *b != '\0' ? b : _("not answered")));
}

static void
say_fields(const struct decision_telling *f, struct node *list,
    const char *const *field)
{
	for (; *field != NULL; field++)
		facts_field(f->s, f->t, list, f->of, f->d.row, *field);
}

static struct node *
problem(const struct decision_telling *f)
{
	static const char *const field[] = { "person", "goal", "goal_by",
		"in_control", "other_control", "nobody_control", "tried",
		"tried_result", "another_view", "goes_better", NULL };
	struct node *list = tree_list(f->t);

	say(f, list, _("Begun"), record_text(*records_same(f->s->all,
	    f->d.row), "date"));
	say_fields(f, list, field);
	return list;
}

/* Where the option that is chosen is to be talked over first. */
static void
say_safety(const struct decision_telling *f, struct node *list)
{
	const struct decision_option *o = decision_named(&f->d, "chosen");

	if (o != NULL && o->apart)
		say(f, list, _("Safety"), f->s->for_client ?
		    decision_apart_words(f->s) : decision_concern(f->t, o));
}

/* What the choice was made of, and the danger that goes with it. */
static struct node *
choice(const struct decision_telling *f)
{
	static const char *const field[] = { "reason", "first_step", "step_on",
		"obstacle", "obstacle_plan", "support_person", NULL };
	const char *chosen = decision_option_words(f->t, &f->d, "chosen");
	struct node *list = tree_list(f->t);

	say(f, list, _("Helps most in three months"),
	    decision_option_words(f->t, &f->d, "three_months"));
	facts_field(f->s, f->t, list, f->of, f->d.row, "three_months_why");
	say(f, list, _("Chosen"), *chosen != '\0' ? chosen :
	    _("no choice yet"));
	say_safety(f, list);
	say_fields(f, list, field);
	say_change(f, list, _("Hope before and after"), "hope_before",
	    "hope_after");
	return list;
}

/* What came of it: "Yes. She said yes. Keep it". */
static const char *
outcome(const struct decision_telling *f)
{
	const char *done = facts_value(f->s, f->t, f->d.row, "done");
	const char *result = facts_value(f->s, f->t, f->d.row, "result");
	const char *next = facts_value(f->s, f->t, f->d.row, "next");

	if (*done == '\0')
		return _("not recorded");
	return facts_text(f->t, "%s.%s%s%s%s%s", done,
	    *result != '\0' ? " " : "", result, *next != '\0' ? " " : "",
	    next, *next != '\0' ? "." : "");
}

static struct node *
review(const struct decision_telling *f)
{
	static const char *const field[] = { "reviewed_on", "done", "result",
		NULL };
	static const char *const rest[] = { "next", "learned", NULL };
	struct node *list = tree_list(f->t);

	if (decision_untold(f->d.row)) {
		say(f, list, _("Result"), outcome(f));
		return list;
	}
	say_fields(f, list, field);
	say_change(f, list, _("Mood before and after"), "mood_before",
	    "mood_after");
	say_fields(f, list, rest);
	return list;
}

/* The three lines of a case summary. */
static struct node *
brief(const struct decision_telling *f)
{
	struct node *list = tree_list(f->t);
	struct fact fact = facts_say(f->t, list, NULL, f->of,
	    record_text(f->d.row, "problem"));
	const char *chosen = decision_option_words(f->t, &f->d, "chosen");

	say(f, fact.below, _("Chosen"), *chosen != '\0' ? chosen :
	    _("no choice yet"));
	say_safety(f, fact.below);
	if (*chosen != '\0')
		say(f, fact.below, _("Result"), outcome(f));
	return list;
}

static void
open_one(struct decision_telling *f, const struct shown *s, struct tree *t,
    const struct record *row)
{
	*f = (struct decision_telling){ .s = s, .t = t };
	decision_of(&f->d, s, row);
	f->of = facts_text(t, _("Decision %ld"), record_number(row, "resolve",
	    0));
}

static void
put_decision(const struct shown *s, struct tree *t, struct node *list,
    const struct record *row)
{
	struct decision_telling f;
	struct node *map, *groups = tree_list(t);

	open_one(&f, s, t, row);
	map = facts_say(t, list, NULL, f.of, record_text(row, "problem")).map;
	decision_put_group(&f, groups, false);
	decision_put_group(&f, groups, true);
	facts_set(f.t, map, "few", decision_few(t, &f.d));
	facts_set(f.t, map, "order", decision_order_words(s, t, &f.d));
	tree_set(t, map, "groups", groups);
	tree_set(t, map, "problem", problem(&f));
	tree_set(t, map, "choice", choice(&f));
	tree_set(t, map, "review", review(&f));
	tree_set(t, map, "brief", brief(&f));
	decision_clear(&f.d);
}

struct node *
decision_part(const struct shown *s, struct tree *t, enum escape how)
{
	const struct record *const *row = records_current(s->all, "resolve",
	    s->client);
	struct node *map = tree_map(t), *list = tree_list(t);
	const char *caution;

	(void)how;
	if (*row == NULL)
		return NULL;
	caution = decision_caution(s, t);
	if (caution == NULL)
		caution = "";
	for (; *row != NULL; row++)
		put_decision(s, t, list, *row);
	tree_set(t, map, "list", list);
	tree_set(t, map, "caution", tree_text(t, caution, strlen(caution)));
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	return map;
}

void
decision_put_untold(const struct shown *s, struct tree *t, struct node *list)
{
	const struct record *const *row = records_current(s->all, "resolve",
	    s->client);
	struct decision_telling f;

	for (; *row != NULL; row++) {
		if (!decision_untold(*row))
			continue;
		open_one(&f, s, t, *row);
		facts_say(t, list, NULL, f.of, decision_option_words(t, &f.d,
		    "chosen"));
		say_safety(&f, list);
		say(&f, list, _("Its first step"),
		    record_text(*row, "first_step"));
		say(&f, list, _("Its day"), record_text(*row, "step_on"));
		say(&f, list, _("Its result"), _("not recorded: ask"));
		decision_clear(&f.d);
	}
}

static struct node *
list_of(struct tree *t, struct node *item)
{
	struct node *list = tree_list(t);

	tree_add(t, list, item);
	return list;
}

/* A map of these names, all texts; ended by NULL. */
static struct node *
texts(struct tree *t, const char *const *name)
{
	struct node *map = tree_map(t);

	for (; *name != NULL; name++)
		tree_set(t, map, *name, tree_text(t, "", 0));
	return map;
}

struct node *
decision_names(struct tree *t)
{
	static const char *const cell[] = { "of", "label", "text", "dots",
		NULL };
	static const char *const head[] = { "of", "label", "text", NULL };
	static const char *const one[] = { "label", "text", "few", "order",
		NULL };
	static const char *const lists[] = { "problem", "choice", "review",
		"brief" };
	struct node *map = tree_map(t), *decided = texts(t, one);
	struct node *row = texts(t, head), *group = tree_map(t);
	size_t i;

	tree_set(t, row, "facts", list_of(t, texts(t, cell)));
	tree_set(t, row, "cells", list_of(t, texts(t, cell)));
	tree_set(t, group, "columns", list_of(t, texts(t, cell)));
	tree_set(t, group, "heading", tree_text(t, "", 0));
	tree_set(t, group, "options", list_of(t, row));
	tree_set(t, decided, "groups", list_of(t, group));
	for (i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		tree_set(t, decided, lists[i], facts_names(t));
	tree_set(t, map, "list", list_of(t, decided));
	tree_set(t, map, "caution", tree_text(t, "", 0));
	tree_set(t, map, "plain", tree_bool(t, true));
	return map;
}
