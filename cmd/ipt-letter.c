/* SPDX-License-Identifier: MIT
 * ipt-letter: a letter that is not sent, to somebody who died, about a
 * relationship that has ended, or to a role or a time that is over. */

#include "destroy.h"
#include "page.h"
#include "worksheet.h"
#include "writing.h"

enum { KEY_READY = 400, KEY_SUMMARY, KEY_DESTROY };

struct opts {
	struct worksheet sheet;
	const char *sheets[3]; /* the one that is asked comes first */
	bool ready, destroy;
};

static const struct worksheet_picture pages[] = {
	{ "text", page_text }, { "md", page_md }, { "html", page_html },
	{ NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("The letter:"), 1 },
	{ "ready", KEY_READY, NULL, 0,
	    N_("the therapist's answer for the next sitting"), 0 },
	{ "summary", KEY_SUMMARY, NULL, 0,
	    N_("parts used, and the sittings, without its words"), 0 },
	{ "destroy", KEY_DESTROY, NULL, 0,
	    N_("take the text out of the files, at the client's wish"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	switch (key) {
	case KEY_READY:
		o->sheets[0] = "letter-sitting";
		o->sheets[1] = "letter";
		o->sheet.ask = writing_ready;
		o->ready = true;
		return 0;
	case KEY_SUMMARY:
		o->sheet.view = "letter";
		o->sheet.view_given = true;
		o->sheet.pictures = NULL;
		return 0;
	case KEY_DESTROY:
		o->destroy = true;
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
	static const char *const also[] = { "review", "consent", NULL };
	struct opts o = { .sheets = { "letter", "letter-sitting", NULL },
		.sheet = { .also = also, .pictures = pages,
		.ask = writing_ask, .gated = true, .looks = true } };
	struct cli cli = {
		.doc = N_("Keep a letter that is not sent, and print it as a "
		    "plain page."),
		.args = "[FILE...]",
		.example =
		    "  ipt-letter -c K12 --save       a sitting with it\n"
		    "  ipt-letter -f html K12         the page\n",
		.options = WORKSHEET_OPTIONS | CLI_FROM,
		.own = &own,
		.input = &o,
	};

	o.sheet.sheets = o.sheets;
	cli_parse(&cli, argc, argv);
	if (o.ready && cli_for_client(&cli, false))
		die(STATUS_USAGE, _("--ready is the therapist's answer"));
	if (o.destroy)
		return destroy_letter(&cli);
	return worksheet_run(&cli, &o.sheet);
}
