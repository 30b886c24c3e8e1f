/* SPDX-License-Identifier: MIT
 * One row in memory: its values, and how a void row names it. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "records-own.h"
#include "records-row.h"

const char *
record_text(const struct record *record, const char *field)
{
	const char *text;

	if (record == NULL)
		return "";
	text = record->value[sheet_get(record->sheet, field) -
	    record->sheet->field].text;
	return sheet_unanswered(text) ? "" : text;
}

bool
record_is(const struct record *record, const char *field, const char *code)
{
	return strcmp(record_text(record, field), code) == 0;
}

long
record_number(const struct record *record, const char *field, long fallback)
{
	const char *text = record_text(record, field);
	char *end;
	long number = strtol(text, &end, 10);

	return *text != '\0' && *end == '\0' ? number : fallback;
}

long
record_highest(const struct record *const *row, const char *field)
{
	long highest = 0, n;

	for (; *row != NULL; row++) {
		n = record_number(*row, field, 0);
		highest = n > highest ? n : highest;
	}
	return highest;
}

bool
record_same_key(const struct record *a, const struct record *b)
{
	const struct cell *x = &entry_of(a)->key;
	const struct cell *y = &entry_of(b)->key;

	return a->sheet == b->sheet &&
	    strcmp(a->value[FIELD_CLIENT].text,
	    b->value[FIELD_CLIENT].text) == 0 &&
	    x->len == y->len && memcmp(x->text, y->text, x->len) == 0;
}

void
record_key(const struct record *record, struct str *out)
{
	const struct cell *written = entry_of(record)->written;
	const struct sheet *sheet = record->sheet;
	size_t i, n = 0;

	for (i = FIELD_SESSION; i < sheet->n; i++) {
		if (!sheet->field[i].key)
			continue;
		if (n++ != 0)
			str_putc(out, ',');
		csv_put(out, written[i].text, written[i].len);
	}
	if (n == 0)
		str_puts(out, "client");
}

const char *
record_on(const struct record *record)
{
	const char *text = record->value[FIELD_DATE].text;

	return sheet_unanswered(text) ? "unknown" : text;
}
