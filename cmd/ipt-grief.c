/* SPDX-License-Identifier: MIT
 * ipt-grief: the work on a loss in three steps, with the months since, the
 * flags, and a line of time. */

#include "grief.h"
#include "loss.h"
#include "worksheet.h"

enum { KEY_STEP = 400, STEPS = 3 };

struct opts {
	struct worksheet sheet;
	const char *sheets[STEPS + 1]; /* the one that is asked comes first */
};

static void
draw(const struct shown *s, bool svg, struct str *out)
{
	struct picture *p = grief_picture(s, s->first, svg ? GRIEF_PAGE :
	    s->width);

	if (svg)
		picture_svg(p, out);
	else if (s->plain)
		grief_words(s, out);
	else
		picture_term(p, !s->unicode, out);
	picture_free(p);
}

static void
draw_timeline(const struct shown *s, struct str *out)
{
	draw(s, false, out);
}

static void
draw_svg(const struct shown *s, struct str *out)
{
	draw(s, true, out);
}

static const struct worksheet_picture pictures[] = {
	{ "timeline", draw_timeline }, { "svg", draw_svg }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "step", KEY_STEP, "1|2|3", 0,
	    N_("the story (1), what a session let out (2), new ties (3)"), 0 },
	{ 0 }
};

/* Put the sheet of a step first, and have it asked in its own way. */
static void
choose(struct opts *o, size_t step)
{
	static bool (*const ask[STEPS])(struct fill *f) = { loss_ask,
		loss_ask_release, loss_ask_reconnect };
	const char *first = o->sheets[0];

	o->sheets[0] = o->sheets[step];
	o->sheets[step] = first;
	o->sheet.ask = ask[step];
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	if (key != KEY_STEP)
		return ARGP_ERR_UNKNOWN;
	if (arg[0] < '1' || arg[0] > '0' + STEPS || arg[1] != '\0')
		argp_error(state, _("--step must be 1, 2 or 3"));
	if (o->sheet.ask != loss_ask)
		argp_error(state, _("only one sheet is asked at a time"));
	choose(o, (size_t)(arg[0] - '1'));
	return 0;
}

int
main(int argc, char **argv)
{
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	static const char *const also[] = { "review", NULL };
	struct opts o = { .sheets = { "grief", "grief-release",
		"grief-reconnect", NULL }, .sheet = { .view = "grief",
		.also = also, .pictures = pictures, .ask = loss_ask,
		.grave = loss_grave, .looks = true } };
	struct cli cli = {
		.doc = N_("Keep the work on a loss: its story and the mood, "
		    "what sessions let out, new ties; and show it on a line "
		    "of time."),
		.args = "[FILE...]",
		.example =
		    "  ipt-grief -c K12 --from --save   ask about a loss\n"
		    "  ipt-grief -f timeline K12        see it in time\n",
		.formats = CLI_FORMATS ", timeline, svg",
		.options = WORKSHEET_OPTIONS | CLI_FROM,
		.own = &own,
		.input = &o,
	};

	o.sheet.sheets = o.sheets;
	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &o.sheet);
}
