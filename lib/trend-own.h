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
	struct course c;
	struct trend_slot *slot;
	size_t n, cap;
	bool asks; /* the measure has an item on self-harm to show */
};

/* Find them; trend_clear. */
void trend_make(struct trend *t, const struct shown *s,
    const struct measure *m);
void trend_clear(struct trend *t);

const char *trend_phase(int phase);
/* What the measure calls its item on self-harm. */
const char *trend_item9_name(const struct trend *t);
/* Below all there is. */
void trend_chart(struct picture *p, const struct trend *t);
void trend_legend(struct picture *p, const struct trend *t);
void trend_table(struct picture *p, const struct trend *t);

#endif
