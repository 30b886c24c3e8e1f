/* SPDX-License-Identifier: MIT
 * ipt-heard: one talk told word by word, what was meant beside what was heard,
 * and the habits of speaking and listening. */

#include "heard-input.h"
#include "heard.h"
#include "worksheet.h"

static const struct worksheet_picture pictures[] = {
	{ "script", heard_script }, { NULL, NULL }
};

int
main(int argc, char **argv)
{
	static const char *const sheets[] = { "incident", "turn", "habits",
		NULL };
	static const char *const also[] = { "review", NULL };
	struct worksheet sheet = { .sheets = sheets, .also = also,
		.view = "heard", .pictures = pictures };
	struct heard_input *in = NULL;
	struct cli cli = {
		.doc = N_("Look at one talk, word by word: what was meant, "
		    "what was heard, and the habits in it."),
		.args = "[SCRIPT|FILE...]",
		.example =
		    "  ipt-heard -c K12 --save talk.txt     keep a script\n"
		    "  ipt-heard -f text K12                what was heard\n",
		.formats = CLI_FORMATS ", script",
		.options = WORKSHEET_OPTIONS,
	};
	int status;

	cli_parse(&cli, argc, argv);
	if (cli.task == TASK_NONE && !cli_at_terminal(&cli))
		in = heard_input_open(&cli);
	status = worksheet_run(&cli, &sheet);
	heard_input_close(in);
	return status;
}
