/* SPDX-License-Identifier: MIT
 * Rows with faults, set aside. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "mem.h"
#include "rejects.h"
#include "replace.h"

struct rejects {
	struct replace *file;
	const struct table *table;
	struct str line;
	struct str cell;
};

struct rejects *
rejects_open(const char *path, const char **reason)
{
	struct replace *file = replace_open(path, reason);
	struct rejects *r;

	if (file == NULL)
		return NULL;
	r = mem_new(1, sizeof(*r));
	r->file = file;
	return r;
}

static void
put_header(struct rejects *r, const struct table *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		csv_put(&r->line, t->name[i], strlen(t->name[i]));
		str_putc(&r->line, ',');
	}
	str_puts(&r->line, "fault,surplus\n");
}

/* "line 3: ring: is not one of the choices; …" */
static void
put_faults(struct rejects *r, const struct fault *fault, size_t n)
{
	size_t i;

	str_clear(&r->cell);
	for (i = 0; i < n; i++)
		str_printf(&r->cell, "%s%s%s%s", i != 0 ? "; " : "",
		    fault[i].column != NULL ? fault[i].column : "",
		    fault[i].column != NULL ? ": " : "", fault[i].reason);
	csv_put(&r->line, str_text(&r->cell), r->cell.len);
}

static void
put_surplus(struct rejects *r, const struct row *row)
{
	size_t i;

	str_clear(&r->cell);
	for (i = row->table->n; i < row->n; i++) {
		if (i != row->table->n)
			str_putc(&r->cell, ',');
		csv_put(&r->cell, row->cell[i].text, row->cell[i].len);
	}
	csv_put(&r->line, str_text(&r->cell), r->cell.len);
}

void
rejects_row(struct rejects *r, const struct row *row,
    const struct fault *fault, size_t n)
{
	size_t i;

	str_clear(&r->line);
	if (row->table != r->table)
		put_header(r, row->table);
	r->table = row->table;
	for (i = 0; i < row->table->n; i++) {
		if (i < row->n)
			csv_put(&r->line, row->cell[i].text,
			    row->cell[i].len);
		str_putc(&r->line, ',');
	}
	put_faults(r, fault, n);
	str_putc(&r->line, ',');
	put_surplus(r, row);
	str_putc(&r->line, '\n');
	fwrite(r->line.text, 1, r->line.len, replace_file(r->file));
}

const char *
rejects_close(struct rejects *r)
{
	const char *reason = replace_commit(r->file);

	str_free(&r->line);
	str_free(&r->cell);
	free(r);
	return reason;
}
