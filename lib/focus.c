/* SPDX-License-Identifier: MIT
 * The formulation at the terminal. */

#include <stdlib.h>
#include <string.h>

#include "area.h"
#include "fill-record.h"
#include "focus.h"
#include "formulation.h"
#include "mem.h"
#include "person.h"

enum { AREAS = 64 }; /* as many as one would ever go through */

/* Areas that were chosen in the relationship review, for people, and in the
 * sheet of changes. */
struct choices {
	const struct record *row[AREAS];
	char *label[AREAS + 1]; /* "Daan: role dispute" */
	size_t n;
	size_t told; /* also those that nothing can be chosen of */
};

static enum area_scheme
scheme(struct fill *f)
{
	return area_case_of(cli_settings(f->cli), f->known, f->client).scheme;
}

/* Is it one that can be worked on, and not safety or none? */
static bool
workable(struct fill *f, const struct record *row)
{
	const char *code = record_text(row, "area_chosen");

	return sheet_check(sheet_get(f->sheet, "area"), code,
	    strlen(code)) == NULL && *code != '\0';
}

/* What a row is about: a person, or a change. */
static bool
is_change(const struct record *row)
{
	return strcmp(row->sheet->name, "transition") == 0;
}

static const char *
about(const struct record *row)
{
	return record_text(row, is_change(row) ? "change" : "person");
}

/* One person or change: what was chosen, or set aside, and why. */
static void
show(struct fill *f, const struct record *row)
{
	enum area area = area_of_code(record_text(row, "area_chosen"));
	const char *reason = record_text(row, "area_reason");

	fill_say(f, "%s: %s%s%s", about(row),
	    area != AREA_NONE ? area_name(area, scheme(f)) :
	    record_is(row, "area_chosen", "none") ? _("set aside") :
	    _("not chosen yet"), *reason != '\0' ? ". " : "", reason);
	if (!is_change(row) &&
	    safety_of(f->known, row).state != SAFETY_SAFE)
		person_say_why(f, record_text(row, "person"));
}

/* Those of one sheet: people with a problem, and all changes. */
static void
find(struct fill *f, const char *sheet, struct choices *c)
{
	const struct record *const *row = records_current(f->known, sheet,
	    f->client);
	struct str label = { 0 };

	for (; *row != NULL; row++) {
		if (!is_change(*row) && !record_is(*row, "problem", "yes") &&
		    *record_text(*row, "area_chosen") == '\0')
			continue;
		if (c->told++ == 0)
			ask_say(f->ask, _("The areas, as the relationship "
			    "review has them:"));
		show(f, *row);
		str_clear(&label);
		str_printf(&label, "%s: %s", about(*row),
		    area_name(area_of_code(record_text(*row, "area_chosen")),
		    scheme(f)));
		if (!workable(f, *row) || c->n == AREAS)
			continue;
		c->label[c->n] = mem_dup(label.text);
		c->row[c->n++] = *row;
	}
	str_free(&label);
}

/* Take one from the review, for these fields; ASK_KEEP: none of them. */
static enum ask_result
take(struct fill *f, struct answers *a, struct choices *c,
    const char *question, const char *const field[4])
{
	enum ask_result result = ASK_KEEP;
	size_t i;

	if (c->n != 0)
		result = ask_choose(f->ask, question,
		    (const char *const *)c->label, c->n, &i);
	if (result != ASK_ANSWER)
		return result;
	answers_put(a, field[0], record_text(c->row[i], "area_chosen"));
	answers_put(a, field[1], is_change(c->row[i]) ? "change" : "person");
	answers_put(a, field[is_change(c->row[i]) ? 3 : 2], about(c->row[i]));
	if (is_change(c->row[i]) && strcmp(field[0], "area") == 0)
		answers_put(a, "why_area",
		    record_text(c->row[i], "area_reason"));
	free(c->label[i]);
	c->n--;
	memmove(&c->label[i], &c->label[i + 1],
	    (c->n - i) * sizeof(*c->label));
	memmove(&c->row[i], &c->row[i + 1], (c->n - i) * sizeof(*c->row));
	fill_keep(f);
	return result;
}

/* One area, or two: from the review, and only else typed. */
static enum ask_result
ask_areas(struct fill *f, struct filled *r)
{
	static const char *const first[] = { "area", "area_about",
		"area_person", "area_change" };
	static const char *const second[] = { "area_second", "second_about",
		"second_person", "second_change" };
	struct choices c = { .n = 0 };
	enum ask_result result;

	if (*answers_text(&r->answers, "area") != '\0' || f->for_client)
		return fill_span(f, r, "area", "second_change");
	find(f, "review", &c);
	find(f, "transition", &c);
	result = take(f, &r->answers, &c,
	    _("What the work is about (Enter for something else)"), first);
	if (result == ASK_ANSWER) {
		result = take(f, &r->answers, &c,
		    _("A second area, if one is not enough (Enter for none)"),
		    second);
		if (result == ASK_KEEP)
			result = ASK_ANSWER;
	} else if (result == ASK_KEEP) {
		result = fill_span(f, r, "area", "second_change");
	}
	while (c.n > 0)
		free(c.label[--c.n]);
	return result;
}

/* Read aloud what was put together, and only then ask. */
static enum ask_result
ask_answer(struct fill *f, struct filled *r)
{
	struct cell *cell = mem_new(r->answers.sheet->n, sizeof(*cell));
	struct record row = { .sheet = r->answers.sheet, .value = cell };
	struct shown shown = fill_shown(f);
	struct tree *tree = tree_new();
	const char *link;

	answers_cells(&r->answers, cell);
	link = formulation_link(&shown, tree, &row);
	if (link != NULL)
		fill_say(f, _("Read it aloud together: %s"), link);
	tree_free(tree);
	free(cell);
	return fill_span(f, r, "client_agrees", NULL);
}

static enum ask_result
ask_rest(struct fill *f, struct filled *r)
{
	fill_say(f, _("The next three answers become one sentence, as: Your "
	    "low mood began when your father died."));
	return fill_span(f, r, "symptoms", "own_words");
}

bool
focus_ask(struct fill *f)
{
	static enum ask_result (*const step[])(struct fill *f,
	    struct filled *r) = { ask_areas, ask_rest, ask_answer, NULL };

	return fill_steps(f, fill_keyed(f, f->sheet, NULL, NULL), step) !=
	    ASK_GONE;
}

static bool
again(struct fill *f, const char *const *fields)
{
	enum ask_result result = fill_again(f, fields);

	if (result == ASK_END || result == ASK_GONE)
		return result != ASK_GONE;
	return fill_each(f, NULL);
}

bool
focus_ask_aims(struct fill *f)
{
	static const char *const fields[] = { "state", "note", NULL };

	return again(f, fields);
}

bool
focus_ask_goals(struct fill *f)
{
	static const char *const fields[] = { "rating", "state", "note",
		NULL };

	return again(f, fields);
}

bool
focus_ask_role(struct fill *f)
{
	fill_say(f, _("What you two call it: %s."),
	    settings_get(cli_settings(f->cli), f->known, f->client,
	    "role_name").value);
	return fill_each(f, NULL);
}
