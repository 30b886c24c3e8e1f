/* SPDX-License-Identifier: MIT
 * ipt-focus: the formulation, and what it leads to: aims, goals, the contract
 * and the recovery role. */

#include "focus.h"
#include "worksheet.h"

enum { KEY_AIMS = 400, KEY_GOALS, KEY_CONTRACT, KEY_ROLE };

struct opts {
	struct worksheet sheet;
	const char *sheets[6]; /* the one that is asked comes first */
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Which of its sheets is asked:"), 1 },
	{ "aims", KEY_AIMS, NULL, 0,
	    N_("the aims of interpersonal resolution"), 0 },
	{ "goals", KEY_GOALS, NULL, 0, N_("the goals"), 0 },
	{ "contract", KEY_CONTRACT, NULL, 0, N_("the contract"), 0 },
	{ "recovery-role", KEY_ROLE, NULL, 0, N_("the recovery role"), 0 },
	{ 0 }
};

/* Put a sheet first, and have it asked in its own way. */
static void
choose(struct opts *o, size_t i, bool (*ask)(struct fill *fill))
{
	const char *first = o->sheets[0];

	o->sheets[0] = o->sheets[i];
	o->sheets[i] = first;
	o->sheet.ask = ask;
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	(void)arg;
	if (key < KEY_AIMS || key > KEY_ROLE)
		return ARGP_ERR_UNKNOWN;
	if (o->sheet.ask != focus_ask)
		argp_error(state, _("only one sheet is asked at a time"));
	if (key == KEY_AIMS)
		choose(o, 1, focus_ask_aims);
	else if (key == KEY_GOALS)
		choose(o, 2, focus_ask_goals);
	else if (key == KEY_CONTRACT)
		choose(o, 3, NULL);
	else
		choose(o, 4, focus_ask_role);
	return 0;
}

int
main(int argc, char **argv)
{
	static const struct argp own = { options, parse, NULL, NULL, NULL,
		NULL, NULL };
	static const char *const also[] = { "review", "consent", NULL };
	struct opts o = { .sheets = { "focus", "aim", "goal", "contract",
		"recovery-role", NULL }, .sheet = { .view = "focus",
		.also = also, .ask = focus_ask } };
	struct cli cli = {
		.doc = N_("Keep the formulation: what the work is about, aims, "
		    "goals, the contract and the recovery role."),
		.args = "[FILE...]",
		.example =
		    "  ipt-focus -c K12 --save          ask the formulation\n"
		    "  ipt-focus -f text K12            one page, to be read\n",
		.options = WORKSHEET_OPTIONS,
		.own = &own,
		.input = &o,
	};

	o.sheet.sheets = o.sheets;
	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &o.sheet);
}
