/* SPDX-License-Identifier: MIT
 * The definition of a sheet, as data and in words. */

#include <string.h>

#include "columns.h"
#include "csv.h"
#include "definition.h"
#include "explain.h"
#include "json.h"
#include "sheet-names.h"
#include "utf8.h"

enum { MDOC_WIDTH = 78, INDENT = 4 };

bool
definition_file(const struct sheet *sheet, struct resource *file)
{
	struct str path = { 0 };
	bool found;

	str_printf(&path, "sheets/%s.csv", sheet->name);
	found = sheet->own ? resource_own(path.text, file) > 0 :
	    resource_shipped(path.text, file);
	str_free(&path);
	return found;
}

void
definition_json(struct str *out, const struct resource *file)
{
	struct csv_reader *csv = resource_csv(file);
	const struct csv_record *r;
	struct columns head = { 0 };
	size_t i;

	while ((r = csv_next(csv)) != NULL)
		if (head.n != 0)
			json_object_put(out, (const char *const *)head.name,
			    r->cell, head.n);
		else
			for (i = 0; i < r->n; i++)
				columns_add(&head, r->cell[i].text);
	columns_clear(&head);
	csv_close(csv);
}

/* All that a definition says of a field besides its words, with the names of
 * the columns. */
static void
put_facts(struct str *out, const struct field *f)
{
	str_printf(out, "type %s", sheet_type_names[f->type]);
	if (f->type == TYPE_INTEGER || f->type == TYPE_RATING) {
		str_puts(out, f->has_min || f->has_max ? "; range " : "");
		if (f->has_min)
			str_printf(out, "%ld", f->min);
		str_puts(out, f->has_min || f->has_max ? ".." : "");
		if (f->has_max)
			str_printf(out, "%ld", f->max);
	}
	str_puts(out, f->key ? "; key" : "");
	str_puts(out, f->required ? "; required" : "");
	str_printf(out, "; pass %d; who %s; privacy %s", f->pass,
	    sheet_who_names[f->who], sheet_privacy_names[f->privacy]);
	if (*f->when != '\0')
		str_printf(out, "; when %s", f->when);
	if (*f->pattern != '\0')
		str_printf(out, "; pattern %s", f->pattern);
}

/* Label and hint as sentences. */
static void
put_words(struct str *out, const struct words *label,
    const struct words *hint, const char *lang)
{
	const char *more = words_in(hint, lang);

	str_printf(out, "%s.", words_in(label, lang));
	if (*more != '\0')
		str_printf(out, " %s", more);
}

/* Append text, broken into lines that are all indented. */
static void
put_indented(struct str *out, const struct str *text, size_t indent,
    size_t width)
{
	str_fill(out, ' ', indent);
	utf8_wrap(out, str_text(text), width > indent ? width - indent : 1,
	    indent);
	str_putc(out, '\n');
}

static void
text_field(struct str *out, const struct field *f, const char *lang,
    size_t width)
{
	struct str s = { 0 };
	size_t i;

	str_printf(out, "\n%s\n", f->name);
	put_words(&s, &f->label, &f->hint, lang);
	put_indented(out, &s, INDENT, width);
	str_clear(&s);
	put_facts(&s, f);
	put_indented(out, &s, INDENT, width);
	for (i = 0; i < f->n_option; i++) {
		str_clear(&s);
		str_printf(&s, "%s: ", f->option[i].code);
		explain_option(&s, &f->option[i], lang);
		put_indented(out, &s, 2 * INDENT, width);
	}
	str_free(&s);
}

void
definition_heading(struct str *out, const struct sheet *sheet,
    const char *lang, size_t width)
{
	struct str s = { 0 };

	str_puts(out, sheet->name);
	if (*sheet->minutes != '\0')
		str_printf(out, strcmp(sheet->minutes, "1") == 0 ?
		    _(" (%s minute)") : _(" (%s minutes)"), sheet->minutes);
	str_putc(out, '\n');
	put_words(&s, &sheet->title, &sheet->purpose, lang);
	put_indented(out, &s, INDENT, width);
	str_free(&s);
}

void
definition_text(struct str *out, const struct sheet *sheet,
    const char *lang, size_t width)
{
	size_t i;

	definition_heading(out, sheet, lang, width);
	for (i = FIELD_SESSION; i < sheet->n; i++)
		if (i >= FIELD_OWN || sheet->field[i].line != 0)
			text_field(out, &sheet->field[i], lang, width);
}

/* A line of text that mdoc takes as it stands. */
static void
mdoc_line(struct str *out, const char *text, size_t len)
{
	size_t i;

	if (len != 0 && (text[0] == '.' || text[0] == '\''))
		str_puts(out, "\\&");
	for (i = 0; i < len; i++)
		if (text[i] == '\\')
			str_puts(out, "\\e");
		else
			str_putc(out, text[i]);
	str_putc(out, '\n');
}

/* A sentence in lines that end where it has a space, as each line's end is read
 * as one: a pattern stays whole. */
static void
mdoc_fill(struct str *out, const char *text, size_t len)
{
	const char *end = text + len;
	size_t used = 0, n;

	for (; text < end; text += n + (text + n < end)) {
		/* A sentence ends before a space, or with the text. */
		n = strcspn(text, " ");
		if (used != 0 && used + n < MDOC_WIDTH) {
			str_putc(out, ' ');
			used += 1 + n;
		} else {
			if (used != 0)
				str_putc(out, '\n');
			used = n;
		}
		str_put(out, text, n);
	}
	str_putc(out, '\n');
}

/* A paragraph, each sentence on a line of its own, and long ones broken. */
static void
mdoc_text(struct str *out, const char *text)
{
	struct str lines = { 0 };
	const char *end, *line;
	size_t n;

	for (; *text != '\0'; text = end + strspn(end, " ")) {
		end = strstr(text, ". ");
		end = end != NULL ? end + 1 : text + strlen(text);
		mdoc_fill(&lines, text, (size_t)(end - text));
	}
	for (line = str_text(&lines); *line != '\0'; line += n + 1) {
		n = strcspn(line, "\n");
		mdoc_line(out, line, n);
	}
	str_free(&lines);
}

/* An argument of a macro, never a macro itself. */
static void
mdoc_macro(struct str *out, const char *macro, const char *argument)
{
	str_printf(out, ".%s \"\\&", macro);
	for (; *argument != '\0'; argument++)
		if (*argument == '"')
			str_puts(out, "\\(dq");
		else if (*argument == '\\')
			str_puts(out, "\\e");
		else
			str_putc(out, *argument);
	str_puts(out, "\"\n");
}

static void
mdoc_options(struct str *out, const struct field *f)
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < f->n_option; i++) {
		str_clear(&s);
		str_putc(&s, '(');
		explain_option(&s, &f->option[i], "en");
		str_puts(&s, i + 1 < f->n_option ? ")," : ").");
		mdoc_macro(out, "Cm", f->option[i].code);
		mdoc_text(out, s.text);
	}
	str_free(&s);
}

static void
mdoc_field(struct str *out, const struct field *f)
{
	struct str s = { 0 };

	mdoc_macro(out, "It Cm", f->name);
	put_words(&s, &f->label, &f->hint, "en");
	mdoc_text(out, s.text);
	str_clear(&s);
	str_putc(&s, '(');
	put_facts(&s, f);
	str_puts(&s, f->n_option != 0 ? "):" : ")");
	mdoc_text(out, s.text);
	mdoc_options(out, f);
	str_free(&s);
}

void
definition_mdoc(struct str *out, const struct sheet *sheet)
{
	struct str s = { 0 };
	size_t i;

	mdoc_macro(out, "It Sy", sheet->name);
	put_words(&s, &sheet->title, &sheet->purpose, "en");
	mdoc_text(out, s.text);
	str_free(&s);
	str_puts(out, ".Bl -tag -width Ds -compact\n");
	for (i = FIELD_SESSION; i < sheet->n; i++)
		if (i >= FIELD_OWN || sheet->field[i].line != 0)
			mdoc_field(out, &sheet->field[i]);
	str_puts(out, ".El\n");
}
