/* SPDX-License-Identifier: MIT
 * The therapist's own log at the terminal. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "fill-record.h"
#include "gather.h"
#include "mem.h"
#include "session.h"
#include "store.h"

/* What the store has of the client that the row concerns. */
static struct records *
of_client(struct cli *cli, const char *client)
{
	static const char *const sheets[] = { "case", "session", NULL };
	char *none[] = { NULL };
	char **store = store_files(client);
	struct records *all = gather_files(cli, sheets, store != NULL ?
	    store : none);

	store_files_free(store);
	if (cli->status != STATUS_OK)
		exit(cli->status);
	return all;
}

static bool
is_therapist(const char *code)
{
	return code != NULL && code_therapist(code);
}

/* "therapist-T1", of the case, or asked. */
static char *
therapist(struct cli *cli, struct records *all, const char *client)
{
	const char *code = all == NULL ? "" : settings_get(cli_settings(cli),
	    all, client, "therapist").value;
	struct str whose = { 0 };
	struct ask *ask = NULL;

	while (*code == '\0' || !code_good(code)) {
		if (ask == NULL)
			ask = ask_open(cli_lang(cli, NULL), cli->plain);
		if (ask_typed(ask, _("Code of the therapist"), NULL, false,
		    &code) != ASK_ANSWER)
			exit(STATUS_OK);
	}
	str_printf(&whose, CODE_THERAPIST "%s", code);
	ask_close(ask);
	if (!code_good(whose.text))
		die(STATUS_USAGE, _("the code of the therapist is too long"));
	return whose.text;
}

/* A self-rating is of the last session that the client had. */
static void
set_session(struct cli *cli, struct records *all, const char *client,
    char text[static 24])
{
	long last;

	if (all == NULL || cli->session != NULL)
		return;
	last = record_highest(records_current(all, "session", client),
	    "session");
	snprintf(text, 24, "%ld", last);
	if (last != 0)
		cli->session = text;
}

/* Does one of the cases, joined by ;, have that code?  NULL: any. */
static bool
names(const char *cases, const char *client)
{
	size_t len = client != NULL ? strlen(client) : 0, n;

	for (; client != NULL && *cases != '\0';
	    cases += n + (cases[n] != '\0')) {
		n = strcspn(cases, ";");
		if (n == len && strncmp(cases, client, n) == 0)
			return true;
	}
	return client == NULL;
}

/* What was agreed and is not known to be done: only that is asked. */
static enum ask_result
ask_agreed(struct fill *f, const char *client)
{
	const struct record *const *r = records_current(f->known,
	    "supervision", f->client);
	enum ask_result result = ASK_ANSWER;

	for (; *r != NULL; r++) {
		if (*record_text(*r, "actions") == '\0' ||
		    *record_text(*r, "done") != '\0' ||
		    !names(record_text(*r, "cases"), client))
			continue;
		fill_say(f, _("Agreed on %s: %s"), record_on(*r),
		    record_text(*r, "actions"));
		result = fill_field(f, fill_record(f, *r, NULL), "done",
		    NULL);
		if (result == ASK_END || result == ASK_GONE)
			break;
	}
	return result;
}

static bool
ask_log(struct fill *f, const char *client)
{
	int cases = sheet_field(f->sheet, "cases");
	enum ask_result result = ASK_ANSWER;
	struct answers preset;
	bool whole;

	if (strcmp(f->sheet->name, "supervision") == 0)
		result = ask_agreed(f, client);
	if (result == ASK_END || result == ASK_GONE)
		return result != ASK_GONE;
	answers_init(&preset, f->sheet);
	if (client != NULL && f->sheet->field[cases].key)
		answers_set(&preset, (size_t)cases, client);
	whole = fill_each(f, &preset);
	answers_clear(&preset);
	return whole;
}

int
session_log(struct cli *cli, const char *sheet)
{
	const char *client = is_therapist(cli->client) ? NULL : cli->client;
	struct records *all = client != NULL ? of_client(cli, client) : NULL;
	char *own = is_therapist(cli->client) ? mem_dup(cli->client) :
	    therapist(cli, all, client);
	char session[24];
	struct fill f;

	if (strcmp(sheet, "selfrating") == 0)
		set_session(cli, all, client, session);
	records_free(all);
	cli->client = own;
	fill_begin(&f, cli, sheet, FILL_ASK);
	if (client != NULL)
		fill_say(&f, _("It is about %s."), client);
	fill_end(&f, !ask_log(&f, client));
	free(own);
	cli->client = NULL;
	return cli_end(cli);
}
