/* SPDX-License-Identifier: MIT
 * What was said of a loss: the story, checks and flags by their answers, and
 * the rows of steps 2 and 3. */

#include <string.h>

#include "err.h"
#include "grief-own.h"

/* The fields of step 1 from one to another, both included. */
struct span {
	size_t from, to;
};

static struct span
span(const struct record *row, const char *from, const char *to)
{
	return row == NULL ? (struct span){ 1, 0 } : (struct span){
	    (size_t)sheet_field(row->sheet, from),
	    (size_t)sheet_field(row->sheet, to) };
}

static bool
put_off(const struct record *row, size_t field)
{
	return strcmp(row->value[field].text, "not today") == 0;
}

void
grief_put_story(const struct mourning *m, struct node *list)
{
	const struct record *row = m->loss->row;
	struct span s = span(row, "relation", "link");
	const struct field *field;
	size_t i;

	for (i = s.from; i <= s.to; i++) {
		field = &row->sheet->field[i];
		if (row->value[i].len != 0 && put_off(row, i))
			mourning_say(m, list, words_in(&field->label,
			    m->s->lang), _("put off, not today"));
		else if (field->type == TYPE_DATE &&
		    strcmp(record_text(row, field->name), "unknown") == 0)
			mourning_say(m, list, words_in(&field->label,
			    m->s->lang), _("not known"));
		else
			facts_field(m->s, m->t, list, m->loss->person, row,
			    field->name);
	}
}

/* The labels of the fields that have this answer ("": none), as one fact. */
static void
say_those(const struct mourning *m, struct node *list, struct span s,
    const char *code, const char *label)
{
	const struct record *row = m->loss->row;
	struct str names = { 0 };
	size_t i;

	for (i = s.from; i <= s.to; i++)
		if (strcmp(record_text(row, row->sheet->field[i].name),
		    code) == 0)
			str_printf(&names, "%s%s", names.len != 0 ? "; " : "",
			    words_in(&row->sheet->field[i].label,
			    m->s->lang));
	if (names.len != 0)
		mourning_say(m, list, label, names.text);
	str_free(&names);
}

/* By answer; not asked is told apart from not present. */
static void
say_by_answer(const struct mourning *m, struct node *list, struct span s)
{
	const struct field *field;
	size_t i;

	if (s.from > s.to)
		return;
	field = &m->loss->row->sheet->field[s.from];
	for (i = 0; i < field->n_option; i++)
		say_those(m, list, s, field->option[i].code,
		    words_in(&field->option[i].label, m->s->lang));
	say_those(m, list, s, "", _("Not asked"));
}

void
grief_put_checks(const struct mourning *m, struct node *list)
{
	say_by_answer(m, list, span(m->loss->row, "no_tears",
	    "unrecognised"));
}

/* A wish to be with the dead, a death by violence, a baby or a child: asked,
 * and no diagnosis. */
static void
say_asked(const struct mourning *m, struct node *list)
{
	const struct record *row = m->loss->row;
	const char *wish = facts_value(m->s, m->t, row, "wish");
	bool child = record_is(row, "age_group", "baby") ||
	    record_is(row, "age_group", "child") ||
	    record_is(row, "circumstances", "perinatal");
	bool violent = record_is(row, "circumstances", "suicide") ||
	    record_is(row, "circumstances", "homicide") ||
	    record_is(row, "circumstances", "accident") ||
	    record_is(row, "circumstances", "disaster");

	mourning_say(m, list, _("A wish to be with the person who died"),
	    *wish != '\0' ? wish : _("not asked: ask"));
	if (violent)
		mourning_say(m, list, _("A death by violence, accident or "
		    "suicide"), facts_value(m->s, m->t, row,
		    "circumstances"));
	if (child)
		mourning_say(m, list, _("A baby or a child died"), _("yes"));
	facts_field(m->s, m->t, list, m->loss->person, row, "other_totals");
}

void
grief_put_flags(const struct mourning *m, struct node *list)
{
	say_by_answer(m, list, span(m->loss->row, "flag_close", "alone"));
	say_asked(m, list);
}

/* Does a row of step 3 belong to that kind?  What has none is a tie. */
static bool
is_kind(const struct record *row, const char *kind)
{
	return strcmp(kind, "tie") == 0 ? !record_is(row, "kind", "role") &&
	    !record_is(row, "kind", "bond") : record_is(row, "kind", kind);
}

/* A row as a fact: its key and date, and all that was answered below it. */
static struct fact
put_row(const struct mourning *m, struct node *list, const struct record *row,
    const char *head)
{
	struct fact fact = facts_say(m->t, list, m->loss->person, head,
	    record_text(row, "date"));
	const struct field *field;
	size_t i;

	for (i = FIELD_OWN; i < row->sheet->n; i++) {
		field = &row->sheet->field[i];
		if (!field->key && strcmp(field->name, "kind") != 0)
			facts_field(m->s, m->t, fact.below, head, row,
			    field->name);
	}
	return fact;
}

void
grief_put_release(const struct mourning *m, struct node *list)
{
	const struct record *const *row = records_current(m->s->all,
	    "grief-release", m->s->client);
	const char *head;
	struct fact fact;

	for (; *row != NULL; row++) {
		if (!loss_is(m->loss, *row))
			continue;
		head = facts_text(m->t, _("Session %s"),
		    record_text(*row, "session"));
		fact = put_row(m, list, *row, head);
		if (record_is(*row, "settled", "no") &&
		    *record_text(*row, "plan") == '\0')
			facts_say(m->t, fact.below, head, words_in(&sheet_get(
			    (*row)->sheet, "plan")->label, m->s->lang),
			    _("not recorded: ask"));
	}
}

/* The rows of step 3 of one kind. */
static void
put_things(const struct mourning *m, struct node *list, const char *kind)
{
	const struct record *const *row = records_current(m->s->all,
	    "grief-reconnect", m->s->client);

	for (; *row != NULL; row++)
		if (loss_is(m->loss, *row) && is_kind(*row, kind))
			put_row(m, list, *row, record_text(*row, "what"));
}

void
grief_put_ties(const struct mourning *m, struct node *list)
{
	put_things(m, list, "tie");
}

void
grief_put_roles(const struct mourning *m, struct node *list)
{
	put_things(m, list, "role");
}

void
grief_put_bonds(const struct mourning *m, struct node *list)
{
	put_things(m, list, "bond");
}
