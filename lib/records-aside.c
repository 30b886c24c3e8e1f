/* SPDX-License-Identifier: MIT
 * Rows with faults, kept for what they say of danger. */

#include <stdlib.h>
#include <string.h>

#include "records-own.h"
#include "utf8.h"

/* What was put together becomes a value. */
static struct cell
kept(struct records *all, struct str *text)
{
	struct cell c = { pool_dup(&all->pool, str_text(text), text->len),
		text->len };

	str_free(text);
	return c;
}

/* A value as far as it can be read: the bytes that are text, the code of a
 * label, the number that a cell begins with; a date that is none is not
 * known. */
static struct cell
as_meant(struct records *all, const struct field *f, struct cell c)
{
	struct str text = { 0 };
	long number;
	char *end;

	if (memchr(c.text, '\0', c.len) != NULL ||
	    !utf8_valid(c.text, c.len)) {
		utf8_safe(&text, c.text, c.len);
		return kept(all, &text);
	}
	if (sheet_check(f, c.text, c.len) == NULL)
		return c;
	if (f->type == TYPE_DATE)
		return (struct cell){ "", 0 };
	number = strtol(c.text, &end, 10);
	if (f->n_option != 0)
		field_read(f, c.text, "en", &text);
	else if ((f->type == TYPE_INTEGER || f->type == TYPE_RATING) &&
	    end != c.text)
		str_printf(&text, "%ld", number);
	if (text.len != 0)
		return kept(all, &text);
	str_free(&text);
	return c;
}

static bool
fits(const struct field *f, const struct cell *c)
{
	return !sheet_unanswered(c->text) &&
	    sheet_check(f, c->text, c->len) == NULL;
}

/* Of two answers that fit, is this the one that warns? */
static bool
warns(const struct field *f, const struct cell *c, const struct cell *other)
{
	if (!fits(f, c))
		return false;
	if (f->type == TYPE_INTEGER || f->type == TYPE_RATING)
		return strtol(c->text, NULL, 10) >
		    strtol(other->text, NULL, 10);
	return (strcmp(f->name, "safe") == 0 &&
	    strcmp(other->text, "yes") == 0) ||
	    (strcmp(f->name, "wish") == 0 && strcmp(other->text, "no") == 0);
}

/* The cell of a column.  In a row of too many or too few cells those behind
 * the fault have moved: where none fits here, the one that would; where
 * both do, the one that warns, as nothing says which was meant. */
static struct cell
cell_of(const struct row *row, size_t column, const struct field *f)
{
	size_t moved = column + row->n - row->table->n;
	struct cell here = { "", 0 };

	if (column < row->n)
		here = row->cell[column];
	if (moved < row->n && (!fits(f, &here) ||
	    warns(f, &row->cell[moved], &here)))
		return row->cell[moved];
	return here;
}

void
records_add_aside(struct records *all, struct sheets *sheets,
    const struct row *row)
{
	struct row copy = *row;
	const struct field *f;
	struct cell *value;
	size_t i;
	int at;

	copy.sheet = sheets_find(sheets, row->cell[FIELD_SHEET].text);
	if (copy.sheet == NULL)
		return;
	value = pool_new(&all->pool, copy.sheet->n, sizeof(*value));
	for (i = 0; i < copy.sheet->n; i++)
		value[i] = (struct cell){ "", 0 };
	for (i = 0; i < row->table->n; i++) {
		at = sheet_field(copy.sheet, row->table->name[i]);
		if (at < 0)
			continue;
		f = &copy.sheet->field[at];
		value[at] = as_meant(all, f, cell_of(row, i, f));
	}
	copy.value = value;
	records_add(all, &copy);
	all->entry[all->n - 1]->record.aside = true;
	all->n_aside++;
}

const struct record *const *
records_aside(struct records *all, const char *sheet, const char *client)
{
	static const struct record *const none[1];
	const struct client *c = records_client(all, client);
	const struct record **list, *row;
	size_t n = 0, i;

	if (all->n_aside == 0 || c == NULL)
		return none;
	list = pool_new(&all->pool, all->n_aside + 1, sizeof(*list));
	for (i = 0; i < c->n_entry; i++) {
		row = &c->entry[i]->record;
		if (row->aside && !row->voided && (sheet == NULL ||
		    strcmp(row->sheet->name, sheet) == 0))
			list[n++] = row;
	}
	return list;
}
