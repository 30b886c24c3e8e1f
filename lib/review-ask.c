/* SPDX-License-Identifier: MIT
 * The interpersonal inventory at the terminal. */

#include <stdlib.h>
#include <string.h>

#include "fill-record.h"
#include "mem.h"
#include "review-ask.h"
#include "review.h"
#include "shown.h"

enum { PICTURE = 72 }; /* columns of a circle while it is asked */

static const char *
label_of(const struct filled *r)
{
	return answers_text(&r->answers, "person");
}

/* The circle again: the people known, one by one, ring first. */
static enum ask_result
ask_again(struct fill *f)
{
	const struct record *const *known = records_current(f->known,
	    "review", f->client);
	enum ask_result result = ASK_ANSWER;
	struct filled *r;
	size_t i = 0;

	if (known[0] != NULL)
		ask_say(f->ask, _("First who is known, ring first: Enter keeps "
		    "what is shown."));
	while (known[i] != NULL) {
		r = fill_record(f, known[i], NULL);
		if (r->rerated) { /* in the draft that was taken up */
			i++;
			continue;
		}
		result = fill_field(f, r, "ring", label_of(r));
		if (result == ASK_END || result == ASK_GONE)
			return result;
		if (result == ASK_BACK) {
			i -= i > 0;
			fill_record(f, known[i], NULL)->rerated = false;
			continue;
		}
		r->rerated = true;
		fill_keep(f);
		i++;
	}
	return result;
}

/* A code or a first name is enough, and shows less to who finds the file. */
static void
warn_full_name(struct fill *f, const char *label)
{
	if (strchr(label, ' ') != NULL)
		ask_say(f->ask, _("If that is a full name: a first name, an "
		    "initial or a code is enough here."));
}

/* Who: a label, or Enter when all are named. */
static enum ask_result
ask_label(struct fill *f, struct str *label)
{
	struct wording words = { "en", f->n == 0 ? _("Who is in your life") :
	    _("Who else (Enter when all are named)") };
	struct field field = *sheet_get(f->sheet, "person");

	field.label = (struct words){ &words, 1 };
	field.required = field.key = false;
	return ask_field(f->ask, &field, NULL, "", label);
}

/* The quick questions about a person; back from the first of them takes a
 * person just named away again. */
static enum ask_result
ask_quick(struct fill *f, struct filled *r, bool named)
{
	enum ask_result result = fill_passes(f, r, 1, 1, label_of(r));

	if (result == ASK_BACK && named) {
		answers_clear(&f->record[--f->n].answers);
		fill_keep(f);
	}
	return result;
}

/* One new person: label, relation, ring. */
static enum ask_result
ask_new(struct fill *f)
{
	struct answers key;
	struct str label = { 0 };
	struct filled *r;
	enum ask_result result;
	size_t n = f->n;

	answers_init(&key, f->sheet);
	result = ask_label(f, &label);
	if (result == ASK_ANSWER) {
		warn_full_name(f, label.text);
		answers_set(&key, FIELD_CLIENT, f->client);
		answers_put(&key, "person", label.text);
		r = fill_record(f, fill_known(f, &key), &key);
		if (answers_text(&r->answers, "status")[0] == '\0')
			answers_put(&r->answers, "status", "current");
		r->rerated = true;
		fill_keep(f);
		result = ask_quick(f, r, f->n > n);
	} else if (result == ASK_BACK && n != 0) {
		result = ask_quick(f, &f->record[n - 1], false);
	}
	answers_clear(&key);
	str_free(&label);
	return result;
}

static void
show_circle(struct fill *f)
{
	struct records *now = fill_as_saved(f);
	struct shown shown = fill_shown(f);
	struct picture *circle;
	struct str out = { 0 };

	shown.all = shown.full = now;
	shown.for_client = true;
	circle = review_picture(&shown, REVIEW_CIRCLE, shown.width < PICTURE ?
	    shown.width : PICTURE);
	if (circle != NULL) {
		picture_term(circle, !shown.unicode, &out);
		ask_show(f->ask, str_text(&out));
	}
	picture_free(circle);
	str_free(&out);
	records_free(now);
}

/* Choose a person whose sheet is to be filled in. */
static enum ask_result
choose(struct fill *f, size_t *chosen)
{
	const char **label = mem_new(f->n, sizeof(*label));
	enum ask_result result;
	size_t i;

	for (i = 0; i < f->n; i++)
		label[i] = label_of(&f->record[i]);
	result = f->n != 0 ? ask_choose(f->ask,
	    _("About whom is more asked (Enter for nobody)"), label, f->n,
	    chosen) : ASK_KEEP;
	free(label);
	return result;
}

/* One person at a time: those that the work will be about. */
static enum ask_result
ask_details(struct fill *f)
{
	enum ask_result result;
	struct filled *r;
	size_t chosen;

	while ((result = choose(f, &chosen)) == ASK_ANSWER) {
		r = &f->record[chosen];
		result = fill_passes(f, r, 2, f->cli->pass, label_of(r));
		if (result == ASK_END || result == ASK_GONE)
			break;
	}
	return result;
}

/* People of a sitting that was cut off, of whom the quick pass is not told. */
static enum ask_result
ask_rest(struct fill *f)
{
	enum ask_result result = ASK_ANSWER;
	struct filled *r;
	size_t i;

	for (i = 0; i < f->n; i++) {
		r = &f->record[i];
		if (answers_text(&r->answers, "ring")[0] != '\0')
			continue;
		do
			result = fill_passes(f, r, 1, 1, label_of(r));
		while (result == ASK_BACK);
		if (result != ASK_ANSWER)
			break;
	}
	return result;
}

bool
review_ask(struct fill *f)
{
	enum ask_result result = ask_rest(f);

	if (result == ASK_ANSWER)
		result = ask_again(f);
	while (result != ASK_GONE && result != ASK_END &&
	    (result = ask_new(f)) != ASK_KEEP)
		continue;
	if (result == ASK_GONE)
		return false;
	if (f->n != 0)
		show_circle(f);
	return result == ASK_END || f->cli->pass == 1 ||
	    ask_details(f) != ASK_GONE;
}
