/* SPDX-License-Identifier: MIT
 * All sheets of a run, and the fields of one. */

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "mem.h"
#include "sheet-parse.h"

struct sheets {
	struct pool pool;
	struct sheet_parser parser;
	bool failed;
	struct sheet **sheet; /* those read so far */
	size_t n, cap;
	char **names;
};

struct sheets *
sheets_new(bool override)
{
	struct sheets *all = mem_new(1, sizeof(*all));

	all->parser.pool = &all->pool;
	all->parser.override = override;
	return all;
}

void
sheets_free(struct sheets *all)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		sheet_free_fields(all->sheet[i]);
	for (i = 0; all->names != NULL && all->names[i] != NULL; i++)
		free(all->names[i]);
	free(all->names);
	free(all->sheet);
	pool_free(&all->pool);
	free(all);
}

static struct sheet *
remember(struct sheets *all, struct sheet *sheet)
{
	if (sheet == NULL)
		return NULL;
	all->sheet = mem_grow(all->sheet, &all->cap, all->n + 1,
	    sizeof(struct sheet *));
	all->sheet[all->n++] = sheet;
	return sheet;
}

/* Read the user's own definition and hold it against the shipped one. */
static struct sheet *
read_own(struct sheets *all, const char *name, const struct resource *own,
    const struct sheet *shipped)
{
	struct sheet *sheet = remember(all,
	    sheet_parse(&all->parser, name, own));

	if (sheet == NULL)
		return NULL;
	sheet->own = true;
	if (shipped != NULL &&
	    !sheet_may_override(&all->parser, sheet, shipped))
		return NULL;
	return sheet;
}

static const struct sheet *
read_sheet(struct sheets *all, const char *name, const char *path)
{
	struct resource r;
	struct sheet *shipped = NULL, *sheet;
	int own;

	if (resource_shipped(path, &r)) {
		shipped = remember(all, sheet_parse(&all->parser, name, &r));
		all->failed = shipped == NULL;
	}
	if (all->failed || !all->parser.override)
		return shipped;
	own = resource_own(path, &r);
	if (own == 0)
		return shipped;
	if (own < 0)
		sheet_parse_unread(&all->parser, r.file);
	sheet = own > 0 ? read_own(all, name, &r, shipped) : NULL;
	all->failed = sheet == NULL;
	resource_clear(&r);
	return sheet;
}

/* A name that may be one of a file. */
static bool
plain(const char *name)
{
	size_t n = 0;

	while ((name[n] >= 'a' && name[n] <= 'z') || name[n] == '-' ||
	    (name[n] >= '0' && name[n] <= '9'))
		n++;
	return n > 0 && n < 64 && name[n] == '\0';
}

/* What was refused is not found by the next who asks: it is refused again. */
static void
forget(struct sheets *all, size_t from)
{
	for (; from < all->n; from++)
		all->sheet[from]->name = "";
}

const struct sheet *
sheets_find(struct sheets *all, const char *name)
{
	struct str path = { 0 };
	const struct sheet *sheet;
	size_t i;

	all->failed = false;
	/* The last one read under a name is the one that counts. */
	for (i = all->n; i > 0; i--)
		if (strcmp(all->sheet[i - 1]->name, name) == 0)
			return all->sheet[i - 1];
	if (!plain(name))
		return NULL;
	str_printf(&path, "sheets/%s.csv", name);
	i = all->n;
	sheet = read_sheet(all, name, path.text);
	if (all->failed)
		forget(all, i);
	str_free(&path);
	return sheet;
}

const struct fault *
sheets_fault(const struct sheets *all)
{
	return all->failed ? &all->parser.fault : NULL;
}

const char *const *
sheets_names(struct sheets *all)
{
	size_t i, k, len;
	bool csv;

	if (all->names != NULL)
		return (const char *const *)all->names;
	all->names = resource_names("sheets", all->parser.override);
	for (i = k = 0; all->names[i] != NULL; i++) {
		len = strlen(all->names[i]);
		csv = len > 4 && strcmp(all->names[i] + len - 4, ".csv") == 0;
		if (csv)
			all->names[i][len - 4] = '\0';
		if (csv && plain(all->names[i]))
			all->names[k++] = all->names[i];
		else
			free(all->names[i]);
	}
	all->names[k] = NULL;
	return (const char *const *)all->names;
}

int
sheet_field(const struct sheet *sheet, const char *name)
{
	size_t i, k;
	int at = sheet->first[sheet_slot(name)];

	/* Records are asked by name very often. */
	for (; at >= 0; at = sheet->field[at].next)
		if (strcmp(sheet->field[at].name, name) == 0)
			return at;
	for (i = 0; i < sheet->n; i++)
		for (k = 0; k < sheet->field[i].n_was; k++)
			if (strcmp(sheet->field[i].was[k], name) == 0)
				return (int)i;
	return -1;
}

const struct field *
sheet_get(const struct sheet *sheet, const char *name)
{
	int i = sheet_field(sheet, name);

	assert(i >= 0);
	return &sheet->field[i];
}

bool
sheet_takes(const struct sheet *sheet, const char *client)
{
	return !code_therapist(client) ||
	    sheet_field(sheet, "cases") >= 0 ||
	    strcmp(sheet->name, "void") == 0;
}
