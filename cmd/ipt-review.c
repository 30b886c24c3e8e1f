/* SPDX-License-Identifier: MIT
 * ipt-review: the relationship review.  Who is in the client's life, drawn as
 * a closeness circle and sorted into the problem areas. */

#include <string.h>

#include "circle.h"
#include "inventory.h"
#include "review.h"
#include "worksheet.h"

enum { KEY_SUPPORTS = 400, KEY_AREAS, KEY_COMPARE, KEY_REVIEW_SAFETY };

struct opts {
	struct worksheet sheet;
	bool review_safety;
};

/* Nobody placed, or one circle only to compare: say so, and draw nothing. */
static void
draw(const struct shown *s, enum review_picture which, bool svg,
    struct str *out)
{
	struct picture *p = review_picture(s, which, !svg ? s->width :
	    which == REVIEW_COMPARE ? CIRCLE_PAGE_TWO : CIRCLE_PAGE);

	if (p == NULL)
		warn(which == REVIEW_COMPARE ?
		    _("%s: there is one circle only, or none") :
		    _("%s: nobody is placed yet"), s->client);
	else if (svg)
		picture_svg(p, out);
	else if (s->plain)
		review_words(s, p, out);
	else
		picture_term(p, !s->unicode, out);
	picture_free(p);
}

static void
draw_circle(const struct shown *s, struct str *out)
{
	draw(s, REVIEW_CIRCLE, false, out);
}

static void
draw_svg(const struct shown *s, struct str *out)
{
	draw(s, REVIEW_CIRCLE, true, out);
}

static void
draw_both(const struct shown *s, struct str *out)
{
	draw(s, REVIEW_COMPARE, false, out);
}

static void
draw_both_svg(const struct shown *s, struct str *out)
{
	draw(s, REVIEW_COMPARE, true, out);
}

static const struct worksheet_picture one[] = {
	{ "circle", draw_circle }, { "svg", draw_svg }, { NULL, NULL }
};

static const struct worksheet_picture both[] = {
	{ "circle", draw_both }, { "svg", draw_both_svg }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("The relationship review:"), 1 },
	{ "supports", KEY_SUPPORTS, NULL, 0,
	    N_("who gives support, and who could"), 0 },
	{ "areas", KEY_AREAS, NULL, 0,
	    N_("the problem areas, with reasons"), 0 },
	{ "compare", KEY_COMPARE, NULL, 0,
	    N_("the first circle and the latest"), 0 },
	{ "review-safety", KEY_REVIEW_SAFETY, NULL, 0,
	    N_("write down that an answer was looked at"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	switch (key) {
	case KEY_SUPPORTS:
		o->sheet.view = "supports";
		o->sheet.pictures = NULL;
		break;
	case KEY_AREAS:
		o->sheet.view = "areas";
		o->sheet.pictures = NULL;
		break;
	case KEY_COMPARE:
		o->sheet.view = "compare";
		o->sheet.pictures = both;
		break;
	case KEY_REVIEW_SAFETY:
		o->review_safety = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	o->sheet.view_given = true;
	return 0;
}

int
main(int argc, char **argv)
{
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	static const char *const sheets[] = { "review", "safety-review",
		NULL };
	struct opts o = { .sheet = { .sheets = sheets, .view = "review",
		.pictures = one, .ask = inventory_ask,
		.compute = inventory_compute } };
	struct cli cli = {
		.doc = N_("Keep the relationship review, and show it as a "
		    "closeness circle, a summary, supports or problem "
		    "areas."),
		.args = "[FILE...]",
		.example =
		    "  ipt-review -c K12 --save     go through the circle\n"
		    "  ipt-review -f circle K12     draw it\n",
		.formats = CLI_FORMATS ", circle, svg",
		.options = WORKSHEET_OPTIONS,
		.own = &own,
		.input = &o,
	};

	cli_parse(&cli, argc, argv);
	if (o.sheet.view_given && strcmp(o.sheet.view, "areas") == 0 &&
	    cli_for_client(&cli, false))
		die(STATUS_USAGE, _("--areas is for the therapist: the client "
		    "is not shown it"));
	if (o.review_safety)
		return inventory_review_safety(&cli);
	return worksheet_run(&cli, &o.sheet);
}
