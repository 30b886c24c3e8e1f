/* SPDX-License-Identifier: MIT
 * A script read: incidents and turns, line by line. */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "script-own.h"
#include "utf8.h"

static struct answers *
add_record(struct script_reader *r, const struct sheet *sheet, size_t at)
{
	struct script *s = r->s;

	s->record = mem_grow(s->record, &s->cap, s->n + 1, sizeof(*s->record));
	s->line = mem_grow(s->line, &s->cap_line, s->n + 1, sizeof(*s->line));
	s->line[s->n] = script_line_of(&r->t, at) + 1;
	answers_init(&s->record[s->n], sheet);
	return &s->record[s->n++];
}

static void
put(struct answers *a, const char *field, const char *text, size_t len)
{
	char *copy = mem_dupn(text, len);

	answers_set(a, (size_t)sheet_field(a->sheet, field), copy);
	free(copy);
}

static void
open_incident(struct script_reader *r, size_t at)
{
	add_record(r, r->incident, at);
	r->in = r->s->n - 1;
	r->open = true;
	r->fresh = r->speaking = false;
	r->n_turn = 0;
}

/* Stage directions: all brackets of a play, and elsewhere one that comes
 * before the words.  They are how it was said. */
static void
take_directions(struct script_reader *r, struct str *words)
{
	struct str left = { 0 };
	struct span s = script_trim(words->text, (struct span){ 0,
	    words->len });
	size_t at = s.start, close;
	bool play = r->t.style == STYLE_PLAY;

	const struct script_line *l = &r->t.line[r->words_line];

	if (!play && (!l->capitals || l->name.end - l->name.start < 3))
		return;
	while (at < s.end) {
		close = strchr("([", words->text[at]) != NULL &&
		    (play || at == s.start) ?
		    script_bracket(words->text, at, s.end) : 0;
		if (close == 0 || (!play && (close + 1 >= s.end ||
		    words->text[close + 1] != ' '))) {
			str_putc(&left, words->text[at++]);
			continue;
		}
		script_how_text(r, words->text, (struct span){ at + 1,
		    close });
		for (at = close + 1; at < s.end && (words->text[at] == '.' ||
		    script_blank(words->text, at, s.end)) &&
		    (left.len == 0 || left.text[left.len - 1] == ' ' ||
		    words->text[at] != ' ');)
			at++;
	}
	str_free(words);
	*words = left;
}

/* What was said is whole: have it as the words of the turn. */
void
script_end_turn(struct script_reader *r)
{
	struct answers *a;
	struct span s;

	if (!r->speaking)
		return;
	a = &r->s->record[r->on];
	if (r->words.len != 0 && (r->t.style == STYLE_PLAY ||
	    r->t.style == STYLE_NAMES))
		take_directions(r, &r->words);
	s = (struct span){ 0, r->words.len };
	if (r->t.style != STYLE_EXACT)
		s = script_trim(str_text(&r->words), s);
	if (s.end > CSV_CELL_MAX) {
		script_fault(r, r->t.line[r->words_line].begin, false,
		    _("a turn must be at most 1 MiB"));
		s.end = s.start;
	}
	if (s.end > s.start)
		put(a, "words", r->words.text + s.start, s.end - s.start);
	str_clear(&r->words);
	r->speaking = false;
}

static void
header(struct script_reader *r, const struct field *field, struct span value)
{
	script_end_turn(r);
	if (!r->open || r->fresh ||
	    (r->n_turn != 0 && !script_closing(field)))
		open_incident(r, value.start);
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
static bool
try_header(struct script_reader *r, size_t *i)
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

/* Words of a line, from there; words of several lines stay so. */
static void
add_words(struct script_reader *r, size_t from, size_t end)
{
	struct span s = script_trim(r->t.text, (struct span){ from, end });

	if (r->words.len != 0)
		str_putc(&r->words, '\n');
	str_put(&r->words, r->t.text + s.start, s.end - s.start);
}

/* A bracket that ends a line and holds a note: where it opens, or the end. */
static size_t
note_at_end(struct script_reader *r, size_t from, size_t end)
{
	const char *text = r->t.text;
	size_t at;

	if (end <= from || strchr(")]", text[end - 1]) == NULL)
		return end;
	for (at = end - 1; at > from; at--)
		if (strchr("([", text[at - 1]) != NULL && script_is_note(r,
		    (struct span){ at, end - 1 }))
			return at - 1;
	return end;
}

static void
line_words(struct script_reader *r, size_t from, size_t end)
{
	size_t note = r->t.style != STYLE_EXACT ?
	    note_at_end(r, from, end) : end;

	if (note < end)
		script_note(r, (struct span){ note + 1, end - 1 });
	if (note > from || r->words.len != 0)
		add_words(r, from, note);
}

/* The client's own name for a code, T for Therapist, stays as it is. */
static void
begin_turn(struct script_reader *r, size_t *i)
{
	const struct script_line *l = &r->t.line[*i];
	char number[24];
	struct answers *a;
	size_t words = l->words;

	script_end_turn(r);
	if (!r->open || r->fresh)
		open_incident(r, l->at.start);
	a = add_record(r, r->turn, l->at.start);
	r->on = r->s->n - 1;
	r->speaking = true;
	r->words_line = *i;
	snprintf(number, sizeof(number), "%ld", ++r->n_turn);
	put(a, "turn", number, strlen(number));
	put(a, "speaker", r->t.text + l->name.start,
	    l->name.end - l->name.start);
	script_how(r, l->how);
	while (*i + 1 < r->t.n && words >= r->t.line[*i + 1].begin)
		++*i;
	if (words < r->t.line[*i].at.end)
		line_words(r, words, r->t.line[*i].at.end);
}

/* A line in brackets, or several: the whole of it, else start 0. */
static struct span
whole_bracket(struct script_reader *r, size_t *i)
{
	const char *text = r->t.text;
	size_t start = r->t.line[*i].at.start, j = *i, end;

	if (strchr("([", text[start]) == NULL)
		return (struct span){ 0, 0 };
	for (; j < r->t.n && j < *i + 20; j++) {
		if (r->t.line[j].shape == SHAPE_BLANK)
			break;
		end = r->t.line[j].at.end;
		if (text[end - 1] == (text[start] == '(' ? ')' : ']')) {
			*i = j;
			return (struct span){ start + 1, end - 1 };
		}
		if (r->t.style == STYLE_EXACT)
			break;
	}
	return (struct span){ 0, 0 };
}

/* A bracket by itself: a note, or how it was said. */
static bool
try_bracket(struct script_reader *r, size_t *i)
{
	size_t first = *i;
	struct span b = whole_bracket(r, i);

	if (b.end == 0)
		return false;
	if (r->speaking && (r->t.style == STYLE_EXACT ||
	    script_is_note(r, b))) {
		script_note(r, b);
		return true;
	}
	if (r->t.style == STYLE_CHAT) {
		*i = first;
		return false;
	}
	if (r->speaking && (!r->after_blank || r->words.len == 0))
		script_how(r, b);
	else
		for (; first <= *i; first++)
			script_fault(r, r->t.line[first].at.start, true,
			    _("not read: a direction that is nobody's"));
	return true;
}

static bool
letters_small(const char *text, struct span s)
{
	size_t i;

	for (i = s.start; i < s.end; i++)
		if (islower((unsigned char)text[i]))
			return true;
	return false;
}

/* A line that no turn begins in: does it go on with the one before? */
static bool
goes_on(const struct script_reader *r, size_t i)
{
	const struct script_line *l = &r->t.line[i];

	if (!r->speaking || l->shape == SHAPE_STAMP)
		return false;
	if (r->t.style == STYLE_EXACT)
		return l->indented;
	if (r->t.style != STYLE_PLAY || !r->after_blank)
		return true;
	return (l->indented || r->t.marked || r->words.len == 0) &&
	    letters_small(r->t.text, l->at) &&
	    (strchr("_*", r->t.text[l->at.start]) == NULL ||
	    r->words.len == 0);
}

static const char *
why_not(const struct script_reader *r, size_t i)
{
	if (r->t.line[i].shape == SHAPE_STAMP)
		return _("not read: a time, and nobody who speaks");
	if (!r->open || r->n_turn == 0)
		return _("not read: nobody speaks yet");
	return _("not read: it stands apart, and nobody speaks");
}

void
script_read_line(struct script_reader *r, size_t *i)
{
	const struct script_line *l = &r->t.line[*i];
	bool chatting = r->t.style == STYLE_CHAT && r->speaking;

	if (l->shape == SHAPE_BLANK) {
		r->after_blank = true;
		if (chatting && r->words.len != 0)
			str_putc(&r->words, '\n');
		return;
	}
	if (l->shape == SHAPE_COMMENT && !chatting && !l->indented)
		return;
	if (l->shape == SHAPE_RULE && !l->indented) {
		script_end_turn(r);
		r->fresh = r->open && r->n_turn != 0;
	} else if (try_header(r, i) || try_bracket(r, i)) {
		/* taken */
	} else if (script_begins(&r->t, *i)) {
		begin_turn(r, i);
	} else if (goes_on(r, *i)) {
		line_words(r, l->at.start, l->at.end);
	} else {
		if (r->t.style == STYLE_PLAY)
			script_end_turn(r);
		script_fault(r, l->at.start, r->t.style != STYLE_EXACT,
		    why_not(r, *i));
	}
	r->after_blank = false;
}
