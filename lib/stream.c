/* SPDX-License-Identifier: MIT
 * Reading a stream: its files one after the other, row by row. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "mem.h"
#include "stream-own.h"

/* Begin a table at this record. */
static bool
set_header(struct stream *s, const struct csv_record *r, bool foreign)
{
	const char *reason;
	size_t column, i;
	bool client = foreign || s->m.options->client != NULL;

	reason = table_refused(r->cell, r->n, &column);
	if (reason != NULL) {
		str_clear(&s->reason);
		str_printf(&s->reason, _("column %zu"), column + 1);
		return row_fatal(&s->m, r->line, s->reason.text, reason,
		    STATUS_SYSTEM);
	}
	for (i = 0; i < r->n; i++)
		client = client || strcmp(r->cell[i].text, "client") == 0;
	if (!client)
		return row_fatal(&s->m, r->line, "client",
		    _("this column is missing, and it is part of the key"),
		    STATUS_SYSTEM);
	s->m.header = table_find(&s->m.tables, r->cell, r->n,
	    !foreign && strcmp(r->cell[0].text, "sheet") != 0, foreign);
	s->m.binding = NULL;
	return true;
}

/* One cell with what spreadsheets part cells by where a comma is for
 * decimals. */
static bool
other_commas(const struct csv_record *r)
{
	return r->n == 1 && strpbrk(r->cell[0].text, ";\t") != NULL;
}

static bool
names_sheets(const struct csv_record *r)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (strcmp(r->cell[i].text, "sheet") == 0)
			return true;
	return false;
}

/* A file's first record, where it does not begin with `sheet`. */
static bool
own_header(struct stream *s, const struct csv_record *r)
{
	if (other_commas(r))
		return row_fatal(&s->m, r->line, NULL, _("the cells are "
		    "parted by semicolons or tabs: save it with commas"),
		    STATUS_SYSTEM);
	if (s->m.options->sheets == NULL)
		return row_fatal(&s->m, r->line, NULL,
		    _("the header does not begin with sheet: such a file is "
		    "read by a worksheet's own command, with -c"),
		    STATUS_SYSTEM);
	if (s->m.options->client == NULL)
		return row_fatal(&s->m, r->line, NULL, _("the header does not "
		    "begin with sheet: to read a file of your own, say with "
		    "-c whose it is"), STATUS_SYSTEM);
	/* Where rows do not name their sheets it is the command's, and what it
	 * needs is looked for also where no row comes. */
	return set_header(s, r, true) && (names_sheets(r) ||
	    row_bind(&s->m, r->line, s->m.options->sheets[0]));
}

enum step { STEP_ROW, STEP_BAD, STEP_SKIP, STEP_END, STEP_STOP };

static enum step
file_end(struct stream *s, const struct fault *fault, size_t cell)
{
	const struct header *h = s->m.header;
	int error = errno;

	if (fault == NULL) {
		stream_close_file(s);
		return STEP_END;
	}
	if (fault->line == 0)
		row_fatal(&s->m, 0, NULL, strerror(error), STATUS_SYSTEM);
	else
		row_fatal(&s->m, fault->line + s->base_line,
		    h != NULL && h->from == NULL && cell < h->table.n ?
		    h->table.name[cell] : NULL, fault->reason,
		    fault->status);
	return STEP_STOP;
}

static enum step
step_csv(struct stream *s)
{
	const struct csv_record *r = csv_next(s->csv);
	const struct header *h = s->m.header;

	if (r == NULL)
		return file_end(s, csv_fault(s->csv), csv_fault_cell(s->csv));
	if ((h == NULL || !h->foreign) && columns_begin(r))
		return set_header(s, r, false) ? STEP_SKIP : STEP_STOP;
	if (h == NULL)
		return own_header(s, r) ? STEP_SKIP : STEP_STOP;
	if (h->foreign && table_repeats(h, r->cell, r->n))
		return STEP_SKIP;
	return row_of_csv(&s->m, r) ? STEP_ROW : STEP_BAD;
}

static enum step
step_rec(struct stream *s)
{
	const struct rec_record *r = rec_next(s->rec);

	s->m.header = NULL;
	if (r == NULL)
		return file_end(s, rec_fault(s->rec), 0);
	return row_of_rec(&s->m, r) ? STEP_ROW : STEP_BAD;
}

/* Tell of a row with faults; go on? */
static bool
tell_bad(struct stream *s)
{
	size_t i;

	if (s->m.fatal.reason != NULL)
		return false;
	for (i = 0; i < s->m.n_fault; i++)
		s->m.fault[i].line += s->base_line;
	s->m.row.line += s->base_line;
	return s->m.options->bad != NULL &&
	    s->m.options->bad(s->m.options->context, &s->m.row,
	    s->m.fault, s->m.n_fault);
}

const struct row *
stream_next(struct stream *s)
{
	enum step step;

	while (!s->stopped) {
		if (!s->open && !stream_open_next(s))
			break;
		step = s->rec != NULL ? step_rec(s) : step_csv(s);
		if (step == STEP_STOP || (step == STEP_BAD && !tell_bad(s)))
			s->stopped = true;
		if (step == STEP_ROW && (s->m.row.sheet != NULL ||
		    s->m.options->others)) {
			s->m.row.line += s->base_line;
			return &s->m.row;
		}
	}
	return NULL;
}

const char *
row_text(const struct row *row, const char *field)
{
	return row->value[sheet_field(row->sheet, field)].text;
}

const struct fault *
stream_fault(const struct stream *s)
{
	return s->m.fatal.reason != NULL ? &s->m.fatal : NULL;
}

void
stream_piece(struct stream *s, const struct table *table, const char *text,
    size_t len, const char *file, size_t line)
{
	stream_close_file(s);
	s->m.file = file;
	s->m.header = table_of(table);
	s->m.binding = NULL;
	s->base_line = line - 1;
	s->open = true;
	if (s->m.header->rec)
		s->rec = rec_open_text(text, len);
	else
		csv_reopen_text(s->csv, text, len);
}

/* The header in a file of its own, for a part that has none. */
static bool
read_header(struct stream *s, const char *path)
{
	const struct csv_record *r;
	const struct fault *fault;

	s->m.file = path;
	s->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (s->fd < 0)
		return stream_fail(s, path, strerror(errno));
	csv_reopen(s->csv, s->fd);
	r = csv_next(s->csv);
	fault = csv_fault(s->csv);
	if (r == NULL && fault != NULL && fault->line == 0)
		stream_fail(s, path, strerror(errno));
	else if (r == NULL || !columns_begin(r))
		row_fatal(&s->m, 1, NULL, _("is no header of a table"),
		    STATUS_SYSTEM);
	else if (set_header(s, r, false))
		s->given = s->m.header;
	stream_close_file(s);
	return s->given != NULL;
}

struct stream *
stream_open(const struct stream_options *options, struct sheets *sheets)
{
	struct stream *s = mem_new(1, sizeof(*s));
	char *const *file;
	bool ok = true;

	s->m.options = options;
	s->m.sheets = sheets;
	s->fd = -1;
	s->csv = csv_open(-1);
	s->file = mem_new(1, sizeof(*s->file));
	for (file = options->files; ok && *file != NULL; file++)
		ok = stream_add(s, *file);
	if (ok && options->header != NULL)
		ok = read_header(s, options->header);
	s->stopped = !ok;
	return s;
}

void
stream_close(struct stream *s)
{
	size_t i;

	if (s == NULL)
		return;
	stream_close_file(s);
	csv_close(s->csv);
	row_clear(&s->m);
	str_free(&s->reason);
	for (i = 0; i < s->n; i++)
		free(s->file[i]);
	free(s->file);
	free(s);
}
