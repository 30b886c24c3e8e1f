/* SPDX-License-Identifier: MIT
 * A therapist's review of an answer above 0 on self-harm. */

#include <stdlib.h>
#include <string.h>

#include "cli-input.h"
#include "err.h"
#include "item9.h"
#include "measure-ask.h"
#include "mem.h"
#include "safety.h"
#include "safety-review-ask.h"
#include "sink.h"

/* Why a row is no review of such an answer, and the column; NULL for one that
 * is. */
static const char *
judge(const struct row *row, const char **column)
{
	const struct safety_said said = { row_text(row, "answered_on"),
		row_text(row, "reviewed_on"), row_text(row, "by"),
		row_text(row, "action") };

	*column = "kind";
	return strcmp(row_text(row, "kind"), "item9") != 0 ?
	    _("must be item9 here") : safety_no_review(&said, column);
}

/* Rows from the input, each judged before anything is written. */
static void
take_rows(struct cli *cli)
{
	static const char *const sheets[] = { "safety-review", NULL };
	struct stream_options o = { .sheets = sheets, .others = true };
	struct sink *sink = sink_open(cli);
	struct stream *s = cli_stream(cli, &o);
	const char *reason, *column;
	const struct row *row;

	while ((row = stream_next(s)) != NULL) {
		cli_seen(cli, row, row->sheet != NULL);
		if (row->sheet == NULL)
			continue;
		reason = judge(row, &column);
		if (reason == NULL) {
			sink_row(sink, row);
			continue;
		}
		warn_fault(&(struct fault){ .file = row->file,
		    .line = row->line, .column = column, .reason = reason });
		cli_status(cli, STATUS_FAULTS);
	}
	cli_stream_end(cli, s);
	sink_close(sink, cli->status == STATUS_OK);
	cli_tell_first(cli);
}

/* The answers that are due, each date of a measure once. */
struct due {
	const struct record **row;
	char **label;
	size_t n;
};

static bool
is_there(const struct due *due, const struct record *row)
{
	size_t i;

	for (i = 0; i < due->n; i++)
		if (strcmp(record_on(due->row[i]), record_on(row)) == 0)
			return true;
	return false;
}

static void
find_due(struct due *due, struct fill *f)
{
	const struct record *const *r = records_all(f->known, "measure",
	    f->client);
	struct str label = { 0 };
	size_t n = 0;

	while (r[n] != NULL)
		n++;
	due->row = mem_new(n, sizeof(*due->row));
	due->label = mem_new(n, sizeof(*due->label));
	for (; *r != NULL; r++) {
		if (item9_of(f->known, *r).state != ITEM9_DUE ||
		    is_there(due, *r))
			continue;
		str_clear(&label);
		str_printf(&label, _("%s, answered on %s"),
		    item9_name(record_text(*r, "measure")), record_on(*r));
		due->row[due->n] = *r;
		due->label[due->n++] = mem_dup(label.text);
	}
	str_free(&label);
}

static void
due_clear(struct due *due)
{
	while (due->n > 0)
		free(due->label[--due->n]);
	free(due->label);
	free(due->row);
}

static void
ask(struct cli *cli)
{
	enum ask_result result = ASK_KEEP;
	struct due due = { .n = 0 };
	struct fill f;
	size_t chosen;

	fill_begin(&f, cli, "safety-review", FILL_ASK);
	find_due(&due, &f);
	if (due.n == 0)
		ask_say(f.ask, _("No answer above 0 is waiting for a "
		    "review."));
	else
		result = ask_choose(f.ask, _("Which answer was looked at"),
		    (const char *const *)due.label, due.n, &chosen);
	if (result == ASK_ANSWER)
		result = safety_review_ask(&f, NULL,
		    record_on(due.row[chosen]));
	due_clear(&due);
	safety_review_end(&f, result == ASK_GONE);
}

int
measure_ask_review(struct cli *cli)
{
	if (cli_for_client(cli, false))
		die(STATUS_USAGE, _("a review is the therapist's"));
	if (cli->format != NULL && !sink_format(cli->format))
		die(STATUS_USAGE, _("--review-item9 writes records: -f csv, "
		    "rec or json"));
	if (!cli_at_terminal(cli))
		take_rows(cli);
	else if (cli->no_input)
		die(STATUS_USAGE, _("--no-input: nothing may be asked"));
	else
		ask(cli);
	return cli_end(cli);
}
