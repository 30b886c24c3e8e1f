/* SPDX-License-Identifier: MIT
 * Questions at the terminal: one field of a sheet. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ask-show.h"
#include "ask.h"
#include "editor.h"
#include "err.h"
#include "mem.h"
#include "utf8.h"

/* What Tab completes: labels or codes, yes and no, people who are known.
 * Caller frees the array. */
static struct line_word *
completions(const struct question *q)
{
	const struct field *field = q->field;
	const char *const *person = show_known(q);
	struct line_word *word;
	size_t n = 0, i;

	while (person[n] != NULL)
		n++;
	word = mem_new(n + field->n_option + 3, sizeof(*word));
	for (i = 0; i < n; i++)
		word[i].text = person[i];
	if (field->type == TYPE_FLAG) {
		word[n++].text = _("yes");
		word[n++].text = _("no");
	}
	for (i = 0; i < field->n_option; i++)
		word[n++] = (struct line_word){ words_in(
		    &field->option[i].label, ask_lang(q->ask)),
		    field->option[i].code };
	return word;
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
	if (show_numbered(q->field))
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

/* Say why an answer cannot stand, as a fault of a file is said; which form a
 * pattern asks for stands in the hint only. */
static void
say_reason(const struct question *q, const char *reason)
{
	struct str line = { 0 };

	str_printf(&line, "%s: %s", words_in(&q->field->label,
	    ask_lang(q->ask)), reason);
	ask_say(q->ask, str_text(&line));
	if (q->field->match != NULL)
		ask_say(q->ask, words_in(&q->field->hint, ask_lang(q->ask)));
	str_free(&line);
}

/* An answer from the editor, which begins with what came from it last, else
 * with the current value: true when there is one to take. */
static bool
edit(const struct question *q, struct str *edited, struct str *answer)
{
	const char *reason = NULL;
	bool changed;

	if (edited->len == 0)
		str_puts(edited, q->current);
	editor_text(edited, &reason);
	changed = strcmp(str_text(edited), q->current) != 0;
	if (reason == NULL && changed)
		reason = judge(q, str_text(edited), answer);
	if (reason != NULL)
		say_reason(q, reason);
	if (!changed)
		ask_say(q->ask, _("Nothing was changed in the editor."));
	return changed && reason == NULL;
}

/* What a typed line means; false when the question is to be asked again. */
static bool
take(const struct question *q, const char *typed, struct str *edited,
    struct str *answer, enum ask_result *result)
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
		show_help(q);
		return false;
	}
	if (strcmp(typed, "-") == 0) {
		*result = q->current[0] != '\0' ? ASK_CLEAR : ASK_KEEP;
		return may_clear(q);
	}
	if (strcmp(typed, "!") == 0 && q->field->type == TYPE_TEXT)
		return edit(q, edited, answer);
	reason = judge(q, typed, answer);
	if (reason != NULL)
		say_reason(q, reason);
	return reason == NULL;
}

enum ask_result
ask_field(struct ask *ask, const struct field *field, const char *about,
    const char *current, struct str *answer)
{
	const struct question q = { ask, field, about, current };
	struct line_word *word = completions(&q);
	struct str prompt = { 0 }, edited = { 0 };
	enum ask_result result;
	const char *typed = NULL;

	show_question(&q, &prompt);
	do
		result = ask_typed(ask, str_text(&prompt), word,
		    field->type == TYPE_CHOICES, &typed);
	while (!take(&q, typed, &edited, answer, &result));
	free(word);
	str_free(&prompt);
	str_free(&edited);
	return result;
}
