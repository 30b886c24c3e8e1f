/* SPDX-License-Identifier: MIT
 * Corrections: a record taken back, a person called otherwise.  Both are rows
 * of their own; nothing is deleted. */

#include <stdio.h>

#include "fill-record.h"
#include "pick.h"
#include "records-row.h"
#include "utf8.h"
#include "worksheet-own.h"

/* "Relationship review, Tom, 2026-03-01, session 4": which record it is, for
 * the person to choose.  Two of one day differ by their sessions at best; they
 * stand in the order in which they were written. */
static void
label(const struct fill *f, const struct record *r, struct str *out)
{
	struct str key = { 0 };

	pick_key(f, r, &key);
	str_printf(out, "%s%s%s, %s", words_in(&r->sheet->title, f->lang),
	    key.len != 0 ? ", " : "", str_text(&key),
	    r->value[FIELD_DATE].len != 0 ? r->value[FIELD_DATE].text :
	    _("no date"));
	if (r->value[FIELD_SESSION].len != 0)
		str_printf(out, _(", session %s"),
		    r->value[FIELD_SESSION].text);
	str_free(&key);
}

static struct pick
all_records(struct fill *f, const struct worksheet *w)
{
	struct pick l = { 0 };
	struct str text = { 0 };
	const char *const *sheet;
	const struct record *const *r;

	for (sheet = w->sheets; *sheet != NULL; sheet++)
		for (r = records_history(f->known, *sheet, f->client);
		    *r != NULL; r++) {
			str_clear(&text);
			label(f, *r, &text);
			pick_add(&l, *r, text.text);
		}
	str_free(&text);
	return l;
}

/* Name the record in a row of the sheet void. */
static void
name_record(struct fill *f, struct answers *a, const struct pick *l,
    size_t chosen)
{
	const struct record *r = l->record[chosen];
	struct str key = { 0 };
	char nth[24];

	record_key(r, &key);
	snprintf(nth, sizeof(nth), "%zu", records_nth(f->known, r));
	answers_put(a, "of", r->sheet->name);
	answers_put(a, "key", str_text(&key));
	answers_put(a, "on", record_on(r));
	answers_put(a, "nth", nth);
	str_free(&key);
}

/* Choose one of the list; -1: none. */
static long
choose(struct fill *f, const char *question, const struct pick *l)
{
	size_t chosen;

	if (l->n == 0)
		ask_say(f->ask, _("There is nothing to choose from."));
	return pick_ask(f, l, question, &chosen) == ASK_ANSWER ?
	    (long)chosen : -1;
}

/* Every person that the client's rows name, each once. */
static struct pick
all_persons(struct fill *f, const struct worksheet *w)
{
	struct pick l = { 0 };
	const struct record *const *r;
	const struct sheet *sheet;
	size_t i;

	for (r = records_current(f->known, w->sheets[0], f->client);
	    *r != NULL; r++)
		for (sheet = (*r)->sheet, i = FIELD_OWN; i < sheet->n; i++) {
			if (sheet->field[i].privacy != PRIVACY_PERSON ||
			    (*r)->value[i].len == 0)
				continue;
			if (!pick_has(&l, (*r)->value[i].text))
				pick_add(&l, *r, (*r)->value[i].text);
		}
	return l;
}

static void
name_person(struct fill *f, struct answers *a, const struct pick *l,
    size_t chosen)
{
	(void)f;
	answers_put(a, "person", l->label[chosen]);
}

/* A label that somebody has already makes two people one, in all views: that
 * may be meant, or a slip. */
static void
tell_joined(struct fill *f, const struct filled *row, const struct pick *l,
    size_t chosen)
{
	const char *to = answers_text(&row->answers, "renamed_to");

	if (pick_has(l, to) && !utf8_same(to, l->label[chosen]))
		fill_say(f, _("Somebody is called %s already. If you save "
		    "this, the two are one person from now on."), to);
}

/* A kind of correction: a row of its sheet names what was chosen, and has one
 * field more to ask. */
struct correction {
	const char *sheet, *question, *field;
	struct pick (*list)(struct fill *f, const struct worksheet *w);
	void (*name)(struct fill *f, struct answers *a, const struct pick *l,
	    size_t chosen);
	/* What to know before it is saved, or NULL. */
	void (*tell)(struct fill *f, const struct filled *row,
	    const struct pick *l, size_t chosen);
};

static void
correct(struct cli *cli, const struct worksheet *w,
    const struct correction *c)
{
	struct fill f;
	struct answers a;
	struct filled *row;
	struct pick l;
	bool gone = false;
	long at;

	fill_begin(&f, cli, c->sheet, FILL_ASK);
	l = c->list(&f, w);
	at = choose(&f, _(c->question), &l);
	if (at >= 0) {
		answers_init(&a, f.sheet);
		c->name(&f, &a, &l, (size_t)at);
		row = fill_record(&f, NULL, &a);
		gone = fill_field(&f, row, c->field, NULL) == ASK_GONE;
		if (!gone && c->tell != NULL)
			c->tell(&f, row, &l, (size_t)at);
		answers_clear(&a);
	}
	pick_clear(&l);
	fill_end(&f, gone);
}

void
worksheet_void(struct cli *cli, const struct worksheet *w)
{
	static const struct correction taken_back = { "void",
		N_("Which record is to be taken back"), "reason",
		all_records, name_record, NULL };

	correct(cli, w, &taken_back);
}

void
worksheet_rename(struct cli *cli, const struct worksheet *w)
{
	static const struct correction renamed = { "rename",
		N_("Who is to be called otherwise"), "renamed_to",
		all_persons, name_person, tell_joined };

	correct(cli, w, &renamed);
}
