/* SPDX-License-Identifier: MIT
 * ipt-focus: the formulation, and what it leads to: aims, goals, the contract
 * and the recovery role. */

#include "focus.h"
#include "worksheet.h"

enum { KEY_AIMS = 400, KEY_GOALS, KEY_CONTRACT, KEY_ROLE };

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "aims", KEY_AIMS, NULL, 0,
	    N_("the aims of interpersonal resolution"), 0 },
	{ "goals", KEY_GOALS, NULL, 0, N_("the goals"), 0 },
	{ "contract", KEY_CONTRACT, NULL, 0, N_("the contract"), 0 },
	{ "recovery-role", KEY_ROLE, NULL, 0, N_("the recovery role"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct worksheet *w = state->input;

	(void)arg;
	switch (key) {
	case KEY_AIMS:
		worksheet_choose(w, "aim", focus_ask_aims, state);
		return 0;
	case KEY_GOALS:
		worksheet_choose(w, "goal", focus_ask_goals, state);
		return 0;
	case KEY_CONTRACT:
		worksheet_choose(w, "contract", NULL, state);
		return 0;
	case KEY_ROLE:
		worksheet_choose(w, "recovery-role", focus_ask_role, state);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

int
main(int argc, char **argv)
{
	struct worksheet w = {
		.sheets = { "focus", "aim", "goal", "contract",
		    "recovery-role" },
		.also = { "consent" }, .view = "focus",
		.ask = focus_ask,
	};
	struct cli cli = {
		.doc = N_("Keep the formulation: what the work is about, aims, "
		    "goals, the contract and the recovery role."),
		.args = "[FILE...]",
		.example =
		    "  ipt-focus -c K12 --save          ask the formulation\n"
		    "  ipt-focus -f text K12            one page, to be read\n",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse },
		.input = &w,
	};

	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &w);
}
