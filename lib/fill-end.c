/* SPDX-License-Identifier: MIT
 * The end of a sitting: what it has is saved, or stays in the draft. */

#include <stdlib.h>
#include <unistd.h>

#include "cue.h"
#include "draft.h"
#include "fill-own.h"
#include "mem.h"

bool
fill_write(struct fill *f, struct answers *const *a, size_t n)
{
	bool written;
	size_t i;

	if (f->sink == NULL)
		f->sink = sink_open(f->cli);
	fill_compute(f, a, n);
	for (i = 0; i < n; i++)
		sink_answers(f->sink, a[i]);
	written = sink_close(f->sink, true);
	f->sink = NULL;
	return written;
}

/* Bring what is new or changed to its place. */
static bool
write_rows(struct fill *f)
{
	struct answers **a = mem_new(f->n, sizeof(struct answers *));
	size_t n = 0, i;
	bool written;

	for (i = 0; i < f->n; i++)
		if (!f->record[i].held && fill_worth(&f->record[i]))
			a[n++] = &f->record[i].answers;
	written = fill_write(f, a, n);
	free(a);
	return written;
}

/* Save?  A pipe is not asked. */
static bool
wants_saving(struct fill *f)
{
	struct str question = { 0 };
	bool yes = false;

	if (f->sink == NULL && !isatty(STDOUT_FILENO))
		return true;
	str_printf(&question, f->session[0] != '\0' ?
	    _("Save to %s, session %s") : _("Save to %s"),
	    f->cli->output != NULL ? f->cli->output : f->client, f->session);
	if (f->sink == NULL)
		f->cli->save = true;
	if (ask_yes(f->ask, question.text, &yes) != ASK_ANSWER)
		yes = false;
	str_free(&question);
	return yes;
}

/* Let go of what is written; what is held stays in the draft. */
static void
keep_held(struct fill *f)
{
	size_t n = 0, i;

	for (i = 0; i < f->n; i++)
		if (f->record[i].held)
			f->record[n++] = f->record[i];
		else
			answers_clear(&f->record[i].answers);
	f->n = n;
	if (n != 0)
		fill_keep(f);
}

static void
end_draft(struct fill *f, bool saved)
{
	if (f->draft == NULL)
		return;
	if (saved)
		keep_held(f);
	if (saved && f->n != 0)
		ask_say(f->ask, _("What is not written yet is kept, and "
		    "offered when you come back."));
	else if (!saved && draft_time(f->draft) != -1)
		ask_say(f->ask, _("Not saved. What you answered is kept, and "
		    "offered when you come back."));
	else if (!draft_remove(f->draft))
		warn_errno(_("the draft cannot be removed"));
	draft_close(f->draft);
	f->draft = NULL;
}

void
fill_clear(struct fill *f)
{
	size_t i;

	if (f->sink != NULL)
		sink_close(f->sink, false);
	for (i = 0; i < f->n; i++)
		answers_clear(&f->record[i].answers);
	free(f->record);
	free(f->people);
	records_free(f->known);
	ask_close(f->ask);
	cue_free(f->cues);
	str_free(&f->left);
	free(f->code);
}

void
fill_end(struct fill *f, bool cut_off)
{
	size_t n = fill_count(f);
	bool saved = false;

	if (cut_off) {
		draft_close(f->draft);
		cli_status(f->cli, STATUS_SYSTEM);
	} else if (n == 0) {
		ask_say(f->ask, _("Nothing was changed."));
		end_draft(f, true);
	} else {
		saved = wants_saving(f) && write_rows(f);
		end_draft(f, saved);
	}
	if (saved && isatty(STDERR_FILENO) && !f->cli->quiet)
		fill_say(f, ngettext("%zu record was written.",
		    "%zu records were written.", n), n);
	fill_clear(f);
}
