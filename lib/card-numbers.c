/* SPDX-License-Identifier: MIT
 * The numbers of the safety card: rows of safety/numbers.csv. */

#include <stdlib.h>
#include <string.h>

#include "card-numbers.h"
#include "mem.h"
#include "resource.h"

const char *const card_column[CARD_COLUMNS] = {
	"kind", "for", "who", "number", "hours", "url", "checked_on",
};

void
card_numbers_clear(struct card_numbers *all)
{
	free(all->row);
	pool_free(&all->pool);
	*all = (struct card_numbers){ 0 };
}

int
card_column_at(const struct csv_record *header, const char *name,
    const char *lang)
{
	size_t len = strlen(name);
	int at = -1;
	size_t i;

	for (i = 0; i < header->n; i++) {
		const char *text = header->cell[i].text;

		if (strncmp(text, name, len) != 0)
			continue;
		if (text[len] == '\0' && at < 0)
			at = (int)i;
		else if (strncmp(text + len, "::", 2) == 0 && *lang != '\0' &&
		    strcmp(text + len + 2, lang) == 0)
			return (int)i;
	}
	return at;
}

static const char *
cell(const struct csv_record *record, int at)
{
	return at >= 0 && (size_t)at < record->n ? record->cell[at].text : "";
}

static bool
has_country(const char *codes, const char *country)
{
	size_t len = strlen(country);
	const char *at;

	for (at = codes; len != 0 && (at = strstr(at, country)) != NULL; at++)
		if ((at == codes || at[-1] == ';') &&
		    (at[len] == '\0' || at[len] == ';'))
			return true;
	return false;
}

static void
keep(struct card_numbers *all, const struct csv_record *record, const int *at)
{
	const char **row;
	size_t i;

	all->row = mem_grow(all->row, &all->cap, all->n + 1,
	    sizeof(*all->row));
	row = all->row[all->n++];
	for (i = 0; i < CARD_COLUMNS; i++) {
		const char *text = cell(record, at[i]);

		row[i] = pool_dup(&all->pool, text, strlen(text));
	}
}

/* Keep the rows of that country.  False where the text is no such table. */
static bool
numbers_read(struct card_numbers *all, const struct resource *r,
    const char *country, const char *lang)
{
	struct csv_reader *csv = resource_csv(r);
	const struct csv_record *record = csv_next(csv);
	int at[CARD_COLUMNS], country_at = -1;
	bool good = record != NULL;
	size_t i;

	if (good)
		country_at = card_column_at(record, "country", "");
	for (i = 0; good && i < CARD_COLUMNS; i++) {
		at[i] = card_column_at(record, card_column[i], lang);
		good = at[i] >= 0 && country_at >= 0;
	}
	while (good && (record = csv_next(csv)) != NULL)
		if (has_country(cell(record, country_at), country))
			keep(all, record, at);
	good = good && csv_fault(csv) == NULL;
	csv_close(csv);
	return good;
}

void
card_numbers_find(struct card_numbers *all, const char *country,
    const char *lang, bool own)
{
	struct resource r;
	int there = own ? resource_own("safety/numbers.csv", &r) : 0;
	bool broken = there < 0;

	*all = (struct card_numbers){ 0 };
	if (there > 0 && !numbers_read(all, &r, country, lang)) {
		broken = true;
		card_numbers_clear(all);
	}
	if (there != 0)
		resource_clear(&r);
	/* A card is never without the numbers that we know. */
	if (all->n == 0 && resource_shipped("safety/numbers.csv", &r))
		numbers_read(all, &r, country, lang);
	all->broken = broken;
}
