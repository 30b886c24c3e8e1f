/* SPDX-License-Identifier: MIT
 * Rows on their way to the store, with what is worked out of them. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "complete.h"
#include "computed.h"
#include "mem.h"
#include "sheet-names.h"
#include "store.h"

/* What is known of one client, and the row that is looked at. */
struct completing {
	struct cli *cli;
	struct computing computing;
	size_t at; /* position of the next row among those known */
	const struct sheet *sheet;
	const char *const *name; /* of its n columns */
	size_t n;
	struct cell *cell, *value; /* by column, by field */
	int *column;               /* of each field, -1 where there is none */
	size_t cap_value, cap_column;
	struct pool words; /* what is filled in */
};

/* The sheets that something is worked out of, or with. */
static const char *const wanted[] = { "review", "case", "incident",
	"measure", "rename", "safety-review", "transition", "turn", "void",
	NULL };

static bool
bad_row(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	struct completing *c = context;

	(void)fault;
	(void)n;
	records_add_aside(c->computing.all, c->cli->sheets, row);
	return true;
}

/* The client's folder; false where it cannot be read to its end. */
static bool
read_folder(struct completing *c, const char *client)
{
	char **file = store_files(client);
	struct stream_options o = { .files = file, .sheets = wanted,
		.bad = bad_row, .context = c };
	const struct row *row;
	struct stream *s;
	bool whole;

	if (file == NULL)
		return errno == ENOENT;
	s = stream_open(&o, c->cli->sheets);
	while ((row = stream_next(s)) != NULL)
		records_add(c->computing.all, row);
	whole = stream_fault(s) == NULL;
	stream_close(s);
	store_files_free(file);
	return whole;
}

/* Where the fields of a sheet lie, once for all rows of a table. */
static void
bind(struct completing *c, const struct sheet *sheet, const char *const *name,
    size_t n)
{
	size_t i;

	if (sheet == c->sheet && name == c->name)
		return;
	c->sheet = sheet;
	c->name = name;
	c->n = n;
	c->value = mem_grow(c->value, &c->cap_value, sheet->n,
	    sizeof(*c->value));
	c->column = mem_grow(c->column, &c->cap_column, sheet->n,
	    sizeof(*c->column));
	for (i = 0; i < sheet->n; i++)
		c->column[i] = columns_place(name, n, sheet->field[i].name);
}

/* Look at a row; false where nothing is worked out of it, or with it. */
static bool
take(struct completing *c, const char *const *name, size_t n,
    struct cell *cell)
{
	size_t i;

	if (sheet_name_find(wanted, cell[FIELD_SHEET].text) < 0)
		return false;
	bind(c, cli_sheet(c->cli, cell[FIELD_SHEET].text), name, n);
	c->cell = cell;
	for (i = 0; i < c->sheet->n; i++)
		c->value[i] = c->column[i] >= 0 ? cell[c->column[i]] :
		    (struct cell){ "", 0 };
	return true;
}

static void
know(void *context, const char *const *name, size_t n, struct cell *cell)
{
	struct completing *c = context;

	if (take(c, name, n, cell))
		records_add(c->computing.all,
		    &(struct row){ .sheet = c->sheet, .value = c->value });
}

/* Fill a cell of the row where it is empty. */
static void
put(void *context, const char *field, const char *text)
{
	struct completing *c = context;
	int at = columns_place(c->name, c->n, field);
	size_t len = strlen(text);

	if (at >= 0 && c->cell[at].len == 0)
		c->cell[at] = (struct cell){ pool_dup(&c->words, text, len),
			len };
}

static void
fill(void *context, const char *const *name, size_t n, struct cell *cell)
{
	struct completing *c = context;

	pool_empty(&c->words);
	if (!take(c, name, n, cell))
		return;
	if (computed_lacks(c->sheet, c->value))
		computed_fields(&c->computing, records_at(c->computing.all,
		    c->at), put, c);
	c->at++;
}

void
complete_rows(struct cli *cli, struct save *save, const char *client)
{
	struct completing c = { .cli = cli, .computing = {
		.all = records_new(), .settings = cli_settings(cli),
		.own = cli->override } };

	if (read_folder(&c, client)) {
		c.at = records_count(c.computing.all);
		save_each(save, client, know, &c, false);
		records_settle(c.computing.all, NULL);
		c.sheet = NULL;
		c.computing.lang = cli_lang(cli, record_text(records_one(
		    c.computing.all, "case", client), "language"));
		save_each(save, client, fill, &c, true);
	}
	computing_clear(&c.computing);
	records_free(c.computing.all);
	pool_free(&c.words);
	free(c.value);
	free(c.column);
}
