/* SPDX-License-Identifier: MIT
 * How a question on a field is shown. */

#include <string.h>

#include "ask-show.h"
#include "err.h"
#include "explain.h"
#include "utf8.h"

enum {
	LIST_MAX = 240,     /* bytes of choices that stand in a few lines */
	SHOWN_COLUMNS = 40, /* of the current value */
};

/* Between a choice and its number no line is broken. */
static const char space[] = "\xc2\xa0";

bool
show_numbered(const struct field *field)
{
	const char *code;
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		code = field->option[i].code;
		code += code[0] == '-' || code[0] == '+';
		if (code[strspn(code, "0123456789")] == '\0')
			return false;
	}
	return field->n_option != 0;
}

const char *const *
show_known(const struct question *q)
{
	static const char *const nobody[] = { NULL };

	return q->field->type == TYPE_LINE &&
	    q->field->privacy == PRIVACY_PERSON ? ask_known(q->ask) : nobody;
}

/* What to type for an option. */
static void
put_name(struct str *out, const struct question *q, size_t i)
{
	if (show_numbered(q->field))
		str_printf(out, "%zu", i + 1);
	else
		str_puts(out, q->field->option[i].code);
}

static void
say_list(const struct question *q, bool hints)
{
	const struct field *field = q->field;
	const char *lang = ask_lang(q->ask);
	struct str line = { 0 };
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		str_clear(&line);
		str_puts(&line, "  ");
		put_name(&line, q, i);
		str_puts(&line, "  ");
		if (hints)
			explain_option(&line, &field->option[i], lang);
		else
			str_puts(&line, words_in(&field->option[i].label,
			    lang));
		ask_say(q->ask, str_text(&line));
	}
	str_free(&line);
}

/* The choices in a few lines; for a screen reader, one on each. */
static void
say_choices(const struct question *q)
{
	const struct field *field = q->field;
	struct str list = { 0 };
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		str_puts(&list, i != 0 ? "; " : "  ");
		put_name(&list, q, i);
		str_printf(&list, "%s%s", space,
		    words_in(&field->option[i].label, ask_lang(q->ask)));
	}
	if (ask_plain(q->ask) || list.len > LIST_MAX)
		say_list(q, false);
	else if (list.len != 0)
		ask_say(q->ask, str_text(&list));
	str_free(&list);
}

void
show_help(const struct question *q)
{
	const struct field *field = q->field;
	struct str kind = { 0 };

	ask_say(q->ask, words_in(&field->hint, ask_lang(q->ask)));
	explain_kind(&kind, field);
	if (kind.len != 0)
		ask_say(q->ask, str_text(&kind));
	say_list(q, true);
	if (q->current[0] != '\0') {
		str_clear(&kind);
		field_show(field, q->current, strlen(q->current),
		    ask_lang(q->ask), &kind);
		ask_say(q->ask, _("It says now:"));
		ask_say(q->ask, str_text(&kind));
	}
	ask_say(q->ask, _("Enter keeps what is shown, or skips. - clears it. "
	    "< goes back. n/a: does not apply. not today: put it off. Ctrl-D "
	    "ends and keeps what was answered."));
	if (field->type == TYPE_TEXT)
		ask_say(q->ask, _("! opens the editor for a long text."));
	if (show_known(q)[0] != NULL)
		ask_say(q->ask, _("Tab completes the name of somebody who is "
		    "known."));
	str_free(&kind);
}

/* What kind of answer fits, in a word or two, for the question itself. */
static void
put_kind(struct str *out, const struct field *field)
{
	switch (field->type) {
	case TYPE_INTEGER:
	case TYPE_RATING:
		if (field->has_min && field->has_max)
			str_printf(out, _(" (%ld to %ld)"), field->min,
			    field->max);
		break;
	case TYPE_DATE:
		str_puts(out, _(" (date)"));
		break;
	case TYPE_FLAG:
		str_puts(out, _(" (yes or no)"));
		break;
	case TYPE_CHOICES:
		str_puts(out, _(" (one or more, with ; between them)"));
		break;
	case TYPE_TEXT:
	case TYPE_LINE:
	case TYPE_CHOICE:
		break;
	}
}

/* The current value as a person reads it, in one short line. */
static void
put_current(struct str *out, const struct question *q)
{
	struct str shown = { 0 };
	size_t i, fits;

	if (q->current[0] == '\0')
		return;
	field_show(q->field, q->current, strlen(q->current),
	    ask_lang(q->ask), &shown);
	for (i = 0; i < shown.len; i++)
		if (shown.text[i] == '\n' || shown.text[i] == '\t')
			shown.text[i] = ' ';
	fits = utf8_fit(str_text(&shown), SHOWN_COLUMNS);
	str_puts(out, out->len != 0 ? " [" : "[");
	str_put(out, str_text(&shown), fits);
	str_puts(out, fits < shown.len ? "…]" : "]");
	str_free(&shown);
}

void
show_question(const struct question *q, struct str *prompt)
{
	const struct field *field = q->field;

	if (q->about != NULL)
		str_printf(prompt, "%s: ", q->about);
	str_puts(prompt, words_in(&field->label, ask_lang(q->ask)));
	put_kind(prompt, field);
	if (field->n_option != 0) {
		str_putc(prompt, ':');
		ask_say(q->ask, str_text(prompt));
		say_choices(q);
		str_clear(prompt);
	}
	put_current(prompt, q);
}
