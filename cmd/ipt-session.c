/* SPDX-License-Identifier: MIT
 * ipt-session: what each session brought, the plan between sessions, the
 * ending, and the therapist's own log. */

#include "session.h"
#include "worksheet.h"

enum { KEY_FULL = 400, KEY_ENDING, KEY_SUPERVISION, KEY_SELF_RATING,
	KEY_TRAINING };

struct opts {
	struct worksheet sheet;
	bool log; /* it is about the therapist */
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "ending", KEY_ENDING, NULL, 0,
	    N_("looking back, looking ahead, saying goodbye"), 0 },
	{ "supervision", KEY_SUPERVISION, NULL, 0,
	    N_("supervision that the therapist had"), 0 },
	{ "self-rating", KEY_SELF_RATING, NULL, 0,
	    N_("how the therapist sees one session"), 0 },
	{ "training", KEY_TRAINING, NULL, 0,
	    N_("courses and workshops of the therapist"), 0 },
	{ NULL, 0, NULL, 0, N_("What is shown:"), 2 },
	{ "full", KEY_FULL, NULL, 0, N_("all of each session"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	switch (key) {
	case KEY_FULL:
		o->sheet.view = "session";
		o->sheet.view_given = true;
		return 0;
	case KEY_ENDING:
		worksheet_choose(&o->sheet, "ending", NULL, state);
		return 0;
	case KEY_SUPERVISION:
		worksheet_choose(&o->sheet, "supervision", NULL, state);
		break;
	case KEY_SELF_RATING:
		worksheet_choose(&o->sheet, "selfrating", NULL, state);
		break;
	case KEY_TRAINING:
		worksheet_choose(&o->sheet, "training", NULL, state);
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	o->log = true;
	return 0;
}

int
main(int argc, char **argv)
{
	struct opts o = { .sheet = {
		.sheets = { "session", "plan", "ending", "supervision",
		    "selfrating", "training" },
		.view = "sessions", .ask = session_ask,
	} };
	struct cli cli = {
		.doc = N_("Keep the sessions: the week, the work, the plan "
		    "between them, the ending, and the therapist's log."),
		.args = "[FILE...]",
		.example =
		    "  ipt-session -c K12 --save      ask about a session\n"
		    "  ipt-session -f text K12        list them\n",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse },
		.input = &o,
		.therapists = true,
	};

	cli_parse(&cli, argc, argv);
	if (o.log && cli.task == TASK_NONE && cli.format == NULL &&
	    !cli.no_input && cli_at_terminal(&cli))
		return session_log(&cli, o.sheet.sheets[0]);
	return worksheet_run(&cli, &o.sheet);
}
