/* SPDX-License-Identifier: MIT
 * What a script says of a talk as a whole. */

#include <ctype.h>
#include <string.h>

#include "script-own.h"

static void
header(struct script_reader *r, const struct field *field, struct span value)
{
	script_end_turn(r);
	if (!r->open || (!script_closing(field) &&
	    (r->fresh || r->n_turn != 0)))
		script_open(r, value.start);
	if (value.end > value.start)
		script_set(r, r->in, field, value);
}

/* "6/10 upset", "upset 6": cut it out of a state, with what parts it. */
static struct span
take_upset(struct script_reader *r, struct span s)
{
	const char *text = r->t.text, *word;
	struct span n;

	for (word = text + s.start; word + 5 <= text + s.end; word++)
		if (strncasecmp(word, "upset", 5) == 0)
			break;
	if (word + 5 > text + s.end)
		return s;
	n = script_trim(text, (struct span){ s.start, (size_t)(word - text) });
	if (n.end >= n.start + 3 && memcmp(text + n.end - 3, "/10", 3) == 0)
		n.end -= 3;
	n.start = n.end;
	while (n.start > s.start && isdigit((unsigned char)text[n.start - 1]))
		n.start--;
	if (n.start == n.end || (size_t)(word - text) + 5 != s.end)
		return s;
	script_set(r, r->in, sheet_get(r->incident, "upset"), n);
	s.end = n.start;
	while (s.end > s.start && strchr(" ,;", text[s.end - 1]) != NULL)
		s.end--;
	return s;
}

/* Setting: where and when; how I was, 6/10 upset. */
static void
setting(struct script_reader *r, struct span v)
{
	const char *text = r->t.text;
	const char *part = memchr(text + v.start, ';', v.end - v.start);
	struct span place = v, state = { v.end, v.end };

	if (part != NULL) {
		place.end = (size_t)(part - text);
		state = script_trim(text, (struct span){ place.end + 1,
		    v.end });
	}
	header(r, sheet_get(r->incident, "place"),
	    script_trim(text, place));
	state = take_upset(r, state);
	if (state.end > state.start)
		script_set(r, r->in, sheet_get(r->incident, "state"), state);
}

/* Where a header is looked for: before anybody speaks, at the end, and in a
 * script anywhere. */
static bool
headers_here(const struct script_reader *r, size_t i)
{
	const struct script_line *l = &r->t.line[i];

	if (l->indented || l->shape == SHAPE_STAMPED ||
	    l->shape == SHAPE_STAMP)
		return false;
	return r->t.style == STYLE_EXACT || r->t.style == STYLE_NAMES ||
	    r->n_turn == 0 || r->fresh;
}

/* Is it a header?  Then take it, with the lines below that are indented. */
bool
script_header(struct script_reader *r, size_t *i)
{
	const struct script_line *l = &r->t.line[*i];
	const char *text = r->t.text;
	const char *colon = memchr(text + l->at.start, ':',
	    l->at.end - l->at.start);
	const struct field *field;
	struct span key, value;

	if (colon == NULL || !headers_here(r, *i))
		return false;
	key = script_trim(text, (struct span){ l->at.start,
	    (size_t)(colon - text) });
	field = script_key(r->incident, text + key.start, key.end - key.start);
	if (field == NULL)
		return false;
	value = (struct span){ (size_t)(colon - text) + 1, l->at.end };
	while (r->t.style != STYLE_EXACT && *i + 1 < r->t.n &&
	    l[1].indented && l[1].shape != SHAPE_BLANK &&
	    strchr("([", text[l[1].at.start]) == NULL) {
		value.end = l[1].at.end;
		l++, ++*i;
	}
	value = script_trim(text, value);
	if (key.end - key.start == 7 && strcmp(field->name, "place") == 0)
		setting(r, value);
	else
		header(r, field, value);
	return true;
}
