/* SPDX-License-Identifier: MIT
 * A row from a record of CSV. */

#include <string.h>

#include "mem.h"
#include "stream-row.h"

static bool
ends_in_sheet(const struct cell *c)
{
	return c->len >= 5 && memcmp(c->text + c->len - 5, "sheet", 5) == 0;
}

/* A file without a last newline, and then the header of the next one. */
static bool
glued(const struct csv_record *r)
{
	size_t i, k;

	for (i = 0; i + FIELD_OWN <= r->n; i++) {
		if (!ends_in_sheet(&r->cell[i]))
			continue;
		for (k = FIELD_CLIENT; k < FIELD_OWN; k++)
			if (strcmp(r->cell[i + k].text, sheet_standard[k]) != 0)
				break;
		if (k == FIELD_OWN)
			return true;
	}
	return false;
}

/* Put the cells in the order of the table; of a row of a wrong width those that
 * are there, and last what the header has no column for. */
static void
arrange(struct row_maker *m, const struct csv_record *r)
{
	const struct header *h = m->header;
	size_t surplus = r->n > h->width ? r->n - h->width : 0;
	size_t i, from;

	if (h->from == NULL)
		return;
	m->row.n = h->table.n + surplus;
	m->cell = mem_grow(m->cell, &m->cap_cell, m->row.n, sizeof(*m->cell));
	for (i = 0; i < h->table.n; i++) {
		from = h->from[i] >= 0 ? (size_t)h->from[i] : r->n;
		m->cell[i] = from < r->n ? r->cell[from] :
		    (struct cell){ "", 0 };
	}
	for (i = 0; i < surplus; i++)
		m->cell[h->table.n + i] = r->cell[h->width + i];
	m->row.cell = m->cell;
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
	arrange(m, r);
	row_fill(m);
	return false;
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

bool
row_of_csv(struct row_maker *m, const struct csv_record *r)
{
	row_begin(m, r->line, r->start, r->end);
	m->row.cell = r->cell;
	m->row.n = r->n;
	if (r->n != m->header->width)
		return wrong_width(m, r);
	arrange(m, r);
	if (r->nul || !r->utf8)
		row_check_bytes(m, r->line);
	if (m->header->table.flat && m->n_fault == 0)
		unescape_row(m, r);
	return row_finish(m, r->line);
}
