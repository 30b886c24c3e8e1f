/* SPDX-License-Identifier: MIT
 * Corrections to rows in memory. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "records-own.h"
#include "utf8.h"

struct rename {
	char *from; /* folded */
	char *to;   /* folded */
	const struct cell *label;
};

static bool
is_of(const struct entry *e, const char *sheet)
{
	return strcmp(e->record.sheet->name, sheet) == 0;
}

bool
records_named(const struct entry *e, const char *sheet, const char *key,
    const char *on)
{
	struct str own = { 0 };
	bool same;

	if (!is_of(e, sheet) || strcmp(record_on(&e->record), on) != 0)
		return false;
	record_key(&e->record, &own);
	same = strcmp(str_text(&own), key) == 0;
	str_free(&own);
	return same;
}

/* Void rows themselves are beyond voiding: no two can undo each other. */
static void
void_one(struct entry *const *entry, size_t n, const struct record *row)
{
	const char *sheet = record_text(row, "of");
	const char *key = record_text(row, "key");
	const char *on = record_text(row, "on");
	long nth = record_number(row, "nth", 1);
	size_t i;

	if (strcmp(sheet, "void") == 0)
		return;
	for (i = 0; i < n; i++)
		if (records_named(entry[i], sheet, key, on) && --nth == 0)
			entry[i]->record.voided = true;
}

void
records_void(struct entry *const *entry, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (is_of(entry[i], "void") && !entry[i]->record.aside)
			void_one(entry, n, &entry[i]->record);
}

static bool
rename_read(struct rename *r, const struct record *row)
{
	const char *from = record_text(row, "person");
	const char *to = record_text(row, "renamed_to");

	if (row->voided || row->aside || *from == '\0' || *to == '\0')
		return false;
	r->from = utf8_fold(from);
	r->to = utf8_fold(to);
	r->label = &row->value[sheet_field(row->sheet, "renamed_to")];
	return true;
}

/* The label that a label has become, or NULL. */
static const struct cell *
renamed(const struct rename *list, size_t n, const char *text)
{
	char *folded = utf8_fold(text);
	const char *now = folded;
	const struct cell *label = NULL;
	size_t i;

	for (i = 0; i < n; i++) {
		if (strcmp(now, list[i].from) != 0)
			continue;
		now = list[i].to;
		label = list[i].label;
	}
	free(folded);
	return label;
}

static void
rename_entry(struct pool *pool, const struct rename *list, size_t n,
    struct entry *e)
{
	const struct sheet *sheet = e->record.sheet;
	const struct cell *label;
	struct cell *copy;
	size_t i;

	for (i = 0; i < sheet->n; i++) {
		if (sheet->field[i].privacy != PRIVACY_PERSON ||
		    sheet_unanswered(e->value[i].text))
			continue;
		label = renamed(list, n, e->value[i].text);
		if (label == NULL)
			continue;
		if (e->written == e->value) {
			copy = pool_new(pool, sheet->n, sizeof(*copy));
			memcpy(copy, e->value, sheet->n * sizeof(*copy));
			e->written = copy;
		}
		e->value[i] = *label;
	}
}

void
records_rename(struct pool *pool, struct entry *const *entry, size_t n)
{
	struct rename *list = NULL;
	size_t n_list = 0, cap = 0, i;

	for (i = 0; i < n; i++) {
		if (!is_of(entry[i], "rename"))
			continue;
		list = mem_grow(list, &cap, n_list + 1, sizeof(*list));
		if (rename_read(&list[n_list], &entry[i]->record))
			n_list++;
	}
	for (i = 0; i < n && n_list != 0; i++)
		if (!is_of(entry[i], "rename") && !is_of(entry[i], "void"))
			rename_entry(pool, list, n_list, entry[i]);
	while (n_list > 0) {
		n_list--;
		free(list[n_list].from);
		free(list[n_list].to);
	}
	free(list);
}
