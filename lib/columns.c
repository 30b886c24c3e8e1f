/* SPDX-License-Identifier: MIT
 * The header of a table on its way into a file. */

#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "mem.h"

void
columns_add(struct columns *c, const char *name)
{
	c->name = mem_grow(c->name, &c->cap, c->n + 1, sizeof(*c->name));
	c->name[c->n++] = mem_dup(name);
}

void
columns_read(struct columns *c, const struct csv_record *record)
{
	size_t i;

	for (i = 0; i < record->n; i++)
		columns_add(c, record->cell[i].text);
}

void
columns_sheet(struct columns *c, const char *sheet)
{
	if (c->sheet != NULL && strcmp(c->sheet, sheet) == 0)
		return;
	free(c->sheet);
	c->sheet = mem_dup(sheet);
}

void
columns_clear(struct columns *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		free((char *)c->name[i]);
	free(c->name);
	free(c->sheet);
	*c = (struct columns){ 0 };
}

bool
columns_same(const char *const *a, size_t n_a, const char *const *b,
    size_t n_b)
{
	size_t i;

	if (n_a != n_b)
		return false;
	for (i = 0; i < n_a; i++)
		if (strcmp(a[i], b[i]) != 0)
			return false;
	return true;
}

/* The column of that name with this many of the same name before it. */
static int
find_nth(const struct columns *c, const char *name, size_t nth)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (strcmp(c->name[i], name) == 0 && nth-- == 0)
			return (int)i;
	return COLUMN_NONE;
}

static size_t
same_before(const struct columns *c, size_t column)
{
	size_t n = 0;
	size_t i;

	for (i = 0; i < column; i++)
		n += strcmp(c->name[i], c->name[column]) == 0;
	return n;
}

int
columns_find(const struct columns *c, const char *name)
{
	return find_nth(c, name, 0);
}

int
columns_place(const char *const *name, size_t n, const char *wanted)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(name[i], wanted) == 0)
			return (int)i;
	return COLUMN_NONE;
}

int *
columns_map(const struct columns *from, const struct columns *to)
{
	int *map = mem_new(from->n, sizeof(*map));
	size_t i;

	for (i = 0; i < from->n; i++)
		map[i] = find_nth(to, from->name[i], same_before(from, i));
	return map;
}

void
columns_join(struct columns *to, const struct columns *from)
{
	int *map = columns_map(from, to);
	size_t i;

	for (i = 0; i < from->n; i++) {
		if (map[i] != COLUMN_NONE)
			continue;
		columns_add(to, from->name[i]);
		to->written = false;
	}
	free(map);
}

void
columns_put(const struct columns *c, struct str *out)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		if (i != 0)
			str_putc(out, ',');
		csv_put(out, c->name[i], strlen(c->name[i]));
	}
	str_putc(out, '\n');
}

void
columns_put_row(const struct columns *c, const int *source,
    const struct cell *cell, struct str *out)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		if (i != 0)
			str_putc(out, ',');
		if (source[i] != COLUMN_NONE)
			csv_put(out, cell[source[i]].text, cell[source[i]].len);
	}
	str_putc(out, '\n');
}
