/* SPDX-License-Identifier: MIT
 * ipt-heard: one talk told word by word, what was meant beside what was heard,
 * and the habits of speaking and listening. */

#include "heard-input.h"
#include "heard-rows.h"
#include "heard.h"
#include "worksheet.h"

enum { KEY_CLARIFY = 400, KEY_DISMISS, KEY_HABITS };

struct opts {
	struct worksheet sheet;
	bool at_terminal; /* an option that only asks was given */
	struct heard_rows rows;
};

static const struct worksheet_picture pictures[] = {
	{ "ladder", heard_ladder }, { "svg", heard_ladder },
	{ "script", heard_script }, { NULL, NULL }
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("What is asked:"), 1 },
	{ "clarify", KEY_CLARIFY, NULL, 0, N_("what the other really "
	    "understood, turn by turn"), 0 },
	{ "dismiss", KEY_DISMISS, NULL, 0, N_("which marks did not fit"), 0 },
	{ "habits", KEY_HABITS, NULL, 0, N_("the sheet on being heard"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;
	struct worksheet *w = &o->sheet;

	(void)arg;
	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->rows;
		return ARGP_ERR_UNKNOWN;
	case KEY_CLARIFY:
		worksheet_choose(w, "incident", heard_clarify, state);
		o->at_terminal = true;
		return 0;
	case KEY_DISMISS:
		worksheet_choose(w, "incident", heard_dismiss, state);
		o->at_terminal = true;
		return 0;
	case KEY_HABITS:
		worksheet_choose(w, "incident", heard_habits, state);
		w->sheets[0] = "habits"; /* alone: it is of no talk */
		w->sheets[1] = NULL;
		w->view = "habits";
		w->pictures = NULL;
		w->refuse = heard_habits_refuse;
		w->gated = false;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static int
run(struct cli *cli, struct opts *o)
{
	struct heard_input *in = NULL;
	int status;

	if (o->rows.on)
		return heard_rows(cli, &o->rows);
	/* The sentence to say is asked by name, and stands on no sheet. */
	if (o->sheet.ask == heard_habits && cli->pass > 2)
		cli->pass = 2;
	if (o->at_terminal && !cli_at_terminal(cli))
		die(STATUS_USAGE, _("--clarify and --dismiss only ask, at the "
		    "terminal: name no file"));
	if (cli->task == TASK_NONE && !cli_at_terminal(cli))
		in = heard_input_open(cli);
	status = worksheet_run(cli, &o->sheet);
	heard_input_close(in);
	return status;
}

int
main(int argc, char **argv)
{
	static const struct argp_child children[] = {
		{ &heard_rows_argp, 0, NULL, 0 }, { 0 }
	};
	struct opts o = { .sheet = {
		.sheets = { "incident", "turn" },
		.view = "heard", .pictures = pictures, .ask = heard_ask,
		.looks = true, .gated = true,
	} };
	struct cli cli = {
		.doc = N_("Look at one talk, word by word: what was meant, "
		    "what was heard, and the habits in it."),
		.args = "[SCRIPT|FILE...]",
		.example =
		    "  ipt-heard -c K12 --save talk.txt     keep a script\n"
		    "  ipt-heard -f text K12                what was heard\n",
		.formats = CLI_FORMATS ", ladder, svg, script",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse,
			.children = children },
		.input = &o,
	};

	cli_parse(&cli, argc, argv);
	return run(&cli, &o);
}
