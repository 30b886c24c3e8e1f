/* SPDX-License-Identifier: MIT
 *
 * The numbers of the safety card; for the files of card alone.
 */
#ifndef CARD_NUMBERS_H
#define CARD_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "pool.h"

enum {
	CARD_KIND, CARD_FOR, CARD_WHO, CARD_NUMBER, CARD_HOURS, CARD_URL,
	CARD_CHECKED_ON, CARD_COLUMNS
};

extern const char *const card_column[CARD_COLUMNS];

/* The rows of one country. */
struct card_numbers {
	struct pool pool;
	const char *(*row)[CARD_COLUMNS];
	size_t n, cap;
	bool broken; /* the user's own file could not be read */
};

/* With own, the user's; the shipped ones where he has none. */
void card_numbers_find(struct card_numbers *all, const char *country,
    const char *lang, bool own);
void card_numbers_clear(struct card_numbers *all);

/* Where the column of that name is, in that language where it has one; -1
 * where there is none. */
int card_column_at(const struct csv_record *header, const char *name,
    const char *lang);

#endif
