/* SPDX-License-Identifier: MIT
 * The records of a sitting: begun, asked, and kept as a draft. */

#include <stdlib.h>
#include <string.h>

#include "draft.h"
#include "fill-own.h"
#include "mem.h"

void
fill_copy(struct answers *a, const struct record *r)
{
	size_t i;

	answers_init(a, r->sheet);
	for (i = FIELD_CLIENT; i < r->sheet->n; i++)
		if (r->value[i].len != 0)
			answers_set(a, i, r->value[i].text);
}

void
fill_place(const struct fill *f, struct answers *a)
{
	const char *const text[FIELD_OWN] = { [FIELD_CLIENT] = f->client,
		[FIELD_SESSION] = f->session, [FIELD_DATE] = f->date };
	size_t i;

	/* A key that is there says which record it is. */
	for (i = FIELD_CLIENT; i < FIELD_OWN; i++)
		if (!a->sheet->field[i].key || answers_get(a, i)[0] == '\0')
			answers_set(a, i, text[i]);
}

struct filled *
fill_record(struct fill *f, const struct record *from,
    const struct answers *key)
{
	struct answers a;
	size_t i;

	if (from != NULL)
		fill_copy(&a, from);
	else
		answers_copy(&a, key);
	for (i = 0; i < f->n; i++)
		if (f->record[i].answers.sheet == a.sheet &&
		    answers_same_key(&f->record[i].answers, &a)) {
			answers_clear(&a);
			return &f->record[i];
		}
	fill_place(f, &a);
	f->record = mem_grow(f->record, &f->cap, f->n + 1,
	    sizeof(*f->record));
	f->record[f->n] = (struct filled){ .answers = a, .from = from };
	return &f->record[f->n++];
}

struct filled *
fill_keyed(struct fill *f, const struct sheet *sheet, const char *field,
    const char *text)
{
	struct answers key;
	struct filled *r;

	answers_init(&key, sheet);
	fill_place(f, &key);
	if (field != NULL)
		answers_put(&key, field, text);
	r = fill_record(f, fill_known(f, &key), &key);
	answers_clear(&key);
	return r;
}

void
fill_drop(struct fill *f, struct filled *r)
{
	const struct sheet *sheet = r->answers.sheet;

	answers_clear(&r->answers);
	if (r->from != NULL)
		fill_copy(&r->answers, r->from);
	else
		answers_init(&r->answers, sheet);
	r->rerated = false;
	fill_keep(f);
}

static bool
only_key(const struct answers *a)
{
	size_t i;

	for (i = FIELD_OWN; i < a->sheet->n; i++)
		if (!a->sheet->field[i].key && answers_get(a, i)[0] != '\0')
			return false;
	return true;
}

void
fill_tidy(struct fill *f, const char *sheet)
{
	struct filled *r;

	for (r = f->record; r < f->record + f->n; r++)
		if (r->from == NULL && only_key(&r->answers) &&
		    strcmp(r->answers.sheet->name, sheet) == 0)
			fill_drop(f, r);
}

bool
fill_worth(const struct filled *r)
{
	struct answers before;
	bool same;

	if (r->rerated || r->from == NULL)
		return answers_any(&r->answers);
	fill_copy(&before, r->from);
	same = answers_same(&r->answers, &before);
	answers_clear(&before);
	return !same;
}

size_t
fill_count(const struct fill *f)
{
	size_t n = 0, i;

	for (i = 0; i < f->n; i++)
		n += !f->record[i].held && fill_worth(&f->record[i]);
	return n;
}

/* The records of the sheet of the one at `first`, as a table; none where one
 * before it is of that sheet. */
static void
keep_sheet(const struct fill *f, size_t first, struct answers *a,
    struct str *text)
{
	const struct sheet *sheet = f->record[first].answers.sheet;
	size_t n = 0, i;

	for (i = 0; i < f->n; i++) {
		if (f->record[i].answers.sheet != sheet)
			continue;
		if (i < first)
			return;
		if (fill_worth(&f->record[i]))
			a[n++] = f->record[i].answers;
	}
	if (n != 0)
		answers_write(text, a, n);
}

/* Where a draft cannot be kept that is said once: what is answered is safe
 * only when it is saved. */
static void
put_draft(struct fill *f, const struct str *text)
{
	const char *reason = draft_put(f->draft, str_text(text), text->len);

	if (reason != NULL && !f->unkept)
		warn(_("no draft can be kept, so that what is not saved yet "
		    "would be lost: %s"), reason);
	f->unkept = reason != NULL;
}

void
fill_keep(void *context)
{
	struct fill *f = context;
	struct answers *a = mem_new(f->n, sizeof(*a));
	struct str text = { 0 };
	size_t i;

	for (i = 0; i < f->n; i++)
		keep_sheet(f, i, a, &text);
	if (f->draft != NULL && text.len != 0)
		put_draft(f, &text);
	else if (f->draft != NULL)
		draft_remove(f->draft);
	str_free(&text);
	free(a);
}

/* A record that is being asked. */
struct asking {
	struct fill *f;
	const struct answers *answers;
};

/* Called after each answer: nothing is lost, and who needs it sees the safety
 * card at once. */
static void
answered(void *context)
{
	const struct asking *asking = context;

	fill_keep(asking->f);
	fill_care(asking->f, asking->answers);
}

enum ask_result
fill_field(struct fill *f, struct filled *r, const char *name,
    const char *about)
{
	const struct sheet *sheet = r->answers.sheet;
	const struct field *field = sheet_get(sheet, name);
	size_t at = (size_t)(field - sheet->field);
	struct str answer = { 0 };
	enum ask_result result;

	result = ask_field(f->ask, field, about, answers_get(&r->answers, at),
	    &answer);
	if (result == ASK_ANSWER || result == ASK_CLEAR) {
		answers_set(&r->answers, at, str_text(&answer));
		answered(&(struct asking){ f, &r->answers });
	}
	str_free(&answer);
	return result;
}

/* What is asked of a record: passes, and fields, each with its last. */
struct part {
	int first, last;
	size_t from, to;
};

static enum ask_result
ask_part(struct fill *f, struct filled *r, const struct part *part,
    const char *about)
{
	const struct sheet *sheet = r->answers.sheet;
	bool *skip = mem_new(sheet->n, sizeof(*skip));
	struct asking asking = { f, &r->answers };
	struct ask_record record = { .answers = &r->answers,
		.client = f->for_client, .pass = part->last, .skip = skip,
		.about = about, .answered = answered,
		.context = &asking };
	enum ask_result result;
	size_t i;

	for (i = 0; i < sheet->n; i++)
		skip[i] = i < part->from || i > part->to ||
		    sheet->field[i].pass < part->first ||
		    (sheet->field[i].key &&
		    answers_get(&r->answers, i)[0] != '\0');
	result = ask_record(f->ask, &record);
	free(skip);
	return result;
}

enum ask_result
fill_passes(struct fill *f, struct filled *r, int first, int last,
    const char *about)
{
	return ask_part(f, r, &(struct part){ first, last, 0,
	    r->answers.sheet->n }, about);
}

enum ask_result
fill_span(struct fill *f, struct filled *r, const char *from, const char *to)
{
	const struct sheet *sheet = r->answers.sheet;

	return ask_part(f, r, &(struct part){ 1, f->cli->pass,
	    from != NULL ? (size_t)sheet_field(sheet, from) : 0,
	    to != NULL ? (size_t)sheet_field(sheet, to) : sheet->n }, NULL);
}

enum ask_result
fill_steps(struct fill *f, struct filled *r,
    enum ask_result (*const *step)(struct fill *f, struct filled *r))
{
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	while (step[i] != NULL &&
	    ask_next(f->ask, result = step[i](f, r), &i))
		continue;
	return result;
}
