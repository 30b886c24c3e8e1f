/* SPDX-License-Identifier: MIT
 * A worksheet filled in: at the terminal, or in an editor. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "blank.h"
#include "draft.h"
#include "edit.h"
#include "fill.h"
#include "mem.h"
#include "worksheet-own.h"

static bool
has_key(const struct sheet *sheet)
{
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++)
		if (sheet->field[i].key)
			return true;
	return false;
}

static void
ask(struct cli *cli, const struct worksheet *w)
{
	struct fill f;
	bool whole;

	fill_begin(&f, cli, w->sheets[0], FILL_ASK |
	    (w->looks ? FILL_LOOK : 0));
	f.compute = w->compute;
	whole = w->ask != NULL ? w->ask(&f) : fill_each(&f, NULL);
	fill_end(&f, !whole);
}

/* The records in force, as a new row of each has them. */
static struct answers *
current(struct fill *f, size_t *n)
{
	const struct record *const *r = records_current(f->known,
	    f->sheet->name, f->client);
	struct answers *a;
	size_t i;

	for (*n = 0; r[*n] != NULL; ++*n)
		continue;
	a = mem_new(*n, sizeof(*a));
	for (i = 0; i < *n; i++) {
		fill_copy(&a[i], r[i]);
		fill_place(f, &a[i]);
	}
	return a;
}

/* Remember where the form lies, so that a run that is cut off can go on. */
static void
remember(void *draft, const char *path)
{
	draft_put(draft, path, strlen(path));
}

/* A form that a run before left. */
static void
find_left(struct edit *edit, struct draft *draft)
{
	struct str path = { 0 };

	if (draft != NULL && draft_time(draft) != -1 &&
	    draft_read(draft, &path))
		edit->kept = scratch_adopt(&edit->file, str_text(&path));
	str_free(&path);
}

static bool
write_result(struct fill *f, struct edit *edit)
{
	size_t i;

	if (f->sink == NULL)
		f->sink = sink_open(f->cli);
	for (i = 0; i < edit->result.n; i++) {
		if (f->compute != NULL)
			f->compute(f, &edit->result.record[i]);
		sink_answers(f->sink, &edit->result.record[i]);
	}
	i = sink_close(f->sink, true);
	f->sink = NULL;
	return i != 0;
}

/* Say how it ended, and where work that is not written lies. */
static void
tell(struct fill *f, struct edit *edit, enum edit_end end, bool written)
{
	if (end == EDIT_REFUSED)
		warn_fault(&(struct fault){ .column = edit->column,
		    .reason = edit->reason });
	else if (end == EDIT_FAILED)
		warn_errno(_("the form cannot be edited"));
	else if (end != EDIT_DONE && !f->cli->quiet)
		warn("%s", edit_words(end));
	if (end != EDIT_DONE && end != EDIT_SAME)
		cli_status(f->cli, end == EDIT_FAULTS ? STATUS_FAULTS :
		    STATUS_SYSTEM);
	if (edit->kept && !written)
		warn(_("what you wrote is kept in %s"), edit->file.path);
}

static void
end_edit(struct edit *edit, struct draft *draft, bool written)
{
	if (edit->kept && !written)
		scratch_clear(&edit->file);
	else if (edit->kept && !scratch_remove(&edit->file))
		warn_errno(_("the form cannot be removed"));
	else if (draft != NULL && !draft_remove(draft))
		warn_errno(_("the draft cannot be removed"));
	draft_close(draft);
}

/* For form.h: what the worksheet refuses. */
struct judging {
	const struct worksheet *w;
	struct fill *f;
};

static const char *
judge(void *context, const struct answers *a, const char **field)
{
	const struct judging *j = context;

	return j->w->refuse(j->f, a, field);
}

static void
edit(struct cli *cli, const struct worksheet *w)
{
	struct fill f;
	struct form form = { .edit = true, .pass = cli->pass, .blanks = 1 };
	struct edit e = { .form = &form };
	struct judging judging = { w, &f };
	struct answers *now, fresh;
	struct str name = { 0 };
	enum edit_end end;
	bool written = false;

	fill_begin(&f, cli, w->sheets[0], w->looks ? FILL_LOOK : 0);
	f.compute = w->compute;
	form.sheet = f.sheet;
	form.lang = f.lang;
	form.client = cli_for_client(cli, blank_for_clients(f.sheet));
	f.for_client = form.client;
	if (w->refuse != NULL) {
		form.judge = judge;
		form.context = &judging;
	}
	form.current = now = current(&f, &form.n);
	if (!has_key(f.sheet) && form.n != 0)
		form.blanks = 0;
	answers_init(&fresh, f.sheet);
	answers_set(&fresh, FIELD_CLIENT, f.client);
	answers_set(&fresh, FIELD_SESSION, f.session);
	answers_set(&fresh, FIELD_DATE, f.date);
	form.fresh = &fresh;
	str_printf(&name, "%s.form", f.sheet->name);
	f.draft = draft_open(name.text, f.client);
	str_free(&name);
	find_left(&e, f.draft);
	e.made = f.draft != NULL ? remember : NULL;
	e.context = f.draft;
	end = edit_form(&e);
	if (end == EDIT_DONE)
		written = write_result(&f, &e);
	tell(&f, &e, end, written);
	end_edit(&e, f.draft, written || !e.kept || end == EDIT_SAME);
	form_clear(&e.result);
	while (form.n > 0)
		answers_clear(&now[--form.n]);
	free(now);
	answers_clear(&fresh);
	fill_clear(&f);
}

void
worksheet_fill(struct cli *cli, const struct worksheet *w)
{
	if (cli->task == TASK_EDIT)
		edit(cli, w);
	else if (cli->no_input)
		die(STATUS_USAGE, _("--no-input: nothing may be asked"));
	else if (cli->task == TASK_VOID)
		worksheet_void(cli, w);
	else if (cli->task == TASK_RENAME)
		worksheet_rename(cli, w);
	else
		ask(cli, w);
}
