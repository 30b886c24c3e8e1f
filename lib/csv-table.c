/* SPDX-License-Identifier: MIT
 * Tables of cells: making one, and reading it. */

#include "csv-table.h"
#include "mem.h"

static void
put_number(struct str *out, size_t value)
{
	uint32_t number = (uint32_t)value;

	str_put(out, (const char *)&number, sizeof(number));
}

bool
csv_table_put(struct str *out, struct csv_reader *csv)
{
	struct str number = { 0 }, text = { 0 };
	const struct csv_record *record;
	size_t records = 0, i;
	bool good = true;

	for (; (record = csv_next(csv)) != NULL; records++) {
		good = good && record->utf8 && !record->nul;
		put_number(&number, record->line);
		put_number(&number, record->n);
		for (i = 0; i < record->n; i++) {
			put_number(&number, record->cell[i].len);
			str_put(&text, record->cell[i].text,
			    record->cell[i].len + 1);
		}
	}
	put_number(out, records);
	put_number(out, number.len / sizeof(uint32_t));
	str_put(out, str_text(&number), number.len);
	str_put(out, str_text(&text), text.len);
	str_free(&number);
	str_free(&text);
	return good;
}

bool
csv_table_next(struct csv_table_at *at, struct csv_record *record,
    struct cell **room, size_t *cap)
{
	const struct csv_table *table = at->table;
	const uint32_t *number = &table->number[at->number];
	const char *text = (const char *)&table->number[table->numbers];
	size_t i;

	if (at->record == table->records)
		return false;
	*record = (struct csv_record){ .line = number[0], .n = number[1] };
	*room = mem_grow(*room, cap, record->n, sizeof(**room));
	record->cell = *room;
	for (i = 0; i < record->n; i++) {
		record->cell[i] = (struct cell){ text + at->text,
			number[2 + i] };
		at->text += number[2 + i] + 1;
	}
	record->utf8 = true;
	at->number += 2 + (uint32_t)record->n;
	at->record++;
	return true;
}
