/* SPDX-License-Identifier: MIT
 * All names that a template may use, as a tree to check it against; and which
 * of them it does use, so that nothing else is made. */

#include "mem.h"
#include "report-own.h"

static struct node *
text(struct report *r)
{
	return tree_text(r->tree, "", 0);
}

static struct node *
list_of(struct report *r, struct node *item)
{
	struct node *list = tree_list(r->tree);

	tree_add(r->tree, list, item);
	return list;
}

/* A sheet's fields, once as they are and once as codes. */
static struct node *
sheet_names(struct report *r, const struct sheet *sheet)
{
	struct node *map = tree_map(r->tree);
	struct node *codes = tree_map(r->tree);
	size_t i;

	for (i = FIELD_CLIENT; i < sheet->n; i++) {
		tree_set(r->tree, map, sheet->field[i].name, text(r));
		tree_set(r->tree, codes, sheet->field[i].name, text(r));
	}
	tree_set(r->tree, map, "code", codes);
	return map;
}

void
report_note_uses(struct report *r)
{
	const char *const *name = sheets_names(r->cli->sheets);
	size_t n = 0;

	while (name[n] != NULL)
		n++;
	r->use = mem_new(n, sizeof(*r->use));
	for (; *name != NULL; name++)
		if (template_uses(r->template, *name))
			r->use[r->n_use++].name = *name;
	r->codes = template_uses(r->template, "code");
	r->history = template_uses(r->template, "history");
	r->tables = template_uses(r->template, "tables");
	r->strangers = template_uses(r->template, "unknown");
}

const struct sheet *
report_use_sheet(struct report *r, struct report_use *use)
{
	size_t i;

	if (use->sheet != NULL)
		return use->sheet;
	use->sheet = cli_sheet(r->cli, use->name);
	use->field = mem_new(use->sheet->n, sizeof(*use->field));
	for (i = 0; i < use->sheet->n; i++)
		use->field[i] = template_uses(r->template,
		    use->sheet->field[i].name);
	return use->sheet;
}

static void
set_sheets(struct report *r, struct node *root, struct node *history)
{
	const struct sheet *sheet;
	struct node *map;
	size_t i;

	for (i = 0; i < r->n_use; i++) {
		sheet = report_use_sheet(r, &r->use[i]);
		map = sheet_names(r, sheet);
		tree_set(r->tree, root, sheet->name,
		    report_single(sheet) ? map : list_of(r, map));
		tree_set(r->tree, history, sheet->name, list_of(r, map));
	}
}

/* A table of a sheet that the template does not name. */
static struct node *
table_names(struct report *r)
{
	struct node *table = tree_map(r->tree);
	struct node *cell = tree_map(r->tree);
	struct node *row = tree_map(r->tree);

	tree_set(r->tree, cell, "label", text(r));
	tree_set(r->tree, cell, "text", text(r));
	tree_set(r->tree, row, "cells", list_of(r, cell));
	tree_set(r->tree, table, "name", text(r));
	tree_set(r->tree, table, "title", text(r));
	tree_set(r->tree, table, "wide", tree_bool(r->tree, true));
	tree_set(r->tree, table, "columns", list_of(r, cell));
	tree_set(r->tree, table, "rows", list_of(r, row));
	tree_set(r->tree, table, "text", tree_raw(r->tree, "", 0));
	return table;
}

struct node *
report_names(struct report *r)
{
	struct node *root = tree_map(r->tree);
	struct node *history = tree_map(r->tree);
	const struct report_part *p;

	tree_set(r->tree, root, "client", text(r));
	tree_set(r->tree, root, "today", text(r));
	tree_set(r->tree, root, "lang", text(r));
	tree_set(r->tree, root, "therapist", tree_bool(r->tree, true));
	set_sheets(r, root, history);
	tree_set(r->tree, root, "history", history);
	tree_set(r->tree, root, "unknown", list_of(r, text(r)));
	tree_set(r->tree, root, "tables", list_of(r, table_names(r)));
	for (p = report_parts; p->name != NULL; p++)
		tree_set(r->tree, root, p->name, p->sample(r->tree));
	return root;
}
