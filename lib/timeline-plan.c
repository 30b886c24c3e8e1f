/* SPDX-License-Identifier: MIT
 * Where the marks of a line of time stand, so that none covers another. */

#include <math.h>
#include <stdlib.h>

#include "mem.h"
#include "timeline-own.h"
#include "utf8.h"

enum {
	MARGIN = 4, /* columns on the left: for the numbers of scores, and
		     * that of a mark as wide as the line */
	WORDS = 30, /* the longest words that stand beside a mark */
};

struct timeline_span
timeline_span(const struct timeline *t, const struct timeline_mark *mark)
{
	struct timeline_span s = { .known = date_known(&mark->from) };

	if (!s.known)
		return s;
	s.first = date_first(&mark->from);
	s.last = date_last(&mark->from);
	if (date_known(&mark->to) && date_last(&mark->to) > s.last)
		s.last = date_last(&mark->to);
	s.before = date_known(&t->begin) && s.last < date_first(&t->begin);
	s.after = date_known(&t->end) && s.first > date_last(&t->end);
	return s;
}

static void
widen(struct timeline_scale *s, long first, long last)
{
	s->first = s->dated && s->first < first ? s->first : first;
	s->last = s->dated && s->last > last ? s->last : last;
	s->dated = true;
}

/* From the first of a month to the last of one, around all that is drawn, and
 * a stretch that began before the line or ends after it is cut there. */
static void
round_off(struct timeline_scale *s, const struct timeline *t)
{
	struct date first, last;

	if (date_known(&t->begin) && s->first < date_first(&t->begin))
		s->first = date_first(&t->begin);
	if (date_known(&t->end) && s->last > date_last(&t->end))
		s->last = date_last(&t->end);
	first = date_of_day(s->first);
	last = date_of_day(s->last);
	first.precision = last.precision = DATE_MONTH;
	first.day = last.day = 0;
	s->first = date_first(&first);
	s->last = date_last(&last);
}

struct timeline_scale
timeline_scale(const struct timeline *t, double width)
{
	struct timeline_scale s = { .left = MARGIN, .right = width };
	struct timeline_span span;
	size_t i;

	for (i = 0; i < t->n; i++) {
		span = timeline_span(t, &t->mark[i]);
		if (span.known && !span.before && !span.after)
			widen(&s, span.first, span.last);
	}
	for (i = 0; i < t->n_score; i++)
		if (t->score[i].on.precision == DATE_DAY)
			widen(&s, date_first(&t->score[i].on),
			    date_first(&t->score[i].on));
	if (s.dated)
		round_off(&s, t);
	return s;
}

double
timeline_column(const struct timeline_scale *s, long day)
{
	double at = (double)(day - s->first) / (double)(s->last + 1 -
	    s->first);

	at = at < 0 ? 0 : at > 1 ? 1 : at;
	return floor(s->left + at * (s->right - s->left - 0.5));
}

/* Columns that are taken, row by row. */
struct rows {
	bool *taken;
	size_t n, width;
};

static bool
is_free(const struct rows *r, size_t row, size_t from, size_t to)
{
	const bool *taken = r->taken + row * r->width;

	from = from > 0 ? from - 1 : 0;
	for (; from <= to && from < r->width; from++)
		if (taken[from])
			return false;
	return true;
}

/* The row nearest to the line that is free there, which is then taken. */
static size_t
take_row(struct rows *r, size_t from, size_t to)
{
	size_t row = 0, i;

	while (!is_free(r, row, from, to))
		row++;
	for (i = from; i < to && i < r->width; i++)
		r->taken[row * r->width + i] = true;
	r->n = row + 1 > r->n ? row + 1 : r->n;
	return row;
}

/* Its number and its words, or the number alone where they are too long. */
static void
set_words(struct timeline_place *m, const struct timeline_scale *s,
    const char *text)
{
	struct str words = { 0 };
	double width;

	str_printf(&words, m->dashed ? "%zu %s ?" : "%zu %s", m->number, text);
	width = (double)utf8_width(words.text);
	if (width > WORDS || (m->to + 1 + width > s->right &&
	    m->from - 1 - width < 0)) {
		str_clear(&words);
		str_printf(&words, "%zu", m->number);
	}
	m->words = words.text;
}

/* On the right of the mark where they fit, else on its left. */
static void
place(struct timeline_place *m, const struct timeline_scale *s,
    const struct timeline_span *span, const char *text)
{
	double width;

	m->dashed = !span->known;
	m->dot = span->known && span->first == span->last;
	m->from = m->dashed ? s->left : timeline_column(s, span->first);
	m->to = m->dashed ? s->left + 1 :
	    timeline_column(s, span->last) + 1;
	set_words(m, s, text);
	width = (double)utf8_width(m->words);
	if (m->dashed)
		m->to = s->right - width - 1;
	m->text = m->to + 1 + width <= s->right ? m->to + 1 :
	    m->from - 1 - width;
}

void
timeline_plan(struct timeline_lane_plan *plan, const struct timeline *t,
    const struct timeline_scale *s, enum timeline_lane lane)
{
	struct rows rows = { .width = (size_t)s->right + 1 };
	struct timeline_span span;
	struct timeline_place *m;
	size_t number = 0, i;
	double from, to;

	*plan = (struct timeline_lane_plan){ .place = mem_new(t->n + 1,
	    sizeof(*plan->place)) };
	rows.taken = mem_new((t->n + 1) * rows.width, sizeof(*rows.taken));
	for (i = 0; i < t->n; i++) {
		span = timeline_span(t, &t->mark[i]);
		if (span.before || span.after)
			continue;
		number++;
		if (t->mark[i].lane != lane)
			continue;
		m = &plan->place[plan->n++];
		m->number = number;
		place(m, s, &span, t->mark[i].text);
		from = m->text < m->from ? m->text : m->from;
		to = m->text + (double)utf8_width(m->words);
		m->row = take_row(&rows, (size_t)from,
		    (size_t)(to > m->to ? to : m->to));
	}
	plan->rows = rows.n;
	free(rows.taken);
}

void
timeline_plan_clear(struct timeline_lane_plan *plan)
{
	while (plan->n > 0)
		free(plan->place[--plan->n].words);
	free(plan->place);
}
