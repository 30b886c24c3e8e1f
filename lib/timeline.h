/* SPDX-License-Identifier: MIT
 *
 * A line of time as a picture: events in a lane above it, what was felt in a
 * lane below.  A date is drawn as what it is: a day as a dot, a month, a year
 * or a stretch of time as a line over all of it, and what is not known as a
 * dashed line over the whole.  Every mark has a number, and its words beside
 * it where there is room; the table says all of it.  Nothing is drawn over
 * another.
 */
#ifndef TIMELINE_H
#define TIMELINE_H

#include <stddef.h>

#include "date.h"
#include "picture.h"

enum timeline_lane { TIMELINE_ABOVE, TIMELINE_BELOW };

struct timeline_mark {
	enum timeline_lane lane;
	struct date from, to; /* to: DATE_NONE where it is the same */
	char *text;
};

/* A form of a questionnaire. */
struct timeline_score {
	struct date on; /* drawn where the day is known */
	long value;     /* from 0; -1: no total */
	char *text;     /* "PHQ-9 total: 14", for the table */
};

/* Start from { 0 }. */
struct timeline {
	struct timeline_mark *mark; /* by date once it is drawn */
	size_t n, cap;
	struct timeline_score *score; /* by date */
	size_t n_score, cap_score;
	const char *above, *below; /* what the lanes are called */
	const char *scores;        /* and the scores */
	long score_max;            /* the highest that there can be */
	struct date begin, end; /* what lies wholly before or after is in the
				 * table alone; DATE_NONE: nothing does */
};

/* The text is copied. */
void timeline_add(struct timeline *t, enum timeline_lane lane,
    struct date from, struct date to, const char *text);
void timeline_score(struct timeline *t, struct date on, long value,
    const char *text);
void timeline_clear(struct timeline *t);

/* Draw it below all there is, in the picture's width. */
void timeline_draw(struct timeline *t, struct picture *p);
/* The table of it, once it is drawn. */
void timeline_table(const struct timeline *t, struct picture *p);

#endif
