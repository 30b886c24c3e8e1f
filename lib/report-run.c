/* SPDX-License-Identifier: MIT
 * Reports on all clients of an input. */

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-input.h"
#include "code.h"
#include "gather.h"
#include "report-index.h"
#include "report-out.h"
#include "report-progress.h"
#include "report-run.h"

/* Files are made by as many processes as there are processors, but no more
 * than this, each of them at least so many. */
enum { HANDS = 8, SHARE = 50 };

/* One run over the input. */
struct run {
	struct cli *cli;
	struct report *report;
	struct report_out *out;
	struct report_input input;
	struct report_index index;
	struct report_progress progress;
	struct stream *stream;
	struct records *all; /* of the client whose rows are read now */
	struct str text; /* scratch: a place read again */
	bool again;      /* what is read was read before */
	bool grouped;
	const struct report_client *client; /* whose rows come, grouped */
};

static void
keep(struct run *run, const struct row *row)
{
	if (row->sheet != NULL)
		records_add(run->all, row);
	else if (!code_therapist(row->cell[FIELD_CLIENT].text))
		report_unknown(run->report, row->cell[FIELD_SHEET].text);
}

static void
put(struct run *run, const char *client)
{
	struct shown shown;

	records_settle(run->all, NULL);
	shown = report_shown(run->cli, run->all, client);
	report_out_put(run->out, &shown);
	records_free(run->all);
	run->all = NULL;
}

/* A fault of the file, or a row with faults that stopped the reading. */
static bool
stopped(const struct run *run)
{
	return stream_fault(run->stream) != NULL ||
	    (run->cli->status != STATUS_OK && run->cli->aside == NULL);
}

static void
read_again(struct run *run, const struct report_client *client)
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
			keep(run, row);
	}
}

/* The rows about therapists are of no client: those that name one are found
 * when they are used. */
static void
add_therapists(struct run *run)
{
	size_t i;

	for (i = 0; i < run->index.n; i++)
		if (run->index.client[i]->therapist &&
		    report_wants_therapists(run->report))
			read_again(run, run->index.client[i]);
}

/* Every so many-th client, from the first that is mine. */
static void
put_clients(struct run *run, size_t mine, size_t hands)
{
	const struct report_client *client;
	size_t i;

	for (i = mine; i < run->index.n; i += hands) {
		client = run->index.client[i];
		if (client->therapist)
			continue;
		run->all = records_new();
		read_again(run, client);
		add_therapists(run);
		put(run, client->code);
		report_progress_step(&run->progress, hands);
	}
}

/* A process that makes its share and ends; it ends with us, too. */
static pid_t
lend_hand(struct run *run, size_t mine, size_t hands)
{
	pid_t us = getpid();
	pid_t pid = fork();

	if (pid != 0)
		return pid;
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != us)
		_exit(STATUS_SYSTEM);
	run->progress.off = true;
	put_clients(run, mine, hands);
	report_out_end(run->out);
	_exit(run->cli->status);
}

static void
wait_for(struct run *run, pid_t pid)
{
	int how = 0;

	while (waitpid(pid, &how, 0) < 0)
		if (errno != EINTR)
			die_errno(STATUS_SYSTEM, _("cannot wait for a "
			    "process"));
	if (!WIFEXITED(how))
		die(STATUS_SYSTEM, _("a process was ended by a signal: some "
		    "reports are missing"));
	cli_status(run->cli, (enum status)WEXITSTATUS(how));
}

static size_t
hands_for(const struct run *run, bool each)
{
	long n = each ? sysconf(_SC_NPROCESSORS_ONLN) : 1;
	size_t most = run->index.n / SHARE;
	size_t hands = n < 1 ? 1 : n > HANDS ? HANDS : (size_t)n;

	return hands < most ? hands : most < 1 ? 1 : most;
}

static void
note(struct run *run, const struct row *row)
{
	report_index_add(&run->index, row, run->input.source[run->input.n - 1]);
}

static void
run_twice(struct run *run, bool each)
{
	pid_t pid[HANDS];
	const struct row *row;
	size_t hands, i;

	while ((row = stream_next(run->stream)) != NULL) {
		cli_seen_beside(run->cli, row);
		note(run, row);
	}
	if (stopped(run))
		return;
	run->again = true;
	report_index_sort(&run->index);
	report_progress_begin(&run->progress, run->cli, run->index.n);
	hands = hands_for(run, each);
	for (i = 1; i < hands; i++)
		pid[i] = lend_hand(run, i, hands);
	put_clients(run, 0, hands);
	for (i = 1; i < hands; i++)
		if (pid[i] < 0)
			put_clients(run, i, hands);
		else
			wait_for(run, pid[i]);
}

static void
put_grouped(struct run *run)
{
	if (run->client == NULL)
		return;
	put(run, run->client->code);
	report_progress_step(&run->progress, 1);
}

/* With the first row of a client the one before is done.  One who comes back
 * is a fault. */
static void
begin(struct run *run, const struct row *row)
{
	const char *code = row->cell[FIELD_CLIENT].text;
	const struct report_client *client;
	bool met;

	if (code_therapist(code) || (run->client != NULL &&
	    strcmp(run->client->code, code) == 0))
		return;
	client = report_index_client(&run->index, code, &met);
	if (met)
		die_fault(&(struct fault){ .file = row->file,
		    .line = row->line, .column = "client",
		    .reason = _("had rows before those of another: without "
		    "--grouped they are put together"),
		    .status = STATUS_FAULTS });
	put_grouped(run);
	run->all = records_new();
	run->client = client;
}

static void
run_grouped(struct run *run)
{
	const struct row *row;

	report_progress_begin(&run->progress, run->cli, 0);
	while ((row = stream_next(run->stream)) != NULL) {
		cli_seen_beside(run->cli, row);
		begin(run, row);
		if (run->all != NULL)
			keep(run, row);
	}
	if (!stopped(run))
		put_grouped(run);
	records_free(run->all);
}

/* A row with faults is in the report of its client where it may hold what is
 * due. */
static bool
bad_row(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	struct run *run = context;

	if (!run->again && !cli_bad_row(run->cli, row, fault, n))
		return false;
	if (!gather_aside(run->cli, row))
		return true;
	if (run->grouped)
		begin(run, row);
	else if (!run->again)
		note(run, row);
	if (run->all != NULL)
		records_add_aside(run->all, run->cli->sheets, row);
	return true;
}

void
report_run(struct cli *cli, struct report *report,
    const struct report_order *order)
{
	struct run run = { .cli = cli, .report = report, .input.fd = -1,
		.grouped = order->grouped };
	struct stream_options o = { .others = true, .bad = bad_row,
		.context = &run };

	if (!order->grouped) {
		o.open = report_input_open;
		o.open_context = &run.input;
	}
	run.out = report_out_open(cli, report, order->each);
	run.stream = cli_stream(cli, &o);
	/* It dates what is computed, and not rows without a date. */
	cli->date = order->date;
	if (order->grouped)
		run_grouped(&run);
	else
		run_twice(&run, order->each != NULL);
	report_progress_end(&run.progress);
	if (!stopped(&run))
		report_out_end(run.out);
	cli_stream_end(cli, run.stream);
	if (cli_set_aside(cli) && cli->n_faults != 0)
		cli_tell_first(cli);
	report_out_free(run.out);
	report_index_clear(&run.index);
	report_input_clear(&run.input);
	str_free(&run.text);
}
