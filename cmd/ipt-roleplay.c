/* SPDX-License-Identifier: MIT
 * ipt-roleplay: a talk tried out in rounds, and how it went for real. */

#include "rehearsal.h"
#include "roleplay.h"
#include "worksheet.h"

enum { PAGE = 72 }; /* columns of a page */

static struct picture *
picture(const struct shown *s, const char *first, unsigned width)
{
	struct picture *p = rehearsal_picture(s, first, width);

	if (p == NULL)
		warn(_("%s: no round has a number yet"), s->client);
	return p;
}

static void
draw_bars(const struct shown *s, struct str *out)
{
	struct picture *p = picture(s, s->first, s->width);

	if (p != NULL && s->plain) {
		if (s->first != NULL)
			str_printf(out, "%s\n", s->first);
		picture_words(p, out);
	} else if (p != NULL) {
		picture_term(p, !s->unicode, out);
	}
	picture_free(p);
}

static void
draw_svg(const struct shown *s, struct str *out)
{
	struct picture *p = picture(s, s->first, PAGE);

	if (p != NULL)
		picture_svg(p, out);
	picture_free(p);
}

static const struct worksheet_picture pictures[] = {
	{ "bars", draw_bars }, { "svg", draw_svg }, { NULL, NULL }
};

int
main(int argc, char **argv)
{
	static const char *const sheets[] = { "roleplay", "round", NULL };
	static const char *const also[] = { "review", NULL };
	const struct worksheet sheet = { .sheets = sheets, .also = also,
		.view = "roleplay", .pictures = pictures, .looks = true,
		.ask = roleplay_ask, .refuse = roleplay_refuse };
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
	return worksheet_run(&cli, &sheet);
}
