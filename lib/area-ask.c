/* SPDX-License-Identifier: MIT
 * The sheets of the problem areas at the terminal. */

#include <string.h>

#include "area-ask.h"
#include "fill-record.h"
#include "from.h"
#include "person.h"

/* The record with that key: the one known, or a new one that takes from
 * another what is asked again; from may be NULL. */
static struct filled *
begin(struct fill *f, const char *field, const char *label,
    const struct record *from, const char *const *fields)
{
	const struct record *known;
	struct answers key;
	struct filled *r;

	answers_init(&key, f->sheet);
	fill_place(f, &key);
	answers_put(&key, field, label);
	known = fill_known(f, &key);
	if (known == NULL && from != NULL)
		from_take(&key, from, fields);
	r = fill_record(f, known, &key);
	answers_clear(&key);
	return r;
}

static bool
ask_with(struct fill *f, const char *label)
{
	static const char *const taken[] = { "changed", "changed",
		"expect_of_them", "my_expectation", "expect_of_me",
		"their_expectation", NULL };
	enum safety_state safe = person_state(f, label);
	struct filled *r;

	if (safe != SAFETY_SAFE)
		person_say_why(f, label);
	if (safe == SAFETY_NOT_SAFE && !f->for_client) {
		ask_say(f->ask, _("Safety comes first: this is not a dispute "
		    "to settle."));
		return true;
	}
	r = begin(f, "person", label, records_person(f->known, "review",
	    f->client, label), taken);
	return fill_span(f, r, NULL, safe == SAFETY_SAFE ? NULL :
	    "parallels") != ASK_GONE;
}

bool
area_ask_dispute(struct fill *f)
{
	struct str label = { 0 };
	enum ask_result result;
	bool whole = true;

	person_begin(f);
	result = person_ask(f, _("With whom is the dispute"), &label);
	if (result == ASK_ANSWER)
		whole = ask_with(f, str_text(&label));
	str_free(&label);
	return whole && result != ASK_GONE;
}

const char *
area_ask_refuse(struct fill *f, const struct answers *a, const char **field)
{
	*field = "person";
	if (!f->for_client &&
	    person_state(f, answers_text(a, "person")) == SAFETY_NOT_SAFE)
		return _("safety comes first: this is not a dispute to "
		    "settle");
	return person_refuse(f, a, "stage", field);
}

/* The changes that have a name already. */
static void
add_changes(struct fill *f, struct pick *p, const char *sheet,
    const char *field)
{
	const struct record *const *r = records_current(f->known, sheet,
	    f->client);

	for (; *r != NULL; r++)
		if (*record_text(*r, field) != '\0' &&
		    !pick_has(p, record_text(*r, field)))
			pick_add(p, *r, record_text(*r, field));
}

static enum ask_result
ask_change(struct fill *f, struct str *label)
{
	struct field field = *sheet_get(f->sheet, "change");
	struct pick p = { 0 };
	enum ask_result result;
	size_t i;

	add_changes(f, &p, "transition", "change");
	add_changes(f, &p, "focus", "area_change");
	add_changes(f, &p, "focus", "second_change");
	add_changes(f, &p, "aim", "change");
	result = pick_ask(f, &p, _("Which change (Enter for another)"), &i);
	field.required = field.key = false;
	if (result == ASK_ANSWER)
		str_puts(label, p.label[i]);
	else if (result == ASK_KEEP)
		result = ask_field(f->ask, &field, NULL, "", label);
	pick_clear(&p);
	return result;
}

/* The row of the review that tells of the same change, or NULL. */
static enum ask_result
ask_told(struct fill *f, const struct record **told)
{
	const struct record *const *r = records_current(f->known, "review",
	    f->client);
	struct pick p = { 0 };
	struct str label = { 0 };
	enum ask_result result;
	size_t i;

	for (; *r != NULL; r++) {
		if (*record_text(*r, "changed_kind") == '\0' ||
		    record_is(*r, "changed_kind", "none"))
			continue;
		str_clear(&label);
		str_printf(&label, "%s, ", record_text(*r, "person"));
		field_show(sheet_get((*r)->sheet, "changed_kind"),
		    record_text(*r, "changed_kind"), strlen(record_text(*r,
		    "changed_kind")), f->lang, &label);
		pick_add(&p, *r, label.text);
	}
	result = pick_ask(f, &p, _("Which change of the review is it (Enter "
	    "for none)"), &i);
	*told = result == ASK_ANSWER ? p.record[i] : NULL;
	str_free(&label);
	pick_clear(&p);
	return result == ASK_KEEP ? ASK_ANSWER : result;
}

/* Is there a record of that change? */
static bool
is_known(struct fill *f, const char *label)
{
	struct answers key;
	bool known;

	answers_init(&key, f->sheet);
	answers_put(&key, "change", label);
	known = fill_known(f, &key) != NULL;
	answers_clear(&key);
	return known;
}

bool
area_ask_transition(struct fill *f)
{
	static const char *const taken[] = { "person", "person", "changed",
		"what_changed", "changed_on", "changed_on", NULL };
	const struct record *told = NULL;
	struct str label = { 0 };
	enum ask_result result = ask_change(f, &label);

	if (result == ASK_ANSWER && !is_known(f, str_text(&label)))
		result = ask_told(f, &told);
	if (result == ASK_ANSWER)
		result = fill_passes(f, begin(f, "change", str_text(&label),
		    told, taken), 1, f->cli->pass, NULL);
	str_free(&label);
	return result != ASK_GONE;
}
