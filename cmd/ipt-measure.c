/* SPDX-License-Identifier: MIT
 * ipt-measure: symptom measures.  The PHQ-9 and the GAD-7 by item, others by
 * their total; the line by session; the review of an answer above 0 to
 * item 9. */

#include <stdlib.h>

#include "drawn.h"
#include "measure.h"
#include "measure-ask.h"
#include "symptoms.h"
#include "trend.h"
#include "worksheet.h"

enum { KEY_REVIEW_ITEM9 = 400 };

struct opts {
	struct worksheet sheet;
	bool review_item9;
};

/* Every measure, one below the other; what must be read first once.  A page is
 * of one: the first that there is. */
static void
draw(const struct shown *s, const char *format, struct str *out)
{
	const char **name = symptoms_measures(s);
	bool svg = drawn_svg(format), words = s->plain && !svg;
	struct shown one = *s;
	size_t i;

	if (name[0] == NULL)
		warn(_("%s: no form was filled in yet"), s->client);
	else if (words && s->first != NULL)
		str_printf(out, "%s\n", s->first);
	for (i = 0; name[i] != NULL; i++, one.first = NULL) {
		if (svg && i != 0) {
			warn(_("%s is not in this picture: -m measure=%s"),
			    name[i], name[i]);
			continue;
		}
		if (i != 0)
			str_putc(out, '\n');
		if (words)
			trend_words(s, name[i], out);
		else
			drawn_whole(&one, trend_picture(s, name[i], one.first,
			    drawn_width(s, format, TREND_PAGE)), format, out);
	}
	free(name);
}

static const struct worksheet_picture pictures[] = {
	{ "chart", draw }, { "svg", draw }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Measures:"), 1 },
	{ "review-item9", KEY_REVIEW_ITEM9, NULL, 0,
	    N_("write down that an answer above 0 was looked at"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	if (key != KEY_REVIEW_ITEM9)
		return ARGP_ERR_UNKNOWN;
	o->review_item9 = true;
	return 0;
}

int
main(int argc, char **argv)
{
	struct opts o = { .sheet = {
		.sheets = { "measure", "safety-review" },
		.view = "measure", .pictures = pictures,
		.ask = measure_ask, .words = measure_forms,
	} };
	struct cli cli = {
		.doc = N_("Fill in the PHQ-9 and the GAD-7, keep the totals of "
		    "other measures, and show their line by session."),
		.args = "[FILE...]",
		.example =
		    "  ipt-measure -c K12 --save    fill in a form\n"
		    "  ipt-measure -f chart K12     the line by session\n",
		.formats = CLI_FORMATS ", chart, svg",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse },
		.input = &o,
	};

	cli_parse(&cli, argc, argv);
	if (o.review_item9)
		return measure_ask_review(&cli);
	return worksheet_run(&cli, &o.sheet);
}
