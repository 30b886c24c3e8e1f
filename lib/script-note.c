/* SPDX-License-Identifier: MIT
 * What stands in headers and in brackets of a script, as values of fields. */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "date.h"
#include "err.h"
#include "mem.h"
#include "script-own.h"

static struct answers *
record(struct script_reader *r, size_t at)
{
	return &r->s->record[at];
}

static void
set(struct script_reader *r, size_t at, const char *name, const char *text)
{
	struct answers *a = record(r, at);

	answers_set(a, (size_t)sheet_field(a->sheet, name), text);
}

bool
script_unquote(struct str *out, const char *text, size_t len)
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
		if (!script_unquote(out, text, len))
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
	struct answers *a = record(r, r->on);
	size_t at = (size_t)sheet_field(a->sheet, "how_said"), i;
	struct str s = { 0 };

	how = script_trim(text, how);
	if (only_digits(text, how))
		return;
	str_puts(&s, answers_get(a, at));
	if (s.len != 0)
		str_puts(&s, "; ");
	for (i = how.start; i < how.end; i++)
		if (strchr("\n\r\t", text[i]) != NULL)
			str_putc(&s, ' ');
		else if (text[i] != '_' && text[i] != '*')
			str_putc(&s, text[i]);
	answers_set(a, at, str_text(&s));
	str_free(&s);
}

void
script_how(struct script_reader *r, struct span how)
{
	script_how_text(r, r->t.text, how);
}

/* The key before a colon in an item, or NULL; what it says. */
static const struct field *
item_key(const struct script_reader *r, struct span item, struct span *value)
{
	const char *text = r->t.text;
	const char *colon = memchr(text + item.start, ':',
	    item.end - item.start);
	struct span key = { item.start, colon != NULL ?
		(size_t)(colon - text) : item.start };
	const struct field *field;

	if (colon == NULL)
		return NULL;
	key = script_trim(text, key);
	*value = script_trim(text, (struct span){ (size_t)(colon - text) + 1,
	    item.end });
	field = script_key(r->turn, text + key.start, key.end - key.start);
	return field == NULL || strcmp(field->name, "incident") == 0 ? NULL :
	    field;
}

static bool
item_is(const struct script_reader *r, struct span item, const char *word)
{
	return item.end - item.start == strlen(word) &&
	    strncasecmp(r->t.text + item.start, word, strlen(word)) == 0;
}

/* The end of an item: a semicolon that is in no quotes, or ") (". */
static size_t
item_end(const struct script_reader *r, size_t at, size_t end, size_t *next)
{
	const char *text = r->t.text;
	bool quoted = false, exact = r->t.style == STYLE_EXACT;
	size_t to;

	for (; at < end; at++) {
		if (exact && text[at] == '\\' && quoted)
			at++;
		else if (exact && text[at] == '"')
			quoted = !quoted;
		if (at >= end || quoted)
			continue;
		*next = at + 1;
		if (text[at] == ';')
			return at;
		if (text[at] != ')')
			continue;
		for (to = at + 1; to < end && isspace((unsigned char)text[to]);)
			to++;
		*next = to + 1;
		if (to < end && text[to] == '(')
			return at;
	}
	*next = end;
	return end;
}

/* "hurt 8", "hurt (8)", "hurt 8/10": a word, and how strong. */
static void
set_felt(struct script_reader *r, const struct field *field, struct span v)
{
	const char *text = r->t.text;
	struct span word = v, n = { v.end, v.end };

	if (word.end > word.start && text[word.end - 1] == ')')
		n.start = --n.end;
	if (n.end >= word.start + 3 && memcmp(text + n.end - 3, "/10", 3) == 0)
		n.start -= 3;
	while (n.start > word.start &&
	    isdigit((unsigned char)text[n.start - 1]))
		n.start--;
	if (n.start >= n.end || !isdigit((unsigned char)text[n.start]) ||
	    (r->t.style == STYLE_EXACT && text[v.start] == '"')) {
		script_set(r, r->on, field, v);
		return;
	}
	word.end = n.start;
	while (word.end > word.start &&
	    strchr(" (,:", text[word.end - 1]) != NULL)
		word.end--;
	if (word.end > word.start)
		script_set(r, r->on, field, word);
	script_set(r, r->on, sheet_get(r->turn, "strength"), n);
}

/* A note without a key. */
static bool
bare_item(struct script_reader *r, struct span item)
{
	char number[24];
	struct span v = item;

	if (item_is(r, item, "turning point")) {
		snprintf(number, sizeof(number), "%ld", r->n_turn);
		set(r, r->in, "turning_point", number);
		return true;
	}
	if (item.end - item.start <= 6 ||
	    strncasecmp(r->t.text + item.start, "pause ", 6) != 0)
		return false;
	v.start += 6;
	script_set(r, r->on, sheet_get(r->turn, "pause"), v);
	return true;
}

static void
take_item(struct script_reader *r, struct span item)
{
	const struct field *field;
	struct span v;

	item = script_trim(r->t.text, item);
	if (item.start >= item.end)
		return;
	field = item_key(r, item, &v);
	if (field != NULL && strcmp(field->name, "felt") == 0)
		set_felt(r, field, v);
	else if (field != NULL)
		script_set(r, r->on, field, v);
	else if (!bare_item(r, item))
		script_fault(r, item.start, false, _("is no note: see "
		    "ipt-script(5) for what may stand in brackets"));
}

bool
script_is_note(const struct script_reader *r, struct span bracket)
{
	struct span item, v;
	size_t at, next;

	for (at = bracket.start; at < bracket.end; at = next) {
		item.start = at;
		item.end = item_end(r, at, bracket.end, &next);
		item = script_trim(r->t.text, item);
		if (item_key(r, item, &v) != NULL ||
		    item_is(r, item, "turning point") ||
		    (item.end - item.start > 6 && strncasecmp(r->t.text +
		    item.start, "pause ", 6) == 0 &&
		    isdigit((unsigned char)r->t.text[item.start + 6])))
			return true;
	}
	return false;
}

void
script_note(struct script_reader *r, struct span bracket)
{
	struct span item;
	size_t at, next;

	for (at = bracket.start; at < bracket.end; at = next) {
		item.start = at;
		item.end = item_end(r, at, bracket.end, &next);
		take_item(r, item);
	}
}
