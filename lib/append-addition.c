/* SPDX-License-Identifier: MIT
 * The rows that are to be added to a file. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "append-addition.h"
#include "mem.h"
#include "rec.h"

static void
note_client(struct addition *rows, const char *const *name, size_t n,
    const struct cell *cell)
{
	int at = columns_place(name, n, "client");
	const char *client = at >= 0 ? cell[at].text : "";

	if (rows->client == NULL)
		rows->client = mem_dup(client);
	else if (strcmp(rows->client, client) != 0)
		rows->mixed = true;
	rows->n++;
}

/* The first is always sheet; a flat table's says that it is flat. */
static bool
same_header(const struct columns *c, const char *const *name, size_t n)
{
	return columns_same(c->name + 1, c->n - 1, name + 1, n - 1);
}

static void
give_header(struct addition *rows, const char *const *name, size_t n)
{
	struct columns *c;
	size_t i;

	rows->table = mem_grow(rows->table, &rows->table_cap,
	    rows->n_table + 1, sizeof(*rows->table));
	c = &rows->table[rows->n_table++];
	*c = (struct columns){ 0 };
	columns_add(c, "sheet");
	for (i = 1; i < n; i++)
		columns_add(c, name[i]);
	columns_put(c, &rows->spool.text);
}

void
addition_csv(struct addition *rows, const char *const *name, size_t n,
    const struct cell *cell)
{
	struct str *text = &rows->spool.text;
	struct columns *c;
	size_t i;

	if (rows->n_table == 0 ||
	    !same_header(&rows->table[rows->n_table - 1], name, n))
		give_header(rows, name, n);
	c = &rows->table[rows->n_table - 1];
	if (c->sheet == NULL)
		columns_sheet(c, cell[0].text);
	note_client(rows, name, n, cell);
	for (i = 0; i < n; i++) {
		if (i != 0)
			str_putc(text, ',');
		csv_put(text, cell[i].text, cell[i].len);
	}
	str_putc(text, '\n');
	spool_settle(&rows->spool);
}

const char *
addition_rec(struct addition *rows, const char *const *name, size_t n,
    const struct cell *cell, size_t *column)
{
	struct str *text = &rows->spool.text;
	size_t before = text->len;
	const char *reason = NULL;
	size_t i;

	if (rows->n != 0)
		str_putc(text, '\n');
	for (i = 0; reason == NULL && i < n; i++)
		reason = rec_put(text, i == 0 ? "sheet" : name[i],
		    cell[i].text, cell[i].len);
	if (reason != NULL) {
		*column = i - 1;
		text->len = before;
		if (text->text != NULL)
			text->text[before] = '\0';
		return reason;
	}
	rows->cr |= memmem(text->text + before, text->len - before, "\r\n",
	    2) != NULL;
	note_client(rows, name, n, cell);
	spool_settle(&rows->spool);
	return NULL;
}

void
addition_each(struct addition *rows, append_visit *visit, void *context,
    bool keep)
{
	struct addition kept = ADDITION_NEW;
	struct csv_reader *csv = spool_csv(&rows->spool);
	const struct columns *c = rows->table;
	const struct csv_record *r;

	while (rows->n_table != 0 && (r = csv_next(csv)) != NULL) {
		if (columns_begin(r)) {
			c = r->start == 0 ? rows->table : c + 1;
			continue;
		}
		visit(context, (const char *const *)c->name, c->n, r->cell);
		if (keep)
			addition_csv(&kept, (const char *const *)c->name,
			    c->n, r->cell);
	}
	if (csv_fault(csv) != NULL)
		rows->spool.error = EIO;
	csv_close(csv);
	if (!keep || rows->spool.error != 0) {
		addition_clear(&kept);
		return;
	}
	addition_clear(rows);
	*rows = kept;
}

const char *
addition_client(const struct addition *rows)
{
	return rows->mixed ? NULL : rows->client;
}

static bool
put_gap(const struct extant *file, struct str *text)
{
	char end[2] = "";
	off_t from = file->size > 2 ? file->size - 2 : 0;

	if (file->size == 0)
		return true;
	if (pread(file->fd, end, sizeof(end), from) < 0)
		return false;
	if (file->size == 1 || end[1] != '\n')
		str_puts(text, "\n\n");
	else if (end[0] != '\n')
		str_putc(text, '\n');
	return true;
}

bool
addition_put_rec(struct addition *rows, const struct extant *file,
    struct str *text, FILE *out)
{
	const struct str *kept = &rows->spool.text;

	if (!put_gap(file, text))
		return false;
	if (out != NULL)
		return fputs(str_text(text), out) >= 0 &&
		    spool_copy(&rows->spool, out);
	str_put(text, str_text(kept), kept->len);
	return true;
}

void
addition_clear(struct addition *rows)
{
	size_t i;

	for (i = 0; i < rows->n_table; i++)
		columns_clear(&rows->table[i]);
	free(rows->table);
	free(rows->client);
	spool_clear(&rows->spool);
	*rows = ADDITION_NEW;
}
