/* SPDX-License-Identifier: MIT
 * The formulation. */

#include <string.h>

#include "err.h"
#include "facts.h"
#include "formulation-own.h"
#include "safety.h"
#include "settings.h"
#include "str.h"
#include "utf8.h"

/* While it is told. */
struct telling {
	const struct shown *s;
	struct tree *t;
	const struct record *focus; /* in force, or NULL */
};

static struct fact
say(const struct telling *f, struct node *list, const char *label,
    const char *text)
{
	return facts_say(f->t, list, NULL, label, text);
}

/* What an area is about: a person, a change, or the client as a whole. */
static const char *
about(const struct telling *f, const struct record *row, const char *about,
    const char *person, const char *change)
{
	if (record_is(row, about, "person"))
		return record_text(row, person);
	if (record_is(row, about, "change"))
		return record_text(row, change);
	return facts_value(f->s, f->t, row, about);
}

/* The reason stands in the review where the area is about a person. */
static void
say_reason(const struct telling *f, struct node *list, const char *of,
    const char *about, const char *label)
{
	const struct record *row = strcmp(about, "person") == 0 ?
	    records_person(f->s->all, "review", f->s->client, label) : NULL;
	const char *reason = record_text(row, "area_reason");

	if (f->s->for_client)
		return;
	if (row != NULL)
		facts_say(f->t, list, of, _("Chosen because"),
		    *reason != '\0' ? reason : _("not recorded"));
	if (row != NULL && safety_of(f->s->all, row).state != SAFETY_SAFE)
		facts_say(f->t, list, of, _("Safety"), _("not known to be "
		    "safe to be with: plan nothing that confronts"));
}

static void
say_area(const struct telling *f, struct node *list, const char *label,
    const char *const field[4])
{
	const struct record *row = f->focus;
	const char *area = formulation_area(f->s, f->t, row, field[0]);
	const char *of;
	struct fact fact;

	if (*area == '\0')
		return;
	of = about(f, row, field[1], field[2], field[3]);
	fact = say(f, list, label, *of != '\0' ?
	    facts_text(f->t, "%s: %s", area, of) : area);
	say_reason(f, fact.below, label, record_text(row, field[1]), of);
	if (strcmp(field[0], "area") != 0)
		return;
	facts_field(f->s, f->t, fact.below, label, row, "why_area");
	facts_field(f->s, f->t, fact.below, label, row, "why_not_others");
}

static void
put_areas(const struct telling *f, struct node *list)
{
	static const char *const first[] = { "area", "area_about",
		"area_person", "area_change" };
	static const char *const second[] = { "area_second", "second_about",
		"second_person", "second_change" };

	say_area(f, list, _("Working area"), first);
	say_area(f, list, _("Second area"), second);
}

static bool
worked_on(const struct telling *f, const struct record *row)
{
	const char *label = record_text(row, "person");

	return (record_is(f->focus, "area_about", "person") &&
	    utf8_same(record_text(f->focus, "area_person"), label)) ||
	    (record_is(f->focus, "second_about", "person") &&
	    utf8_same(record_text(f->focus, "second_person"), label));
}

/* Problem relationships that the work is not about, and why. */
static void
put_aside(const struct telling *f, struct node *list)
{
	const struct record *const *row = records_current(f->s->all, "review",
	    f->s->client);
	const char *label, *area, *reason;
	struct fact fact;

	for (; *row != NULL; row++) {
		if (!record_is(*row, "problem", "yes") || worked_on(f, *row))
			continue;
		label = record_text(*row, "person");
		area = formulation_area(f->s, f->t, *row, "area_chosen");
		reason = record_text(*row, "area_reason");
		fact = say(f, list, label, *area != '\0' ? area :
		    _("not chosen yet"));
		if (*reason != '\0')
			facts_say(f->t, fact.below, label, _("Because"),
			    reason);
	}
}

/* How a rating went: "2 (2024-02-06), 6 (2024-03-12)". */
static const char *
course(const struct telling *f, const struct record *row, const char *field)
{
	const struct record *const *r = records_same(f->s->all, row);
	struct str out = { 0 };
	const char *value;

	for (; *r != NULL; r++) {
		value = facts_value(f->s, f->t, *r, field);
		if (*value == '\0')
			continue;
		if (out.len != 0)
			str_puts(&out, ", ");
		str_printf(&out, "%s (%s)", value,
		    *record_text(*r, "date") != '\0' ?
		    record_text(*r, "date") : _("no date"));
	}
	return out.len != 0 ? facts_keep(f->t, &out) : _("not recorded");
}

static void
put_aims(const struct telling *f, struct node *list)
{
	const struct record *const *row = records_current(f->s->all, "aim",
	    f->s->client);
	const char *label, *of;
	struct fact fact;

	for (; *row != NULL; row++) {
		label = facts_value(f->s, f->t, *row, "aim");
		of = about(f, *row, "about", "person", "change");
		if (*of != '\0')
			label = facts_text(f->t, "%s: %s", label, of);
		fact = say(f, list, label, course(f, *row, "state"));
		facts_field(f->s, f->t, fact.below, label, *row,
		    "how_we_know");
		facts_field(f->s, f->t, fact.below, label, *row, "note");
	}
}

static void
put_goals(const struct telling *f, struct node *list)
{
	const struct record *const *row = records_current(f->s->all, "goal",
	    f->s->client);
	const char *label;
	struct fact fact;

	for (; *row != NULL; row++) {
		label = facts_text(f->t, "%s. %s", record_text(*row, "goal"),
		    record_text(*row, "what"));
		fact = say(f, list, label, facts_text(f->t, _("%s, of 10; %s"),
		    course(f, *row, "rating"),
		    facts_value(f->s, f->t, *row, "state")));
		facts_field(f->s, f->t, fact.below, label, *row,
		    "how_we_know");
		facts_field(f->s, f->t, fact.below, label, *row, "note");
	}
}

/* Does a record say anything in its fields from one to another? */
static bool
says_any(const struct record *row, const char *from, const char *to)
{
	int i = row != NULL ? sheet_field(row->sheet, from) : 0;
	int last = row != NULL ? sheet_field(row->sheet, to) : -1;

	while (i <= last && row->value[i].len == 0)
		i++;
	return i <= last;
}

/* A list of facts of the map. */
static const struct part {
	const char *name;
	bool therapist; /* empty for the client */
	void (*put)(const struct telling *f, struct node *list);
} parts[] = {
	{ "areas", false, put_areas },
	{ "aside", true, put_aside },
	{ "aims", false, put_aims },
	{ "goals", false, put_goals },
};

enum { N_PARTS = sizeof(parts) / sizeof(parts[0]) };

struct node *
formulation_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct telling f = { s, t, records_one(s->all, "focus", s->client) };
	const char *link = f.focus != NULL ?
	    formulation_link(s, t, f.focus) : NULL;
	struct node *map = tree_map(t), *list;
	size_t i;

	(void)how;
	facts_set(f.t, map, "link", link != NULL ? link : "");
	facts_set(f.t, map, "role_name", settings_get(s->settings, s->all,
	    s->client, "role_name").value);
	tree_set(t, map, "draft", tree_bool(t, f.focus != NULL &&
	    *record_text(f.focus, "client_agrees") == '\0'));
	tree_set(t, map, "origins", tree_bool(t, says_any(f.focus,
	    "biological", "own_words")));
	tree_set(t, map, "role", tree_bool(t, says_any(records_one(s->all,
	    "recovery-role", s->client), "set_aside", "reviewed")));
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	for (i = 0; i < N_PARTS; i++) {
		list = tree_list(t);
		if (!(parts[i].therapist && s->for_client))
			parts[i].put(&f, list);
		tree_set(t, map, parts[i].name, list);
	}
	return map;
}

struct node *
formulation_names(struct tree *t)
{
	struct node *map = tree_map(t), *list = facts_names(t);
	size_t i;

	tree_set(t, map, "link", tree_text(t, "", 0));
	tree_set(t, map, "role_name", tree_text(t, "", 0));
	tree_set(t, map, "draft", tree_bool(t, true));
	tree_set(t, map, "origins", tree_bool(t, true));
	tree_set(t, map, "role", tree_bool(t, true));
	tree_set(t, map, "plain", tree_bool(t, true));
	for (i = 0; i < N_PARTS; i++)
		tree_set(t, map, parts[i].name, list);
	return map;
}
