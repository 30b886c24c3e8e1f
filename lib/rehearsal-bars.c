/* SPDX-License-Identifier: MIT
 * How sure somebody was before and after each round, as bars. */

#include <stdlib.h>

#include "bars.h"
#include "err.h"
#include "mem.h"
#include "rehearsal-own.h"

enum { MOST = 10, COLUMNS = 7 };

static const char *
name(struct tree *t, const struct record *roleplay)
{
	return facts_text(t, _("Role play %s"),
	    record_text(roleplay, "roleplay"));
}

/* "Round 1, Swapped" */
static const char *
round_name(const struct shown *s, struct tree *t, const struct record *round)
{
	const char *who = facts_value(s, t, round, "who_plays");

	return facts_text(t, *who != '\0' ? _("Round %s, %s") : _("Round %s"),
	    record_text(round, "round"), who);
}

static struct bar
bar_of(struct tree *t, const struct record *round, const char *group,
    const char *label, const char *field)
{
	long value = record_number(round, field, -1);

	return (struct bar){ group, label, (double)value, value < 0 ?
	    _("not answered") : facts_text(t, "%ld", value) };
}

/* Put the bars of one role play; false where none has a number. */
static bool
put_bars(struct picture *p, const struct shown *s, struct tree *t,
    const struct record *roleplay)
{
	const struct record *round = rehearsal_round(s->all, roleplay, 0);
	struct bar *bar = NULL;
	size_t n = 0, cap = 0;
	const char *group;
	bool any = false;

	for (; round != NULL; round = rehearsal_round(s->all, roleplay,
	    record_number(round, "round", 0))) {
		group = round_name(s, t, round);
		bar = mem_grow(bar, &cap, n + 2, sizeof(*bar));
		bar[n++] = bar_of(t, round, group, _("before"),
		    "before_confidence");
		bar[n++] = bar_of(t, round, group, _("after"),
		    "after_confidence");
		any = any || bar[n - 2].value >= 0 || bar[n - 1].value >= 0;
	}
	if (any)
		bars_put(p, bar, n, MOST);
	free(bar);
	return any;
}

/* In words, for who cannot see it. */
static void
describe(struct picture *p, const struct shown *s,
    const struct record *roleplay)
{
	const struct record *round = rehearsal_round(s->all, roleplay, 0);
	struct tree *t = tree_new();
	struct str words = { 0 };

	for (; round != NULL; round = rehearsal_round(s->all, roleplay,
	    record_number(round, "round", 0)))
		str_printf(&words, _("%s: before %s, after %s. "),
		    round_name(s, t, round),
		    bar_of(t, round, "", "", "before_confidence").said,
		    bar_of(t, round, "", "", "after_confidence").said);
	picture_describe(p, str_text(&words));
	str_free(&words);
	tree_free(t);
}

struct picture *
rehearsal_bars(const struct shown *s, struct tree *t,
    const struct record *roleplay)
{
	struct picture *p = picture_new(s->width, 0,
	    _("Confidence by round, 0 to 10"));

	if (!put_bars(p, s, t, roleplay)) {
		picture_free(p);
		return NULL;
	}
	describe(p, s, roleplay);
	return p;
}

/* A table of all rounds. */
struct cells {
	const char **cell;
	size_t n, cap;
};

static void
put_cell(struct cells *cells, const char *text)
{
	cells->cell = mem_grow(cells->cell, &cells->cap, cells->n + 1,
	    sizeof(*cells->cell));
	cells->cell[cells->n++] = text;
}

static void
put_row(struct cells *cells, const struct shown *s, struct tree *t,
    const struct record *round)
{
	static const char *const field[COLUMNS] = { "roleplay", "round",
		"who_plays", "before_confidence", "after_confidence",
		"before_anxiety", "after_anxiety" };
	size_t i;

	for (i = 0; i < COLUMNS; i++)
		put_cell(cells, facts_value(s, t, round, field[i]));
}

static void
put_head(struct cells *cells)
{
	static const char *const head[COLUMNS] = { N_("Role play"),
		N_("Round"), N_("Who plays"), N_("Confidence before"),
		N_("after"), N_("Fear before"), N_("after") };
	size_t i;

	for (i = 0; i < COLUMNS; i++)
		put_cell(cells, _(head[i]));
}

/* All role plays, below what stands there; false where there is no number. */
static bool
put_all(struct picture *p, const struct shown *s, struct tree *t)
{
	const struct record *const *r = records_current(s->all, "roleplay",
	    s->client);
	const struct record *round;
	struct cells cells = { 0 };
	bool any = false;

	put_head(&cells);
	for (; *r != NULL; r++) {
		if (!rehearsal_told(s, *r) ||
		    rehearsal_round(s->all, *r, 0) == NULL)
			continue;
		p->height += 2 * (double)picture_lines(p, 0,
		    (size_t)p->width, PICTURE_BOLD, name(t, *r));
		any = put_bars(p, s, t, *r) || any;
		p->height += 2;
		for (round = rehearsal_round(s->all, *r, 0); round != NULL;
		    round = rehearsal_round(s->all, *r,
		    record_number(round, "round", 0)))
			put_row(&cells, s, t, round);
	}
	picture_table(p, cells.cell, cells.n / COLUMNS, COLUMNS);
	free(cells.cell);
	return any;
}

struct picture *
rehearsal_picture(const struct shown *s, const char *first, size_t width)
{
	struct tree *t = tree_new();
	struct picture *p = picture_new(width, 0, facts_text(t,
	    _("Confidence by round of %s, 0 to 10"), s->client));

	picture_head(p, first);
	if (first != NULL)
		picture_describe(p, first);
	if (!put_all(p, s, t)) {
		picture_free(p);
		p = NULL;
	}
	tree_free(t);
	return p;
}
