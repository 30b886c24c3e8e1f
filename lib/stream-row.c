/* SPDX-License-Identifier: MIT
 * One row of a stream: from cells to checked values. */

#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "mem.h"
#include "stream-row.h"
#include "utf8.h"

bool
row_wanted(const struct row_maker *m, const char *sheet)
{
	const char *const *name = m->options->sheets;

	if (name == NULL)
		return true;
	for (; *name != NULL; name++)
		if (strcmp(*name, sheet) == 0)
			return true;
	return false;
}

void
row_fault(struct row_maker *m, size_t line, const char *column,
    const char *reason)
{
	m->fault = mem_grow(m->fault, &m->cap_fault, m->n_fault + 1,
	    sizeof(*m->fault));
	m->fault[m->n_fault++] = (struct fault){ .file = m->file,
		.line = line, .column = column, .reason = reason,
		.status = STATUS_FAULTS };
}

bool
row_fatal(struct row_maker *m, size_t line, const char *column,
    const char *reason, enum status status)
{
	m->fatal = (struct fault){ .file = m->file, .line = line,
		.column = column, .reason = reason, .status = status };
	return false;
}

/* Was the column found faulty before? */
static bool
faulty(const struct row_maker *m, const char *column)
{
	size_t i;

	for (i = 0; i < m->n_fault; i++)
		if (strcmp(m->fault[i].column, column) == 0)
			return true;
	return false;
}

void
row_check_bytes(struct row_maker *m, size_t line)
{
	const struct table *t = &m->header->table;
	size_t i;

	for (i = 0; i < t->n; i++) {
		if (memchr(m->row.cell[i].text, '\0', m->row.cell[i].len))
			row_fault(m, line, t->name[i], _("has a NUL byte"));
		else if (!utf8_valid(m->row.cell[i].text,
		    m->row.cell[i].len))
			row_fault(m, line, t->name[i], _("is not UTF-8"));
	}
}

/* A sheet that is not read here; there may be any number of them. */
static void
strange(struct row_maker *m, const char *name)
{
	str_clear(&m->strange_name);
	str_puts(&m->strange_name, name);
	m->strange.name = m->strange_name.text;
	m->binding = &m->strange;
}

bool
row_bind(struct row_maker *m, size_t line, const char *name)
{
	const struct sheet *sheet = NULL;
	const struct fault *fault;

	if (m->binding != NULL && strcmp(m->binding->name, name) == 0)
		return true;
	m->binding = table_bound(m->header, name);
	if (m->binding != NULL)
		return true;
	if (row_wanted(m, name)) {
		sheet = sheets_find(m->sheets, name);
		fault = sheets_fault(m->sheets);
		if (sheet == NULL && fault != NULL) {
			m->fatal = *fault;
			return false;
		}
	}
	if (sheet == NULL) {
		strange(m, name);
		return true;
	}
	m->binding = table_bind(&m->tables, m->header, name, sheet);
	if (m->binding->missing != NULL)
		return row_fatal(m, line, m->binding->missing,
		    _("this column is missing, and it is part of the key"),
		    STATUS_SYSTEM);
	return true;
}

/* Fill the cell where it is empty. */
static void
fill(struct cell *c, const char *text)
{
	if (c->len == 0 && text != NULL)
		*c = (struct cell){ text, strlen(text) };
}

void
row_fill(struct row_maker *m)
{
	const struct stream_options *o = m->options;

	if (m->row.n < FIELD_OWN)
		return;
	fill(&m->row.cell[FIELD_SHEET], o->sheets != NULL ? o->sheets[0] :
	    NULL);
	fill(&m->row.cell[FIELD_CLIENT], o->client);
	fill(&m->row.cell[FIELD_SESSION], o->session);
	fill(&m->row.cell[FIELD_DATE], o->date);
}

static void
check_client(struct row_maker *m, size_t line)
{
	const struct cell *c = &m->row.cell[FIELD_CLIENT];
	const char *only = m->options->client;

	if (faulty(m, "client"))
		return;
	if (c->len == 0)
		row_fault(m, line, "client", _("is part of the key and must "
		    "be filled"));
	else if (strcmp(c->text, m->code) == 0)
		return;
	else if (!code_good(c->text))
		row_fault(m, line, "client", _("is not a client's code"));
	else if (only != NULL && strcmp(c->text, only) != 0 &&
	    !code_therapist(c->text))
		row_fault(m, line, "client", _("is not the client that -c "
		    "names"));
	else if (m->row.sheet != NULL && !sheet_takes(m->row.sheet, c->text))
		row_fault(m, line, "client", _("is a therapist's code, and "
		    "this sheet is about a client"));
	else if (c->len < sizeof(m->code) && !code_therapist(c->text))
		memcpy(m->code, c->text, c->len + 1);
}

/* All fields empty: those without a column stay so from row to row. */
static void
lay_values(struct row_maker *m, const struct binding *b)
{
	size_t i;

	m->value = mem_grow(m->value, &m->cap_value, b->sheet->n,
	    sizeof(*m->value));
	for (i = 0; i < b->sheet->n; i++)
		m->value[i] = (struct cell){ "", 0 };
	m->laid = b;
}

static void
set_values(struct row_maker *m)
{
	const struct binding *b = m->binding;
	const struct cell *cell = m->row.cell;
	struct cell *value;
	size_t i;

	m->row.sheet = b->sheet;
	m->row.column = b->column;
	m->row.value = cell;
	if (b->sheet == NULL || b->straight)
		return;
	if (m->laid != b)
		lay_values(m, b);
	m->row.value = value = m->value;
	for (i = 0; i < b->n_place; i++)
		value[b->place[i].field] = cell[b->place[i].column];
}

static void
check_values(struct row_maker *m, size_t line)
{
	const struct binding *b = m->binding;
	const size_t *check = b->check, *end = check + b->n_check;
	const struct field *field = b->sheet->field, *f;
	const struct cell *value = m->row.value;
	const char *reason;
	bool early = m->n_fault != 0;
	size_t i;

	for (; check < end; check++) {
		i = *check;
		f = &field[i];
		/* A part of the key that is not asked stays empty. */
		if (value[i].len == 0 && !(f->key && sheet_asked(f, value)))
			continue;
		if (early && faulty(m, f->name))
			continue;
		reason = sheet_check(f, value[i].text, value[i].len);
		if (reason != NULL)
			row_fault(m, line, f->name, reason);
	}
}

bool
row_finish(struct row_maker *m, size_t line)
{
	if (m->n_fault != 0 && faulty(m, "sheet"))
		return false;
	row_fill(m);
	if (!row_bind(m, line, m->row.cell[FIELD_SHEET].text))
		return false;
	set_values(m);
	check_client(m, line);
	if (m->row.sheet != NULL)
		check_values(m, line);
	return m->n_fault == 0;
}

void
row_begin(struct row_maker *m, size_t line, size_t start, size_t end)
{
	m->n_fault = 0;
	m->row = (struct row){ .table = &m->header->table, .file = m->file,
		.line = line, .start = start, .end = end };
}

void
row_clear(struct row_maker *m)
{
	pool_free(&m->tables.pool);
	pool_free(&m->words);
	str_free(&m->text);
	str_free(&m->reason);
	str_free(&m->strange_name);
	free(m->cell);
	free(m->value);
	free(m->fault);
}
