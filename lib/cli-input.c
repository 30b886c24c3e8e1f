/* SPDX-License-Identifier: MIT
 * What every command reads and writes: a stream with faults told of, records
 * matched, a text in its place. */

#include "cli-input.h"
#include "cli-options.h"
#include "item9.h"
#include "match.h"
#include "rejects.h"

bool
cli_bad_row(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	struct cli *cli = context;
	size_t i;

	cli_seen_bad(cli, row);
	if (cli_stopped(cli))
		return true;
	for (i = 0; i < n; i++)
		warn_fault(&fault[i]);
	cli->n_faults += n;
	cli_status(cli, STATUS_FAULTS);
	if (cli->aside == NULL)
		return cli->read_on;
	rejects_row(cli->aside, row, fault, n);
	return true;
}

bool
cli_stopped(const struct cli *cli)
{
	return cli->n_faults != 0 && cli->aside == NULL;
}

struct stream *
cli_stream(struct cli *cli, struct stream_options *o)
{
	const char *reason;

	if (cli->rejects != NULL && cli->aside == NULL) {
		cli->aside = rejects_open(cli->rejects, &reason);
		if (cli->aside == NULL)
			die(STATUS_SYSTEM, "%s: %s", cli->rejects, reason);
	}
	o->client = cli->client;
	if (o->files == NULL) {
		o->files = cli_files(cli);
		/* Of what is given now, not of what was known before. */
		o->session = cli->session;
		o->date = cli->date;
	}
	o->header = cli->header;
	if (o->open == NULL) {
		o->open = cli->open;
		o->open_context = cli->open_context;
	}
	if (o->bad == NULL) {
		o->bad = cli_bad_row;
		o->context = cli;
	}
	return stream_open(o, cli->sheets);
}

void
cli_stream_end(struct cli *cli, struct stream *stream)
{
	const struct fault *fault = stream_fault(stream);

	if (fault != NULL) {
		warn_fault(fault);
		cli_status(cli, fault->status);
	}
	stream_close(stream);
}

static struct item9_watch *
watch_of(struct cli *cli)
{
	if (cli->watch == NULL)
		cli->watch = item9_watch_new();
	return cli->watch;
}

void
cli_seen(struct cli *cli, const struct row *row, bool printed)
{
	item9_watch_row(watch_of(cli), row, printed);
}

void
cli_seen_bad(struct cli *cli, const struct row *row)
{
	item9_watch_bad(watch_of(cli), row, false);
}

void
cli_seen_beside(struct cli *cli, const struct row *row)
{
	if (cli->aside != NULL)
		cli_seen(cli, row, true);
}

void
cli_first(struct cli *cli, struct str *out)
{
	struct item9_watch *watch = watch_of(cli);

	if (cli->save)
		item9_watch_store(watch, cli->sheets, cli->client);
	if (!cli_for_client(cli, false))
		item9_watch_lines(watch, out);
}

void
cli_tell_first(struct cli *cli)
{
	struct str lines = { 0 };

	cli_first(cli, &lines);
	warn_lines(NULL, str_text(&lines));
	str_free(&lines);
}

bool
cli_set_aside(const struct cli *cli)
{
	return cli->aside != NULL && cli->status <= STATUS_FAULTS;
}

void
cli_match_check(struct cli *cli, const char *const *sheets)
{
	const struct cli_match *m;
	const char *const *name;

	for (m = cli->match; m != NULL; m = m->next) {
		for (name = sheets; *name != NULL; name++)
			if (sheet_field(cli_sheet(cli, *name), m->field) >= 0)
				break;
		if (*name == NULL)
			die(STATUS_USAGE, _("-m %s: the sheet has no such "
			    "field"), m->field);
	}
}

/* The field's value; NULL where the row's sheet has no such field. */
static const struct cell *
match_value(struct cli_match *m, const struct row *row)
{
	if (row->sheet != m->sheet) {
		m->sheet = row->sheet;
		m->at = sheet_field(row->sheet, m->field);
	}
	return m->at >= 0 ? &row->value[m->at] : NULL;
}

bool
cli_matches(struct cli *cli, const struct row *row)
{
	struct cli_match *m;
	const struct cell *value;

	for (m = cli->match; m != NULL; m = m->next) {
		value = row->sheet != NULL ? match_value(m, row) : NULL;
		if (value == NULL)
			return false;
		switch (match_find(m->match, value->text, value->len, NULL,
		    NULL)) {
		case MATCH_YES:
			break;
		case MATCH_NO:
			return false;
		case MATCH_LIMIT:
			warn_fault(&(struct fault){ .file = row->file,
			    .line = row->line, .column = m->field,
			    .reason = _("the pattern takes too long here") });
			cli_status(cli, STATUS_USAGE);
			return false;
		}
	}
	return true;
}
