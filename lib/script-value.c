/* SPDX-License-Identifier: MIT
 * Values of fields, as a script says them. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "script-own.h"

static struct answers *
record(struct script_reader *r, size_t at)
{
	return &r->s->record[at];
}

/* A value between double quotes, as we write it: append what it means. */
static bool
unquote(struct str *out, const char *text, size_t len)
{
	size_t i;

	if (len < 2 || text[0] != '"' || text[len - 1] != '"')
		return false;
	for (i = 1; i < len - 1; i++)
		if (text[i] == '\\' && i + 1 < len - 1)
			str_putc(out, text[++i] == 'n' ? '\n' :
			    text[i] == 'r' ? '\r' : text[i]);
		else
			str_putc(out, text[i]);
	return true;
}

/* A number as people write it: 8/10, 8 of 10, 5 seconds. */
static size_t
number_length(const char *text, size_t len)
{
	size_t n = 0;

	while (n < len && isdigit((unsigned char)text[n]))
		n++;
	return n != 0 && (n == len || strchr("/ s", text[n]) != NULL) ? n :
	    len;
}

/* What goes on in lines below, as one line.  The caller frees. */
static char *
one_line(const char *text, size_t len)
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < len; i++) {
		if (strchr("\n\r\t", text[i]) == NULL) {
			str_putc(&s, text[i]);
			continue;
		}
		while (i + 1 < len && strchr(" \n\r\t", text[i + 1]) != NULL)
			i++;
		str_putc(&s, ' ');
	}
	return s.text != NULL ? s.text : mem_dup("");
}

/* The value as a file has it. */
static void
read_value(struct script_reader *r, const struct field *field,
    struct span v, struct str *out)
{
	const char *text = r->t.text + v.start;
	size_t len = v.end - v.start;
	char *typed;

	if (r->t.style == STYLE_EXACT) {
		if (!unquote(out, text, len))
			str_put(out, text, len);
		return;
	}
	if (field->type == TYPE_RATING || field->type == TYPE_INTEGER)
		len = number_length(text, len);
	typed = one_line(text, len);
	if (field->type != TYPE_CHOICE || !field_read(field, typed, "en", out))
		str_puts(out, typed);
	free(typed);
}

/* A day that is not written as a date is kept in words. */
static bool
kept_in_words(struct script_reader *r, size_t at, const struct field *field,
    const char *text)
{
	struct answers *a = record(r, at);
	size_t time;

	if (strcmp(field->name, "happened_on") != 0 || a->sheet != r->incident)
		return false;
	time = (size_t)sheet_field(a->sheet, "time");
	if (answers_get(a, time)[0] != '\0')
		return false;
	answers_set(a, time, text);
	return true;
}

/* What a turn has before its notes are read. */
static bool
said_anyway(const struct field *field)
{
	return strcmp(field->name, "speaker") == 0 ||
	    strcmp(field->name, "turn") == 0 ||
	    strcmp(field->name, "how_said") == 0 ||
	    strcmp(field->name, "person") == 0;
}

void
script_set(struct script_reader *r, size_t at, const struct field *field,
    struct span v)
{
	struct answers *a = record(r, at);
	size_t i = (size_t)(field - a->sheet->field);
	struct str value = { 0 };
	const char *reason;

	read_value(r, field, v, &value);
	reason = sheet_check(field, str_text(&value), value.len);
	if (reason != NULL && !kept_in_words(r, at, field, str_text(&value)))
		script_fault(r, v.start, false, reason);
	else if (reason == NULL && answers_get(a, i)[0] != '\0' &&
	    !said_anyway(field))
		script_fault(r, v.start, false, _("is said twice"));
	else if (reason == NULL)
		answers_set(a, i, str_text(&value));
	str_free(&value);
}

/* Is it only a time, as recorders put after a name? */
static bool
only_digits(const char *text, struct span s)
{
	for (; s.start < s.end; s.start++)
		if (strchr("0123456789:., ", text[s.start]) == NULL)
			return false;
	return true;
}

void
script_how_text(struct script_reader *r, const char *text, struct span how)
{
	size_t i;

	how = script_trim(text, how);
	if (only_digits(text, how))
		return;
	if (r->how.len != 0)
		str_puts(&r->how, "; ");
	for (i = how.start; i < how.end; i++)
		if (strchr("\n\r\t", text[i]) != NULL)
			str_putc(&r->how, ' ');
		else if (text[i] != '_' && text[i] != '*')
			str_putc(&r->how, text[i]);
}

void
script_how(struct script_reader *r, struct span how)
{
	script_how_text(r, r->t.text, how);
}
