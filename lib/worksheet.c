/* SPDX-License-Identifier: MIT
 * A worksheet command: what is asked of it, and rows passed on. */

#include <stdlib.h>
#include <string.h>

#include "cli-input.h"
#include "gather.h"
#include "mem.h"
#include "pool.h"
#include "sink.h"
#include "worksheet-own.h"

static bool
is_own(const struct worksheet *w, const char *sheet)
{
	const char *const *name;

	for (name = w->sheets; *name != NULL; name++)
		if (strcmp(*name, sheet) == 0)
			return true;
	return false;
}

/* Rows one by one, as they are. */
static size_t
pass_rows(struct cli *cli, const struct worksheet *w, struct sink *sink)
{
	struct stream_options o = { .sheets = w->sheets, .others = true };
	struct stream *s = cli_stream(cli, &o);
	struct telling telling;
	const struct row *row, *told;
	bool wanted;
	size_t n = 0;

	telling_init(&telling, cli);
	while ((row = stream_next(s)) != NULL) {
		wanted = !cli_stopped(cli) && (row->sheet != NULL ?
		    cli_matches(cli, row) : cli->all);
		told = wanted ? telling_row(&telling, row,
		    row->sheet != NULL) : NULL;
		cli_seen(cli, row, told != NULL);
		if (told != NULL) {
			sink_row(sink, told);
			n++;
		}
	}
	telling_clear(&telling);
	cli_stream_end(cli, s);
	return n;
}

/* Rows that are kept, with the cells of their file, until it is known which
 * are in force. */
struct kept {
	struct pool pool;
	struct kept_row {
		struct row row;
		size_t position; /* among the records */
	} *row;
	size_t n, cap;
	size_t records;
};

static void
keep(struct kept *k, const struct row *row)
{
	struct cell *cell = pool_new(&k->pool, row->n, sizeof(*cell));
	size_t i;

	for (i = 0; i < row->n; i++)
		cell[i] = (struct cell){ pool_dup(&k->pool, row->cell[i].text,
		    row->cell[i].len), row->cell[i].len };
	k->row = mem_grow(k->row, &k->cap, k->n + 1, sizeof(*k->row));
	k->row[k->n] = (struct kept_row){ *row, k->records };
	k->row[k->n++].row.cell = cell;
	k->records += row->sheet != NULL;
}

/* Which of the rows, by position, are in force. */
static bool *
in_force(struct records *all, const struct worksheet *w, size_t n)
{
	const struct record *const *r;
	const char *const *name;
	bool *force = mem_new(n, sizeof(*force));

	for (name = w->sheets; *name != NULL; name++)
		for (r = records_current(all, *name, NULL); *r != NULL; r++)
			force[(*r)->position] = true;
	return force;
}

static size_t
pass_current(struct cli *cli, const struct worksheet *w, struct sink *sink,
    const struct kept *k, struct records *all)
{
	bool *force = in_force(all, w, k->records), own;
	struct telling telling;
	const struct kept_row *r;
	const struct row *told;
	size_t n = 0;

	telling_init(&telling, cli);
	for (r = k->row; r < k->row + k->n; r++) {
		own = is_own(w, r->row.cell[FIELD_SHEET].text);
		told = (own ? force[r->position] : cli->all) ?
		    telling_row(&telling, &r->row, own) : NULL;
		if (told != NULL) {
			sink_row(sink, told);
			n++;
		}
	}
	telling_clear(&telling);
	free(force);
	return n;
}

/* Only rows in force: known when all have been read. */
static size_t
pass_in_force(struct cli *cli, const struct worksheet *w, struct sink *sink)
{
	const char **wanted = gather_wanted(w->sheets);
	struct stream_options o = { .sheets = wanted, .others = cli->all };
	struct stream *s = cli_stream(cli, &o);
	struct records *all = records_new();
	struct kept kept = { .n = 0 };
	const struct row *row;
	struct date date;
	bool fits;
	size_t n;

	while ((row = stream_next(s)) != NULL) {
		fits = !is_own(w, row->cell[FIELD_SHEET].text) ||
		    cli_matches(cli, row);
		cli_seen(cli, row, false);
		if (fits && !cli_stopped(cli)) {
			records_add(all, row);
			keep(&kept, row);
		}
	}
	records_settle(all, gather_as_of(cli, &date));
	n = pass_current(cli, w, sink, &kept, all);
	cli_stream_end(cli, s);
	records_free(all);
	free(kept.row);
	pool_free(&kept.pool);
	free(wanted);
	return n;
}

static void
filter(struct cli *cli, const struct worksheet *w)
{
	struct sink *sink = sink_open(cli);
	bool wanted;
	size_t n;

	cli_match_check(cli, w->sheets);
	cli->read_on = true;
	if (cli->current || cli->as_of != NULL)
		n = pass_in_force(cli, w, sink);
	else
		n = pass_rows(cli, w, sink);
	wanted = cli->status == STATUS_OK || cli_set_aside(cli);
	if (sink_close(sink, wanted) && wanted)
		sink_told(cli, n);
	cli_tell_first(cli);
	if (cli->any && n == 0)
		cli_status(cli, STATUS_FAULTS);
}

/* With nothing to read, at a terminal: a view means the client's folder. */
static void
imply_saved(struct cli *cli, bool view)
{
	if (view && cli_at_terminal(cli) && cli->client != NULL &&
	    cli->task == TASK_NONE)
		cli->saved = true;
}

/* Is there nothing to ask?  Records are shown, or chosen among: without any,
 * at a terminal, that would wait for somebody to type CSV. */
static bool
is_filter(const struct cli *cli, bool view)
{
	return view || cli->match != NULL || cli->current || cli->any ||
	    cli->all || cli->as_of != NULL || cli->header != NULL ||
	    cli->rejects != NULL || cli->flat;
}

void
worksheet_choose(struct worksheet *w, const char *sheet,
    bool (*ask)(struct fill *fill), const struct argp_state *state)
{
	const char **other = w->sheets;

	while (*other != NULL && strcmp(*other, sheet) != 0)
		other++;
	if (w->chosen && (other != w->sheets || ask != w->ask))
		argp_error(state, _("only one sheet is asked at a time"));
	*other = w->sheets[0];
	w->sheets[0] = sheet;
	w->ask = ask;
	w->chosen = true;
}

int
worksheet_run(struct cli *cli, const struct worksheet *w)
{
	bool view = cli->format != NULL ? !sink_format(cli->format) :
	    w->view_given;

	if (cli->from != NULL && (cli->task != TASK_NONE || view))
		die(STATUS_USAGE, _("--from goes with the questions alone"));
	if (w->view_given && !view)
		die(STATUS_USAGE, _("-f csv, rec and json print records, and "
		    "no view"));
	imply_saved(cli, view);
	/* Not in records: a therapist's rows are about other clients, too. */
	cli->therapists = cli->therapists && view;
	if (cli->task == TASK_BLANK)
		worksheet_blank(cli, w);
	else if (cli->task != TASK_NONE || cli->from != NULL)
		worksheet_fill(cli, w);
	else if (cli_at_terminal(cli) && is_filter(cli, view))
		cli_need_input(cli);
	else if (view)
		worksheet_view(cli, w);
	else if (cli_at_terminal(cli) && !cli->no_input)
		worksheet_fill(cli, w);
	else if (cli_at_terminal(cli))
		die(STATUS_USAGE, _("nothing to read: name a file, or say "
		    "--saved"));
	else
		filter(cli, w);
	return cli_end(cli);
}
