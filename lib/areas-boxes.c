/* SPDX-License-Identifier: MIT
 * The four boxes of a change, as pictures of a command. */

#include "areas.h"
#include "drawn.h"
#include "problem.h"

/* No change yet: say so, and draw nothing. */
static void
draw(const struct shown *s, bool svg, struct str *out)
{
	struct picture *p = problem_boxes(s, svg ? PROBLEM_PAGE : s->width,
	    true);

	if (p == NULL)
		warn(_("%s: no change is recorded yet"), s->client);
	drawn_whole(s, p, svg, out);
}

static void
draw_term(const struct shown *s, struct str *out)
{
	draw(s, false, out);
}

static void
draw_svg(const struct shown *s, struct str *out)
{
	draw(s, true, out);
}

const struct worksheet_picture areas_boxes[] = {
	{ "boxes", draw_term }, { "svg", draw_svg }, { NULL, NULL }
};
