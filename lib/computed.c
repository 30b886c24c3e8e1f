/* SPDX-License-Identifier: MIT
 * What is worked out of a record. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "area.h"
#include "computed.h"
#include "mem.h"

static struct area_case
case_of(const struct computing *c, const struct record *row)
{
	return area_case_of(c->settings, c->all,
	    row->value[FIELD_CLIENT].text);
}

static void
of_review(struct computing *c, const struct record *row, computed_put *put,
    void *context)
{
	struct area_case of = case_of(c, row);
	struct area_suggestion s = { 0 };
	struct safety safe = safety_then(c->all, row);
	struct date changed = date_parse(record_text(row, "changed_on"));

	area_person(&s, row, &safe, &of);
	put(context, "area_suggested", area_code(s.area));
	put(context, "changed_onset", date_known(&changed) ?
	    area_when_code(area_when(&changed, &of.onset)) : "");
	area_clear(&s);
}

static void
of_transition(struct computing *c, const struct record *row,
    computed_put *put, void *context)
{
	struct area_case of = case_of(c, row);
	struct area_suggestion s = { 0 };

	area_change(&s, row, records_person(c->all, "review",
	    row->value[FIELD_CLIENT].text, record_text(row, "person")), &of);
	put(context, "area_suggested", area_code(s.area));
	area_clear(&s);
}

/* The sum of the items; none where one is missing.  A total without items was
 * typed in, and stays. */
static void
of_measure(struct computing *c, const struct record *row, computed_put *put,
    void *context)
{
	const struct measure *m = measures_find(&c->measures,
	    record_text(row, "measure"));
	struct measure_score s;
	char total[24] = "";

	if (m == NULL)
		return;
	s = measure_score(m, row);
	if (s.answered == 0)
		return;
	if (s.total_known)
		snprintf(total, sizeof(total), "%ld", s.total);
	put(context, "total", total);
}

/* The incident of a turn, or NULL. */
static const struct record *
incident_of(const struct computing *c, const struct record *turn)
{
	const struct record *const *row = records_current(c->all, "incident",
	    turn->value[FIELD_CLIENT].text);

	while (*row != NULL && !record_is(*row, "incident",
	    record_text(turn, "incident")))
		row++;
	return *row;
}

/* Who is the client in the talk of a turn, once for all of its turns. */
static void
find_me(struct computing *c, const struct record *turn)
{
	const struct record *const *row = records_current(c->all, "turn",
	    turn->value[FIELD_CLIENT].text);
	const char *incident = record_text(turn, "incident"), **speaker;
	size_t n = 0;

	if (c->turn != NULL && record_is(c->turn, "incident", incident))
		return;
	while (row[n] != NULL)
		n++;
	speaker = mem_new(n + 1, sizeof(*speaker));
	for (n = 0; *row != NULL; row++)
		if (record_is(*row, "incident", incident))
			speaker[n++] = record_text(*row, "speaker");
	c->turn = turn;
	c->i_am = record_text(incident_of(c, turn), "i_am");
	c->me = talk_find_me(c->i_am, speaker, n);
	free(speaker);
}

/* Marks that are there stay: some of them may have been taken off. */
static void
of_turn(struct computing *c, const struct record *row, computed_put *put,
    void *context)
{
	struct habit_marks marks = { 0 };
	struct str cell = { 0 };

	if (*record_text(row, "marks") != '\0')
		return;
	if (c->habits == NULL)
		c->habits = habits_open(c->lang, c->own);
	find_me(c, row);
	talk_marks(c->habits, record_text(row, "words"), "", talk_is_me(c->me,
	    c->i_am, record_text(row, "speaker")), &marks);
	habits_put(&cell, &marks);
	if (cell.len != 0)
		put(context, "marks", cell.text);
	habits_clear(&marks);
	str_free(&cell);
}

/* By sheet: how, and the field that then has a value, when that one is
 * answered (NULL: always). */
static const struct rule {
	const char *sheet, *field, *when;
	void (*work)(struct computing *c, const struct record *row,
	    computed_put *put, void *context);
} rules[] = {
	{ "review", "area_suggested", NULL, of_review },
	{ "transition", "area_suggested", NULL, of_transition },
	{ "measure", "total", "i1", of_measure },
	{ "turn", "marks", "words", of_turn },
};

static const struct rule *
rule_of(const struct sheet *sheet)
{
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (strcmp(rules[i].sheet, sheet->name) == 0)
			return &rules[i];
	return NULL;
}

bool
computed_any(const struct sheet *sheet)
{
	return rule_of(sheet) != NULL;
}

bool
computed_lacks(const struct sheet *sheet, const struct cell *value)
{
	const struct rule *rule = rule_of(sheet);

	return rule != NULL &&
	    value[sheet_field(sheet, rule->field)].len == 0 &&
	    (rule->when == NULL ||
	    value[sheet_field(sheet, rule->when)].len != 0);
}

void
computed_fields(struct computing *c, const struct record *row,
    computed_put *put, void *context)
{
	const struct rule *rule = rule_of(row->sheet);

	if (rule != NULL)
		rule->work(c, row, put, context);
}

void
computing_clear(struct computing *c)
{
	measures_clear(&c->measures);
	if (c->habits != NULL)
		habits_close(c->habits);
}
