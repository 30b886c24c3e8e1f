/* SPDX-License-Identifier: MIT
 * A script read: incidents and turns, line by line. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "script-own.h"

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
put_speaker(struct answers *a, const char *text, size_t len)
{
	char *copy = mem_dupn(text, len);

	answers_put(a, "speaker", copy);
	free(copy);
}

void
script_open(struct script_reader *r, size_t at)
{
	add_record(r, r->incident, at);
	r->in = r->s->n - 1;
	r->open = true;
	r->fresh = r->speaking = false;
	r->n_turn = 0;
}

static void
begin_turn(struct script_reader *r, size_t *i)
{
	const struct script_line *l = &r->t.line[*i];
	struct answers *a;
	size_t words = l->words;

	script_end_turn(r);
	r->doubt = false;
	if (!r->open || r->fresh)
		script_open(r, l->at.start);
	a = add_record(r, r->turn, l->at.start);
	r->on = r->s->n - 1;
	r->speaking = true;
	r->words_line = *i;
	answers_put_number(a, "turn", ++r->n_turn);
	put_speaker(a, r->t.text + l->name.start,
	    l->name.end - l->name.start);
	script_how(r, l->how);
	while (*i + 1 < r->t.n && words >= r->t.line[*i + 1].begin)
		++*i;
	if (words < r->t.line[*i].at.end)
		script_words(r, words, r->t.line[*i].at.end);
}

/* Until a turn begins for sure, nobody is given words; one whose words are all
 * in doubt is no turn. */
static void
begin_doubt(struct script_reader *r)
{
	bool empty = r->speaking && r->words.len == 0 && r->how.len == 0 &&
	    r->on == r->s->n - 1;

	script_end_turn(r);
	if (empty) {
		answers_clear(&r->s->record[--r->s->n]);
		r->n_turn--;
	}
	r->doubt = true;
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

	if (!r->speaking || (l->shape == SHAPE_STAMP &&
	    (l->dated || !r->t.dated)))
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

/* Below this a public library puts its licence. */
static bool
is_end(const struct script_reader *r, const struct script_line *l)
{
	static const char *const end[] = { "*** END OF", "***END OF",
		"End of the Project Gutenberg", "End of Project Gutenberg" };
	size_t i;

	for (i = 0; i < sizeof(end) / sizeof(*end); i++)
		if (l->at.end - l->at.start >= strlen(end[i]) &&
		    memcmp(r->t.text + l->at.start, end[i],
		    strlen(end[i])) == 0)
			return r->t.style == STYLE_PLAY;
	return false;
}

static const char *
why_not(const struct script_reader *r, size_t i)
{
	if (r->over)
		return _("not read: it stands behind the end");
	if (r->t.line[i].shape == SHAPE_MARK)
		return _("not read: the program wrote it");
	if (r->doubt)
		return _("not read: it is not sure who says it");
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
	if (r->over || is_end(r, l)) {
		script_end_turn(r);
		r->over = true;
		script_fault(r, l->at.start, true, why_not(r, *i));
	} else if (l->shape == SHAPE_RULE && !l->indented) {
		script_end_turn(r);
		r->fresh = r->open && r->n_turn != 0;
	} else if (l->shape == SHAPE_MARK || l->shape == SHAPE_DOUBT) {
		if (l->shape == SHAPE_DOUBT)
			begin_doubt(r);
		script_fault(r, l->at.start, true, why_not(r, *i));
	} else if (script_header(r, i) || try_bracket(r, i)) {
		/* taken */
	} else if (script_begins(&r->t, *i)) {
		begin_turn(r, i);
	} else if (goes_on(r, *i)) {
		script_words(r, l->at.start, l->at.end);
	} else {
		if (r->t.style == STYLE_PLAY)
			script_end_turn(r);
		script_fault(r, l->at.start, r->t.style != STYLE_EXACT,
		    why_not(r, *i));
	}
	r->after_blank = false;
}
