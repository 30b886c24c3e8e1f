/* SPDX-License-Identifier: MIT
 * Rows of some sheets, and what a view looks up besides. */

#include <stdlib.h>
#include <string.h>

#include "cli-input.h"
#include "code.h"
#include "gather.h"
#include "mem.h"

/* What must be read first, of whatever, and what is computed with. */
static const char *const besides[] = {
	"case", "grief", "letter", "measure", "rename", "review",
	"safety-review", "session", "void", NULL
};

static bool
among(const char *const *list, const char *name)
{
	for (; *list != NULL; list++)
		if (strcmp(*list, name) == 0)
			return true;
	return false;
}

const char **
gather_wanted(const char *const *sheets)
{
	size_t n = 0, i;
	const char **all;

	while (sheets[n] != NULL)
		n++;
	all = mem_new(n + sizeof(besides) / sizeof(*besides), sizeof(*all));
	memcpy(all, sheets, n * sizeof(*all));
	for (i = 0; besides[i] != NULL; i++)
		if (!among(sheets, besides[i]))
			all[n++] = besides[i];
	return all;
}

const struct date *
gather_as_of(const struct cli *cli, struct date *date)
{
	if (cli->as_of == NULL)
		return NULL;
	*date = date_parse(cli->as_of);
	return date;
}

/* Both lists as one, ended by NULL.  The caller frees the array. */
static const char **
join(const char *const *a, const char *const *b)
{
	size_t n = 0, i;
	const char **all;

	for (i = 0; b != NULL && b[i] != NULL; i++)
		continue;
	while (a[n] != NULL)
		n++;
	all = mem_new(n + i + 1, sizeof(*all));
	memcpy(all, a, n * sizeof(*all));
	if (i != 0)
		memcpy(all + n, b, i * sizeof(*all));
	return all;
}

bool
gather_aside(const struct cli *cli, const struct row *row)
{
	const char *client;

	if (row->n < FIELD_OWN || cli->aside == NULL ||
	    sheets_find(cli->sheets, row->cell[FIELD_SHEET].text) == NULL)
		return false;
	client = row->cell[FIELD_CLIENT].text;
	return code_good(client) && !code_therapist(client) &&
	    (cli->client == NULL || strcmp(cli->client, client) == 0);
}

/* Where rows that were set aside go. */
struct beside {
	struct cli *cli;
	struct records *all, *full;
};

static bool
bad_row(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	struct beside *b = context;
	bool goes_on = cli_bad_row(b->cli, row, fault, n);

	if (goes_on && gather_aside(b->cli, row)) {
		records_add_aside(b->all, b->cli->sheets, row);
		if (b->full != b->all)
			records_add_aside(b->full, b->cli->sheets, row);
	}
	return goes_on;
}

struct records *
gather(struct cli *cli, const char *const *sheets, const char *const *also,
    struct records **full)
{
	const char **both = join(sheets, also);
	const char **wanted = gather_wanted(both);
	struct records *all = records_new();
	bool filtered = cli->match != NULL || cli->as_of != NULL;
	struct beside beside = { cli, all, filtered ? records_new() : all };
	struct stream_options o = { .sheets = wanted, .bad = bad_row,
		.context = &beside };
	struct stream *s = cli_stream(cli, &o);
	const struct row *row;
	struct date date;

	*full = beside.full;
	while ((row = stream_next(s)) != NULL) {
		cli_seen_beside(cli, row);
		if (filtered)
			records_add(*full, row);
		if (!among(sheets, row->sheet->name) || cli_matches(cli, row))
			records_add(all, row);
	}
	cli_stream_end(cli, s);
	free(wanted);
	free(both);
	records_settle(all, gather_as_of(cli, &date));
	if (filtered)
		records_settle(*full, NULL);
	return all;
}

void
gather_free(struct records *all, struct records *full)
{
	if (full != all)
		records_free(full);
	records_free(all);
}

struct records *
gather_files(struct cli *cli, const char *const *sheets, char *const *files)
{
	const char **wanted = sheets != NULL ? gather_wanted(sheets) : NULL;
	struct stream_options o = { .sheets = wanted, .files = files };
	struct stream *s = cli_stream(cli, &o);
	struct records *all = records_new();
	const struct row *row;

	while ((row = stream_next(s)) != NULL)
		records_add(all, row);
	cli_stream_end(cli, s);
	free(wanted);
	records_settle(all, NULL);
	return all;
}
