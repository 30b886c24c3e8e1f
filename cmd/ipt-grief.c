/* SPDX-License-Identifier: MIT
 * ipt-grief: the work on a loss in three steps, with the months since, the
 * flags, and a line of time. */

#include <string.h>

#include "drawn.h"
#include "grief-ask.h"
#include "grief.h"
#include "worksheet.h"

enum { KEY_STEP = 400 };

/* Its words say more than the table of the picture. */
static void
draw(const struct shown *s, const char *format, struct str *out)
{
	if (s->plain && !drawn_svg(format))
		grief_words(s, out);
	else
		drawn_whole(s, grief_picture(s, s->first,
		    drawn_width(s, format, GRIEF_PAGE)), format, out);
}

static const struct worksheet_picture pictures[] = {
	{ "timeline", draw }, { "svg", draw }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "step", KEY_STEP, "1|2|3", 0,
	    N_("the story (1), what a session let out (2), new ties (3)"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct worksheet *w = state->input;

	if (key != KEY_STEP)
		return ARGP_ERR_UNKNOWN;
	if (strcmp(arg, "1") == 0)
		worksheet_choose(w, "grief", grief_ask, state);
	else if (strcmp(arg, "2") == 0)
		worksheet_choose(w, "grief-release", grief_ask_release, state);
	else if (strcmp(arg, "3") == 0)
		worksheet_choose(w, "grief-reconnect", grief_ask_reconnect,
		    state);
	else
		argp_error(state, _("--step must be 1, 2 or 3"));
	return 0;
}

int
main(int argc, char **argv)
{
	struct worksheet w = {
		.sheets = { "grief", "grief-release", "grief-reconnect" },
		.view = "grief", .pictures = pictures,
		.ask = grief_ask, .looks = true,
	};
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
		.own = { .options = options, .parser = parse },
		.input = &w,
	};

	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &w);
}
