/* SPDX-License-Identifier: MIT
 * Questions at the terminal: one field of a sheet. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ask.h"
#include "editor.h"
#include "err.h"
#include "explain.h"
#include "mem.h"
#include "utf8.h"

enum {
	LIST_MAX = 200,   /* bytes of choices that stand in a question */
	SHOWN_COLUMNS = 40, /* of the current value */
};

/* One question, until it is answered. */
struct question {
	struct ask *ask;
	const struct field *field;
	const char *about;
	const char *current;
	char *edited; /* what came from the editor and was refused */
	bool numbered; /* the choices may be given by number */
};

/* May a choice be given by its place in the list?  Not where a code begins
 * like a number itself. */
static bool
is_numbered(const struct field *field)
{
	const char *code;
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		code = field->option[i].code;
		code += code[0] == '-' || code[0] == '+';
		if (isdigit((unsigned char)code[0]))
			return false;
	}
	return field->n_option != 0;
}

/* What to type for an option. */
static void
put_name(struct str *out, const struct question *q, size_t i)
{
	if (q->numbered)
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

/* The choices in a few lines, as "1 Partner, 2 Parent". */
static void
say_choices(const struct question *q)
{
	const struct field *field = q->field;
	struct str list = { 0 };
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		str_puts(&list, i != 0 ? "; " : "  ");
		put_name(&list, q, i);
		str_printf(&list, " %s", words_in(&field->option[i].label,
		    ask_lang(q->ask)));
	}
	if (list.len > LIST_MAX && field->n_option < 8)
		say_list(q, false);
	else if (list.len != 0)
		ask_say(q->ask, str_text(&list));
	str_free(&list);
}

static void
say_help(const struct question *q)
{
	const struct field *field = q->field;
	struct str kind = { 0 };

	ask_say(q->ask, words_in(&field->hint, ask_lang(q->ask)));
	explain_kind(&kind, field);
	if (kind.len != 0)
		ask_say(q->ask, str_text(&kind));
	say_list(q, true);
	if (q->current[0] != '\0') {
		ask_say(q->ask, _("It says now:"));
		ask_say(q->ask, q->current);
	}
	ask_say(q->ask, _("Enter keeps what is shown, or skips. - clears it. "
	    "< goes back. n/a: does not apply. not today: put it off. Ctrl-D "
	    "ends and keeps what was answered."));
	if (field->type == TYPE_TEXT)
		ask_say(q->ask, _("! opens the editor for a long text."));
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
	str_puts(out, " [");
	str_put(out, str_text(&shown), fits);
	str_puts(out, fits < shown.len ? "…]" : "]");
	str_free(&shown);
}

static void
put_question(struct str *out, const struct question *q)
{
	const struct field *field = q->field;

	if (q->about != NULL)
		str_printf(out, "%s: ", q->about);
	str_puts(out, words_in(&field->label, ask_lang(q->ask)));
	put_kind(out, field);
	put_current(out, q);
}

/* Codes and labels, for Tab.  Caller frees the array. */
static const char **
completions(const struct question *q)
{
	const struct field *field = q->field;
	const char **words = mem_new(field->n_option * 2 + 3, sizeof(*words));
	size_t i, n = 0;

	if (field->type == TYPE_FLAG) {
		words[n++] = _("yes");
		words[n++] = _("no");
	}
	for (i = 0; i < field->n_option; i++) {
		words[n++] = field->option[i].code;
		words[n++] = words_in(&field->option[i].label,
		    ask_lang(q->ask));
	}
	return words;
}

/* Numbers of choices as their codes; anything else as it is. */
static void
put_numbers(struct str *out, const struct question *q, const char *typed)
{
	const struct field *field = q->field;
	const char *part = typed;
	unsigned long number;
	size_t len;
	char *end;

	for (;; part += len + 1) {
		part += strspn(part, " ");
		len = field->type == TYPE_CHOICES ? strcspn(part, ";") :
		    strlen(part);
		number = isdigit((unsigned char)part[0]) ?
		    strtoul(part, &end, 10) : 0;
		if (number >= 1 && number <= field->n_option &&
		    end + strspn(end, " ") == part + len)
			str_puts(out, field->option[number - 1].code);
		else
			str_put(out, part, len);
		if (part[len] == '\0')
			break;
		str_putc(out, ';');
	}
}

/* NULL with the answer as a file has it, or the reason. */
static const char *
judge(const struct question *q, const char *typed, struct str *answer)
{
	struct str text = { 0 };
	const char *reason = NULL;

	str_clear(answer);
	if (!utf8_valid(typed, strlen(typed)))
		return _("is not UTF-8 text");
	if (q->numbered)
		put_numbers(&text, q, typed);
	else
		str_puts(&text, typed);
	while (text.len != 0 && strchr(" \t\n", text.text[text.len - 1]))
		text.text[--text.len] = '\0';
	if (sheet_unanswered(str_text(&text)))
		str_puts(answer, str_text(&text));
	else if (!field_read(q->field, str_text(&text), ask_lang(q->ask),
	    answer)) {
		str_clear(answer);
		reason = sheet_check(q->field, str_text(&text), text.len);
		if (reason == NULL)
			reason = _("fits more than one of the choices");
	}
	if (reason == NULL)
		reason = sheet_check(q->field, str_text(answer), answer->len);
	str_free(&text);
	return reason;
}

/* May Enter leave it as it is? */
static bool
may_keep(const struct question *q)
{
	if ((q->field->key || q->field->required) && q->current[0] == '\0') {
		ask_say(q->ask, q->field->key ? _("This one is needed.") :
		    _("This one is needed. To put it off, type: not today"));
		return false;
	}
	return true;
}

static bool
may_clear(const struct question *q)
{
	if (!q->field->key && !q->field->required)
		return true;
	ask_say(q->ask, q->field->key ? _("This one cannot be empty.") :
	    _("This one cannot be empty. To put it off, type: not today"));
	return false;
}

/* An answer from the editor: true when there is one to take. */
static bool
edit(struct question *q, struct str *answer)
{
	struct str text = { 0 };
	const char *reason = NULL;
	const char *from = q->edited != NULL ? q->edited : q->current;
	bool changed;

	str_puts(&text, from);
	changed = editor_text(&text, &reason);
	if (reason == NULL && changed)
		reason = judge(q, str_text(&text), answer);
	if (reason != NULL)
		ask_say(q->ask, reason);
	if (!changed)
		ask_say(q->ask, _("Nothing was changed in the editor."));
	else {
		free(q->edited);
		q->edited = mem_dup(str_text(&text));
	}
	str_free(&text);
	return changed && reason == NULL;
}

/* What a typed line means; false when the question is to be asked again. */
static bool
take(struct question *q, const char *typed, struct str *answer,
    enum ask_result *result)
{
	const char *reason;

	switch (*result) {
	case ASK_KEEP:
		return may_keep(q);
	case ASK_ANSWER:
		break;
	default:
		return true;
	}
	if (strcmp(typed, "?") == 0) {
		say_help(q);
		return false;
	}
	if (strcmp(typed, "-") == 0) {
		*result = ASK_CLEAR;
		return may_clear(q);
	}
	if (strcmp(typed, "!") == 0 && q->field->type == TYPE_TEXT)
		return edit(q, answer);
	reason = judge(q, typed, answer);
	if (reason != NULL)
		ask_say(q->ask, reason);
	return reason == NULL;
}

enum ask_result
ask_field(struct ask *ask, const struct field *field, const char *about,
    const char *current, struct str *answer)
{
	struct question q = { ask, field, about, current, NULL,
		is_numbered(field) };
	const char **words = completions(&q);
	struct str prompt = { 0 };
	enum ask_result result;
	const char *typed;

	put_question(&prompt, &q);
	say_choices(&q);
	do
		result = ask_typed(ask, prompt.text, words,
		    field->type == TYPE_CHOICES, &typed);
	while (!take(&q, typed, answer, &result));
	free(words);
	free(q.edited);
	str_free(&prompt);
	return result;
}
