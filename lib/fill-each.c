/* SPDX-License-Identifier: MIT
 * Records of a sitting one after the other: new ones, and those known gone
 * through again. */

#include <string.h>

#include "fill-record.h"

/* Ask the fields of the key that are not known; Enter at one of them means
 * that there is no other record. */
static enum ask_result
ask_key(struct fill *f, struct answers *key, bool *asked)
{
	struct str answer = { 0 };
	enum ask_result result = ASK_ANSWER;
	struct field field;
	size_t i;

	*asked = false;
	for (i = FIELD_OWN; i < key->sheet->n && result == ASK_ANSWER; i++) {
		field = key->sheet->field[i];
		if (!field.key || answers_get(key, i)[0] != '\0' ||
		    !answers_asked(key, i))
			continue;
		str_clear(&answer);
		field.required = field.key = false;
		result = ask_field(f->ask, &field, NULL, "", &answer);
		if (result == ASK_ANSWER)
			answers_set(key, i, str_text(&answer));
		*asked = true;
	}
	str_free(&answer);
	return result;
}

/* All that is asked of the record of that key, whose words count too. */
static enum ask_result
ask_rest(struct fill *f, const struct answers *key)
{
	struct filled *r = fill_record(f, fill_known(f, key), key);

	if (r->from == NULL)
		fill_care(f, &r->answers);
	return fill_passes(f, r, 1, f->cli->pass, NULL);
}

bool
fill_each(struct fill *f, const struct answers *preset)
{
	enum ask_result result;
	struct answers key;
	bool more, told = false;

	do {
		if (preset != NULL)
			answers_copy(&key, preset);
		else
			answers_init(&key, f->sheet);
		fill_place(f, &key);
		result = ask_key(f, &key, &more);
		if (result == ASK_ANSWER)
			result = ask_rest(f, &key);
		if (!more && answers_same(&f->record[f->n - 1].answers, &key))
			answers_clear(&f->record[--f->n].answers);
		answers_clear(&key);
		if (result == ASK_ANSWER && more && !told)
			fill_say(f, _("Enter when there is no other one."));
		told = true;
	} while (result == ASK_ANSWER && more);
	return result != ASK_GONE;
}

/* "Grow into a changed role, A family without Dad": the key, and what the
 * record is about. */
static void
name(const struct fill *f, const struct filled *r, struct str *out)
{
	const struct answers *a = &r->answers;
	const struct field *field;
	const char *text;
	size_t i;

	for (i = FIELD_OWN; i < a->sheet->n; i++) {
		field = &a->sheet->field[i];
		text = answers_get(a, i);
		if (text[0] == '\0' || !(field->key ||
		    (field->type == TYPE_LINE && answers_asked(a, i))))
			continue;
		if (out->len != 0)
			str_puts(out, ", ");
		field_show(field, text, strlen(text), f->lang, out);
	}
}

static enum ask_result
ask_fields(struct fill *f, const struct record *known,
    const char *const *field)
{
	struct str about = { 0 };
	enum ask_result result = ASK_ANSWER;
	struct filled *r = fill_record(f, known, NULL);
	size_t i = 0;

	name(f, r, &about);
	while (field[i] != NULL && result != ASK_END && result != ASK_GONE) {
		result = fill_field(f, r, field[i], about.text);
		if (result == ASK_BACK && i == 0)
			break;
		if (result == ASK_BACK)
			i--;
		else
			i++;
	}
	str_free(&about);
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

enum ask_result
fill_again(struct fill *f, const char *const *fields)
{
	const struct record *const *known = records_current(f->known,
	    f->sheet->name, f->client);
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	while (known[i] != NULL) {
		if (fill_record(f, known[i], NULL)->rerated) {
			i++; /* in the draft that was taken up */
			continue;
		}
		result = ask_fields(f, known[i], fields);
		if (result == ASK_END || result == ASK_GONE)
			return result;
		if (result == ASK_BACK) {
			if (i == 0)
				return result;
			fill_record(f, known[--i], NULL)->rerated = false;
			continue;
		}
		fill_record(f, known[i++], NULL)->rerated = true;
		fill_keep(f);
	}
	return ASK_ANSWER;
}
