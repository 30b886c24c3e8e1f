/* SPDX-License-Identifier: MIT
 * ipt-resolve: one problem, its options side by side, the choice that the
 * client makes, the first step, and what came of it. */

#include "decision.h"
#include "resolve.h"
#include "worksheet.h"

enum { KEY_OPTIONS = 400 };

struct opts {
	struct worksheet sheet;
	const char *sheets[3]; /* the one that is asked comes first */
};

static const struct record *const *
decisions(const struct shown *s)
{
	return records_current(s->all, "resolve", s->client);
}

static void
nothing(const struct shown *s)
{
	warn(_("%s: no decision is recorded yet"), s->client);
}

/* Every decision, one below the other; what must be read first once. */
static void
draw_table(const struct shown *s, struct str *out)
{
	const struct record *const *row = decisions(s);
	struct shown one = *s;
	struct picture *p;

	if (*row == NULL)
		nothing(s);
	if (s->plain && s->first != NULL && *row != NULL)
		str_printf(out, "%s\n", s->first);
	for (; *row != NULL; row++, one.first = NULL) {
		if (one.first == NULL && *row != *decisions(s))
			str_putc(out, '\n');
		if (s->plain) {
			decision_words(s, *row, out);
			continue;
		}
		p = decision_picture(&one, *row, s->width);
		picture_term(p, !s->unicode, out);
		picture_free(p);
	}
}

/* A picture is of one decision: the last. */
static void
draw_svg(const struct shown *s, struct str *out)
{
	const struct record *const *row = decisions(s);
	struct picture *p;

	if (*row == NULL) {
		nothing(s);
		return;
	}
	for (; row[1] != NULL; row++)
		warn(_("decision %ld is not in this picture: -m resolve=%ld"),
		    record_number(*row, "resolve", 0),
		    record_number(*row, "resolve", 0));
	p = decision_picture(s, *row, DECISION_PAGE);
	picture_svg(p, out);
	picture_free(p);
}

static const struct worksheet_picture pictures[] = {
	{ "table", draw_table }, { "svg", draw_svg }, { NULL, NULL }
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
	struct opts *o = state->input;

	(void)arg;
	if (key != KEY_OPTIONS)
		return ARGP_ERR_UNKNOWN;
	o->sheets[0] = "option";
	o->sheets[1] = "resolve";
	o->sheet.ask = NULL;
	return 0;
}

int
main(int argc, char **argv)
{
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	static const char *const also[] = { "review", NULL };
	struct opts o = { .sheets = { "resolve", "option", NULL }, .sheet = {
		.view = "resolve", .also = also, .pictures = pictures,
		.ask = resolve_ask, .refuse = resolve_refuse, .looks = true } };
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
		.own = &own,
		.input = &o,
	};

	o.sheet.sheets = o.sheets;
	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &o.sheet);
}
