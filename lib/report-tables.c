/* SPDX-License-Identifier: MIT
 * Sheets that a template does not name, as plain tables. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "picture.h"
#include "report-own.h"

/* A table with more columns is told row by row. */
enum { COLUMNS = 6 };

/* The columns of a table that have any value. */
struct table_columns {
	size_t *field;
	size_t n, rows;
};

static bool
any_value(const struct shown *shown, const struct record *const *row,
    size_t field)
{
	for (; *row != NULL; row++)
		if ((*row)->value[field].len != 0 &&
		    report_tells(shown, *row, &(*row)->sheet->field[field]))
			return true;
	return false;
}

static void
choose(struct table_columns *c, const struct record *const *row,
    const struct shown *shown)
{
	const struct sheet *sheet = row[0]->sheet;
	size_t i;

	c->field = mem_new(sheet->n, sizeof(*c->field));
	for (i = FIELD_SESSION; i < sheet->n; i++)
		if (any_value(shown, row, i))
			c->field[c->n++] = i;
	while (row[c->rows] != NULL)
		c->rows++;
}

/* A field in words; those that all rows have are in no definition. */
static const char *
label_of(const struct sheet *sheet, size_t field, const struct shown *shown)
{
	if (field == FIELD_SESSION)
		return _("Session");
	if (field == FIELD_DATE)
		return _("Date");
	return words_in(&sheet->field[field].label, shown->lang);
}

static struct node *
cell(struct report *r, const char *label, struct node *value)
{
	struct node *map = tree_map(r->tree);

	tree_set(r->tree, map, "label",
	    tree_text(r->tree, label, strlen(label)));
	tree_set(r->tree, map, "text", value);
	return map;
}

static struct node *
columns(struct report *r, const struct sheet *sheet,
    const struct table_columns *c, const struct shown *shown)
{
	struct node *list = tree_list(r->tree);
	const char *label;
	size_t i;

	for (i = 0; i < c->n; i++) {
		label = label_of(sheet, c->field[i], shown);
		tree_add(r->tree, list, cell(r, label,
		    tree_text(r->tree, label, strlen(label))));
	}
	return list;
}

static struct node *
rows(struct report *r, const struct record *const *row,
    const struct table_columns *c, const struct shown *shown)
{
	static const struct cell empty = { "", 0 };
	struct node *list = tree_list(r->tree);
	const struct field *field;
	struct node *map, *cells;
	size_t i;

	for (; *row != NULL; row++) {
		map = tree_map(r->tree);
		cells = tree_list(r->tree);
		for (i = 0; i < c->n; i++) {
			field = &(*row)->sheet->field[c->field[i]];
			tree_add(r->tree, cells, cell(r,
			    label_of((*row)->sheet, c->field[i], shown),
			    report_value(r, shown, field,
			    report_tells(shown, *row, field) ?
			    &(*row)->value[c->field[i]] : &empty)));
		}
		tree_set(r->tree, map, "cells", cells);
		tree_add(r->tree, list, map);
	}
	return list;
}

static const struct node *
get(const struct node *map, const char *text)
{
	struct name name = tree_name(text, strlen(text));

	return tree_find(map, &name);
}

/* The texts of a list of cells; each is copied. */
static void
put_cells(char **to, const struct node *cells)
{
	const struct link *link;
	const struct node *text;

	for (link = cells->first; link != NULL; link = link->next) {
		text = get(link->node, "text");
		*to++ = mem_dupn(text->text, text->len);
	}
}

/* The table drawn in lines of text. */
static struct node *
drawn(struct report *r, const struct node *table,
    const struct table_columns *c, const struct shown *shown)
{
	size_t n = (c->rows + 1) * c->n, i;
	char **texts = mem_new(n, sizeof(*texts));
	struct picture *p = picture_new(shown->width, 0, "");
	const struct link *row = get(table, "rows")->first;
	struct node *node;

	put_cells(texts, get(table, "columns"));
	for (i = c->n; row != NULL; row = row->next, i += c->n)
		put_cells(texts + i, get(row->node, "cells"));
	picture_table(p, (const char *const *)texts, c->rows + 1, c->n);
	str_clear(&r->scratch);
	if (shown->plain)
		picture_words(p, &r->scratch);
	else
		picture_term(p, !shown->unicode, &r->scratch);
	node = tree_copy_raw(r->tree, str_text(&r->scratch), r->scratch.len);
	picture_free(p);
	for (i = 0; i < n; i++)
		free(texts[i]);
	free(texts);
	return node;
}

static void
add_table(struct report *r, struct node *list,
    const struct record *const *row, const struct shown *shown)
{
	const struct sheet *sheet = row[0]->sheet;
	const char *title = words_in(&sheet->title, shown->lang);
	struct table_columns c = { 0 };
	struct node *table = tree_map(r->tree);

	choose(&c, row, shown);
	if (c.n != 0) {
		tree_set(r->tree, table, "name",
		    tree_text(r->tree, sheet->name, strlen(sheet->name)));
		tree_set(r->tree, table, "title",
		    tree_text(r->tree, title, strlen(title)));
		tree_set(r->tree, table, "columns",
		    columns(r, sheet, &c, shown));
		tree_set(r->tree, table, "rows", rows(r, row, &c, shown));
		tree_set(r->tree, table, "wide",
		    tree_bool(r->tree, c.n > COLUMNS));
		if (r->format == REPORT_TEXT && c.n <= COLUMNS)
			tree_set(r->tree, table, "text",
			    drawn(r, table, &c, shown));
		tree_add(r->tree, list, table);
	}
	free(c.field);
}

/* Corrections are seen in what they correct. */
static bool
is_correction(const char *sheet)
{
	return strcmp(sheet, "void") == 0 || strcmp(sheet, "rename") == 0;
}

static bool
is_shown(const struct shown *shown, const char *sheet)
{
	const char *const *name = shown->sheets;

	while (name != NULL && *name != NULL && strcmp(*name, sheet) != 0)
		name++;
	return name == NULL || *name != NULL;
}

struct node *
report_tables(struct report *r, const struct shown *shown)
{
	const char *const *name =
	    records_sheets(shown->all, shown->client);
	struct node *list = tree_list(r->tree);
	const struct record *const *row;

	for (; *name != NULL; name++) {
		row = records_current(shown->all, *name, shown->client);
		if (*row != NULL && !is_correction(*name) &&
		    is_shown(shown, *name) &&
		    !template_uses(r->template, *name) &&
		    report_any_told((*row)->sheet, shown->for_client))
			add_table(r, list, row, shown);
	}
	return list;
}
