/* SPDX-License-Identifier: MIT
 * A row from a record of rec text. */

#include <string.h>

#include "mem.h"
#include "stream-row.h"

/* Was this record written by us, with every column in table order? */
static bool
complete(const struct rec_record *r)
{
	size_t i;

	for (i = 0; i < FIELD_OWN; i++)
		if (i == r->n ||
		    strcmp(r->field[i].name, sheet_standard[i]) != 0)
			return false;
	return true;
}

static const struct rec_field *
rec_named(const struct rec_record *r, const char *name)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (strcmp(r->field[i].name, name) == 0)
			return &r->field[i];
	return NULL;
}

/* The sheet whose words a record is read with; NULL: as it stands. */
static const struct sheet *
rec_sheet(struct row_maker *m, const struct rec_record *r)
{
	const struct rec_field *f = rec_named(r, "sheet");
	const char *name = f != NULL ? f->value.text :
	    m->options->sheets != NULL ? m->options->sheets[0] : "";

	return row_wanted(m, name) ? sheets_find(m->sheets, name) : NULL;
}

/* A field's name as the sheet has it now. */
static const char *
rec_name_now(const struct sheet *sheet, const char *name)
{
	int at = sheet != NULL ? sheet_field(sheet, name) : -1;

	return at >= 0 ? sheet->field[at].name : name;
}

static size_t
add_column(struct row_maker *m, size_t n, const char *name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(m->cell[i].text, name) == 0)
			return n;
	m->cell[n] = (struct cell){ name, strlen(name) };
	return n + 1;
}

/* The columns of a record that a person wrote: those that all rows have, those
 * of its sheet, and then what the sheet does not know.  One that we wrote has
 * its own. */
static void
rec_header(struct row_maker *m, const struct rec_record *r,
    const struct sheet *sheet)
{
	size_t n = 0, own = sheet != NULL ? sheet->n : 0, i;

	m->cell = mem_grow(m->cell, &m->cap_cell, FIELD_OWN + own + r->n,
	    sizeof(*m->cell));
	if (!complete(r)) {
		for (i = 0; i < FIELD_OWN; i++)
			n = add_column(m, n, sheet_standard[i]);
		for (i = 0; i < own; i++)
			n = add_column(m, n, sheet->field[i].name);
	}
	for (i = 0; i < r->n; i++)
		n = add_column(m, n, complete(r) ? r->field[i].name :
		    rec_name_now(sheet, r->field[i].name));
	m->header = table_find_rec(&m->tables, m->cell, n);
}

/* A person may write a choice's label for its code. */
static struct cell
rec_value(struct row_maker *m, const struct sheet *sheet,
    const struct rec_field *f)
{
	struct str code = { 0 };
	struct cell c = f->value;
	int at = sheet != NULL ? sheet_field(sheet, f->name) : -1;

	if (at >= 0 && sheet->field[at].n_option != 0 &&
	    sheet_check(&sheet->field[at], c.text, c.len) != NULL &&
	    field_read(&sheet->field[at], c.text, "en", &code))
		c = (struct cell){ pool_dup(&m->words, str_text(&code),
		    code.len), code.len };
	str_free(&code);
	return c;
}

static void
rec_values(struct row_maker *m, const struct rec_record *r,
    const struct sheet *sheet)
{
	const struct table *t = &m->header->table;
	const struct rec_field *f, *end = r->field + r->n;
	const char *name;
	size_t i;

	m->cell = mem_grow(m->cell, &m->cap_cell, t->n, sizeof(*m->cell));
	m->row.cell = m->cell;
	m->row.n = t->n;
	for (i = 0; i < t->n; i++)
		m->cell[i] = (struct cell){ NULL, 0 };
	for (f = r->field; f < end; f++) {
		name = complete(r) ? f->name : rec_name_now(sheet, f->name);
		for (i = 0; strcmp(t->name[i], name) != 0; i++)
			continue;
		if (m->cell[i].text != NULL)
			row_fault(m, f->line, f->name,
			    _("this field is there twice"));
		m->cell[i] = rec_value(m, sheet, f);
	}
	for (i = 0; i < t->n; i++)
		if (m->cell[i].text == NULL)
			m->cell[i] = (struct cell){ "", 0 };
}

bool
row_of_rec(struct row_maker *m, const struct rec_record *r)
{
	const struct sheet *sheet = rec_sheet(m, r);

	m->binding = NULL;
	pool_free(&m->words);
	rec_header(m, r, sheet);
	row_begin(m, r->line, r->start, r->end);
	rec_values(m, r, sheet);
	if (!r->ascii)
		row_check_bytes(m, r->line);
	return row_finish(m, r->line);
}
