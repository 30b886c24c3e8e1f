/* SPDX-License-Identifier: MIT
 * A value of a field: its words, how it is typed and shown, and to whom. */

#include <string.h>

#include "sheet.h"
#include "utf8.h"

bool
field_told(const struct field *field, bool for_client)
{
	return !for_client || (field->who != WHO_THERAPIST &&
	    (field->who != WHO_COMPUTED ||
	    strcmp(field->choices, "area") != 0) &&
	    strcmp(field->name, "safe_to_say") != 0);
}

const char *
words_in(const struct words *words, const char *lang)
{
	size_t i;

	for (i = 1; i < words->n; i++)
		if (strcmp(words->in[i].lang, lang) == 0)
			return words->in[i].text;
	return words->n != 0 ? words->in[0].text : "";
}

const struct choice *
field_option(const struct field *field, const char *code, size_t len)
{
	size_t i;

	for (i = 0; i < field->n_option; i++)
		if (field->option[i].len == len &&
		    field->option[i].code[0] == *code &&
		    memcmp(field->option[i].code, code, len) == 0)
			return &field->option[i];
	return NULL;
}

/* The option that a label or code names, in that language or English; codes
 * come first.  NULL when none does, or two labels do. */
static const struct choice *
named(const struct field *f, const char *typed, const char *lang)
{
	const struct choice *found = NULL;
	size_t i;

	for (i = 0; i < f->n_option; i++)
		if (utf8_same(f->option[i].code, typed))
			return &f->option[i];
	for (i = 0; i < f->n_option; i++)
		if (utf8_same(words_in(&f->option[i].label, lang), typed) ||
		    utf8_same(words_in(&f->option[i].label, "en"), typed)) {
			if (found != NULL)
				return NULL;
			found = &f->option[i];
		}
	return found;
}

static bool
read_choices(const struct field *f, const char *typed, const char *lang,
    struct str *out)
{
	const struct choice *o;
	struct str part = { 0 };
	bool ok = true;
	size_t n;

	for (; ok; typed += n + 1) {
		n = strcspn(typed, ";");
		str_clear(&part);
		str_put(&part, typed, n);
		o = named(f, part.text, lang);
		ok = o != NULL;
		if (ok)
			str_puts(out, o->code);
		if (!ok || typed[n] == '\0')
			break;
		str_putc(out, ';');
	}
	str_free(&part);
	return ok;
}

bool
field_read(const struct field *f, const char *typed, const char *lang,
    struct str *out)
{
	const struct choice *o;

	if (sheet_unanswered(typed)) {
		str_puts(out, typed);
		return true;
	}
	if (f->type == TYPE_CHOICES)
		return read_choices(f, typed, lang, out);
	if (f->type == TYPE_CHOICE) {
		o = named(f, typed, lang);
		if (o != NULL)
			str_puts(out, o->code);
		return o != NULL;
	}
	if (f->type == TYPE_FLAG) {
		if (utf8_same(typed, "y") || utf8_same(typed, "yes") ||
		    utf8_same(typed, _("yes")))
			typed = "yes";
		else if (utf8_same(typed, "n") || utf8_same(typed, "no") ||
		    utf8_same(typed, _("no")))
			typed = "no";
	}
	str_puts(out, typed);
	return true;
}

void
field_show(const struct field *f, const char *text, size_t len,
    const char *lang, struct str *out)
{
	const struct choice *o;
	size_t n;

	if (f->n_option == 0) {
		str_put(out, text, len);
		return;
	}
	for (; len > 0; text += n, len -= n) {
		n = strcspn(text, ";");
		o = field_option(f, text, n);
		if (o != NULL)
			str_puts(out, words_in(&o->label, lang));
		else
			str_put(out, text, n);
		if (n < len) {
			str_puts(out, "; ");
			n++;
		}
	}
}
