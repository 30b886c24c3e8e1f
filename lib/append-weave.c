/* SPDX-License-Identifier: MIT
 * How new rows of CSV fit below the headers that a file has. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "append-weave.h"
#include "mem.h"

enum { BLOCK = 1 << 16 };

static bool
lacks(const struct columns *c, const struct columns *given)
{
	int *map = columns_map(given, c);
	bool missing = false;
	size_t i;

	for (i = 0; i < given->n; i++)
		missing |= map[i] == COLUMN_NONE;
	free(map);
	return missing;
}

/* May rows with this header go below that one, which may grow for them? */
static bool
fits(const struct columns *c, const struct columns *given, bool may_grow)
{
	if (columns_same(c->name, c->n, given->name, given->n))
		return true;
	if (c->sheet != NULL && strcmp(c->sheet, given->sheet) != 0)
		return false;
	return may_grow || !lacks(c, given);
}

static void
begin_with(struct weave *w, const struct columns *last)
{
	struct columns *c = &w->out[w->n++];

	columns_join(c, last);
	c->written = true;
	w->had = c->n;
	if (last->sheet != NULL)
		columns_sheet(c, last->sheet);
}

/* The header that these rows go below, a new one where none fits. */
static size_t
place(struct weave *w, const struct columns *given, bool many)
{
	bool may_grow = !many || w->n > 1;
	struct columns *c;

	if (w->n == 0 || !fits(&w->out[w->n - 1], given, may_grow))
		w->n++;
	c = &w->out[w->n - 1];
	columns_join(c, given);
	columns_sheet(c, given->sheet);
	return w->n - 1;
}

void
weave_plan(struct weave *w, const struct addition *rows,
    const struct extant *file)
{
	size_t i;

	weave_clear(w);
	w->out = mem_new(rows->n_table + 1, sizeof(*w->out));
	w->below = mem_new(rows->n_table, sizeof(*w->below));
	if (file->last.n != 0)
		begin_with(w, &file->last);
	for (i = 0; i < rows->n_table; i++)
		w->below[i] = place(w, &rows->table[i], file->many);
}

void
weave_clear(struct weave *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		columns_clear(&w->out[i]);
	free(w->out);
	free(w->below);
	*w = (struct weave){ 0 };
}

bool
weave_widens(const struct weave *w)
{
	return w->had != 0 && w->out[0].n != w->had;
}

/* Let go of what text has, to out where there is one. */
static bool
pour(struct str *text, FILE *out, size_t at_least)
{
	if (out == NULL || text->len == 0 || text->len < at_least)
		return true;
	if (fwrite(text->text, 1, text->len, out) != text->len)
		return false;
	str_clear(text);
	return true;
}

static bool
copy_bytes(int fd, FILE *out)
{
	char *block = mem_new(BLOCK, 1);
	bool good = true;
	ssize_t n;

	while (good && (n = read(fd, block, BLOCK)) != 0)
		good = n > 0 && fwrite(block, 1, (size_t)n, out) == (size_t)n;
	free(block);
	return good;
}

/* The one header of the file may come again, and is then left out. */
static void
put_wider(struct columns *c, const int *source,
    const struct csv_record *record, struct str *text)
{
	if (!columns_begin(record)) {
		columns_put_row(c, source, record->cell, text);
	} else if (!c->written) {
		columns_put(c, text);
		c->written = true;
	}
}

static bool
copy_wider(struct weave *w, struct csv_reader *reader, FILE *out)
{
	struct columns *c = &w->out[0];
	int *source = mem_new(c->n, sizeof(*source));
	const struct csv_record *record;
	struct str text = { 0 };
	bool good = true;
	size_t i;

	for (i = 0; i < c->n; i++)
		source[i] = i < w->had ? (int)i : COLUMN_NONE;
	while (good && (record = csv_next(reader)) != NULL) {
		put_wider(c, source, record, &text);
		good = pour(&text, out, BLOCK);
	}
	good = good && pour(&text, out, 0);
	str_free(&text);
	free(source);
	return good;
}

/* A reader that stopped early: what it read has been read before, so this is
 * a failure of the disk. */
static bool
read_all(const struct csv_reader *reader)
{
	if (csv_fault(reader) == NULL)
		return true;
	errno = EIO;
	return false;
}

bool
weave_copy(struct weave *w, int fd, FILE *out)
{
	struct csv_reader *reader;
	bool good;

	if (!weave_widens(w))
		return copy_bytes(fd, out);
	reader = csv_open(fd);
	good = copy_wider(w, reader, out) && read_all(reader);
	csv_close(reader);
	return good;
}

/* Where the columns of the header come from, in rows of the table that now
 * begins; the header itself where it is new. */
static int *
begin_table(struct columns *c, const struct columns *table, struct str *text)
{
	if (!c->written)
		columns_put(c, text);
	c->written = true;
	return columns_map(c, table);
}

static bool
put_all(struct weave *w, const struct addition *rows,
    struct csv_reader *reader, struct str *text, FILE *out)
{
	const struct csv_record *record;
	struct columns *c = NULL;
	int *source = NULL;
	size_t table = 0;
	bool good = true;

	while (good && (record = csv_next(reader)) != NULL) {
		if (columns_begin(record)) {
			free(source);
			c = &w->out[w->below[table]];
			source = begin_table(c, &rows->table[table++], text);
		} else {
			columns_put_row(c, source, record->cell, text);
		}
		good = pour(text, out, BLOCK);
	}
	free(source);
	return good && pour(text, out, 0);
}

bool
weave_put(struct weave *w, struct addition *rows, struct str *text, FILE *out)
{
	struct csv_reader *reader = spool_csv(&rows->spool);
	bool good = put_all(w, rows, reader, text, out) && read_all(reader);

	csv_close(reader);
	if (rows->spool.error == 0)
		return good;
	errno = rows->spool.error;
	return false;
}
