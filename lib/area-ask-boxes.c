/* SPDX-License-Identifier: MIT
 * The four boxes of a change, as pictures of a command. */

#include "area-ask.h"
#include "drawn.h"
#include "problem.h"

/* No change yet: say so, and draw nothing. */
static void
draw(const struct shown *s, const char *format, struct str *out)
{
	struct picture *p = problem_boxes(s,
	    drawn_width(s, format, PROBLEM_PAGE), true);

	if (p == NULL)
		warn(_("%s: no change is recorded yet"), s->client);
	drawn_whole(s, p, format, out);
}

const struct worksheet_picture area_ask_boxes[] = {
	{ "boxes", draw }, { "svg", draw }, { NULL, NULL }
};
