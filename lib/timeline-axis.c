/* SPDX-License-Identifier: MIT
 * The line itself with its months or years, and the scores below it. */

#include <stdio.h>
#include <string.h>

#include "timeline-own.h"

enum {
	YEAR = 12,
	SCORE_LINES = 7, /* of text that the scores have */
};

/* Months between two names on the line, so that they do not touch. */
static long
step_of(const struct timeline_scale *s)
{
	static const long step[] = { 1, 2, 3, 6, YEAR, 2 * YEAR, 5 * YEAR,
		10 * YEAR, 20 * YEAR, 50 * YEAR, 100 * YEAR, 500 * YEAR };
	enum { STEPS = sizeof(step) / sizeof(*step) };
	double month = (s->right - s->left) * 30 / (double)(s->last -
	    s->first + 1);
	size_t i = 0;

	while (i < STEPS - 1 && (double)step[i] * month <
	    (step[i] < YEAR ? 10 : 7))
		i++;
	return step[i];
}

static void
put_name(struct picture *p, const struct timeline_scale *s, long month,
    bool years)
{
	struct date at = { DATE_MONTH, (int)(month / YEAR),
		(int)(month % YEAR) + 1, 0 };
	double x = timeline_column(s, date_first(&at));
	char name[DATE_TEXT];

	if (years)
		at = (struct date){ DATE_YEAR, at.year, 0, 0 };
	date_text(&at, name);
	picture_line(p, x + 0.5, p->height + 0.5, x + 0.5, p->height + 1.5,
	    PICTURE_SOLID);
	if (x + (double)strlen(name) <= s->right)
		picture_text(p, x, p->height + 3, PICTURE_START,
		    PICTURE_PLAIN, name);
}

void
timeline_axis(struct picture *p, const struct timeline_scale *s)
{
	struct date first = date_of_day(s->first), last = date_of_day(s->last);
	long step = step_of(s), month = (long)first.year * YEAR +
	    first.month - 1, end = (long)last.year * YEAR + last.month - 1;

	picture_group(p, "axis");
	picture_line(p, s->left, p->height + 1, s->right, p->height + 1,
	    PICTURE_SOLID);
	for (month += (step - month % step) % step; s->dated && month <= end;
	    month += step)
		put_name(p, s, month, step % YEAR == 0);
	picture_end(p);
	p->height += 4;
}

static bool
is_drawn(const struct timeline_score *score)
{
	return score->value >= 0 && score->on.precision == DATE_DAY;
}

static double
x_of(const struct timeline_scale *s, const struct timeline_score *score)
{
	return timeline_column(s, date_first(&score->on)) + 0.5;
}

static double
y_of(const struct picture *p, const struct timeline *t, long value)
{
	return p->height + 1 + (double)(t->score_max - value) /
	    (double)t->score_max * (2 * SCORE_LINES - 2);
}

/* Two that follow each other are joined, and a gap stays a gap. */
static void
put_points(struct picture *p, const struct timeline *t,
    const struct timeline_scale *s)
{
	const struct timeline_score *a = t->score;
	size_t i;

	for (i = 1; i < t->n_score; i++)
		if (is_drawn(&a[i - 1]) && is_drawn(&a[i]))
			picture_line(p, x_of(s, &a[i - 1]), y_of(p, t,
			    a[i - 1].value), x_of(s, &a[i]),
			    y_of(p, t, a[i].value), PICTURE_SOLID);
	for (i = 0; i < t->n_score; i++)
		if (is_drawn(&a[i]))
			picture_dot(p, x_of(s, &a[i]), y_of(p, t, a[i].value));
}

static void
put_number(struct picture *p, double x, double y, enum picture_anchor anchor,
    long value)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%ld", value);
	picture_text(p, x, y, anchor, PICTURE_PLAIN, digits);
}

/* The totals in a row of their own; those that would touch are left to the
 * table. */
static void
put_totals(struct picture *p, const struct timeline *t,
    const struct timeline_scale *s)
{
	double next = 0, x;
	size_t i, width;

	for (i = 0; i < t->n_score; i++) {
		if (!is_drawn(&t->score[i]))
			continue;
		width = t->score[i].value < 10 ? 1 : 2;
		x = x_of(s, &t->score[i]) - 0.5;
		x = x + (double)width > s->right ? s->right - (double)width : x;
		if (x < next)
			continue;
		put_number(p, x, p->height + 1, PICTURE_START,
		    t->score[i].value);
		next = x + (double)width + 1;
	}
	p->height += 2;
}

void
timeline_scores(struct picture *p, const struct timeline *t,
    const struct timeline_scale *s)
{
	size_t i = 0;

	while (i < t->n_score && !is_drawn(&t->score[i]))
		i++;
	if (i == t->n_score)
		return;
	p->height += 2;
	picture_group(p, "scores");
	picture_text(p, 0, p->height + 1, PICTURE_START, PICTURE_BOLD,
	    t->scores);
	p->height += 2;
	picture_line(p, s->left, y_of(p, t, 0), s->right, y_of(p, t, 0),
	    PICTURE_LIGHT);
	put_number(p, s->left - 1, y_of(p, t, t->score_max), PICTURE_FINISH,
	    t->score_max);
	put_number(p, s->left - 1, y_of(p, t, 0), PICTURE_FINISH, 0);
	put_points(p, t, s);
	p->height += 2 * SCORE_LINES;
	put_totals(p, t, s);
	picture_end(p);
}
