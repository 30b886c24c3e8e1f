/* SPDX-License-Identifier: MIT
 * The parts of a letter, asked with the question that leads to each.  Nothing
 * here completes, corrects or judges what is written. */

#include <stdlib.h>
#include <string.h>

#include "cue.h"
#include "fill-edit.h"
#include "fill-record.h"
#include "letter-ask-own.h"
#include "mem.h"

static bool
is_part(const struct field *field, int pass)
{
	return field->privacy == PRIVACY_LETTER && field->pass <= pass;
}

/* The next part from at on, or the one before it; sheet->n: there is none. */
static size_t
next_part(const struct sheet *sheet, size_t at, int step, int pass)
{
	while (at >= FIELD_OWN && at < sheet->n &&
	    !is_part(&sheet->field[at], pass))
		at = step > 0 ? at + 1 : at - 1;
	return at >= FIELD_OWN ? at : sheet->n;
}

/* After words that show the card it is a choice to write on. */
static bool
goes_on(struct writing *w)
{
	bool yes = false;

	if (!w->f->for_client || w->cared || !fill_cared(w->f))
		return true;
	w->cared = true;
	ask_say(w->f->ask, _("You can stop here. What you wrote is kept."));
	return ask_yes(w->f->ask, _("Do you want to go on writing"), &yes) ==
	    ASK_ANSWER && yes;
}

static enum ask_result
ask_parts(struct writing *w)
{
	const struct sheet *sheet = w->key.sheet;
	int pass = w->f->cli->pass;
	size_t at = next_part(sheet, FIELD_OWN, 1, pass);
	enum ask_result result;

	while (at < sheet->n) {
		ask_say(w->f->ask, words_in(&sheet->field[at].hint,
		    w->f->lang));
		result = fill_field(w->f, writing_letter(w),
		    sheet->field[at].name, NULL);
		if (result == ASK_END || result == ASK_GONE)
			return result;
		if (result != ASK_BACK) {
			if (!goes_on(w))
				return ASK_END;
			at = next_part(sheet, at + 1, 1, pass);
			continue;
		}
		at = next_part(sheet, at - 1, -1, pass);
		if (at == sheet->n)
			return ASK_BACK;
	}
	return ASK_ANSWER;
}

/* Take what the form says; false where it is of another letter. */
static bool
take(struct writing *w, const struct form_result *result)
{
	struct filled *r = writing_letter(w);
	const struct answers *a = &result->record[0];
	size_t i;

	if (result->n != 1 || !answers_same_key(a, &r->answers)) {
		warn(_("the form is of another letter: that cannot be changed "
		    "here"));
		cli_status(w->f->cli, STATUS_FAULTS);
		return false;
	}
	for (i = FIELD_OWN; i < a->sheet->n; i++)
		if (!a->sheet->field[i].key)
			answers_set(&r->answers, i, answers_get(a, i));
	fill_keep(w->f);
	fill_care(w->f, &r->answers);
	return true;
}

static enum ask_result
edit_parts(struct writing *w)
{
	struct filled *r = writing_letter(w);
	struct form form = { .sheet = w->key.sheet, .lang = w->f->lang,
		.client = true, .pass = w->f->cli->pass, .edit = true,
		.current = &r->answers, .n = 1 };
	struct fill_edit e = { .edit = { .form = &form } };
	struct answers now;
	bool taken = false;

	/* Taking it in must not change what it began with. */
	answers_copy(&now, &r->answers);
	form.current = &now;
	if (fill_edit(w->f, &e) == EDIT_DONE)
		taken = take(w, &e.edit.result);
	fill_edit_end(w->f, &e, taken);
	answers_clear(&now);
	if (taken)
		goes_on(w);
	return ASK_ANSWER;
}

enum ask_result
writing_parts(struct writing *w)
{
	return w->f->cli->task == TASK_EDIT ? edit_parts(w) : ask_parts(w);
}

/* Words to read are read together, where the two sit together. */
static void
say_cues(struct writing *w, const struct answers *a)
{
	struct cell *cell = mem_new(a->sheet->n, sizeof(*cell));
	struct cues *cues = cue_new();
	struct cue_list found = { 0 };
	size_t i;

	answers_cells(a, cell);
	cue_row(cues, settings_written(cli_settings(w->f->cli), w->f->known,
	    w->f->client), a->sheet, cell, &found);
	for (i = 0; i < found.n; i++)
		fill_say(w->f, _("Please read \"%s\" together: it %s."),
		    words_in(&found.cue[i].field->label, w->f->lang),
		    cue_about(found.cue[i].kind));
	cue_clear(&found);
	cue_free(cues);
	free(cell);
}

static const char *
answer(const struct answers *a, size_t field)
{
	const char *text = a->value != NULL ? answers_get(a, field) : "";

	return sheet_unanswered(text) ? "" : text;
}

/* Note in a sitting which parts differ. */
static void
put_changed(struct answers *sitting, const struct answers *before,
    const struct answers *now)
{
	const struct sheet *sheet = now->sheet;
	struct str parts = { 0 };
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++)
		if (sheet->field[i].privacy == PRIVACY_LETTER &&
		    strcmp(answer(now, i), answer(before, i)) != 0)
			str_printf(&parts, "%s%s", parts.len != 0 ? ";" : "",
			    sheet->field[i].name);
	answers_put(sitting, "parts", str_text(&parts));
	str_free(&parts);
}

/* The letter as it is saved; no value where it is not. */
static void
saved(struct answers *a, const struct filled *letter)
{
	*a = (struct answers){ .sheet = letter->answers.sheet };
	if (letter->from != NULL)
		fill_copy(a, letter->from);
}

void
writing_begin(struct writing *w)
{
	struct filled *sitting = writing_sitting(w);
	bool goes_on = *answers_text(&sitting->answers, "opened") != '\0';
	struct answers before, *a;
	size_t i;

	answers_put(&sitting->answers, "opened", "yes");
	saved(&before, writing_letter(w));
	for (i = 0; i < w->f->n; i++) {
		a = &w->f->record[i].answers;
		if (a->sheet == writing_sitting(w)->answers.sheet &&
		    a != &writing_sitting(w)->answers)
			put_changed(a, &before, &writing_letter(w)->answers);
	}
	/* This version is of today. */
	fill_place(w->f, &writing_letter(w)->answers);
	answers_clear(&w->base);
	if (goes_on)
		w->base = before;
	else
		answers_copy(&w->base, &writing_letter(w)->answers);
	if (!goes_on)
		answers_clear(&before);
	fill_keep(w->f);
}

void
writing_end(struct writing *w)
{
	struct filled *r = writing_letter(w);
	const struct sheet *sheet = r->answers.sheet;
	size_t used = 0, i;

	put_changed(&writing_sitting(w)->answers, &w->base, &r->answers);
	if (!w->f->for_client)
		say_cues(w, &r->answers);
	for (i = FIELD_OWN; i < sheet->n; i++)
		used += !sheet->field[i].key && *answer(&r->answers, i) != '\0';
	if (used == 0)
		fill_drop(w->f, r); /* not begun */
}
