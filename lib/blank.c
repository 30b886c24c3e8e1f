/* SPDX-License-Identifier: MIT
 * The empty worksheet. */

#include <string.h>

#include "answers.h"
#include "blank.h"
#include "escape.h"
#include "explain.h"
#include "form.h"
#include "rec.h"
#include "utf8.h"

enum { LINES_OF_TEXT = 4, TEXT_WIDTH = 70 };

bool
blank_for_clients(const struct sheet *sheet)
{
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++)
		if (!sheet->field[i].key &&
		    answers_wanted(&sheet->field[i], true, 3))
			return true;
	return false;
}

/* A comment of the form for each line. */
static void
text_words(struct str *out, const char *words)
{
	struct str lines = { 0 };
	const char *line, *end;

	utf8_wrap(&lines, words, TEXT_WIDTH, 0);
	for (line = str_text(&lines); *line != '\0';
	    line = *end != '\0' ? end + 1 : end) {
		end = line + strcspn(line, "\n");
		str_puts(out, end != line ? "# " : "#");
		str_put(out, line, (size_t)(end - line));
		str_putc(out, '\n');
	}
	str_free(&lines);
}

void
blank_text(struct str *out, const struct blank *b)
{
	struct answers fresh;
	struct form form = { .sheet = b->sheet, .lang = b->lang,
		.client = b->client, .pass = b->pass, .fresh = &fresh,
		.blanks = 1 };
	const char *column;

	answers_init(&fresh, b->sheet);
	answers_set(&fresh, FIELD_CLIENT, b->code);
	answers_set(&fresh, FIELD_SESSION, b->session);
	answers_set(&fresh, FIELD_DATE, b->date);
	form_write(out, &form, &column);
	if (b->words != NULL)
		text_words(out, b->words);
	answers_clear(&fresh);
}

static bool
shown(const struct blank *b, const struct field *field)
{
	return answers_wanted(field, b->client, b->pass);
}

void
blank_rec(struct str *out, const struct blank *b)
{
	const char *known[FIELD_OWN] = { b->sheet->name, b->code, b->session,
		b->date };
	size_t i;

	for (i = 0; i < b->sheet->n; i++)
		if (i < FIELD_OWN)
			rec_put(out, b->sheet->field[i].name, known[i],
			    strlen(known[i]));
		else if (shown(b, &b->sheet->field[i]))
			rec_put(out, b->sheet->field[i].name, "", 0);
}

static void
put(struct str *out, const char *before, const char *text, const char *after)
{
	str_puts(out, before);
	escape_put(out, ESCAPE_HTML, text, strlen(text));
	str_puts(out, after);
}

static const char style[] =
    "<style>\n"
    "body { font: 12pt/1.4 serif; max-width: 42em; margin: 2em auto; "
    "padding: 0 1em; }\n"
    "h1 { font-size: 1.5em; margin-bottom: 0; }\n"
    "section { break-inside: avoid; margin: 1.2em 0; }\n"
    "h2 { font-size: 1em; margin: 0; }\n"
    ".hint { font-style: italic; margin: 0; }\n"
    "ul { list-style: none; margin: .3em 0; padding: 0; columns: 2; }\n"
    "li::before { content: \"\\2610\\00a0\"; }\n"
    ".line { border-bottom: 1px solid; height: 2em; }\n"
    ".when { display: flex; gap: 1em; }\n"
    ".when span { flex: 1; border-bottom: 1px solid; }\n"
    ".words { white-space: pre-line; }\n"
    "footer { margin-top: 2em; font-size: .8em; }\n"
    "@page { margin: 2cm; }\n"
    "</style>\n";

static void
html_choices(struct str *out, const struct field *f, const char *lang)
{
	struct str words = { 0 };
	size_t i;

	str_puts(out, "<ul>\n");
	for (i = 0; i < f->n_option; i++) {
		str_clear(&words);
		explain_option(&words, &f->option[i], lang);
		put(out, "<li>", str_text(&words), "</li>\n");
	}
	if (f->type == TYPE_FLAG) {
		put(out, "<li>", _("yes"), "</li>\n");
		put(out, "<li>", _("no"), "</li>\n");
	}
	str_puts(out, "</ul>\n");
	str_free(&words);
}

/* A question, and room for the answer: boxes to tick, a line, or several. */
static void
html_field(struct str *out, const struct field *f, const char *lang)
{
	struct str kind = { 0 };
	int lines = f->type == TYPE_TEXT ? LINES_OF_TEXT : 1;

	put(out, "<section>\n<h2>", words_in(&f->label, lang), "</h2>\n");
	if (f->hint.n != 0)
		put(out, "<p class=\"hint\">", words_in(&f->hint, lang),
		    "</p>\n");
	if (f->n_option != 0 || f->type == TYPE_FLAG) {
		html_choices(out, f, lang);
	} else {
		explain_kind(&kind, f);
		if (kind.len != 0)
			put(out, "<p class=\"hint\">", kind.text, "</p>\n");
		while (lines-- > 0)
			str_puts(out, "<div class=\"line\"></div>\n");
	}
	str_puts(out, "</section>\n");
	str_free(&kind);
}

static void
html_head(struct str *out, const struct blank *b)
{
	const char *title = words_in(&b->sheet->title, b->lang);

	put(out, "<!DOCTYPE html>\n<html lang=\"", b->lang, "\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n");
	put(out, "<title>", title, "</title>\n");
	str_puts(out, style);
	put(out, "</head>\n<body>\n<h1>", title, "</h1>\n");
	put(out, "<p>", words_in(&b->sheet->purpose, b->lang), "</p>\n");
	if (b->client)
		put(out, "<p><strong>", explain_alone(), "</strong></p>\n");
	put(out, "<p class=\"when\"><span>", _("Code"), " ");
	put(out, "", b->code, "</span>");
	put(out, "<span>", _("Session"), " ");
	put(out, "", b->session, "</span>");
	put(out, "<span>", _("Date"), " ");
	put(out, "", b->date, "</span></p>\n");
}

void
blank_html(struct str *out, const struct blank *b)
{
	size_t i;

	html_head(out, b);
	for (i = FIELD_OWN; i < b->sheet->n; i++)
		if (shown(b, &b->sheet->field[i]))
			html_field(out, &b->sheet->field[i], b->lang);
	if (b->words != NULL)
		put(out, "<p class=\"words\">", b->words, "</p>\n");
	put(out, "<footer>", b->sheet->name, " ");
	put(out, "", b->sheet->version, "</footer>\n</body>\n</html>\n");
}
