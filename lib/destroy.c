/* SPDX-License-Identifier: MIT
 * A letter destroyed at the client's wish. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ask.h"
#include "destroy.h"
#include "erase.h"
#include "file.h"
#include "first.h"
#include "folder.h"
#include "forget.h"
#include "gather.h"
#include "letter.h"
#include "mem.h"
#include "path.h"
#include "pick.h"
#include "replace.h"
#include "report.h"
#include "store.h"

#define LOCK ".lock"

struct destroy {
	struct cli *cli;
	struct ask *ask;
	struct records *all;
	const struct record **row; /* versions of the letter that is meant */
	size_t n, cap;
	size_t drafts;
};

/* What the store has of the client. */
static void
read_store(struct destroy *d)
{
	char **file = store_files(d->cli->client), **f;

	if (file == NULL)
		die_errno(STATUS_SYSTEM, _("cannot read the store"));
	records_free(d->all);
	d->all = gather_files(d->cli, NULL, file);
	for (f = file; *f != NULL; f++)
		free(*f);
	free(file);
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
static void
find_rows(struct destroy *d, const struct record *letter)
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

static void
put_cues(const struct destroy *d, struct str *out)
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

	put_cues(d, &cues);
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

static void
set(struct answers *a, const char *field, const char *text)
{
	answers_set(a, (size_t)sheet_field(a->sheet, field), text);
}

/* The row that stays. */
static void
make_stub(const struct destroy *d, struct answers *stub)
{
	static const char *const key[] = { "variant", "person", "change" };
	struct date today = d->cli->date != NULL ?
	    date_parse(d->cli->date) : date_clock();
	const struct record *last = d->row[d->n - 1];
	struct str cues = { 0 };
	char on[DATE_TEXT];
	size_t i;

	date_text(&today, on);
	put_cues(d, &cues);
	answers_init(stub, last->sheet);
	answers_set(stub, FIELD_CLIENT, d->cli->client);
	answers_set(stub, FIELD_DATE, on);
	for (i = 0; i < sizeof(key) / sizeof(*key); i++)
		set(stub, key[i], record_text(last, key[i]));
	set(stub, "destroyed_on", on);
	set(stub, "destroyed_cues", str_text(&cues));
	str_free(&cues);
}

static const char *
base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* The new file in place of the one that this row is in. */
static struct erase *
begin_file(const struct destroy *d, int dir, const char *file,
    const struct answers *stub, const char **reason)
{
	size_t *line = mem_new(d->n, sizeof(*line)), n = 0, i;
	struct erase *e;

	for (i = 0; i < d->n; i++)
		if (strcmp(d->row[i]->file, file) == 0)
			line[n++] = d->row[i]->line;
	e = erase_begin(dir, base(file), "letter", line, n, stub, reason);
	free(line);
	return e;
}

/* Is this the first row of its file? */
static bool
leads(const struct destroy *d, size_t at)
{
	size_t i = 0;

	while (strcmp(d->row[i]->file, d->row[at]->file) != 0)
		i++;
	return i == at;
}

/* All new files are made before the first takes its place.  The one with the
 * row that stays comes last: until then what is left can be found again. */
static const char *
erase_all(const struct destroy *d, int dir, const struct answers *stub)
{
	struct erase **e = mem_new(d->n, sizeof(*e));
	const char *home = d->row[d->n - 1]->file, *reason = NULL;
	size_t n = 0, i;

	for (i = 0; i < d->n && reason == NULL; i++)
		if (leads(d, i) && strcmp(d->row[i]->file, home) != 0 &&
		    (e[n] = begin_file(d, dir, d->row[i]->file, NULL,
		    &reason)) != NULL)
			n++;
	if (reason == NULL &&
	    (e[n] = begin_file(d, dir, home, stub, &reason)) != NULL)
		n++;
	for (i = 0; i < n; i++)
		if (reason == NULL)
			reason = erase_commit(e[i]);
		else
			erase_abort(e[i]);
	free(e);
	return reason;
}

/* The folder of the client, locked. */
static int
open_folder(const struct destroy *d, int *lock)
{
	char *root = path_store("");
	int store = root != NULL ? open(root, O_RDONLY | O_DIRECTORY |
	    O_CLOEXEC) : -1, dir = -1;

	if (store >= 0)
		dir = folder_in(store, d->cli->client, false);
	*lock = dir >= 0 ? folder_lock(dir, LOCK, true) : -1;
	if (*lock < 0)
		die_errno(STATUS_SYSTEM, "%s", d->cli->client);
	free(root);
	close(store);
	return dir;
}

/* Copies that programs left when they were killed hold words, too. */
static bool
sweep(int dir)
{
	char *path = path_state("");
	int state = path != NULL ? open(path, O_RDONLY | O_DIRECTORY |
	    O_CLOEXEC) : -1;
	bool good = replace_sweep(dir) &&
	    (state < 0 || replace_sweep(state));

	if (state >= 0)
		close(state);
	free(path);
	return good;
}

/* Drafts first: a run that is cut off finds the rest once more. */
static const char *
destroy(struct destroy *d, const struct record *letter)
{
	struct record wanted = *letter;
	struct records *before = d->all;
	struct answers stub;
	const char *reason;
	int lock, dir = open_folder(d, &lock);

	d->all = NULL;
	read_store(d);
	find_rows(d, &wanted);
	reason = forget_drafts(&d->drafts, d->cli->client, "letter", true);
	if (reason == NULL && d->n != 0) {
		make_stub(d, &stub);
		reason = erase_all(d, dir, &stub);
		answers_clear(&stub);
	}
	if (reason == NULL && !sweep(dir))
		reason = file_reason(errno);
	folder_unlock(dir, LOCK, lock);
	close(dir);
	records_free(before);
	return reason;
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

	find_rows(d, letter);
	say_what(d);
	if (!confirmed(d)) {
		ask_say(d->ask, _("Nothing was destroyed."));
		cli_status(d->cli, STATUS_USAGE);
		return;
	}
	reason = destroy(d, letter);
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
	read_store(d);
	reason = forget_drafts(&d->drafts, cli->client, "letter", false);
	if (reason != NULL)
		die(STATUS_SYSTEM, "%s: %s", cli->client, reason);
	d->ask = ask_open(cli_lang(cli, NULL), cli->plain);
	if (d->ask == NULL)
		die(STATUS_USAGE, _("there is no terminal to ask at"));
}

int
destroy_letter(struct cli *cli)
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
