/* SPDX-License-Identifier: MIT
 * The settings of a case and their origin. */

#include <string.h>

#include "settings-list.h"
#include "utf8.h"

/* Columns; FROM has the spaces before the name and behind the value, too. */
enum { NAME = 18, FROM = 25, VALUE_LEAST = 10 };

static const char *const column[] = { "client", "setting", "value", "from" };

enum { COLUMNS = sizeof(column) / sizeof(*column) };

void
settings_list_head(struct str *out, const struct settings_list *l)
{
	listing_head(out, l->form, column, COLUMNS);
}

/* A line: the setting, its value as far as there is room, and its origin. */
static void
put_line(struct str *out, const char *name, const struct setting *s,
    size_t width)
{
	struct str value = { 0 };
	char *p;

	utf8_safe(&value, s->value, strlen(s->value));
	for (p = value.text; p != NULL && *p != '\0'; p++)
		if (*p == '\n' || *p == '\t')
			*p = ' ';
	str_puts(out, "  ");
	utf8_pad(out, name, NAME);
	utf8_pad(out, str_text(&value), width > NAME + FROM + VALUE_LEAST ?
	    width - NAME - FROM : VALUE_LEAST);
	str_printf(out, "  %s\n", settings_from_name(s->from));
	str_free(&value);
}

void
settings_list(struct str *out, const struct settings_list *l,
    const char *client)
{
	const struct field *f = l->sheet->field + FIELD_OWN;
	const struct field *end = l->sheet->field + l->sheet->n;
	const char *who = client != NULL ? client : "";
	struct setting s;

	if (l->form == LISTING_TEXT)
		str_printf(out, "%s\n", client != NULL ? client :
		    _("A client without a case"));
	for (; f < end; f++) {
		s = settings_get(l->from, l->all, client, f->name);
		if (l->form == LISTING_TEXT)
			put_line(out, f->name, &s, l->width);
		else
			listing_row(out, l->form, column, (const char *[]){
			    who, f->name, s.value,
			    settings_from_name(s.from) }, COLUMNS);
	}
}
