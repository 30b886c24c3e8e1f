/* SPDX-License-Identifier: MIT
 * ipt-review: the relationship review.  Who is in the client's life, drawn as
 * a closeness circle and sorted into the problem areas. */

#include <string.h>

#include "areas.h"
#include "circle.h"
#include "drawn.h"
#include "inventory.h"
#include "review.h"
#include "worksheet.h"

enum { KEY_SUPPORTS = 400, KEY_AREAS, KEY_COMPARE, KEY_DISPUTE,
	KEY_TRANSITION, KEY_ISOLATION, KEY_REVIEW_SAFETY };

struct opts {
	struct worksheet sheet;
	const char *sheets[6]; /* the one that is asked comes first */
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
	drawn_whole(s, p, svg, out);
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
	{ "dispute", KEY_DISPUTE, NULL, 0,
	    N_("the sheet of a dispute with somebody"), 0 },
	{ "transition", KEY_TRANSITION, NULL, 0,
	    N_("the sheet of a change: the old role and the new"), 0 },
	{ "isolation", KEY_ISOLATION, NULL, 0,
	    N_("the sheet of being alone"), 0 },
	{ "review-safety", KEY_REVIEW_SAFETY, NULL, 0,
	    N_("write down that an answer was looked at"), 0 },
	{ 0 }
};

static void
show(struct opts *o, const char *view,
    const struct worksheet_picture *pictures)
{
	o->sheet.view = view;
	o->sheet.pictures = pictures;
	o->sheet.view_given = true;
}

/* Put a sheet first, to be asked in its own way and shown as its own view. */
static void
choose(struct opts *o, size_t i, bool (*ask)(struct fill *fill),
    const struct worksheet_picture *pictures)
{
	const char *first = o->sheets[0];

	o->sheets[0] = o->sheets[i];
	o->sheets[i] = first;
	o->sheet.view = o->sheets[0];
	o->sheet.pictures = pictures;
	o->sheet.ask = ask;
	o->sheet.compute = NULL;
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	if (key >= KEY_SUPPORTS && key <= KEY_ISOLATION &&
	    strcmp(o->sheet.view, "review") != 0)
		argp_error(state, _("only one view or sheet at a time"));
	switch (key) {
	case KEY_SUPPORTS:
		show(o, "supports", NULL);
		return 0;
	case KEY_AREAS:
		show(o, "areas", NULL);
		return 0;
	case KEY_COMPARE:
		show(o, "compare", both);
		return 0;
	case KEY_DISPUTE:
		choose(o, 2, areas_ask_dispute, NULL);
		o->sheet.refuse = areas_refuse;
		return 0;
	case KEY_TRANSITION:
		choose(o, 3, areas_ask_transition, areas_boxes);
		o->sheet.compute = areas_compute;
		return 0;
	case KEY_ISOLATION:
		choose(o, 4, NULL, NULL);
		return 0;
	case KEY_REVIEW_SAFETY:
		o->review_safety = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

int
main(int argc, char **argv)
{
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	struct opts o = { .sheets = { "review", "safety-review", "dispute",
		"transition", "isolation", NULL }, .sheet = { .view = "review",
		.pictures = one, .ask = inventory_ask, .looks = true,
		.compute = inventory_compute } };
	struct cli cli = {
		.doc = N_("Keep the relationship review, and show it as a "
		    "closeness circle, a summary, supports or problem "
		    "areas."),
		.args = "[FILE...]",
		.example =
		    "  ipt-review -c K12 --save     go through the circle\n"
		    "  ipt-review -f circle K12     draw it\n",
		.formats = CLI_FORMATS ", circle, boxes, svg",
		.options = WORKSHEET_OPTIONS,
		.own = &own,
		.input = &o,
	};

	o.sheet.sheets = o.sheets;
	cli_parse(&cli, argc, argv);
	if (o.sheet.view_given && strcmp(o.sheet.view, "areas") == 0 &&
	    cli_for_client(&cli, false))
		die(STATUS_USAGE, _("--areas is for the therapist: the client "
		    "is not shown it"));
	if (o.review_safety)
		return inventory_review_safety(&cli);
	return worksheet_run(&cli, &o.sheet);
}
