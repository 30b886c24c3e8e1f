/* SPDX-License-Identifier: MIT
 * Headers of a stream, and the columns of each sheet under them. */

#include <string.h>

#include "stream-table.h"
#include "utf8.h"

static bool
same(const struct cell *a, const struct cell *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

const char *
table_refused(const struct cell *cell, size_t n, size_t *column)
{
	size_t i;

	for (*column = 0; *column < n; ++*column) {
		if (cell[*column].len == 0)
			return _("this column has no name");
		if (memchr(cell[*column].text, '\0', cell[*column].len) ||
		    !utf8_valid(cell[*column].text, cell[*column].len))
			return _("this column's name is not UTF-8");
		for (i = 0; i < *column; i++)
			if (same(&cell[i], &cell[*column]))
				return _("this column is there twice");
	}
	return NULL;
}

/* The number of the cell with that name, or -1. */
static int
cell_named(const struct cell *cell, size_t n, const char *name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(cell[i].text, name) == 0)
			return (int)i;
	return -1;
}

static bool
is_standard(const char *name)
{
	size_t i;

	for (i = 0; i < FIELD_OWN; i++)
		if (strcmp(sheet_standard[i], name) == 0)
			return true;
	return false;
}

static void
add(struct tables *all, struct header *h, const char *name, int from)
{
	h->from[h->table.n] = from;
	h->table.name[h->table.n++] =
	    pool_dup(&all->pool, name, strlen(name));
}

/* The standard columns first, then the rest as they come. */
static void
arrange(struct tables *all, struct header *h, const struct cell *cell,
    size_t n)
{
	bool straight = true;
	size_t i;

	h->table.name = pool_new(&all->pool, n + FIELD_OWN, sizeof(char *));
	h->from = pool_new(&all->pool, n + FIELD_OWN, sizeof(int));
	for (i = 0; i < FIELD_OWN; i++)
		add(all, h, sheet_standard[i], i == FIELD_SHEET && !h->foreign ?
		    0 : cell_named(cell, n, sheet_standard[i]));
	for (i = h->foreign ? 0 : 1; i < n; i++)
		if (!is_standard(cell[i].text))
			add(all, h, cell[i].text, (int)i);
	for (i = 0; i < h->table.n; i++)
		straight = straight && h->from[i] == (int)i;
	if (straight)
		h->from = NULL;
}

static struct header *
insert(struct tables *all, const struct header *h, const struct cell *as_is)
{
	struct header *kept = pool_new(&all->pool, 1, sizeof(*kept));
	size_t i;

	*kept = *h;
	kept->as_is = pool_new(&all->pool, h->width, sizeof(*kept->as_is));
	for (i = 0; i < h->width; i++)
		kept->as_is[i] = (struct cell){ pool_dup(&all->pool,
		    as_is[i].text, as_is[i].len), as_is[i].len };
	kept->next = all->first;
	all->first = kept;
	return kept;
}

bool
table_repeats(const struct header *h, const struct cell *cell, size_t n)
{
	size_t i;

	for (i = 0; i < n && n == h->width; i++)
		if (!same(&h->as_is[i], &cell[i]))
			return false;
	return n == h->width;
}

struct header *
table_find(struct tables *all, const struct cell *cell, size_t n, bool flat,
    bool foreign)
{
	struct header *h;
	struct header new = { .table.flat = flat, .foreign = foreign,
		.width = n };

	for (h = all->first; h != NULL; h = h->next)
		if (!h->rec && h->foreign == foreign &&
		    table_repeats(h, cell, n))
			return h;
	arrange(all, &new, cell, n);
	return insert(all, &new, cell);
}

struct header *
table_find_rec(struct tables *all, const struct cell *cell, size_t n)
{
	struct header *h;
	struct header new = { .rec = true, .width = n };
	size_t i;

	for (h = all->first; h != NULL; h = h->next)
		if (h->rec && table_repeats(h, cell, n))
			return h;
	new.table.name = pool_new(&all->pool, n, sizeof(char *));
	for (i = 0; i < n; i++)
		new.table.name[new.table.n++] =
		    pool_dup(&all->pool, cell[i].text, cell[i].len);
	return insert(all, &new, cell);
}

struct header *
table_of(const struct table *table)
{
	/* The table is the first member of its header. */
	return (struct header *)(void *)(char *)table;
}

struct binding *
table_bound(const struct header *h, const char *name)
{
	struct binding *b;

	for (b = h->binding; b != NULL; b = b->next)
		if (strcmp(b->name, name) == 0)
			return b;
	return NULL;
}

/* The column of a field by a name that it had once. */
static int
column_once(const struct table *table, const struct field *f)
{
	size_t i, k;

	for (i = 0; i < table->n; i++)
		for (k = 0; k < f->n_was; k++)
			if (strcmp(table->name[i], f->was[k]) == 0)
				return (int)i;
	return -1;
}

static void
find_columns(struct tables *all, const struct table *table, struct binding *b)
{
	const struct field *f = b->sheet->field;
	size_t i;
	int at;

	b->column = pool_new(&all->pool, b->sheet->n, sizeof(*b->column));
	for (i = 0; i < b->sheet->n; i++)
		b->column[i] = -1;
	for (i = 0; i < table->n; i++) {
		at = sheet_field(b->sheet, table->name[i]);
		if (at >= 0 && strcmp(f[at].name, table->name[i]) == 0)
			b->column[at] = (int)i;
	}
	for (i = 0; i < b->sheet->n; i++)
		if (b->column[i] < 0 && f[i].n_was != 0)
			b->column[i] = column_once(table, &f[i]);
}

/* The columns that hold a field, in their order. */
static void
find_places(struct tables *all, const struct table *table, struct binding *b)
{
	size_t none = b->sheet->n, i;

	b->place = pool_new(&all->pool, table->n, sizeof(*b->place));
	for (i = 0; i < table->n; i++)
		b->place[i] = (struct place){ i, none };
	for (i = 0; i < b->sheet->n; i++)
		if (b->column[i] >= 0)
			b->place[b->column[i]].field = i;
	for (i = 0; i < table->n; i++)
		if (b->place[i].field != none)
			b->place[b->n_place++] = b->place[i];
}

static void
bind_fields(struct tables *all, const struct table *table, struct binding *b)
{
	const struct field *f = b->sheet->field;
	size_t i;

	find_columns(all, table, b);
	find_places(all, table, b);
	b->straight = table->n >= b->sheet->n;
	for (i = 0; i < b->sheet->n; i++) {
		b->straight = b->straight && b->column[i] == (int)i;
		if (b->column[i] < 0 && f[i].key && b->missing == NULL)
			b->missing = f[i].name;
	}
	/* The sheet and the client are checked in rows of any sheet. */
	b->check = pool_new(&all->pool, b->n_place, sizeof(*b->check));
	for (i = 0; i < b->n_place; i++)
		if (b->place[i].column >= FIELD_SESSION &&
		    sheet_checks(&f[b->place[i].field]))
			b->check[b->n_check++] = b->place[i].field;
}

struct binding *
table_bind(struct tables *all, struct header *h, const char *name,
    const struct sheet *sheet)
{
	struct binding *b = pool_new(&all->pool, 1, sizeof(*b));

	b->name = pool_dup(&all->pool, name, strlen(name));
	b->sheet = sheet;
	if (sheet != NULL)
		bind_fields(all, &h->table, b);
	b->next = h->binding;
	h->binding = b;
	return b;
}
