/* SPDX-License-Identifier: MIT
 * A sitting at the terminal. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "code.h"
#include "draft.h"
#include "explain.h"
#include "fill-own.h"
#include "mem.h"

void
fill_say(struct fill *f, const char *format, ...)
{
	struct str s = { 0 };
	va_list ap;

	va_start(ap, format);
	str_vprintf(&s, format, ap);
	va_end(ap);
	ask_say(f->ask, s.text);
	str_free(&s);
}

/* -c, or the code that is asked for. */
static void
set_client(struct fill *f)
{
	const char *code;

	f->client = f->cli->client;
	while (f->client == NULL) {
		if (f->ask == NULL)
			die(STATUS_USAGE, _("say with -c whose it is"));
		if (ask_typed(f->ask, _("Client code"), NULL, false, &code) !=
		    ASK_ANSWER)
			exit(STATUS_OK);
		if (code_good(code))
			f->client = f->cli->client = f->code = mem_dup(code);
		else
			ask_say(f->ask, _("You make up the code, as K12: no "
			    "name. It has letters, digits and . _ -, at most "
			    "32, and begins with a letter or digit."));
	}
	if (!sheet_takes(f->sheet, f->client))
		die(STATUS_USAGE, _("%s is a therapist's code, and this sheet "
		    "is about a client"), f->client);
}

/* Take up what a sitting before left, or throw it away, as the person says. */
static void
take_up_draft(struct fill *f)
{
	time_t left = f->draft != NULL ? draft_time(f->draft) : -1;
	char when[32] = "";
	bool yes = true;

	if (left == -1)
		return;
	strftime(when, sizeof(when), "%Y-%m-%d %H:%M", localtime(&left));
	fill_say(f, _("Answers of %s were not saved."), when);
	if (ask_yes(f->ask, _("Go on with them"), &yes) != ASK_ANSWER)
		exit(STATUS_OK);
	if (!yes) {
		if (ask_yes(f->ask, _("Throw them away"), &yes) != ASK_ANSWER ||
		    !yes) {
			fill_say(f, _("They are kept, and offered when you "
			    "come back."));
			exit(STATUS_OK);
		}
		draft_remove(f->draft);
		return;
	}
	if (!draft_read(f->draft, &f->left))
		str_clear(&f->left);
	fill_also(f, f->sheet->name);
}

void
fill_also(struct fill *f, const char *sheet)
{
	struct answers *a;
	struct filled *r;
	size_t n, i;

	a = answers_read(cli_sheet(f->cli, sheet), str_text(&f->left),
	    f->left.len, &n);
	for (i = 0; i < n; i++) {
		r = fill_record(f, fill_known(f, &a[i]), &a[i]);
		r->rerated = true;
		answers_clear(&r->answers);
		r->answers = a[i];
		fill_care(f, &r->answers);
	}
	free(a);
}

void
fill_begin(struct fill *f, struct cli *cli, const char *sheet, int how)
{
	*f = (struct fill){ .cli = cli, .sheet = cli_sheet(cli, sheet),
		.lang = cli_lang(cli, NULL) };
	if (how & FILL_ASK)
		f->ask = ask_open(f->lang, cli->plain);
	set_client(f);
	if (cli->save || cli->output != NULL) {
		f->sink = sink_open(cli);
		sink_probe(f->sink, f->client);
	}
	fill_read(f, how);
	f->lang = cli_lang(cli, record_text(records_one(f->known, "case",
	    f->client), "language"));
	f->for_client = cli_for_client(cli, false);
	if ((how & FILL_ASK) && !f->for_client)
		fill_first(f);
	fill_when(f);
	if (!(how & FILL_ASK))
		return;
	if (f->for_client) {
		ask_say(f->ask, explain_alone());
		fill_first(f);
	}
	f->draft = draft_open(f->sheet->name, f->client);
	if (f->draft == NULL)
		warn_errno(_("no draft can be kept"));
	take_up_draft(f);
}
