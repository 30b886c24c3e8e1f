/* SPDX-License-Identifier: MIT
 * A small table as CSV or JSON. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "json.h"
#include "listing.h"
#include "mem.h"

const char *const listing_forms[] = { "text", "csv", "json", NULL };

static void
put_csv(struct str *out, const char *const *text, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		csv_put(out, text[i], strlen(text[i]));
		str_putc(out, i + 1 < n ? ',' : '\n');
	}
}

void
listing_head(struct str *out, enum listing_form form,
    const char *const *column, size_t n)
{
	if (form == LISTING_CSV)
		put_csv(out, column, n);
}

static void
put_json(struct str *out, const char *const *column, const char *const *text,
    size_t n)
{
	struct cell *cell = mem_new(n, sizeof(*cell));
	size_t i;

	for (i = 0; i < n; i++)
		cell[i] = (struct cell){ text[i], strlen(text[i]) };
	json_object_put(out, column, cell, n);
	free(cell);
}

void
listing_row(struct str *out, enum listing_form form,
    const char *const *column, const char *const *text, size_t n)
{
	if (form == LISTING_CSV)
		put_csv(out, text, n);
	else if (form == LISTING_JSON)
		put_json(out, column, text, n);
}
