/* SPDX-License-Identifier: MIT
 * Things said in a report. */

#include <stdarg.h>
#include <string.h>

#include "facts.h"
#include "str.h"

/* A label or a text is one line, for the report to break. */
static struct node *
line(struct tree *t, const char *text)
{
	struct str s = { 0 };
	struct node *node;

	if (strpbrk(text, "\n\r\t") == NULL)
		return tree_copy(t, text, strlen(text));
	str_flat(&s, text);
	node = tree_copy(t, str_text(&s), s.len);
	str_free(&s);
	return node;
}

struct fact
facts_say(struct tree *t, struct node *list, const char *of,
    const char *label, const char *text)
{
	struct fact fact = { tree_map(t), tree_list(t) };

	tree_set(t, fact.map, "of", line(t, of != NULL ? of : ""));
	tree_set(t, fact.map, "label", line(t, label));
	tree_set(t, fact.map, "text", line(t, text));
	tree_set(t, fact.map, "facts", fact.below);
	tree_add(t, list, fact.map);
	return fact;
}

/* It is kept with its NUL. */
const char *
facts_keep(struct tree *t, struct str *s)
{
	const char *text = tree_copy(t, str_text(s), s->len + 1)->text;

	str_free(s);
	return text;
}

void
facts_set(struct tree *t, struct node *map, const char *name,
    const char *text)
{
	tree_set(t, map, name, tree_copy(t, text, strlen(text)));
}

const char *
facts_text(struct tree *t, const char *format, ...)
{
	struct str s = { 0 };
	va_list ap;

	va_start(ap, format);
	str_vprintf(&s, format, ap);
	va_end(ap);
	return facts_keep(t, &s);
}

struct node *
facts_names(struct tree *t)
{
	struct node *list = tree_list(t);
	struct fact fact = facts_say(t, list, NULL, "", "");

	tree_add(t, fact.below, fact.map);
	return list;
}

const char *
facts_words(struct tree *t, const struct field *field, const char *value,
    const char *lang)
{
	size_t len = strlen(value);
	const struct choice *option = field_option(field, value, len);
	struct str words = { 0 };

	if (option != NULL) /* it keeps its words itself */
		return words_in(&option->label, lang);
	field_show(field, value, len, lang, &words);
	return facts_keep(t, &words);
}

const char *
facts_value(const struct shown *s, struct tree *t, const struct record *row,
    const char *field)
{
	const char *text = record_text(row, field);
	const struct field *f;

	if (*text == '\0')
		return "";
	f = sheet_get(row->sheet, field);
	if (!field_told(f, s->for_client) ||
	    f->privacy == PRIVACY_LETTER)
		return "";
	return facts_words(t, f, text, s->lang);
}

void
facts_field(const struct shown *s, struct tree *t, struct node *list,
    const char *of, const struct record *row, const char *field)
{
	const char *text = facts_value(s, t, row, field);

	if (*text != '\0')
		facts_say(t, list, of, words_in(&sheet_get(row->sheet,
		    field)->label, s->lang), text);
}
