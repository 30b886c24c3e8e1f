/* SPDX-License-Identifier: MIT
 * ipt-report: compose a report on each client of a stream. */

#include "report-run.h"

enum { KEY_EACH = 401, KEY_GROUPED, KEY_WITH_LETTER };

struct own {
	struct cli *cli;
	const char *template;
	struct report_order order;
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
		own->order.date = arg;
		return 0;
	case KEY_EACH:
		own->order.each = arg;
		return 0;
	case KEY_GROUPED:
		own->order.grouped = true;
		return 0;
	case KEY_WITH_LETTER:
		own->cli->with_letter = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("The report:"), 1 },
	{ "template", 't', N_("NAME|FILE"), 0,
	    N_("which report: case, progress, due, plan, or a template "
	    "of your own"), 0 },
	{ "date", 'd', N_("DATE"), 0, N_("the day that counts as today"), 0 },
	{ "each", KEY_EACH, N_("DIR"), 0,
	    N_("a file for each client, in that folder"), 0 },
	{ "grouped", KEY_GROUPED, NULL, 0,
	    N_("each client's rows come together: read them once"), 0 },
	{ "with-letter", KEY_WITH_LETTER, NULL, 0,
	    N_("the text of letters too, where the client consents"), 0 },
	{ 0 }
};

int
main(int argc, char **argv)
{
	struct own own = { .template = "case" };
	struct cli cli = {
		.doc = N_("Compose a report on each client of a stream."),
		.args = "[FILE|FOLDER...]",
		.example = N_("  cat K12/*.csv | ipt-report\n"
		    "  ipt-report --saved -f html --each=reports\n"),
		.formats = "text, md, html",
		.options = CLI_READ | CLI_OUTPUT | CLI_VIEW,
		.own = { .options = options, .parser = parse }, .input = &own,
		.therapists = true,
	};
	struct report *report;

	own.cli = &cli;
	cli_parse(&cli, argc, argv);
	if (own.order.each != NULL && cli.output != NULL)
		die(STATUS_USAGE, _("only one of -o and --each"));
	if (cli_at_terminal(&cli) && cli.client != NULL)
		cli.saved = true;
	cli_need_input(&cli);
	report = report_open(&cli, own.template, report_format(&cli));
	report_run(&cli, report, &own.order);
	report_close(report);
	return cli_end(&cli);
}
