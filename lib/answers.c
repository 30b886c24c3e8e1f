/* SPDX-License-Identifier: MIT
 * The answers to one sheet. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "mem.h"
#include "utf8.h"

void
answers_init(struct answers *a, const struct sheet *sheet)
{
	a->sheet = sheet;
	a->value = mem_new(sheet->n, sizeof(*a->value));
	answers_set(a, FIELD_SHEET, sheet->name);
}

void
answers_copy(struct answers *a, const struct answers *from)
{
	answers_init(a, from->sheet);
	answers_fill(a, from);
}

void
answers_clear(struct answers *a)
{
	size_t i;

	for (i = 0; a->value != NULL && i < a->sheet->n; i++)
		free(a->value[i]);
	free(a->value);
	*a = (struct answers){ 0 };
}

void
answers_set(struct answers *a, size_t field, const char *text)
{
	char *copy = text != NULL ? mem_dup(text) : NULL;

	free(a->value[field]);
	a->value[field] = copy;
}

const char *
answers_get(const struct answers *a, size_t field)
{
	return a->value[field] != NULL ? a->value[field] : "";
}

static size_t
of_name(const struct answers *a, const char *field)
{
	return (size_t)(sheet_get(a->sheet, field) - a->sheet->field);
}

void
answers_put(struct answers *a, const char *field, const char *text)
{
	answers_set(a, of_name(a, field), text);
}

void
answers_put_number(struct answers *a, const char *field, long n)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", n);
	answers_put(a, field, text);
}

const char *
answers_text(const struct answers *a, const char *field)
{
	return answers_get(a, of_name(a, field));
}

long
answers_number(const struct answers *a, const char *field)
{
	return strtol(answers_text(a, field), NULL, 10);
}

void
answers_fill(struct answers *a, const struct answers *other)
{
	size_t i;

	for (i = 0; i < a->sheet->n; i++)
		if (a->value[i] == NULL)
			answers_set(a, i, other->value[i]);
}

bool
answers_any(const struct answers *a)
{
	size_t i;

	for (i = FIELD_OWN; i < a->sheet->n; i++)
		if (answers_get(a, i)[0] != '\0')
			return true;
	return false;
}

bool
answers_same(const struct answers *a, const struct answers *b)
{
	size_t i;

	for (i = FIELD_OWN; i < a->sheet->n; i++)
		if (strcmp(answers_get(a, i), answers_get(b, i)) != 0)
			return false;
	return true;
}

bool
answers_same_key(const struct answers *a, const struct answers *b)
{
	const struct field *field;
	const char *x, *y;
	size_t i;

	for (i = 0; i < a->sheet->n; i++) {
		field = &a->sheet->field[i];
		if (!field->key)
			continue;
		x = answers_get(a, i);
		y = answers_get(b, i);
		if (strcmp(x, y) != 0 && !(field->privacy == PRIVACY_PERSON &&
		    utf8_same(x, y)))
			return false;
	}
	return true;
}

void
answers_cells(const struct answers *a, struct cell *cell)
{
	size_t i;

	for (i = 0; i < a->sheet->n; i++) {
		cell[i].text = answers_get(a, i);
		cell[i].len = strlen(cell[i].text);
	}
}

bool
answers_wanted(const struct field *field, bool client, int pass)
{
	return field->who != WHO_COMPUTED && field->pass <= pass &&
	    !(client && field->who == WHO_THERAPIST);
}

bool
answers_asked(const struct answers *a, size_t field)
{
	struct cell *cell = mem_new(a->sheet->n, sizeof(*cell));
	bool asked;

	answers_cells(a, cell);
	asked = sheet_asked(&a->sheet->field[field], cell);
	free(cell);
	return asked;
}

void
answers_write(struct str *out, const struct answers *a, size_t n)
{
	const struct sheet *sheet = a->sheet;
	const char *text;
	size_t i, j;

	for (j = 0; j < sheet->n; j++) {
		text = sheet->field[j].name;
		csv_put(out, text, strlen(text));
		str_putc(out, j + 1 < sheet->n ? ',' : '\n');
	}
	for (i = 0; i < n; i++)
		for (j = 0; j < sheet->n; j++) {
			text = answers_get(&a[i], j);
			csv_put(out, text, strlen(text));
			str_putc(out, j + 1 < sheet->n ? ',' : '\n');
		}
}

/* One row of a draft, whose columns are these fields, or -1. */
static void
take_row(struct answers *a, const struct csv_record *row, const int *field,
    size_t n)
{
	size_t i;

	for (i = 0; i < n && i < row->n; i++)
		if (field[i] > FIELD_SHEET && row->cell[i].len != 0)
			answers_set(a, (size_t)field[i], row->cell[i].text);
}

static int *
read_header(const struct sheet *sheet, const struct csv_record *row, size_t *n)
{
	int *field;
	size_t i;

	if (row == NULL || strcmp(row->cell[0].text, "sheet") != 0)
		return NULL;
	field = mem_new(row->n, sizeof(*field));
	for (i = 0; i < row->n; i++)
		field[i] = sheet_field(sheet, row->cell[i].text);
	*n = row->n;
	return field;
}

struct answers *
answers_read(const struct sheet *sheet, const char *text, size_t len,
    size_t *n)
{
	struct csv_reader *csv = csv_open_text(text, len);
	const struct csv_record *row;
	struct answers *a = NULL;
	size_t columns = 0, cap = 0;
	int *field = read_header(sheet, csv_next(csv), &columns);

	*n = 0;
	while (field != NULL && (row = csv_next(csv)) != NULL) {
		if (strcmp(row->cell[0].text, "sheet") == 0) {
			free(field);
			field = read_header(sheet, row, &columns);
			continue;
		}
		if (strcmp(row->cell[0].text, sheet->name) != 0)
			continue;
		a = mem_grow(a, &cap, *n + 1, sizeof(*a));
		answers_init(&a[*n], sheet);
		take_row(&a[(*n)++], row, field, columns);
	}
	free(field);
	csv_close(csv);
	return a;
}
