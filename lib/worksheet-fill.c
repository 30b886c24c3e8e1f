/* SPDX-License-Identifier: MIT
 * A worksheet filled in: at the terminal, or in an editor. */

#include <stdlib.h>

#include "blank.h"
#include "fill-edit.h"
#include "fill-record.h"
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

static bool
write_result(struct fill *f, const struct form_result *result)
{
	struct answers **a = mem_new(result->n, sizeof(struct answers *));
	bool written;
	size_t i;

	for (i = 0; i < result->n; i++)
		a[i] = &result->record[i];
	written = fill_write(f, a, result->n);
	free(a);
	return written;
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
	struct fill_edit e = { .edit = { .form = &form } };
	struct judging judging = { w, &f };
	struct answers *now, fresh;
	bool written = false;

	fill_begin(&f, cli, w->sheets[0], w->looks ? FILL_LOOK : 0);
	form.sheet = f.sheet;
	form.lang = f.lang;
	form.client = cli_for_client(cli, blank_for_clients(f.sheet));
	f.for_client = form.client;
	fill_first(&f);
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
	if (fill_edit(&f, &e) == EDIT_DONE)
		written = write_result(&f, &e.edit.result);
	fill_edit_end(&f, &e, written);
	while (form.n > 0)
		answers_clear(&now[--form.n]);
	free(now);
	answers_clear(&fresh);
	fill_clear(&f);
}

void
worksheet_fill(struct cli *cli, const struct worksheet *w)
{
	if (cli->no_input)
		die(STATUS_USAGE, _("--no-input: nothing may be asked"));
	else if (cli->task == TASK_EDIT && !w->gated)
		edit(cli, w);
	else if (cli->task == TASK_VOID)
		worksheet_void(cli, w);
	else if (cli->task == TASK_RENAME)
		worksheet_rename(cli, w);
	else
		ask(cli, w);
}
