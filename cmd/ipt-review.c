/* SPDX-License-Identifier: MIT
 * ipt-review: the relationship review.  Who is in the client's life, drawn as
 * a closeness circle and sorted into the problem areas. */

#include <string.h>

#include "area-ask.h"
#include "circle.h"
#include "drawn.h"
#include "review-ask.h"
#include "review.h"
#include "worksheet.h"

enum { KEY_SUPPORTS = 400, KEY_AREAS, KEY_COMPARE, KEY_DISPUTE,
	KEY_TRANSITION, KEY_ISOLATION, KEY_REVIEW_SAFETY };

struct opts {
	struct worksheet sheet;
	bool review_safety;
};

/* Nobody placed, or one circle only to compare: say so, and draw nothing. */
static void
draw_circle(const struct shown *s, const char *format, struct str *out)
{
	struct picture *p = review_picture(s, REVIEW_CIRCLE,
	    drawn_width(s, format, CIRCLE_PAGE));

	if (p == NULL)
		warn(_("%s: nobody is placed yet"), s->client);
	drawn_whole(s, p, format, out);
}

static void
draw_both(const struct shown *s, const char *format, struct str *out)
{
	struct picture *p = review_picture(s, REVIEW_COMPARE,
	    drawn_width(s, format, CIRCLE_PAGE_TWO));

	if (p == NULL)
		warn(_("%s: there is one circle only, or none"), s->client);
	drawn_whole(s, p, format, out);
}

static const struct worksheet_picture one[] = {
	{ "circle", draw_circle }, { "svg", draw_circle }, { NULL, NULL }
};

static const struct worksheet_picture both[] = {
	{ "circle", draw_both }, { "svg", draw_both }, { NULL, NULL }
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
show(struct worksheet *w, const char *view,
    const struct worksheet_picture *pictures)
{
	w->view = view;
	w->pictures = pictures;
	w->view_given = true;
}

/* A sheet of its own, shown as its own view. */
static void
choose(struct worksheet *w, const char *sheet, bool (*ask)(struct fill *fill),
    const struct argp_state *state)
{
	worksheet_choose(w, sheet, ask, state);
	w->view = sheet;
	w->pictures = NULL;
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;
	struct worksheet *w = &o->sheet;

	(void)arg;
	if (key >= KEY_SUPPORTS && key <= KEY_ISOLATION &&
	    strcmp(w->view, "review") != 0)
		argp_error(state, _("only one view or sheet at a time"));
	switch (key) {
	case KEY_SUPPORTS:
		show(w, "supports", NULL);
		return 0;
	case KEY_AREAS:
		show(w, "areas", NULL);
		return 0;
	case KEY_COMPARE:
		show(w, "compare", both);
		return 0;
	case KEY_DISPUTE:
		choose(w, "dispute", area_ask_dispute, state);
		w->refuse = area_ask_refuse;
		return 0;
	case KEY_TRANSITION:
		choose(w, "transition", area_ask_transition, state);
		w->pictures = area_ask_boxes;
		return 0;
	case KEY_ISOLATION:
		choose(w, "isolation", NULL, state);
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
	struct opts o = { .sheet = {
		.sheets = { "review", "safety-review", "dispute",
		    "transition", "isolation" },
		.view = "review", .pictures = one, .ask = review_ask,
		.looks = true,
	} };
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
		.own = { .options = options, .parser = parse },
		.input = &o,
	};

	cli_parse(&cli, argc, argv);
	if (o.sheet.view_given && strcmp(o.sheet.view, "areas") == 0 &&
	    cli_for_client(&cli, false))
		die(STATUS_USAGE, _("--areas is for the therapist: the client "
		    "is not shown it"));
	if (o.review_safety)
		return review_ask_safety(&cli);
	return worksheet_run(&cli, &o.sheet);
}
