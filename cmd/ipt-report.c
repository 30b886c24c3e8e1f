/* SPDX-License-Identifier: MIT
 * ipt-report: compose a report on each client of a stream. */

#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "mem.h"
#include "report-index.h"
#include "report-out.h"

enum { KEY_EACH = 401, KEY_GROUPED };

struct own {
	const char *template, *each, *date;
	bool grouped;
};

/* One run over the input. */
struct run {
	struct cli *cli;
	struct report *report;
	struct report_out *out;
	struct report_input input;
	struct report_index index;
	struct report_progress progress;
	struct stream *stream;
	struct str text; /* scratch: a place read again */
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct own *own = state->input;

	switch (key) {
	case 't':
		own->template = arg;
		return 0;
	case 'd':
		if (date_parse(arg).precision != DATE_DAY)
			argp_error(state, _("-d must be a day, YYYY-MM-DD"));
		own->date = arg;
		return 0;
	case KEY_EACH:
		own->each = arg;
		return 0;
	case KEY_GROUPED:
		own->grouped = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("The report:"), 1 },
	{ "template", 't', N_("NAME|FILE"), 0,
	    N_("which report: case, or a template of your own"), 0 },
	{ "date", 'd', N_("DATE"), 0, N_("the day that counts as today"), 0 },
	{ "each", KEY_EACH, N_("DIR"), 0,
	    N_("a file for each client, in that folder"), 0 },
	{ "grouped", KEY_GROUPED, NULL, 0,
	    N_("each client's rows come together: read them once"), 0 },
	{ 0 }
};

static void
keep(struct run *run, struct records *all, const struct row *row)
{
	if (row->sheet != NULL)
		records_add(all, row);
	else if (strncmp(row->cell[FIELD_CLIENT].text, "therapist-", 10) != 0)
		report_unknown(run->report, row->cell[FIELD_SHEET].text);
}

static void
put(struct run *run, struct records *all, const char *client)
{
	struct shown shown;

	records_settle(all, NULL);
	shown = report_shown(run->cli, all, client);
	report_out_put(run->out, &shown);
	records_free(all);
	report_progress_step(&run->progress);
}

/* A fault of the file, or a row with faults that stopped the reading. */
static bool
stopped(const struct run *run)
{
	return stream_fault(run->stream) != NULL ||
	    (run->cli->status != STATUS_OK && run->cli->aside == NULL);
}

static void
read_again(struct run *run, struct records *all,
    const struct report_client *client)
{
	const struct report_place *p;
	const struct row *row;
	const char *reason;

	for (p = client->place; p < client->place + client->n; p++) {
		str_clear(&run->text);
		reason = report_input_read(&run->input, p->source, p->start,
		    p->end - p->start, &run->text);
		if (reason != NULL)
			die(STATUS_SYSTEM, "%s: %s", p->file, reason);
		stream_piece(run->stream, p->table, run->text.text,
		    run->text.len, p->file, p->line);
		while ((row = stream_next(run->stream)) != NULL)
			keep(run, all, row);
	}
}

/* The rows about therapists are of no client: those that name one are found
 * when they are used. */
static void
add_therapists(struct run *run, struct records *all)
{
	size_t i;

	if (!report_wants_therapists(run->report))
		return;
	for (i = 0; i < run->index.n; i++)
		if (run->index.client[i]->therapist)
			read_again(run, all, run->index.client[i]);
}

static void
run_twice(struct run *run)
{
	const struct report_client *client;
	const struct row *row;
	struct records *all;
	size_t i;

	while ((row = stream_next(run->stream)) != NULL)
		report_index_add(&run->index, row,
		    run->input.source[run->input.n - 1]);
	if (stopped(run))
		return;
	report_index_sort(&run->index);
	report_progress_begin(&run->progress, run->cli, run->index.n);
	for (i = 0; i < run->index.n; i++) {
		client = run->index.client[i];
		if (client->therapist)
			continue;
		all = records_new();
		read_again(run, all, client);
		add_therapists(run, all);
		put(run, all, client->code);
	}
}

/* Is the row the first of a client?  One who comes back is a fault. */
static bool
begins(struct run *run, const struct report_client **client,
    const struct row *row)
{
	const char *code = row->cell[FIELD_CLIENT].text;
	bool met;

	if (*client != NULL && strcmp((*client)->code, code) == 0)
		return false;
	*client = report_index_client(&run->index, code, &met);
	if (met)
		die_fault(&(struct fault){ .file = row->file,
		    .line = row->line, .column = "client",
		    .reason = _("had rows before those of another: without "
		    "--grouped they are put together"),
		    .status = STATUS_FAULTS });
	return true;
}

static void
run_grouped(struct run *run)
{
	const struct report_client *client = NULL, *before = NULL;
	struct records *all = NULL;
	const struct row *row;

	report_progress_begin(&run->progress, run->cli, 0);
	while ((row = stream_next(run->stream)) != NULL) {
		if (strncmp(row->cell[FIELD_CLIENT].text, "therapist-",
		    10) != 0 && begins(run, &client, row)) {
			if (before != NULL)
				put(run, all, before->code);
			all = records_new();
			before = client;
		}
		if (all != NULL)
			keep(run, all, row);
	}
	if (before != NULL && !stopped(run))
		put(run, all, before->code);
	else
		records_free(all);
}

static void
make(struct cli *cli, const struct own *own, struct report *report)
{
	struct run run = { .cli = cli, .report = report, .input.fd = -1 };
	struct stream_options o = { .others = true,
		.open = report_input_open, .open_context = &run.input };

	if (own->grouped)
		o.open = NULL;
	run.out = report_out_open(cli, report, own->each);
	run.stream = cli_stream(cli, &o);
	/* It dates what is computed, and not rows without a date. */
	cli->date = own->date;
	(own->grouped ? run_grouped : run_twice)(&run);
	report_progress_end(&run.progress);
	if (!stopped(&run))
		report_out_end(run.out);
	cli_stream_end(cli, run.stream);
	report_out_free(run.out);
	report_index_clear(&run.index);
	report_input_clear(&run.input);
	str_free(&run.text);
}

int
main(int argc, char **argv)
{
	static const struct argp argp = { .options = options,
		.parser = parse };
	struct own own = { .template = "case" };
	struct cli cli = {
		.doc = N_("Compose a report on each client of a stream."),
		.args = "[FILE|FOLDER...]",
		.example = N_("  cat K12/*.csv | ipt-report\n"
		    "  ipt-report --saved -f html --each=reports\n"),
		.options = CLI_READ | CLI_WRITE | CLI_VIEW,
		.own = &argp, .input = &own,
	};
	struct report *report;

	cli_parse(&cli, argc, argv);
	if (cli.flat)
		die(STATUS_USAGE, _("--flat: a report has no records"));
	if (own.each != NULL && cli.output != NULL)
		die(STATUS_USAGE, _("only one of -o and --each"));
	if (cli_at_terminal(&cli) && cli.client != NULL)
		cli.saved = true;
	else if (cli_at_terminal(&cli))
		die(STATUS_USAGE, _("nothing to read: name files, pipe rows "
		    "in, or say --saved; -h says more"));
	report = report_open(&cli, own.template, report_format(&cli));
	make(&cli, &own, report);
	report_close(report);
	return cli_end(&cli);
}
