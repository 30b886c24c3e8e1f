/* SPDX-License-Identifier: MIT
 * ipt-letter: a letter that is not sent, to somebody who died, about a
 * relationship that has ended, or to a role or a time that is over. */

#include "letter-ask.h"
#include "letter-destroy.h"
#include "letter-page.h"
#include "worksheet.h"

enum { KEY_READY = 400, KEY_SUMMARY, KEY_DESTROY };

struct opts {
	struct worksheet sheet;
	bool ready, destroy;
};

static const struct worksheet_picture pages[] = {
	{ "text", letter_page }, { "md", letter_page }, { "html", letter_page },
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
		worksheet_choose(&o->sheet, "letter-sitting", letter_ask_ready,
		    state);
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
	struct opts o = { .sheet = {
		.sheets = { "letter", "letter-sitting" },
		.also = { "consent" }, .pictures = pages,
		.ask = letter_ask, .gated = true, .looks = true,
	} };
	struct cli cli = {
		.doc = N_("Keep a letter that is not sent, and print it as a "
		    "plain page."),
		.args = "[FILE...]",
		.example =
		    "  ipt-letter -c K12 --save       a sitting with it\n"
		    "  ipt-letter -f html K12         the page\n",
		.options = WORKSHEET_OPTIONS | CLI_FROM,
		.own = { .options = options, .parser = parse },
		.input = &o,
	};

	cli_parse(&cli, argc, argv);
	if (o.ready && cli_for_client(&cli, false))
		die(STATUS_USAGE, _("--ready is the therapist's answer"));
	if (o.destroy)
		return letter_destroy(&cli);
	return worksheet_run(&cli, &o.sheet);
}
