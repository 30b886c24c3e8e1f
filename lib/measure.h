/* SPDX-License-Identifier: MIT
 *
 * Symptom measures: their definitions, totals, bands and change (clinical
 * source: section 8f; every figure is in templates/measures with its source).
 *
 * A form with an item missing has no total.  Worse is told as plainly as
 * better.
 */
#ifndef MEASURE_H
#define MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "pool.h"
#include "records.h"
#include "str.h"

enum { MEASURE_ITEMS_MAX = 9, MEASURE_ANSWERS_MAX = 4, MEASURE_BANDS_MAX = 8 };

struct measure_band {
	const char *label;
	long from, to;
};

struct measure_item {
	const char *field; /* of the sheet measure: i1 to i9, difficulty */
	const char *label;
	const char *loinc;
};

struct measure {
	struct pool pool;
	char *name;        /* the code, as phq9 */
	const char *label; /* as PHQ-9 */
	const char *loinc, *total_loinc;
	long from, to;     /* of the total */
	long step;         /* between totals that can be; 1 for most */
	bool higher_better;
	const char *question, *notice; /* NULL: a total typed in alone */
	const char *answer[MEASURE_ANSWERS_MAX]; /* to the items, by number */
	struct measure_item item[MEASURE_ITEMS_MAX];
	size_t n_item;
	struct measure_item extra; /* asked, not scored; label NULL: none */
	const char *extra_answer[MEASURE_ANSWERS_MAX];
	const char *selfharm; /* "item 10", asked beside the total, or NULL */
	long selfharm_to;     /* its highest answer */
	struct measure_band band[MEASURE_BANDS_MAX];
	size_t n_band;
	bool has_case;
	struct measure_band at_case; /* totals at case level */
	long change; /* points of a reliable change; 0: no figure */
};

/* The definition of that name, always the shipped one; NULL where there is
 * none.  measure_free. */
struct measure *measure_load(const char *name);
void measure_free(struct measure *m);

/* The words of the forms that have items, with their notice: for paper. */
void measure_forms(struct str *out);

/* Those met so far in many rows, each loaded once.  Start from { 0 }. */
enum { MEASURES_MAX = 16 };
struct measures {
	struct measure *measure[MEASURES_MAX];
	size_t n;
};
/* NULL where there is none of that name; good until the next call. */
const struct measure *measures_find(struct measures *met, const char *name);
void measures_clear(struct measures *met);

/* NULL when a total may be this, else the reason, a constant. */
const char *measure_check(const struct measure *m, long total);

struct measure_score {
	bool total_known;
	bool typed;      /* the total came without items */
	long total;      /* -1 where it is not known */
	long refused;    /* typed, and none that the measure can have; or -1 */
	size_t answered; /* of the scored items */
};

/* Of a row of the sheet measure with this measure. */
struct measure_score measure_score(const struct measure *m,
    const struct record *row);
/* Append "14", "8 of 9 answered", "no total", "28 cannot be a total". */
void measure_score_words(const struct measure *m,
    const struct measure_score *s, struct str *out);
/* The label of its band, or NULL. */
const char *measure_band(const struct measure *m, long total);
bool measure_at_case(const struct measure *m, long total);

enum measure_change {
	CHANGE_UNKNOWN, /* fewer than two totals, no figure, or withheld */
	CHANGE_NONE,
	CHANGE_IMPROVED,
	CHANGE_WORSE,
};
enum measure_change measure_change(const struct measure *m, long first,
    long latest);
/* Append "improved by 6 or more", "worse by 6 or more", "no reliable
 * change". */
void measure_change_words(const struct measure *m, enum measure_change change,
    struct str *out);

#endif
