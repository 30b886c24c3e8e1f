/* SPDX-License-Identifier: MIT
 * ipt-resolve: one problem, its options side by side, the choice that the
 * client makes, the first step, and what came of it. */

#include "decision.h"
#include "drawn.h"
#include "resolve.h"
#include "worksheet.h"

enum { KEY_OPTIONS = 400 };

/* Every decision, one below the other; what must be read first once.  A page
 * is of one: the last. */
static void
draw(const struct shown *s, const char *format, struct str *out)
{
	const struct record *const *first = records_current(s->all, "resolve",
	    s->client), *const *row = first;
	bool svg = drawn_svg(format), words = s->plain && !svg;
	struct shown one = *s;

	if (*row == NULL)
		warn(_("%s: no decision is recorded yet"), s->client);
	else if (words && s->first != NULL)
		str_printf(out, "%s\n", s->first);
	for (; *row != NULL; row++) {
		if (svg && row[1] != NULL) {
			warn(_("decision %ld is not in this picture: "
			    "-m resolve=%ld"),
			    record_number(*row, "resolve", 0),
			    record_number(*row, "resolve", 0));
			continue;
		}
		if (!svg && row != first)
			str_putc(out, '\n');
		if (words)
			decision_words(s, *row, out);
		else
			drawn_whole(&one, decision_picture(&one, *row,
			    drawn_width(s, format, DECISION_PAGE)), format,
			    out);
		one.first = NULL;
	}
}

static const struct worksheet_picture pictures[] = {
	{ "table", draw }, { "svg", draw }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "options", KEY_OPTIONS, NULL, 0,
	    N_("the options alone, as for a form of them"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	(void)arg;
	if (key != KEY_OPTIONS)
		return ARGP_ERR_UNKNOWN;
	worksheet_choose(state->input, "option", NULL, state);
	return 0;
}

int
main(int argc, char **argv)
{
	struct worksheet w = {
		.sheets = { "resolve", "option" },
		.view = "resolve", .pictures = pictures, .ask = resolve_ask,
		.refuse = resolve_refuse, .looks = true,
	};
	struct cli cli = {
		.doc = N_("Look at one problem from all sides: at least three "
		    "options, the choice, the first step, and what came of "
		    "it."),
		.args = "[FILE...]",
		.example =
		    "  ipt-resolve -c K12 --save      ask about a problem\n"
		    "  ipt-resolve -f table K12       its options side by "
		    "side\n",
		.formats = CLI_FORMATS ", table, svg",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse },
		.input = &w,
	};

	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &w);
}
