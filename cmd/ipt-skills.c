/* SPDX-License-Identifier: MIT
 * ipt-skills: social abilities.  Four skills rated at the start, in the middle
 * and at the end, drawn as bars, and the log of practice. */

#include "drawn.h"
#include "practice.h"
#include "skill.h"
#include "worksheet.h"

enum { KEY_LOG = 400 };

struct opts {
	struct worksheet sheet;
	const char *sheets[4]; /* the one that is asked comes first */
};

/* No answers yet: say so, and draw nothing. */
static void
draw(const struct shown *s, bool svg, struct str *out)
{
	struct picture *p = skill_bars(s, svg ? SKILL_PAGE : s->width, true);

	if (p == NULL)
		warn(_("%s: nothing was rated yet"), s->client);
	drawn_whole(s, p, svg, out);
}

static void
draw_bars(const struct shown *s, struct str *out)
{
	draw(s, false, out);
}

static void
draw_svg(const struct shown *s, struct str *out)
{
	draw(s, true, out);
}

static const struct worksheet_picture pictures[] = {
	{ "bars", draw_bars }, { "svg", draw_svg }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "log", KEY_LOG, NULL, 0, N_("the log of practice"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	if (key != KEY_LOG)
		return ARGP_ERR_UNKNOWN;
	o->sheets[0] = "skills-log";
	o->sheets[1] = "skills";
	o->sheet.ask = practice_ask_log;
	o->sheet.refuse = practice_refuse;
	o->sheet.looks = true;
	return 0;
}

int
main(int argc, char **argv)
{
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	static const char *const also[] = { "review", NULL };
	struct opts o = { .sheets = { "skills", "skills-log", NULL },
		.sheet = { .view = "skills", .also = also,
		.pictures = pictures, .ask = practice_ask_profile } };
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
		.own = &own,
		.input = &o,
	};

	o.sheet.sheets = o.sheets;
	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &o.sheet);
}
