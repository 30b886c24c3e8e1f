/* SPDX-License-Identifier: MIT
 *
 * The places of a trend, from left to right; for trend*.c alone.
 */
#ifndef TREND_OWN_H
#define TREND_OWN_H

#include "course.h"
#include "item9.h"
#include "picture.h"
#include "trend.h"

/* A session or a form, or both. */
struct trend_slot {
	long session;    /* 0: a form without one */
	struct date date;
	const char *on;  /* as written; "" where there is none */
	const struct record *form;
	const struct record *row; /* of the sheet session */
	struct measure_score score;
	struct item9 item9;
	size_t event;    /* its number in the legend, or 0 */
	int phase;       /* 0 first, 1 middle, 2 ending; -1 not known */
};

struct trend {
	const struct shown *s;
	struct measure *m;
	struct course c;
	struct trend_slot *slot;
	size_t n, cap;
	bool asks; /* the measure has an item on self-harm to show */
};

/* Find them; trend_clear. */
void trend_make(struct trend *t, const struct shown *s,
    struct measure *m);
void trend_clear(struct trend *t);

const char *trend_phase(int phase);
/* What the measure calls its item on self-harm. */
const char *trend_item9_name(const struct trend *t);
enum {
	TREND_LINES = 20,      /* of text that the line has */
	TREND_HEIGHT = 2 * TREND_LINES,
	TREND_LABELS_MAX = MEASURE_BANDS_MAX + 4,
};

/* A label on the right, beside a height of the chart. */
struct trend_label {
	double y;
	char *text;
};

struct trend_chart {
	struct picture *p;
	const struct trend *t;
	double top, left, right; /* of the line's ground */
	struct trend_label label[TREND_LABELS_MAX];
	size_t n_label;
	bool used[TREND_LINES]; /* lines that have a label */
};

/* The column of a slot, its middle. */
double trend_x(const struct trend_chart *c, size_t slot);
/* The rows of marks, below all there is. */
void trend_marks(struct trend_chart *c);

/* Below all there is. */
void trend_chart(struct picture *p, const struct trend *t);
void trend_legend(struct picture *p, const struct trend *t);
/* What happened, in order: each event's text without its end. */
void trend_events(const struct trend *t, void (*put)(void *context,
    const char *text), void *context);
void trend_table(struct picture *p, const struct trend *t);

#endif
