/* SPDX-License-Identifier: MIT
 * A line of time: its marks, and how they are drawn. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "timeline-own.h"

enum { COLUMNS = 3 }; /* of the table */

void
timeline_add(struct timeline *t, enum timeline_lane lane, struct date from,
    struct date to, const char *text)
{
	t->mark = mem_grow(t->mark, &t->cap, t->n + 1, sizeof(*t->mark));
	t->mark[t->n++] = (struct timeline_mark){ lane, from, to,
	    mem_dup(text) };
}

void
timeline_score(struct timeline *t, struct date on, long value,
    const char *text)
{
	t->score = mem_grow(t->score, &t->cap_score, t->n_score + 1,
	    sizeof(*t->score));
	t->score[t->n_score++] = (struct timeline_score){ on, value,
	    mem_dup(text) };
}

void
timeline_clear(struct timeline *t)
{
	while (t->n > 0)
		free(t->mark[--t->n].text);
	while (t->n_score > 0)
		free(t->score[--t->n_score].text);
	free(t->mark);
	free(t->score);
}

/* By date, and then as they came: a sort by insertion, as they are few. */
static void
sort(struct timeline *t)
{
	struct timeline_mark mark;
	size_t i, k;

	for (i = 1; i < t->n; i++) {
		mark = t->mark[i];
		for (k = i; k > 0 && date_cmp(&t->mark[k - 1].from,
		    &mark.from) > 0; k--)
			t->mark[k] = t->mark[k - 1];
		t->mark[k] = mark;
	}
}

static void
put_mark(struct picture *p, const struct timeline_place *m, double y)
{
	if (m->dot)
		picture_dot(p, m->from + 0.5, y);
	else
		picture_line(p, m->from, y, m->to, y, m->dashed ?
		    PICTURE_DASHED : PICTURE_SOLID);
	if (m->text < m->from)
		picture_text(p, m->from - 1, y, PICTURE_FINISH, PICTURE_PLAIN,
		    m->words);
	else
		picture_text(p, m->text, y, PICTURE_START, PICTURE_PLAIN,
		    m->words);
}

/* Its rows from the line outwards: upwards above it, downwards below. */
static void
put_lane(struct picture *p, const struct timeline *t,
    const struct timeline_scale *s, enum timeline_lane lane)
{
	struct timeline_lane_plan plan;
	bool up = lane == TIMELINE_ABOVE;
	size_t i, row;

	timeline_plan(&plan, t, s, lane);
	picture_group(p, up ? "above" : "below");
	picture_text(p, 0, p->height + 1, PICTURE_START, PICTURE_BOLD,
	    up ? t->above : t->below);
	for (i = 0; i < plan.n; i++) {
		row = up ? plan.rows - plan.place[i].row :
		    plan.place[i].row + 1;
		put_mark(p, &plan.place[i], p->height + 2 * (double)row + 1);
	}
	picture_end(p);
	p->height += 2 * (double)(plan.rows + 1);
	timeline_plan_clear(&plan);
}

void
timeline_draw(struct timeline *t, struct picture *p)
{
	struct timeline_scale scale;

	sort(t);
	scale = timeline_scale(t, p->width);
	put_lane(p, t, &scale, TIMELINE_ABOVE);
	timeline_axis(p, &scale);
	p->height += 2;
	put_lane(p, t, &scale, TIMELINE_BELOW);
	timeline_scores(p, t, &scale);
}

/* "2023-08-19", "2023-10 to 2024-02", "not known". */
static void
put_when(const struct timeline_mark *mark, const struct timeline_span *span,
    struct str *out)
{
	char from[DATE_TEXT], to[DATE_TEXT];

	date_text(&mark->from, from);
	date_text(&mark->to, to);
	if (!date_known(&mark->from))
		str_puts(out, _("not known"));
	else if (date_known(&mark->to) && strcmp(from, to) != 0)
		str_printf(out, _("%s to %s"), from, to);
	else
		str_puts(out, from);
	if (span->before)
		str_puts(out, _(", before this line"));
	if (span->after)
		str_puts(out, _(", after this line"));
}

/* A row: texts of its own, but for the last cell. */
static void
put_row(char **cell, size_t number, const char *when, const char *text)
{
	char digits[24] = "";

	if (number != 0)
		snprintf(digits, sizeof(digits), "%zu", number);
	cell[0] = mem_dup(digits);
	cell[1] = mem_dup(when);
	cell[2] = mem_dup(text);
}

void
timeline_table(const struct timeline *t, struct picture *p)
{
	size_t rows = t->n + t->n_score + 1, number = 0, i;
	char **cell = mem_new(rows * COLUMNS, sizeof(*cell));
	char **at = cell + COLUMNS;
	struct str when = { 0 };
	struct timeline_span span;
	char day[DATE_TEXT];

	put_row(cell, 0, _("When"), _("What"));
	free(cell[0]);
	cell[0] = mem_dup(_("No."));
	for (i = 0; i < t->n; i++, at += COLUMNS) {
		span = timeline_span(t, &t->mark[i]);
		str_clear(&when);
		put_when(&t->mark[i], &span, &when);
		put_row(at, span.before || span.after ? 0 : ++number,
		    str_text(&when), t->mark[i].text);
	}
	for (i = 0; i < t->n_score; i++, at += COLUMNS) {
		date_text(&t->score[i].on, day);
		put_row(at, 0, day, t->score[i].text);
	}
	picture_table(p, (const char *const *)cell, rows, COLUMNS);
	for (i = 0; i < rows * COLUMNS; i++)
		free(cell[i]);
	free(cell);
	str_free(&when);
}
