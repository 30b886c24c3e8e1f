/* SPDX-License-Identifier: MIT
 * The sheets of the problem areas, as facts. */

#include <string.h>

#include "area.h"
#include "err.h"
#include "facts.h"
#include "problem.h"

/* While they are told. */
struct telling {
	const struct shown *s;
	struct tree *t;
};

bool
problem_any(const struct shown *s)
{
	return *records_current(s->all, "dispute", s->client) != NULL ||
	    *records_current(s->all, "transition", s->client) != NULL ||
	    *records_current(s->all, "isolation", s->client) != NULL;
}

/* What the work aims at, by stage (clinical source: section 1c, the stages).
 * Only for a person who is known to be safe. */
static const char *
aim_of(const char *stage)
{
	static const struct {
		const char *stage, *aim;
	} aim[] = {
		{ "renegotiation", N_("calm things enough to settle it") },
		{ "impasse", N_("may raise tension on purpose, to reopen the "
		    "talk") },
		{ "dissolution", N_("help to end it, and to mourn it") },
		{ "unknown", N_("look at one more incident") },
	};
	size_t i;

	for (i = 0; i < sizeof(aim) / sizeof(*aim); i++)
		if (strcmp(aim[i].stage, stage) == 0)
			return _(aim[i].aim);
	return NULL;
}

/* NULL: the client is told nothing. */
static const char *
stage_of(const struct shown *s, struct tree *t, const struct record *dispute,
    enum safety_state safe)
{
	const char *stage = facts_value(s, t, dispute, "stage");

	if (safe == SAFETY_NOT_SAFE && s->for_client)
		return NULL;
	if (dispute != NULL && !s->for_client && safe == SAFETY_NOT_SAFE)
		return _("safety first: not a dispute to settle");
	if (dispute != NULL && !s->for_client && safe == SAFETY_NOT_ASKED)
		return _("safety first: ask aloud and alone whether this "
		    "person is safe to be with");
	return *stage != '\0' ? stage : _("not recorded");
}

void
problem_stage(const struct shown *s, struct tree *t, struct node *list,
    const char *of, const struct record *dispute, enum safety_state safe)
{
	const char *stage = stage_of(s, t, dispute, safe);
	const char *aim = aim_of(record_text(dispute, "stage"));

	if (stage == NULL)
		return;
	facts_say(t, list, of, _("Stage"), stage);
	if (aim != NULL && safe == SAFETY_SAFE && !s->for_client)
		facts_say(t, list, of, _("Aim of the work"), aim);
}

/* How safe the person of a dispute is known to be. */
static enum safety_state
safe_with(const struct telling *p, const struct record *dispute)
{
	return safety_person(p->s->full, p->s->client,
	    record_text(dispute, "person")).state;
}

/* All that was answered, but the key, and what is said in its own way. */
static void
put_fields(const struct telling *p, struct node *list, const char *of,
    const struct record *row)
{
	const struct field *field = row->sheet->field + FIELD_OWN;

	for (; field < row->sheet->field + row->sheet->n; field++)
		if (!field->key && strcmp(field->choices, "area") != 0 &&
		    strcmp(field->name, "stage") != 0)
			facts_field(p->s, p->t, list, of, row, field->name);
}

static void
put_disputes(const struct telling *p, struct node *list)
{
	const struct record *const *row = records_current(p->s->all,
	    "dispute", p->s->client);
	const char *label;
	struct fact fact;

	for (; *row != NULL; row++) {
		label = record_text(*row, "person");
		fact = facts_say(p->t, list, NULL, label, record_on(*row));
		problem_stage(p->s, p->t, fact.below, label, *row,
		    safe_with(p, *row));
		put_fields(p, fact.below, label, *row);
	}
}

static void
put_chosen(const struct telling *p, struct node *list, const char *of,
    const struct record *row)
{
	enum area area = area_of_code(record_text(row, "area_chosen"));

	if (!p->s->for_client && area != AREA_NONE)
		facts_say(p->t, list, of, _("Chosen area"), area_name(area,
		    area_case_of(p->s->settings, p->s->all,
		    p->s->client).scheme));
}

static void
put_transitions(const struct telling *p, struct node *list)
{
	const struct record *const *row = records_current(p->s->all,
	    "transition", p->s->client);
	const char *label;
	struct fact fact;

	for (; *row != NULL; row++) {
		label = record_text(*row, "change");
		fact = facts_say(p->t, list, NULL, label, record_on(*row));
		put_chosen(p, fact.below, label, *row);
		put_fields(p, fact.below, label, *row);
	}
}

static void
put_isolation(const struct telling *p, struct node *list)
{
	const struct record *row = records_one(p->s->all, "isolation",
	    p->s->client);
	struct fact fact;

	if (row == NULL)
		return;
	fact = facts_say(p->t, list, NULL, p->s->client, record_on(row));
	put_chosen(p, fact.below, p->s->client, row);
	put_fields(p, fact.below, p->s->client, row);
}

static void
put_stages(const struct telling *p, struct node *list)
{
	const struct record *const *row = records_current(p->s->all,
	    "dispute", p->s->client);
	const char *stage;

	for (; *row != NULL; row++) {
		stage = stage_of(p->s, p->t, *row, safe_with(p, *row));
		if (stage != NULL)
			facts_say(p->t, list, NULL, _("Stage of the dispute"),
			    facts_text(p->t, "%s: %s (%s)",
			    record_text(*row, "person"), stage,
			    record_on(*row)));
	}
}

/* "Forced; Sudden", of those that are answered. */
static const char *
joined(const struct telling *p, const struct record *row,
    const char *const *field)
{
	const char *text = "", *value;

	for (; *field != NULL; field++) {
		value = facts_value(p->s, p->t, row, *field);
		if (*value != '\0')
			text = facts_text(p->t, "%s%s%s", text,
			    *text != '\0' ? "; " : "", value);
	}
	return text;
}

static void
put_changes(const struct telling *p, struct node *list)
{
	static const char *const field[] = { "changed_on", "chosen", "pace",
		NULL };
	const struct record *const *row = records_current(p->s->all,
	    "transition", p->s->client);
	const char *how, *step;

	for (; *row != NULL; row++) {
		how = joined(p, *row, field);
		step = record_text(*row, "first_step");
		facts_say(p->t, list, NULL, _("Transition"),
		    facts_text(p->t, _("%s%s%s%s. First step: %s"),
		    record_text(*row, "change"), *how != '\0' ? " (" : "",
		    how, *how != '\0' ? ")" : "",
		    *step != '\0' ? step : _("not recorded")));
	}
}

static void
put_contact(const struct telling *p, struct node *list)
{
	static const char *const field[] = { "trouble", "stops", "next_contact",
		"result", NULL };
	const struct record *row = records_one(p->s->all, "isolation",
	    p->s->client);
	const char *text = row != NULL ? joined(p, row, field) : "";

	if (*text != '\0')
		facts_say(p->t, list, NULL, _("Being alone"), text);
}

static void
put_open(const struct telling *p, struct node *list)
{
	const struct record *row = records_one(p->s->all, "isolation",
	    p->s->client);
	const char *next = record_text(row, "next_contact");

	if (*next != '\0' && *record_text(row, "result") == '\0')
		facts_say(p->t, list, NULL, _("Next contact"),
		    facts_text(p->t, _("%s No result is recorded."), next));
}

static const struct part {
	const char *name;
	void (*put)(const struct telling *p, struct node *list);
} parts[] = {
	{ "disputes", put_disputes },
	{ "transitions", put_transitions },
	{ "alone", put_isolation },
	{ "stages", put_stages },
	{ "changes", put_changes },
	{ "contact", put_contact },
	{ "open", put_open },
};

enum { N_PARTS = sizeof(parts) / sizeof(parts[0]) };

struct node *
problem_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct telling p = { s, t };
	struct node *map = tree_map(t), *list;
	size_t i;

	(void)how;
	for (i = 0; i < N_PARTS; i++) {
		list = tree_list(t);
		parts[i].put(&p, list);
		tree_set(t, map, parts[i].name, list);
	}
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	return map;
}

struct node *
problem_names(struct tree *t)
{
	struct node *map = tree_map(t), *list = facts_names(t);
	size_t i;

	for (i = 0; i < N_PARTS; i++)
		tree_set(t, map, parts[i].name, list);
	tree_set(t, map, "plain", tree_bool(t, true));
	return map;
}
