/* SPDX-License-Identifier: MIT
 * The settings in force, and who said so. */

#include "cli-input.h"
#include "gather.h"
#include "item9.h"
#include "origin.h"
#include "settings-list.h"

/* What is due of the clients comes first in a text, and beside data. */
static void
tell_due(struct records *all, bool text, struct str *out)
{
	const char *const *client = records_clients(all);
	struct str lines = { 0 }, whose = { 0 };

	for (; *client != NULL; client++) {
		str_clear(&lines);
		str_clear(&whose);
		str_printf(&whose, "! %s", *client);
		item9_due_lines(all, *client, &lines);
		if (text)
			str_lines(out, str_text(&whose), str_text(&lines));
		else
			warn_lines(*client, str_text(&lines));
	}
	str_free(&lines);
	str_free(&whose);
}

void
origin_show(struct cli *cli)
{
	static const char *const sheets[] = { "case", NULL };
	const struct settings_option given[] = {
		{ cli->lang != NULL ? "language" : NULL, cli->lang },
		{ NULL, NULL }
	};
	struct settings from = { .option = given };
	struct settings_list l = { .sheet = cli_sheet(cli, "case"),
		.from = &from, .width = cli_width(cli),
		.form = (enum listing_form)cli_format(cli, listing_forms) };
	struct str out = { 0 };
	struct records *full = NULL;
	const char *const *client;

	if (cli_for_client(cli, false))
		die(STATUS_USAGE, _("--settings is for the therapist"));
	if (cli_at_terminal(cli) && cli->client != NULL)
		cli->saved = true;
	if (!settings_read(&from, cli->sheets))
		die_fault(&from.fault);
	if (cli_at_terminal(cli))
		records_settle(l.all = records_new(), NULL);
	else
		l.all = gather(cli, sheets, NULL, &full);
	tell_due(l.all, l.form == LISTING_TEXT, &out);
	settings_list_head(&out, &l);
	client = records_clients(l.all);
	if (*client == NULL)
		settings_list(&out, &l, cli->client);
	for (; *client != NULL; client++)
		settings_list(&out, &l, *client);
	if (cli->status == STATUS_OK || cli_set_aside(cli))
		cli_write(cli, &out);
	gather_free(l.all, full != NULL ? full : l.all);
	settings_clear(&from);
	str_free(&out);
}
