/* SPDX-License-Identifier: MIT
 * Rows taken out of a file for ever. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "columns.h"
#include "csv.h"
#include "erase.h"
#include "err.h"
#include "file.h"
#include "mem.h"
#include "replace.h"

struct erase {
	struct replace *replace;
};

/* A file while it is gone through. */
struct going {
	const char *sheet;
	const size_t *line;
	size_t n, gone;
	struct columns last; /* its last header */
	struct str text, out;
};

static bool
goes(const struct going *g, const struct csv_record *record)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->line[i] == record->line)
			return strcmp(record->cell[0].text, g->sheet) == 0;
	return false;
}

/* All bytes but those of the rows that go. */
static const char *
leave_out(struct going *g)
{
	struct csv_reader *csv = csv_open_text(str_text(&g->text),
	    g->text.len);
	const struct csv_record *record;
	const char *reason = NULL;
	size_t from = 0;

	while ((record = csv_next(csv)) != NULL) {
		if (columns_begin(record)) {
			columns_clear(&g->last);
			columns_read(&g->last, record);
		}
		if (!goes(g, record))
			continue;
		str_put(&g->out, g->text.text + from, record->start - from);
		from = record->end;
		g->gone++;
	}
	if (csv_fault(csv) != NULL)
		reason = csv_fault(csv)->reason;
	else if (g->gone != g->n)
		reason = _("was changed in the meantime");
	else if (from < g->text.len)
		str_put(&g->out, g->text.text + from, g->text.len - from);
	csv_close(csv);
	return reason;
}

/* Does the last header have a column for all that the row says? */
static bool
has_room(const struct going *g, const struct answers *row)
{
	size_t i;

	if (g->last.n == 0 || strcmp(g->last.name[0], "sheet") != 0)
		return false;
	for (i = 0; i < row->sheet->n; i++)
		if (answers_get(row, i)[0] != '\0' && columns_find(&g->last,
		    row->sheet->field[i].name) == COLUMN_NONE)
			return false;
	return true;
}

/* The row below the last header, or below one of its own. */
static void
put_row(struct going *g, const struct answers *row)
{
	const char *text;
	size_t i;
	int at;

	if (g->out.len != 0 && g->out.text[g->out.len - 1] != '\n')
		str_putc(&g->out, '\n');
	if (!has_room(g, row)) {
		answers_write(&g->out, row, 1);
		return;
	}
	for (i = 0; i < g->last.n; i++) {
		at = sheet_field(row->sheet, g->last.name[i]);
		text = at >= 0 ? answers_get(row, (size_t)at) : "";
		csv_put(&g->out, text, strlen(text));
		str_putc(&g->out, i + 1 < g->last.n ? ',' : '\n');
	}
}

static int
open_regular(int dir, const char *name, struct stat *st)
{
	int fd = openat(dir, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK |
	    O_NOCTTY | O_CLOEXEC);

	if (fd >= 0 && (fstat(fd, st) != 0 || !S_ISREG(st->st_mode))) {
		close(fd);
		errno = EINVAL;
		return -1;
	}
	return fd;
}

/* What there is, wiped when it is done with. */
static void
clear(struct going *g)
{
	if (g->text.len != 0)
		explicit_bzero(g->text.text, g->text.len);
	str_free(&g->text);
	str_free(&g->out);
	columns_clear(&g->last);
}

/* Write the new file beside the old one, and bring it to the disk. */
static const char *
put_beside(struct erase *e, int dir, const char *name, const struct str *text,
    mode_t mode)
{
	const char *reason;
	FILE *out;

	e->replace = replace_open_at(dir, name, &reason);
	if (e->replace == NULL)
		return reason;
	out = replace_file(e->replace);
	if (fchmod(fileno(out), mode & 0777) != 0)
		return file_reason(errno);
	fwrite(text->text, 1, text->len, out);
	return replace_flush(e->replace);
}

struct erase *
erase_begin(int dir, const char *name, const char *sheet, const size_t *line,
    size_t n, const struct answers *row, const char **reason)
{
	struct going g = { .sheet = sheet, .line = line, .n = n };
	struct erase *e = mem_new(1, sizeof(*e));
	struct stat st;
	int fd = open_regular(dir, name, &st);

	*reason = NULL;
	if (fd < 0 || !file_get(fd, &g.text))
		*reason = file_reason(errno);
	else
		*reason = leave_out(&g);
	if (*reason == NULL && row != NULL)
		put_row(&g, row);
	if (*reason == NULL)
		*reason = put_beside(e, dir, name, &g.out, st.st_mode);
	if (fd >= 0)
		close(fd);
	clear(&g);
	if (*reason == NULL)
		return e;
	erase_abort(e);
	return NULL;
}

const char *
erase_commit(struct erase *e)
{
	const char *reason = replace_commit(e->replace);

	free(e);
	return reason;
}

void
erase_abort(struct erase *e)
{
	if (e == NULL)
		return;
	replace_abort(e->replace);
	free(e);
}
