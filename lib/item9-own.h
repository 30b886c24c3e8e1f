/* SPDX-License-Identifier: MIT
 *
 * What the watch keeps; for item9*.c alone.  A date is one number, in order
 * of time, and 0 where it is not known.
 */
#ifndef ITEM9_OWN_H
#define ITEM9_OWN_H

#include <stdint.h>

#include "item9.h"
#include "labels.h"

/* Is the PHQ-9 meant, also where a row with faults calls it PHQ-9 or phq 9? */
bool item9_phq9(const char *measure);

static inline bool
item9_is_phq9(const struct record *row)
{
	return item9_phq9(record_text(row, "measure"));
}

enum watch_column {
	WATCH_DATE, WATCH_MEASURE, WATCH_I9, WATCH_SELFHARM, WATCH_KIND,
	WATCH_PERSON, WATCH_ANSWERED, WATCH_REVIEWED, WATCH_OF, WATCH_KEY,
	WATCH_ON, WATCH_NTH, WATCH_BY, WATCH_ACTION, WATCH_COLUMNS
};

/* One above 0. */
struct answer {
	uint32_t on;
	char measure[8]; /* cut, where it is longer */
	bool left_out;
};

struct review {
	uint32_t answered;
	uint32_t on; /* the date of the row itself */
	bool counts; /* as safety_no_review tells */
};

/* A row that takes a review back. */
struct taken {
	uint32_t answered, on;
	long nth;
};

struct watched {
	struct answer *answer; /* by date and measure, each once */
	size_t n, cap;
	struct review *review; /* as they came */
	size_t n_review, cap_review;
	struct taken *taken;
	size_t n_taken, cap_taken;
};

struct item9_watch {
	struct labels codes;    /* the number of each is its client's */
	struct watched *client; /* as they came */
	size_t n, cap;
	size_t at[WATCH_COLUMNS]; /* in the last row that has them */
};

#endif
