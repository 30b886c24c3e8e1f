/* SPDX-License-Identifier: MIT
 * ipt-measure: symptom measures.  The PHQ-9 and the GAD-7 by item, others by
 * their total; the line by session; the review of an answer above 0 to
 * item 9. */

#include <stdlib.h>

#include "questionnaire.h"
#include "symptoms.h"
#include "trend.h"
#include "worksheet.h"

enum { KEY_REVIEW_ITEM9 = 400 };

struct opts {
	struct worksheet sheet;
	bool review_item9;
};

static void
nothing(const struct shown *s)
{
	warn(_("%s: no form was filled in yet"), s->client);
}

/* Every measure, one below the other; what must be read first once. */
static void
draw_chart(const struct shown *s, struct str *out)
{
	const char **name = symptoms_measures(s);
	struct picture *p;
	size_t i;

	if (name[0] == NULL)
		nothing(s);
	else if (s->plain && s->first != NULL)
		str_printf(out, "%s\n", s->first);
	for (i = 0; name[i] != NULL; i++) {
		if (i != 0)
			str_putc(out, '\n');
		if (s->plain) {
			trend_words(s, name[i], out);
			continue;
		}
		p = trend_picture(s, name[i], i == 0 ? s->first : NULL,
		    s->width);
		picture_term(p, !s->unicode, out);
		picture_free(p);
	}
	free(name);
}

/* A picture is of one measure: the first that there is. */
static void
draw_svg(const struct shown *s, struct str *out)
{
	const char **name = symptoms_measures(s);
	struct picture *p;
	size_t i;

	if (name[0] == NULL) {
		nothing(s);
	} else {
		p = trend_picture(s, name[0], s->first, TREND_PAGE);
		picture_svg(p, out);
		picture_free(p);
	}
	for (i = 1; name[0] != NULL && name[i] != NULL; i++)
		warn(_("%s is not in this picture: -m measure=%s"), name[i],
		    name[i]);
	free(name);
}

static const struct worksheet_picture pictures[] = {
	{ "chart", draw_chart }, { "svg", draw_svg }, { NULL, NULL }
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
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	static const char *const sheets[] = { "measure", "safety-review",
		NULL };
	struct opts o = { .sheet = { .sheets = sheets, .view = "measure",
		.pictures = pictures, .ask = questionnaire_ask,
		.compute = questionnaire_compute } };
	struct cli cli = {
		.doc = N_("Fill in the PHQ-9 and the GAD-7, keep the totals of "
		    "other measures, and show their line by session."),
		.args = "[FILE...]",
		.example =
		    "  ipt-measure -c K12 --save    fill in a form\n"
		    "  ipt-measure -f chart K12     the line by session\n",
		.formats = CLI_FORMATS ", chart, svg",
		.options = WORKSHEET_OPTIONS,
		.own = &own,
		.input = &o,
	};

	cli_parse(&cli, argc, argv);
	if (o.review_item9)
		return questionnaire_review_item9(&cli);
	return worksheet_run(&cli, &o.sheet);
}
