/* SPDX-License-Identifier: MIT
 * Notes: what stands in the brackets of a script. */

#include <ctype.h>
#include <string.h>

#include "err.h"
#include "script-own.h"

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
	struct span v = item;

	if (item_is(r, item, "turning point")) {
		answers_put_number(&r->s->record[r->in], "turning_point",
		    r->n_turn);
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
