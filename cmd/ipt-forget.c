/* SPDX-License-Identifier: MIT
 * ipt-forget: removes all that the store and the drafts hold of one client,
 * when the code was typed twice. */

#include <string.h>

#include "ask.h"
#include "cli.h"
#include "code.h"
#include "forget.h"
#include "item9.h"

/* What is due goes with the folder: it is read a last time. */
static void
tell_due(struct cli *cli, struct ask *ask, const char *client)
{
	struct item9_watch *watch = item9_watch_new();
	struct str lines = { 0 };

	item9_watch_store(watch, cli->sheets, client);
	if (item9_watch_lines(watch, &lines) != 0) {
		lines.text[--lines.len] = '\0';
		ask_say(ask, lines.text);
	}
	item9_watch_free(watch);
	str_free(&lines);
}

static void
tell(struct ask *ask, const char *format, const struct forget *f)
{
	struct str s = { 0 };

	str_printf(&s, "%s ", format);
	str_printf(&s, ngettext("%zu file of the store,", "%zu files of the "
	    "store,", f->files), f->files);
	str_putc(&s, ' ');
	str_printf(&s, ngettext("%zu draft.", "%zu drafts.", f->drafts),
	    f->drafts);
	ask_say(ask, s.text);
	str_free(&s);
}

/* Is the code typed again, exactly? */
static bool
confirmed(struct ask *ask, const char *client)
{
	const char *typed;

	ask_say(ask, _("This cannot be undone. Type the code again to go on, "
	    "or only Enter to leave all as it is."));
	return ask_typed(ask, _("Code"), NULL, false, &typed) == ASK_ANSWER &&
	    strcmp(typed, client) == 0;
}

static void
forget(struct cli *cli, struct ask *ask, const char *client)
{
	struct forget gone = { 0 };
	const char *reason = forget_remove(&gone, client);

	tell(ask, _("Removed:"), &gone);
	if (reason != NULL) {
		warn(_("%s: %s; not all of it was removed"), client, reason);
		cli_status(cli, STATUS_SYSTEM);
	}
	ask_say(ask, _("Not touched: backups, files that were exported or "
	    "printed, the history of git, and a therapist's own rows that "
	    "name this code."));
}

/* The operand, when it may be a client's. */
static const char *
client_of(const struct cli *cli)
{
	if (cli->n_files != 1)
		die(STATUS_USAGE, _("say one code, of the client to forget"));
	if (!code_good(cli->files[0]))
		die(STATUS_USAGE, _("this is no code of a client"));
	if (code_therapist(cli->files[0]))
		die(STATUS_USAGE, _("a therapist's own rows are no client's"));
	return cli->files[0];
}

int
main(int argc, char **argv)
{
	struct cli cli = {
		.doc = N_("Remove all that is kept of a client: the folder in "
		    "the store, and drafts."),
		.args = "CODE",
		.example = "  ipt-forget K12   asks first\n",
	};
	struct forget found = { 0 };
	const char *client, *reason;
	struct ask *ask;

	cli_parse(&cli, argc, argv);
	client = client_of(&cli);
	reason = forget_count(&found, client);
	if (reason != NULL)
		die(STATUS_SYSTEM, "%s: %s", client, reason);
	if (!found.folder && found.drafts == 0)
		die(STATUS_SYSTEM, _("%s: nothing is kept"), client);
	ask = ask_open(cli_lang(&cli, NULL), false);
	tell_due(&cli, ask, client);
	tell(ask, _("There is:"), &found);
	if (confirmed(ask, client)) {
		forget(&cli, ask, client);
	} else {
		ask_say(ask, _("Nothing was removed."));
		cli_status(&cli, STATUS_USAGE);
	}
	ask_close(ask);
	return cli_end(&cli);
}
