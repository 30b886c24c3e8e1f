/* SPDX-License-Identifier: MIT
 * A letter destroyed at the client's wish. */

#include <stdlib.h>
#include <string.h>

#include "ask.h"
#include "first.h"
#include "forget.h"
#include "gather.h"
#include "letter-destroy-own.h"
#include "letter.h"
#include "mem.h"
#include "pick.h"
#include "report.h"
#include "store.h"

/* What the store has of the client. */
void
destroy_read(struct destroy *d)
{
	char **file = store_files(d->cli->client);

	if (file == NULL)
		die_errno(STATUS_SYSTEM, _("cannot read the store"));
	records_free(d->all);
	d->all = gather_files(d->cli, NULL, file);
	store_files_free(file);
	if (d->cli->status != STATUS_OK)
		exit(d->cli->status);
}

static bool
is_gone(const struct record *row)
{
	return *record_text(row, "destroyed_on") != '\0';
}

/* The letters that have a version, each once. */
static struct pick
letters(const struct destroy *d)
{
	const struct record *const *r = records_all(d->all, "letter",
	    d->cli->client);
	struct pick p = { 0 };
	size_t i;

	for (; *r != NULL; r++) {
		for (i = 0; i < p.n && !letter_same(p.record[i], *r); i++)
			continue;
		if (i == p.n && !is_gone(*r))
			pick_add(&p, *r, letter_to(*r));
	}
	return p;
}

/* Every version of this letter, voided ones too. */
void
destroy_find(struct destroy *d, const struct record *letter)
{
	const struct record *const *r = records_all(d->all, "letter",
	    d->cli->client);

	for (d->n = 0; *r != NULL; r++) {
		if (is_gone(*r) || !letter_same(*r, letter))
			continue;
		d->row = mem_grow(d->row, &d->cap, d->n + 1,
		    sizeof(*d->row));
		d->row[d->n++] = *r;
	}
}

void
destroy_cues(const struct destroy *d, struct str *out)
{
	letter_cues(settings_written(cli_settings(d->cli), d->all,
	    d->cli->client), d->row, d->n, out);
}

/* Words to read: before they go somebody should read them. */
static void
say_cues(const struct destroy *d)
{
	struct shown shown = report_shown(d->cli, d->all, d->cli->client);
	struct card card = first_card_of(&shown);
	struct str cues = { 0 }, out = { 0 };

	destroy_cues(d, &cues);
	if (cues.len != 0 && shown.for_client) {
		card.width = (unsigned)ask_width(d->ask);
		card_put(&out, &card, "text");
		ask_show(d->ask, str_text(&out));
	} else if (cues.len != 0) {
		ask_say(d->ask, _("There are words in it that a therapist "
		    "should read first: ipt-report says in which part."));
	}
	str_free(&cues);
	str_free(&out);
}

static void
say_what(const struct destroy *d)
{
	struct str s = { 0 };

	str_printf(&s, ngettext("There is: %zu version in the store,",
	    "There are: %zu versions in the store,", d->n), d->n);
	str_putc(&s, ' ');
	str_printf(&s, ngettext("%zu draft of letters.",
	    "%zu drafts of letters.", d->drafts), d->drafts);
	ask_say(d->ask, str_text(&s));
	str_free(&s);
	say_cues(d);
	ask_say(d->ask, _("Its words go for ever. What stays is that it was "
	    "destroyed, and when. Drafts go too, with all that is not saved "
	    "in them."));
}

static bool
confirmed(const struct destroy *d)
{
	const char *typed;

	ask_say(d->ask, _("This cannot be undone. Type the client's code to "
	    "go on, or only Enter to leave all as it is."));
	return ask_typed(d->ask, _("Code"), NULL, false, &typed) ==
	    ASK_ANSWER && strcmp(typed, d->cli->client) == 0;
}

/* No letter is saved: only drafts may hold one. */
static void
destroy_drafts(struct destroy *d)
{
	const char *reason;

	say_what(d);
	if (!confirmed(d)) {
		ask_say(d->ask, _("Nothing was destroyed."));
		cli_status(d->cli, STATUS_USAGE);
		return;
	}
	reason = forget_drafts(&d->drafts, d->cli->client, "letter", true);
	if (reason != NULL)
		die(STATUS_SYSTEM, "%s: %s", d->cli->client, reason);
	ask_say(d->ask, _("Destroyed."));
}

static void
destroy_one(struct destroy *d, const struct record *letter)
{
	const char *reason;

	destroy_find(d, letter);
	say_what(d);
	if (!confirmed(d)) {
		ask_say(d->ask, _("Nothing was destroyed."));
		cli_status(d->cli, STATUS_USAGE);
		return;
	}
	reason = destroy_now(d, letter);
	if (reason != NULL) {
		warn(_("%s: %s; run it again: not all of it is destroyed"),
		    d->cli->client, reason);
		cli_status(d->cli, STATUS_SYSTEM);
		return;
	}
	ask_say(d->ask, _("Destroyed. Not touched: backups, files that were "
	    "exported or printed, and the history of git."));
}

static void
begin(struct destroy *d, struct cli *cli)
{
	const char *reason;

	if (cli->client == NULL)
		die(STATUS_USAGE, _("say with -c whose letter it is"));
	if (cli->n_files != 0 || cli->output != NULL || cli->format != NULL ||
	    cli->task != TASK_NONE || cli->from != NULL)
		die(STATUS_USAGE, _("--destroy works on the store: it takes "
		    "no file, format or other task"));
	if (cli->no_input)
		die(STATUS_USAGE, _("--no-input: nothing may be asked"));
	destroy_read(d);
	reason = forget_drafts(&d->drafts, cli->client, "letter", false);
	if (reason != NULL)
		die(STATUS_SYSTEM, "%s: %s", cli->client, reason);
	d->ask = ask_open(cli_lang(cli, NULL), cli->plain);
}

int
letter_destroy(struct cli *cli)
{
	struct destroy d = { .cli = cli };
	struct pick p;
	size_t chosen;

	begin(&d, cli);
	p = letters(&d);
	if (p.n == 0 && d.drafts == 0)
		die(STATUS_SYSTEM, _("%s: no letter is kept"), cli->client);
	if (p.n == 0)
		destroy_drafts(&d);
	else if (ask_choose(d.ask, _("Which letter is to be destroyed"),
	    (const char *const *)p.label, p.n, &chosen) == ASK_ANSWER)
		destroy_one(&d, p.record[chosen]);
	else
		ask_say(d.ask, _("Nothing was destroyed."));
	pick_clear(&p);
	free(d.row);
	records_free(d.all);
	ask_close(d.ask);
	return cli_end(cli);
}
