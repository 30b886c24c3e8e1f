/* SPDX-License-Identifier: MIT
 *
 * Where things stand on a line of time; for timeline*.c alone.
 */
#ifndef TIMELINE_OWN_H
#define TIMELINE_OWN_H

#include <stdbool.h>

#include "timeline.h"

/* The days that a mark covers.  One that lies wholly before or after the line
 * is not drawn, and has no number. */
struct timeline_span {
	bool known, before, after;
	long first, last;
};
struct timeline_span timeline_span(const struct timeline *t,
    const struct timeline_mark *mark);

/* The line: its days, and the columns they have. */
struct timeline_scale {
	bool dated; /* else no day is known, and the columns mean nothing */
	long first, last;
	double left, right;
};
struct timeline_scale timeline_scale(const struct timeline *t, double width);
/* The column of a day, a whole number. */
double timeline_column(const struct timeline_scale *s, long day);

/* One lane, placed: where each of its marks stands. */
struct timeline_place {
	size_t number; /* in the table */
	size_t row;    /* from 0, beside the line */
	double from, to; /* columns of the mark, to not included */
	double text;   /* the column its words begin at */
	char *words;
	bool dot, dashed;
};
struct timeline_lane_plan {
	struct timeline_place *place;
	size_t n, rows;
};
void timeline_plan(struct timeline_lane_plan *plan, const struct timeline *t,
    const struct timeline_scale *s, enum timeline_lane lane);
void timeline_plan_clear(struct timeline_lane_plan *plan);

/* The line with its months or years, and the scores. */
void timeline_axis(struct picture *p, const struct timeline_scale *s);
void timeline_scores(struct picture *p, const struct timeline *t,
    const struct timeline_scale *s);

#endif
