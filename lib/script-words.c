/* SPDX-License-Identifier: MIT
 * What is said in a turn. */

#include <string.h>

#include "csv.h"
#include "err.h"
#include "script-own.h"

enum { TRIES = 16 }; /* brackets in a line that may be its notes */

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
	size_t at, tries = TRIES;

	if (end <= from || strchr(")]", text[end - 1]) == NULL)
		return end;
	for (at = end - 1; at > from && tries > 0; at--) {
		if (strchr("([", text[at - 1]) == NULL)
			continue;
		tries--;
		if (script_is_note(r, (struct span){ at, end - 1 }))
			return at - 1;
	}
	return end;
}

void
script_words(struct script_reader *r, size_t from, size_t end)
{
	size_t note = r->t.style != STYLE_EXACT ?
	    note_at_end(r, from, end) : end;

	if (note < end)
		script_note(r, (struct span){ note + 1, end - 1 });
	if (note > from || r->words.len != 0)
		add_words(r, from, note);
}

/* Behind a direction: the stops and blanks there, but for the space that parts
 * the words on both its sides.  parted: one stands before it. */
static size_t
after_direction(const struct str *words, size_t at, size_t end, bool parted)
{
	const char *text = words->text;
	size_t n;

	while (at < end && (parted || text[at] != ' ')) {
		n = text[at] == '.' ? 1 : script_blank(text, at, end);
		if (n == 0)
			break;
		at += n;
	}
	return at;
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
		at = after_direction(words, close + 1, s.end, left.len == 0 ||
		    left.text[left.len - 1] == ' ');
	}
	str_free(words);
	*words = left;
}

/* How it was said: by its directions, and then by its note. */
static void
end_how(struct script_reader *r, struct answers *a)
{
	size_t at = (size_t)sheet_field(a->sheet, "how_said");

	if (r->how.len != 0) {
		str_join(&r->how, "; ", answers_get(a, at));
		answers_set(a, at, r->how.text);
	}
	str_clear(&r->how);
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
	end_how(r, a);
	s = (struct span){ 0, r->words.len };
	if (r->t.style != STYLE_EXACT)
		s = script_trim(str_text(&r->words), s);
	if (s.end > CSV_CELL_MAX) {
		script_fault(r, r->t.line[r->words_line].begin, false,
		    _("a turn must be at most 1 MiB"));
		s.end = s.start;
	}
	if (s.end > s.start) {
		r->words.text[s.end] = '\0';
		answers_put(a, "words", r->words.text + s.start);
	}
	str_clear(&r->words);
	r->speaking = false;
}
