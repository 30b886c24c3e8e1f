/* SPDX-License-Identifier: MIT
 * One row of a stream: from a record to checked values. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "path.h"
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

static bool
ends_in_sheet(const struct cell *c)
{
	return c->len >= 5 && memcmp(c->text + c->len - 5, "sheet", 5) == 0;
}

/* A file without a last newline, and then the header of the next one. */
static bool
glued(const struct csv_record *r)
{
	size_t i;

	for (i = 0; i + 3 < r->n; i++)
		if (ends_in_sheet(&r->cell[i]) &&
		    strcmp(r->cell[i + 1].text, "client") == 0 &&
		    strcmp(r->cell[i + 2].text, "session") == 0 &&
		    strcmp(r->cell[i + 3].text, "date") == 0)
			return true;
	return false;
}

static bool
wrong_width(struct row_maker *m, const struct csv_record *r)
{
	if (glued(r))
		return row_fatal(m, r->line, NULL,
		    _("the file before has no last newline"), STATUS_SYSTEM);
	if (r->torn && r->n < m->header->width)
		return row_fatal(m, r->line, NULL, _("the last row is cut "
		    "short: mend it, or remove it"), STATUS_SYSTEM);
	str_clear(&m->reason);
	str_printf(&m->reason, ngettext("has %zu cell, and the header has "
	    "%zu", "has %zu cells, and the header has %zu", r->n), r->n,
	    m->header->width);
	row_fault(m, r->line, NULL, m->reason.text);
	return false;
}

/* Put the cells in the order of the table. */
static void
arrange(struct row_maker *m, const struct csv_record *r)
{
	const struct header *h = m->header;
	size_t i;

	m->row.n = h->table.n;
	if (h->from == NULL)
		return;
	m->cell = mem_grow(m->cell, &m->cap_cell, h->table.n,
	    sizeof(*m->cell));
	for (i = 0; i < h->table.n; i++)
		m->cell[i] = h->from[i] >= 0 ? r->cell[h->from[i]] :
		    (struct cell){ "", 0 };
	m->row.cell = m->cell;
}

/* Take the place of a cell: m->text never moves once it has room for the
 * whole row. */
static char *
rewrite(struct row_maker *m, struct cell *c, size_t len)
{
	size_t at = m->text.len;

	str_fill(&m->text, '\0', len + 1);
	*c = (struct cell){ m->text.text + at, len };
	return m->text.text + at;
}

static void
make_room(struct row_maker *m, size_t len)
{
	str_clear(&m->text);
	str_fill(&m->text, '\0', len);
	str_clear(&m->text);
}

/* In a flat table a newline is \n and a backslash is doubled. */
static const char *
unescape(struct row_maker *m, struct cell *c)
{
	const char *from = c->text;
	const char *end = from + c->len;
	char *to = rewrite(m, c, c->len);
	char *start = to;

	for (; from < end; from++) {
		if (*from != '\\') {
			*to++ = *from;
			continue;
		}
		if (from + 1 == end || (from[1] != 'n' && from[1] != '\\'))
			return _("a backslash in a flat row stands before n "
			    "or a backslash");
		*to++ = *++from == 'n' ? '\n' : '\\';
	}
	*to = '\0';
	c->len = (size_t)(to - start);
	return NULL;
}

static void
unescape_row(struct row_maker *m, const struct csv_record *r)
{
	const struct table *t = &m->header->table;
	const char *reason;
	size_t i;

	make_room(m, (size_t)(r->end - r->start) + 2 * t->n);
	for (i = 0; i < t->n; i++) {
		if (memchr(m->row.cell[i].text, '\\', m->row.cell[i].len) ==
		    NULL)
			continue;
		reason = unescape(m, &m->row.cell[i]);
		if (reason != NULL)
			row_fault(m, r->line, t->name[i], reason);
	}
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

/* Every cell is UTF-8 without NUL. */
static void
check_bytes(struct row_maker *m, size_t line)
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

/* The cells lie one after the other, so most rows are judged at once. */
static bool
all_valid(const struct csv_record *r)
{
	const char *text = r->cell[0].text;
	const struct cell *last = &r->cell[r->n - 1];

	return utf8_valid(text, (size_t)(last->text + last->len - text));
}

/* Find where the sheet's fields lie, once for each sheet under a header. */
static bool
bind(struct row_maker *m, size_t line)
{
	const char *name = m->row.cell[FIELD_SHEET].text;
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

static void
fill(struct row_maker *m)
{
	const struct stream_options *o = m->options;
	const char *with[FIELD_OWN] = { NULL, o->client, o->session, o->date };
	struct cell *c;
	size_t i;

	if (m->row.cell[FIELD_SHEET].len == 0 && o->sheets != NULL)
		m->row.cell[FIELD_SHEET] = (struct cell){ o->sheets[0],
			strlen(o->sheets[0]) };
	for (i = FIELD_CLIENT; i < FIELD_OWN; i++) {
		c = &m->row.cell[i];
		if (c->len == 0 && with[i] != NULL)
			*c = (struct cell){ with[i], strlen(with[i]) };
	}
}

static bool
is_therapist(const char *code)
{
	return strncmp(code, "therapist-", 10) == 0;
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
	else if (strcmp(c->text, m->code) != 0 && !path_is_code(c->text))
		row_fault(m, line, "client", _("is not a client's code"));
	else if (only != NULL && strcmp(c->text, only) != 0 &&
	    !is_therapist(c->text))
		row_fault(m, line, "client", _("is not the client that -c "
		    "names"));
	else if (c->len < sizeof(m->code))
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
	size_t i;

	m->row.sheet = b->sheet;
	m->row.column = b->column;
	m->row.value = m->row.cell;
	if (b->sheet == NULL || b->straight)
		return;
	if (m->laid != b)
		lay_values(m, b);
	for (i = 0; i < m->row.n; i++)
		if (b->field[i] >= 0)
			m->value[b->field[i]] = m->row.cell[i];
	m->row.value = m->value;
}

static void
check_values(struct row_maker *m, size_t line)
{
	const struct binding *b = m->binding;
	const struct cell *value = m->row.value;
	const struct field *f;
	const char *reason;
	bool early = m->n_fault != 0;
	size_t col;
	int i;

	for (col = FIELD_SESSION; col < m->row.n; col++) {
		i = b->field[col];
		if (i < 0 || (value[i].len == 0 && !b->key[col]))
			continue;
		f = &b->sheet->field[i];
		/* A part of the key that is not asked stays empty. */
		if (value[i].len == 0 && !sheet_asked(f, value))
			continue;
		if (early && faulty(m, f->name))
			continue;
		reason = sheet_check(f, value[i].text, value[i].len);
		if (reason != NULL)
			row_fault(m, line, f->name, reason);
	}
}

/* From here on a record of CSV and one of rec text are alike. */
static bool
finish(struct row_maker *m, size_t line)
{
	if (m->n_fault != 0 && faulty(m, "sheet"))
		return false;
	fill(m);
	if (!bind(m, line))
		return false;
	set_values(m);
	check_client(m, line);
	if (m->row.sheet != NULL)
		check_values(m, line);
	return m->n_fault == 0;
}

static void
begin(struct row_maker *m, size_t line, size_t start, size_t end)
{
	m->n_fault = 0;
	m->row = (struct row){ .table = &m->header->table, .file = m->file,
		.line = line, .start = start, .end = end };
}

bool
row_of_csv(struct row_maker *m, const struct csv_record *r)
{
	begin(m, r->line, r->start, r->end);
	m->row.cell = r->cell;
	m->row.n = r->n;
	if (r->n != m->header->width)
		return wrong_width(m, r);
	arrange(m, r);
	if (r->nul || (!r->ascii && !all_valid(r)))
		check_bytes(m, r->line);
	if (m->header->table.flat && m->n_fault == 0)
		unescape_row(m, r);
	return finish(m, r->line);
}

/* Was this record written by us, with every column in table order? */
static bool
complete(const struct rec_record *r)
{
	return r->n >= FIELD_OWN && strcmp(r->field[0].name, "sheet") == 0 &&
	    strcmp(r->field[1].name, "client") == 0 &&
	    strcmp(r->field[2].name, "session") == 0 &&
	    strcmp(r->field[3].name, "date") == 0;
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
		n = add_column(m, n, "sheet");
		n = add_column(m, n, "client");
		n = add_column(m, n, "session");
		n = add_column(m, n, "date");
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
	begin(m, r->line, r->start, r->end);
	rec_values(m, r, sheet);
	if (!r->ascii)
		check_bytes(m, r->line);
	return finish(m, r->line);
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
