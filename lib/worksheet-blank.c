/* SPDX-License-Identifier: MIT
 * The empty worksheet of a command. */

#include <string.h>

#include "blank.h"
#include "worksheet-own.h"

void
worksheet_blank(struct cli *cli, const struct worksheet *w)
{
	const char *format = cli->format != NULL ? cli->format : "text";
	struct blank b = { .sheet = cli_sheet(cli, w->sheets[0]),
		.lang = cli_lang(cli, NULL), .pass = cli->pass,
		.code = cli->client != NULL ? cli->client : "",
		.session = cli->session != NULL ? cli->session : "",
		.date = cli->date != NULL ? cli->date : "" };
	struct str out = { 0 }, words = { 0 };

	if (w->words != NULL) {
		w->words(&words);
		b.words = str_text(&words);
	}
	b.client = cli_for_client(cli, blank_for_clients(b.sheet));
	if (strcmp(format, "text") == 0)
		blank_text(&out, &b);
	else if (strcmp(format, "rec") == 0)
		blank_rec(&out, &b);
	else if (strcmp(format, "html") == 0)
		blank_html(&out, &b);
	else
		die(STATUS_USAGE, _("--blank is text, rec or html"));
	cli_write(cli, &out);
	str_free(&words);
	str_free(&out);
}
