/* SPDX-License-Identifier: MIT
 * A sheet as a text to fill in: writing it, and marking what is wrong. */

#include <string.h>

#include "explain.h"
#include "form.h"
#include "rec.h"
#include "utf8.h"

enum { WIDTH = 72 };

static const char mark[] = "#! ";

/* A comment, broken into lines that all begin below the head's end. */
static void
put_comment(struct str *out, const char *head, const char *text)
{
	struct str wrapped = { 0 };
	size_t indent = utf8_width(head);
	const char *line, *end;

	if (text[0] == '\0')
		return;
	utf8_wrap(&wrapped, text, WIDTH - 2 - indent, 0);
	for (line = str_text(&wrapped);; line = end + 1) {
		end = strchrnul(line, '\n');
		str_puts(out, "# ");
		if (line == str_text(&wrapped))
			str_puts(out, head);
		else
			str_fill(out, ' ', indent);
		str_put(out, line, (size_t)(end - line));
		str_putc(out, '\n');
		if (*end == '\0')
			break;
	}
	str_free(&wrapped);
}

static void
put_intro(struct str *out, const struct form *form)
{
	const struct sheet *sheet = form->sheet;

	put_comment(out, "", words_in(&sheet->title, form->lang));
	if (form->client)
		put_comment(out, "", explain_alone());
	str_puts(out, "#\n");
	put_comment(out, "", words_in(&sheet->purpose, form->lang));
	str_puts(out, "#\n");
	put_comment(out, "", _("Write each answer behind its colon. What you "
	    "leave empty counts as not answered."));
	put_comment(out, "", _("n/a means: does not apply. not today means: "
	    "asked, and put off."));
	put_comment(out, "", _("An answer may go on in more lines. Begin each "
	    "of them with a plus sign and a space."));
	if (form->edit)
		put_comment(out, "", _("Save and close to finish. To give up, "
		    "close without a change."));
	str_putc(out, '\n');
}

static size_t
code_width(const struct field *field)
{
	size_t i, width, max = 0;

	for (i = 0; i < field->n_option; i++) {
		width = utf8_width(field->option[i].code);
		max = width > max ? width : max;
	}
	return max < WIDTH / 2 ? max : WIDTH / 2;
}

static void
put_choices(struct str *out, const struct field *field, const char *lang)
{
	struct str head = { 0 }, words = { 0 };
	size_t width = code_width(field);
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		str_clear(&head);
		str_clear(&words);
		str_puts(&head, "  ");
		utf8_pad(&head, field->option[i].code, width);
		str_puts(&head, "  ");
		explain_option(&words, &field->option[i], lang);
		put_comment(out, str_text(&head), str_text(&words));
	}
	str_free(&head);
	str_free(&words);
}

/* A field above this one, with a line of its own, that has the same list. */
static const struct field *
same_list(const struct form *form, const struct field *field)
{
	const struct field *other;

	if (field->choices[0] == '\0')
		return NULL;
	for (other = form->sheet->field; other < field; other++)
		if (strcmp(other->choices, field->choices) == 0 &&
		    answers_wanted(other, form->client, form->pass))
			return other;
	return NULL;
}

static void
put_kind(struct str *out, const struct form *form, const struct field *field)
{
	const struct field *other = same_list(form, field);
	struct str words = { 0 };

	explain_kind(&words, field);
	if (other != NULL)
		str_printf(&words, _(" They are those of %s."), other->name);
	put_comment(out, "", str_text(&words));
	if (other == NULL)
		put_choices(out, field, form->lang);
	str_free(&words);
}

/* The words above a line: all of them in the first record, the label alone in
 * those behind it. */
static void
put_words(struct str *out, const struct form *form, const struct field *field,
    bool all)
{
	struct str label = { 0 };

	if (all)
		str_puts(out, "#\n");
	str_printf(&label, "%s%s", words_in(&field->label, form->lang),
	    field->key || field->required ? _(" (needed)") : "");
	put_comment(out, "", str_text(&label));
	str_free(&label);
	if (!all)
		return;
	put_comment(out, "", words_in(&field->hint, form->lang));
	if (field->when[0] != '\0')
		put_comment(out, _("Only where: "), field->when);
	put_kind(out, form, field);
}

static const char *
put_record(struct str *out, const struct form *form, const struct answers *a,
    bool all, const char **column)
{
	const struct sheet *sheet = form->sheet;
	const char *text, *reason = NULL;
	size_t i;

	for (i = 0; i < sheet->n && reason == NULL; i++) {
		if (i >= FIELD_OWN && !answers_wanted(&sheet->field[i],
		    form->client, form->pass))
			continue;
		if (i >= FIELD_OWN)
			put_words(out, form, &sheet->field[i], all);
		text = i == FIELD_SHEET ? sheet->name :
		    a != NULL ? answers_get(a, i) : "";
		*column = sheet->field[i].name;
		reason = rec_put(out, *column, text, strlen(text));
	}
	return reason;
}

const char *
form_write(struct str *out, const struct form *form, const char **column)
{
	const char *reason = NULL;
	size_t i;

	put_intro(out, form);
	for (i = 0; i < form->n + form->blanks && reason == NULL; i++) {
		if (i != 0)
			str_putc(out, '\n');
		reason = put_record(out, form, i < form->n ?
		    &form->current[i] : form->fresh, i == 0, column);
	}
	return reason;
}

static void
put_marks(struct str *out, size_t line, const struct fault *fault, size_t n,
    const char *newline)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (fault[i].line != line)
			continue;
		str_puts(out, mark);
		if (fault[i].column != NULL)
			str_printf(out, "%s: ", fault[i].column);
		str_printf(out, "%s%s", fault[i].reason, newline);
	}
}

/* Does a backslash join the next line to this one? */
static bool
joins(const char *line, const char *stop)
{
	while (stop > line && (stop[-1] == '\n' || stop[-1] == '\r'))
		stop--;
	return stop > line && stop[-1] == '\\';
}

void
form_mark(struct str *out, const char *text, size_t len,
    const struct fault *fault, size_t n)
{
	const char *end = text + len;
	const char *stop = memchr(text, '\n', len);
	/* The first line says how all end. */
	const char *newline = stop != NULL && stop > text &&
	    stop[-1] == '\r' ? "\r\n" : "\n";
	bool joined = false;
	size_t line;

	str_printf(out, "%s%s%s", mark, _("Each line below a comment that "
	    "begins with #! needs a change."), newline);
	for (line = 1; text < end; line++, text = stop) {
		stop = memchr(text, '\n', (size_t)(end - text));
		stop = stop != NULL ? stop + 1 : end;
		put_marks(out, line, fault, n, newline);
		if (!joined && (size_t)(stop - text) >= strlen(mark) &&
		    memcmp(text, mark, strlen(mark)) == 0)
			continue;
		str_put(out, text, (size_t)(stop - text));
		joined = joins(text, stop) && (joined || *text != '#');
	}
}
