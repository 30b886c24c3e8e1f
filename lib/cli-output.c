/* SPDX-License-Identifier: MIT
 * What a command prints as a whole, and in which form. */

#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "replace.h"

size_t
cli_format(const struct cli *cli, const char *const *formats)
{
	struct str list = { 0 };
	size_t i;

	if (cli->format == NULL)
		return 0;
	for (i = 0; formats[i] != NULL; i++) {
		if (strcmp(formats[i], cli->format) == 0)
			break;
		str_printf(&list, "%s%s", i == 0 ? "" :
		    formats[i + 1] == NULL ? _(" or ") : ", ", formats[i]);
	}
	if (formats[i] == NULL)
		die(STATUS_USAGE, _("-f must be %s"), str_text(&list));
	str_free(&list);
	return i;
}

void
cli_write(struct cli *cli, const struct str *text)
{
	struct replace *file;
	const char *reason = NULL;

	if (cli->output == NULL) {
		fwrite(str_text(text), 1, text->len, stdout);
		return;
	}
	file = replace_open(cli->output, &reason);
	if (file != NULL) {
		fwrite(str_text(text), 1, text->len, replace_file(file));
		reason = replace_commit(file);
	}
	if (reason != NULL)
		die(STATUS_SYSTEM, "%s: %s", cli->output, reason);
}
