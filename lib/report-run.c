/* SPDX-License-Identifier: MIT
 * Reports on all clients of an input. */

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report-index.h"
#include "report-out.h"
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
	struct str text; /* scratch: a place read again */
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

	for (i = 0; i < run->index.n; i++)
		if (run->index.client[i]->therapist &&
		    report_wants_therapists(run->report))
			read_again(run, all, run->index.client[i]);
}

/* Every so many-th client, from the first that is mine. */
static void
put_clients(struct run *run, size_t mine, size_t hands)
{
	const struct report_client *client;
	struct records *all;
	size_t i;

	for (i = mine; i < run->index.n; i += hands) {
		client = run->index.client[i];
		if (client->therapist)
			continue;
		all = records_new();
		read_again(run, all, client);
		add_therapists(run, all);
		put(run, all, client->code);
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
run_twice(struct run *run, bool each)
{
	pid_t pid[HANDS];
	const struct row *row;
	size_t hands, i;

	while ((row = stream_next(run->stream)) != NULL) {
		cli_seen_beside(run->cli, row);
		report_index_add(&run->index, row,
		    run->input.source[run->input.n - 1]);
	}
	if (stopped(run))
		return;
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
put_grouped(struct run *run, struct records *all, const char *client)
{
	put(run, all, client);
	report_progress_step(&run->progress, 1);
}

static void
run_grouped(struct run *run)
{
	const struct report_client *client = NULL, *before = NULL;
	struct records *all = NULL;
	const struct row *row;

	report_progress_begin(&run->progress, run->cli, 0);
	while ((row = stream_next(run->stream)) != NULL) {
		cli_seen_beside(run->cli, row);
		if (strncmp(row->cell[FIELD_CLIENT].text, "therapist-",
		    10) != 0 && begins(run, &client, row)) {
			if (before != NULL)
				put_grouped(run, all, before->code);
			all = records_new();
			before = client;
		}
		if (all != NULL)
			keep(run, all, row);
	}
	if (before != NULL && !stopped(run))
		put_grouped(run, all, before->code);
	else
		records_free(all);
}

void
report_run(struct cli *cli, struct report *report,
    const struct report_order *order)
{
	struct run run = { .cli = cli, .report = report, .input.fd = -1 };
	struct stream_options o = { .others = true };

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
