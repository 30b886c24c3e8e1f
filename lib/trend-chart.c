/* SPDX-License-Identifier: MIT
 * A trend drawn: the line with its bands and thresholds, and the rows of
 * marks below it. */

#include <math.h>
#include <stdlib.h>

#include "err.h"
#include "trend-own.h"
#include "utf8.h"

enum { GUTTER_MAX = 26 }; /* columns for what stands on the right */

static double
y_of(const struct trend_chart *c, double value)
{
	const struct measure *m = c->t->c.m;

	return c->top + 1 + ((double)m->to - value) /
	    (double)(m->to - m->from) * (TREND_HEIGHT - 2);
}

/* The first is beside the axis, the last at the right edge, and the steps are
 * whole columns while there is room. */
double
trend_x(const struct trend_chart *c, size_t slot)
{
	double room = c->right - c->left - 1;
	double step = c->t->n > 1 ? room / (double)(c->t->n - 1) : 0;

	if (c->t->n == 1)
		return floor(c->left + room / 2) + 0.5;
	return floor(c->left + 1 + (double)slot * (step >= 2 ? floor(step) :
	    step)) + 0.5;
}

static void
add_label(struct trend_chart *c, double value, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void
add_label(struct trend_chart *c, double value, const char *format, ...)
{
	struct str s = { 0 };
	va_list ap;

	va_start(ap, format);
	str_vprintf(&s, format, ap);
	va_end(ap);
	c->label[c->n_label++] = (struct trend_label){ value, s.text };
}

/* Where a change is reliable, within the range. */
static void
find_change(struct trend_chart *c, long at, bool better)
{
	const struct measure *m = c->t->c.m;

	if (at >= m->from && at <= m->to)
		add_label(c, (double)at, better ? _("improved at %ld") :
		    _("worse at %ld"), at);
}

/* The first total, and what is measured from it. */
static void
find_lines(struct trend_chart *c, long base)
{
	const struct measure *m = c->t->c.m;

	add_label(c, (double)base, _("first total %ld"), base);
	find_change(c, base - m->change, !m->higher_better);
	find_change(c, base + m->change, m->higher_better);
}

/* What stands on the right: thresholds first, they keep their line; then the
 * bands. */
static void
find_labels(struct trend_chart *c)
{
	const struct course *course = &c->t->c;
	const struct measure *m = course->m;
	bool up = m->higher_better;
	size_t i;

	if (course->adult_only)
		return;
	if (m->has_case)
		add_label(c, (double)(up ? m->at_case.to : m->at_case.from),
		    _("case level %ld"), up ? m->at_case.to :
		    m->at_case.from);
	if (course->first < course->n && m->change != 0)
		find_lines(c, course->score[course->first].total);
	for (i = 0; i < m->n_band; i++)
		add_label(c, (double)(m->band[i].from + m->band[i].to) / 2,
		    "%s", m->band[i].label);
}

/* The free line nearest to this one. */
static long
free_line(const struct trend_chart *c, long line)
{
	long d, i;

	for (d = 0; d < TREND_LINES; d++)
		for (i = line - d; i <= line + d; i += d != 0 ? 2 * d : 1)
			if (i >= 0 && i < TREND_LINES && !c->used[i])
				return i;
	return line;
}

static void
put_labels(struct trend_chart *c)
{
	struct trend_label *l = c->label;
	size_t room = (size_t)(c->p->width - c->right - 2);
	struct str text = { 0 };
	size_t i;
	long line;

	picture_group(c->p, "labels");
	for (i = 0; i < c->n_label; i++, l++) {
		line = free_line(c, (long)((y_of(c, l->y) - c->top) / 2));
		c->used[line] = true;
		str_clear(&text);
		utf8_pad(&text, l->text, utf8_width(l->text) < room ?
		    utf8_width(l->text) : room);
		picture_text(c->p, c->right + 2, c->top + 2 *
		    (double)line + 1, PICTURE_START, PICTURE_PLAIN,
		    str_text(&text));
		free(l->text);
	}
	picture_end(c->p);
	str_free(&text);
}

static void
put_level(struct trend_chart *c, double value, enum picture_stroke stroke)
{
	picture_line(c->p, c->left + 1, y_of(c, value), c->right + 1,
	    y_of(c, value), stroke);
}

static void
put_number(struct trend_chart *c, long value)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", value);
	picture_text(c->p, c->left, y_of(c, (double)value),
	    PICTURE_FINISH, PICTURE_PLAIN, text);
}

/* Bands lightly, and the numbers they begin at. */
static void
put_bands(struct trend_chart *c)
{
	const struct measure *m = c->t->c.m;
	size_t i;

	picture_group(c->p, "bands");
	for (i = 1; i < m->n_band && !c->t->c.adult_only; i++) {
		put_level(c, (double)m->band[i].from - 0.5, PICTURE_LIGHT);
		put_number(c, m->band[i].from);
	}
	put_number(c, m->from);
	put_number(c, m->to);
	picture_end(c->p);
}

/* The threshold, the first total, and how far from it a change is reliable. */
static void
put_levels(struct trend_chart *c)
{
	size_t i, n = c->n_label;

	n -= c->t->c.adult_only ? 0 : c->t->c.m->n_band;
	picture_group(c->p, "levels");
	for (i = 0; i < n; i++)
		put_level(c, c->label[i].y, PICTURE_DASHED);
	picture_end(c->p);
}

/* Where a phase ends: between two sessions that are in different ones. */
static void
put_phases(struct trend_chart *c)
{
	const struct trend *t = c->t;
	int last = -1;
	double from = c->left, x;
	size_t i;

	picture_group(c->p, "phases");
	for (i = 0; i < t->n; i++) {
		if (t->slot[i].phase < 0 || t->slot[i].phase == last)
			continue;
		x = i == 0 ? c->left + 1 : floor((trend_x(c, i - 1) +
		    trend_x(c, i)) / 2) + 0.5;
		if (last >= 0)
			picture_line(c->p, x, c->top, x, c->top + TREND_HEIGHT,
			    PICTURE_DASHED);
		last = t->slot[i].phase;
		if (x >= from && x + (double)utf8_width(trend_phase(last)) <=
		    c->p->width) {
			picture_text(c->p, x, c->top - 1, PICTURE_START,
			    PICTURE_PLAIN, trend_phase(last));
			from = x + (double)utf8_width(trend_phase(last)) + 1;
		}
	}
	picture_end(c->p);
}

/* Two scores that follow each other are joined, and nothing else is. */
static void
put_line(struct trend_chart *c)
{
	const struct trend_slot *slot = c->t->slot;
	size_t i;

	picture_group(c->p, "scores");
	for (i = 1; i < c->t->n; i++)
		if (slot[i - 1].score.total_known && slot[i].score.total_known)
			picture_line(c->p, trend_x(c, i - 1),
			    y_of(c, (double)slot[i - 1].score.total),
			    trend_x(c, i), y_of(c, (double)slot[i].score.total),
			    PICTURE_SOLID);
	for (i = 0; i < c->t->n; i++)
		if (slot[i].score.total_known)
			picture_dot(c->p, trend_x(c, i),
			    y_of(c, (double)slot[i].score.total));
	picture_end(c->p);
}

/* The columns that the labels beside the chart need. */
static void
make_room(struct trend_chart *c)
{
	const char *const row[] = { _("session"), _("total"), _("event"),
		trend_item9_name(c->t) };
	size_t left = 0, right = 0, i, w;

	for (i = 0; i < sizeof(row) / sizeof(*row); i++)
		left = utf8_width(row[i]) > left ? utf8_width(row[i]) : left;
	for (i = 0; i < c->n_label; i++) {
		w = utf8_width(c->label[i].text);
		right = w > right ? w : right;
	}
	right = right > GUTTER_MAX ? GUTTER_MAX : right;
	c->left = (double)left;
	c->right = c->p->width - (double)right - 2;
}

void
trend_chart(struct picture *p, const struct trend *t)
{
	struct trend_chart c = { .p = p, .t = t, .top = p->height + 2 };

	find_labels(&c);
	make_room(&c);
	put_bands(&c);
	put_levels(&c);
	put_phases(&c);
	picture_line(p, c.left + 0.5, c.top, c.left + 0.5, c.top + TREND_HEIGHT,
	    PICTURE_SOLID);
	put_line(&c);
	put_labels(&c);
	p->height = c.top + TREND_HEIGHT;
	trend_marks(&c);
}
