/* SPDX-License-Identifier: MIT
 * ipt-case: the facts of a case, asked once and used by every other sheet,
 * and what the client has consented to. */

#include "worksheet.h"

int
main(int argc, char **argv)
{
	const struct worksheet w = { .sheets = { "case", "consent" } };
	struct cli cli = {
		.doc = N_("Keep the facts of a case: when it began, for whom, "
		    "how many sessions."),
		.args = "[FILE...]",
		.example = "  ipt-case -c K12 --save     ask, and keep it\n"
		    "  ipt-case K12               print the rows\n",
		.options = WORKSHEET_OPTIONS,
	};

	cli_parse(&cli, argc, argv);
	return worksheet_run(&cli, &w);
}
