/* SPDX-License-Identifier: MIT
 *
 * Rows for unit tests, as if they had been read.
 */
#ifndef ROWS_H
#define ROWS_H

#include <string.h>

#include "records.h"
#include "sheet.h"

enum { ROWS_FIELDS = 64 };

struct rows {
	struct sheets *sheets;
	struct records *all;
};

static inline struct rows
rows_begin(void)
{
	return (struct rows){ sheets_new(false), records_new() };
}

static inline void
rows_end(struct rows *r)
{
	records_free(r->all);
	sheets_free(r->sheets);
}

/* A row of K1, unless a pair says another client: names and values in turn,
 * ended by NULL. */
static inline void
rows_put(struct rows *r, const char *name, const char *const *pair)
{
	const struct sheet *sheet = sheets_find(r->sheets, name);
	struct cell value[ROWS_FIELDS];
	struct row row = { .sheet = sheet, .value = value };
	size_t i;
	int k;

	for (i = 0; i < sheet->n; i++)
		value[i] = (struct cell){ "", 0 };
	value[FIELD_CLIENT] = (struct cell){ "K1", 2 };
	for (; *pair != NULL; pair += 2) {
		k = sheet_field(sheet, pair[0]);
		value[k] = (struct cell){ pair[1], strlen(pair[1]) };
	}
	records_add(r->all, &row);
}

#define ROW(r, name, ...) \
	rows_put((r), (name), (const char *const[]){ __VA_ARGS__, NULL })

#endif
