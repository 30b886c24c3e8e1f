/* SPDX-License-Identifier: MIT
 * ipt-skills: social abilities.  Four skills rated at the start, in the middle
 * and at the end, drawn as bars, and the log of practice. */

#include "drawn.h"
#include "skill-ask.h"
#include "skill.h"
#include "worksheet.h"

enum { KEY_LOG = 400 };

/* No answers yet: say so, and draw nothing. */
static void
draw(const struct shown *s, const char *format, struct str *out)
{
	struct picture *p = skill_bars(s, drawn_width(s, format, SKILL_PAGE),
	    true);

	if (p == NULL)
		warn(_("%s: nothing was rated yet"), s->client);
	drawn_whole(s, p, format, out);
}

static const struct worksheet_picture pictures[] = {
	{ "bars", draw }, { "svg", draw }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "log", KEY_LOG, NULL, 0, N_("the log of practice"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct worksheet *w = state->input;

	(void)arg;
	if (key != KEY_LOG)
		return ARGP_ERR_UNKNOWN;
	worksheet_choose(w, "skills-log", skill_ask_log, state);
	w->refuse = skill_ask_refuse;
	w->looks = true;
	return 0;
}

int
main(int argc, char **argv)
{
	struct worksheet w = {
		.sheets = { "skills", "skills-log" },
		.view = "skills", .pictures = pictures,
		.ask = skill_ask_profile,
	};
	struct cli cli = {
		.doc = N_("Rate four social abilities, keep a log of practice, "
		    "and show both over time."),
		.args = "[FILE...]",
		.example =
		    "  ipt-skills -c K12 --save        rate them\n"
		    "  ipt-skills --log -c K12 --save  write down a practice\n"
		    "  ipt-skills -f bars K12          draw them\n",
		.formats = CLI_FORMATS ", bars, svg",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse },
		.input = &w,
	};

	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &w);
}
