/* SPDX-License-Identifier: MIT
 * Where a command's rows go. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "append.h"
#include "complete.h"
#include "computed.h"
#include "labels.h"
#include "mem.h"
#include "pool.h"
#include "replace.h"
#include "save.h"
#include "sink.h"

/* The header of a sheet that was filled in. */
struct own {
	const struct sheet *sheet;
	struct table table;
	struct own *next;
};

struct sink {
	struct cli *cli;
	struct pool pool;
	struct own *own;
	enum stream_form form;
	struct stream_writer *writer; /* to stdout, or a file anew */
	struct replace *replace;
	struct append *append;
	struct save *save;
	struct labels lacking; /* clients with rows to complete */
	bool failed;
};

bool
sink_format(const char *format)
{
	return strcmp(format, "csv") == 0 || strcmp(format, "rec") == 0 ||
	    strcmp(format, "json") == 0;
}

static enum stream_form
form_of(const struct cli *cli)
{
	const char *format = cli->format != NULL ? cli->format : "csv";

	if (strcmp(format, "csv") == 0)
		return cli->flat ? FORM_FLAT : FORM_CSV;
	if (cli->flat)
		die(STATUS_USAGE, _("--flat goes with -f csv alone"));
	return strcmp(format, "rec") == 0 ? FORM_REC : FORM_JSON;
}

/* Rows appended to a file that they come from would double it. */
static void
refuse_own_input(struct cli *cli)
{
	char *const *file = cli_files(cli);
	struct stat out, in;

	if (stat(cli->output, &out) != 0 || !S_ISREG(out.st_mode))
		return;
	for (; *file != NULL; file++)
		if (stat(*file, &in) == 0 && in.st_ino == out.st_ino &&
		    in.st_dev == out.st_dev)
			die(STATUS_USAGE, _("%s: is read and written: "
			    "--replace writes it anew"), cli->output);
}

/* At a terminal the writer makes harmless what it prints. */
static void
open_file(struct sink *k)
{
	const char *reason;

	if (k->cli->replace || k->form == FORM_JSON || k->form == FORM_FLAT ||
	    replace_terminal(k->cli->output)) {
		k->replace = replace_open(k->cli->output, &reason);
		if (k->replace == NULL)
			die(STATUS_SYSTEM, "%s: %s", k->cli->output, reason);
		k->writer = stream_writer(replace_file(k->replace), k->form);
		return;
	}
	refuse_own_input(k->cli);
	k->append = append_new(k->cli->output,
	    k->form == FORM_REC ? APPEND_REC : APPEND_CSV);
}

struct sink *
sink_open(struct cli *cli)
{
	struct sink *k = mem_new(1, sizeof(*k));

	k->cli = cli;
	k->form = form_of(cli);
	if (cli->save && cli->output != NULL)
		die(STATUS_USAGE, _("only one of -o and --save"));
	if (cli->replace && cli->output == NULL)
		die(STATUS_USAGE, _("--replace goes with -o"));
	if (cli->save && k->form != FORM_CSV)
		die(STATUS_USAGE, _("--save goes with -f csv alone"));
	if (cli->save && cli->saved)
		die(STATUS_USAGE, _("--save would double what --saved reads"));
	if (cli->save)
		k->save = save_new();
	else if (cli->output != NULL)
		open_file(k);
	else
		k->writer = stream_writer(stdout, k->form);
	return k;
}

void
sink_probe(struct sink *k, const char *client)
{
	const struct fault *fault = k->append != NULL ?
	    append_probe(k->append, client) : NULL;

	if (fault != NULL)
		die_fault(fault);
}

static void
fail(struct sink *k, const struct fault *fault)
{
	k->failed = true;
	warn_fault(fault);
	cli_status(k->cli, fault->status);
}

static void
refuse_row(struct sink *k, const struct row *row, const char *column,
    const char *reason)
{
	fail(k, &(struct fault){ .file = row->file, .line = row->line,
	    .column = column, .reason = reason, .status = STATUS_FAULTS });
}

/* A row goes to the store with all columns of its sheet, so that the file is
 * the same whether they came from prompts, a form or a table of few; behind
 * them with those that are its own.  What is worked out of it is filled in
 * when all rows are there. */
static const struct fault *
save_whole(struct sink *k, const struct row *row)
{
	const struct sheet *sheet = row->sheet;
	size_t n = sheet->n, i;
	const char **name = mem_new(n + row->n, sizeof(*name));
	struct cell *cell = mem_new(n + row->n, sizeof(*cell));
	const struct fault *fault;

	for (i = 0; i < n; i++) {
		name[i] = sheet->field[i].name;
		cell[i] = row->value[i];
	}
	for (i = FIELD_CLIENT; i < row->n; i++)
		if (sheet_field(sheet, row->table->name[i]) < 0) {
			name[n] = row->table->name[i];
			cell[n++] = row->cell[i];
		}
	if (computed_lacks(sheet, cell))
		labels_put(&k->lacking, cell[FIELD_CLIENT].text,
		    cell[FIELD_CLIENT].len);
	fault = save_row(k->save, name, n, cell);
	free(name);
	free(cell);
	return fault;
}

void
sink_row(struct sink *k, const struct row *row)
{
	const struct fault *fault = NULL;
	const char *reason = NULL, *column = NULL;
	size_t at = 0;

	if (k->failed)
		return;
	if (k->writer != NULL)
		reason = stream_write(k->writer, row, &column);
	else if (k->save != NULL && row->sheet != NULL)
		fault = save_whole(k, row);
	else if (k->save != NULL)
		fault = save_row(k->save, row->table->name, row->n,
		    row->cell);
	else
		reason = append_row(k->append, row->table->name, row->n,
		    row->cell, &at);
	if (reason != NULL)
		refuse_row(k, row, column != NULL ? column :
		    row->table->name[at], reason);
	else if (fault != NULL)
		fail(k, fault);
}

/* The header of a sheet; one that was made stays, for a writer knows its
 * tables by their address. */
static const struct table *
header(struct sink *k, const struct sheet *sheet)
{
	struct own *own;
	size_t i;

	for (own = k->own; own != NULL; own = own->next)
		if (own->sheet == sheet)
			return &own->table;
	own = pool_new(&k->pool, 1, sizeof(*own));
	own->sheet = sheet;
	own->table.n = sheet->n;
	own->table.name = pool_new(&k->pool, sheet->n, sizeof(char *));
	for (i = 0; i < sheet->n; i++)
		own->table.name[i] = sheet->field[i].name;
	own->next = k->own;
	k->own = own;
	return &own->table;
}

void
sink_answers(struct sink *k, const struct answers *a)
{
	struct cell *cell = mem_new(a->sheet->n, sizeof(*cell));
	struct row row = { .table = header(k, a->sheet), .cell = cell,
		.n = a->sheet->n, .sheet = a->sheet, .value = cell };

	answers_cells(a, cell);
	sink_row(k, &row);
	free(cell);
}

static void
complete(void *context, const char *client)
{
	struct sink *k = context;

	if (labels_has(&k->lacking, client, strlen(client)))
		complete_rows(k->cli, k->save, client);
}

static void
commit(struct sink *k)
{
	const struct fault *fault = NULL;
	const char *reason;

	if (k->save != NULL)
		fault = save_commit(k->save, complete, k);
	else if (k->append != NULL)
		fault = append_commit(k->append);
	if (fault != NULL)
		fail(k, fault);
	if (k->replace == NULL)
		return;
	reason = replace_commit(k->replace);
	k->replace = NULL;
	if (reason != NULL)
		fail(k, &(struct fault){ .file = k->cli->output,
		    .reason = reason, .status = STATUS_SYSTEM });
}

bool
sink_close(struct sink *k, bool wanted)
{
	bool ok;

	if (wanted && !k->failed)
		commit(k);
	ok = !k->failed;
	replace_abort(k->replace);
	append_free(k->append);
	save_free(k->save);
	stream_writer_free(k->writer);
	labels_free(&k->lacking);
	pool_free(&k->pool);
	free(k);
	return ok;
}

void
sink_told(const struct cli *cli, size_t n)
{
	bool kept = cli->save ||
	    (cli->output != NULL && !replace_terminal(cli->output));

	if (kept && !cli->quiet && isatty(STDERR_FILENO))
		warn(ngettext("%zu record was written", "%zu records were "
		    "written", n), n);
}
