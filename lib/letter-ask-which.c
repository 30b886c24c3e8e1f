/* SPDX-License-Identifier: MIT
 * Which letter a sitting is about. */

#include <string.h>

#include "from.h"
#include "letter-ask-own.h"
#include "person.h"

/* What a letter is about, where a record can say it: a letter that is begun, a
 * person who died or with whom it has ended, a loss, a change. */
static const char *
variant_of(const struct record *r)
{
	if (strncmp(r->sheet->name, "letter", strlen("letter")) == 0)
		return record_text(r, "variant");
	if (strcmp(r->sheet->name, "transition") == 0)
		return "role";
	if (strcmp(r->sheet->name, "grief") == 0 ||
	    record_is(r, "status", "deceased"))
		return "farewell";
	return record_is(r, "status", "ended") ? "relationship" : "";
}

/* The key of the letter; false where the record names none. */
static bool
key_of(struct answers *key, const struct record *r)
{
	const char *variant = variant_of(r);
	const char *field = strcmp(variant, "role") == 0 ? "change" : "person";

	if (*variant == '\0' || sheet_field(r->sheet, field) < 0 ||
	    *record_text(r, field) == '\0')
		return false;
	answers_put(key, "variant", variant);
	answers_put(key, field, record_text(r, field));
	return true;
}

static const char *
says(const struct record *r)
{
	if (strncmp(r->sheet->name, "letter", strlen("letter")) == 0)
		return _("letter begun");
	if (strcmp(r->sheet->name, "transition") == 0)
		return _("a change");
	return strcmp(variant_of(r), "relationship") == 0 ?
	    _("relationship ended") : _("died");
}

/* Is a letter with that key in the list? */
static bool
listed(const struct writing *w, const struct pick *p,
    const struct answers *key)
{
	struct answers other;
	bool same = false;
	size_t i;

	for (i = 0; i < p->n && !same; i++) {
		answers_init(&other, w->key.sheet);
		key_of(&other, p->record[i]);
		answers_set(&other, FIELD_CLIENT,
		    answers_get(key, FIELD_CLIENT));
		same = answers_same_key(&other, key);
		answers_clear(&other);
	}
	return same;
}

/* Somebody who is not safe to be with is not brought up by the program. */
static bool
may_be_offered(struct writing *w, const struct record *r)
{
	return strcmp(r->sheet->name, "review") != 0 ||
	    strcmp(variant_of(r), "relationship") != 0 ||
	    person_state(w->f, record_text(r, "person")) != SAFETY_NOT_SAFE;
}

static void
add(struct writing *w, struct pick *p, const char *sheet)
{
	const struct record *const *r = records_current(w->f->known, sheet,
	    w->f->client);
	struct answers key;
	struct str label = { 0 };

	for (; *r != NULL; r++) {
		answers_init(&key, w->key.sheet);
		answers_set(&key, FIELD_CLIENT, w->f->client);
		str_clear(&label);
		if (key_of(&key, *r) && !listed(w, p, &key) &&
		    may_be_offered(w, *r)) {
			str_printf(&label, "%s (%s)", record_text(*r,
			    strcmp(variant_of(*r), "role") == 0 ? "change" :
			    "person"), says(*r));
			pick_add(p, *r, label.text);
		}
		answers_clear(&key);
	}
	str_free(&label);
}

/* The letter that the draft is of. */
static bool
take_draft(struct writing *w)
{
	static const char *const field[] = { "variant", "person", "change" };
	struct fill *f = w->f;
	const struct answers *a;
	size_t i, k;

	for (i = 0; i < f->n; i++) {
		a = &f->record[i].answers;
		if (strncmp(a->sheet->name, "letter", strlen("letter")) != 0)
			continue;
		for (k = 0; k < sizeof(field) / sizeof(*field); k++)
			answers_put(&w->key, field[k],
			    answers_text(a, field[k]));
		return true;
	}
	return false;
}

/* One that nothing is known of yet: the therapist names it. */
static enum ask_result
name_new(struct writing *w)
{
	const struct sheet *sheet = w->key.sheet;
	struct str text = { 0 };
	enum ask_result result;
	bool role;

	result = ask_field(w->f->ask, sheet_get(sheet, "variant"), NULL, "",
	    &text);
	if (result == ASK_ANSWER) {
		answers_put(&w->key, "variant", str_text(&text));
		role = strcmp(str_text(&text), "role") == 0;
		str_clear(&text);
		result = role ? ask_field(w->f->ask, sheet_get(sheet,
		    "change"), NULL, "", &text) : person_name(w->f,
		    _("Whom is the letter to"), &text);
		if (result == ASK_ANSWER)
			answers_put(&w->key, role ? "change" : "person",
			    str_text(&text));
	}
	str_free(&text);
	return result;
}

/* What there is to choose from. */
static void
add_all(struct writing *w, bool losses, struct pick *p)
{
	if (w->f->cli->from == NULL) {
		add(w, p, "letter");
		add(w, p, "letter-sitting");
	}
	if (losses || w->f->cli->from != NULL) {
		add(w, p, "grief");
		add(w, p, "review");
		add(w, p, "transition");
	}
}

bool
writing_can_choose(struct writing *w)
{
	struct pick p = { 0 };
	bool can;

	add_all(w, true, &p);
	can = w->chosen || !w->f->for_client || p.n != 0;
	pick_clear(&p);
	return can;
}

/* The client alone can name no other: Enter takes the only one, and among
 * several asks again. */
static enum ask_result
choose_alone(struct writing *w, const struct pick *p, size_t *i)
{
	enum ask_result result;

	do
		result = pick_ask(w->f, p, _("Whom or what is it to"), i);
	while (result == ASK_KEEP && p->n > 1);
	if (result != ASK_KEEP)
		return result;
	*i = 0;
	return ASK_ANSWER;
}

enum ask_result
writing_choose(struct writing *w, bool losses)
{
	struct fill *f = w->f;
	const struct record *r = NULL;
	struct pick p = { 0 };
	enum ask_result result = ASK_KEEP;
	size_t i;

	if (w->chosen || take_draft(w)) {
		w->chosen = true;
		return ASK_ANSWER;
	}
	add_all(w, losses, &p);
	if (f->cli->from != NULL)
		result = from_choose(f, &p, _("Whom or what is it to"), &r);
	else if (p.n != 0 && f->for_client)
		result = choose_alone(w, &p, &i);
	else if (p.n != 0)
		result = pick_ask(f, &p,
		    _("Whom or what is it to (Enter for another)"), &i);
	if (result == ASK_ANSWER && r == NULL)
		r = p.record[i];
	if (r != NULL)
		key_of(&w->key, r);
	else if (result == ASK_KEEP && !f->for_client &&
	    f->cli->from == NULL)
		result = name_new(w);
	pick_clear(&p);
	w->chosen = result == ASK_ANSWER;
	return result;
}
