/* SPDX-License-Identifier: MIT
 * ipt-roleplay: a talk tried out in rounds, and how it went for real. */

#include "drawn.h"
#include "rehearsal.h"
#include "roleplay.h"
#include "worksheet.h"

/* No numbers yet: say so, and draw nothing. */
static void
draw(const struct shown *s, const char *format, struct str *out)
{
	struct picture *p = rehearsal_picture(s, s->first,
	    drawn_width(s, format, REHEARSAL_PAGE));

	if (p == NULL)
		warn(_("%s: no round has a number yet"), s->client);
	drawn_whole(s, p, format, out);
}

static const struct worksheet_picture pictures[] = {
	{ "bars", draw }, { "svg", draw }, { NULL, NULL }
};

int
main(int argc, char **argv)
{
	const struct worksheet w = {
		.sheets = { "roleplay", "round" },
		.view = "roleplay", .pictures = pictures, .ask = roleplay_ask,
		.refuse = roleplay_refuse, .looks = true,
	};
	struct cli cli = {
		.doc = N_("Try out a talk in rounds, swap chairs, and keep "
		    "how it went for real."),
		.args = "[FILE...]",
		.example =
		    "  ipt-roleplay -c K12 --save    play, and ask the result\n"
		    "  ipt-roleplay -f text K12      rounds and results\n",
		.formats = CLI_FORMATS ", bars, svg",
		.options = WORKSHEET_OPTIONS | CLI_FROM,
	};

	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &w);
}
