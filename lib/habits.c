/* SPDX-License-Identifier: MIT
 * Habits in what was said. */

#include <string.h>

#include "habits-list.h"
#include "mem.h"

enum { MARKS_MAX = 1000 }; /* of a turn: with more it is no talk */

/* A piece of a turn. */
struct piece {
	struct habits *h;
	const char *text;
	size_t len;
	size_t at; /* where it begins in the turn */
	struct habit_marks *marks;
	bool all; /* not for questions and reflections only */
};

/* Is the phrase marked so already?  A question is open or closed, whichever
 * comes first in the list. */
static bool
is_there(const struct habit_marks *marks, const struct habit *habit,
    size_t start, size_t end)
{
	size_t i;

	for (i = 0; i < marks->n; i++) {
		const struct habit_mark *m = &marks->mark[i];

		if (m->habit == habit && habit->once)
			return true;
		if ((m->habit == habit || (!habit->summed &&
		    habit->kind == HABIT_LISTENING &&
		    m->habit->kind == HABIT_LISTENING)) &&
		    m->start_byte < end && m->start_byte + m->bytes > start)
			return true;
	}
	return false;
}

static void
trim(const char *text, size_t *start, size_t *end)
{
	while (*start < *end && strchr(" -\t\n", text[*start]) != NULL)
		(*start)++;
	while (*end > *start && strchr(" -\t\n,;:", text[*end - 1]) != NULL)
		(*end)--;
}

/* One for each phrase and kind, without white space around it; what was found
 * by a sum stands beside others. */
static void
add(struct piece *p, const struct habit *habit, size_t start, size_t end)
{
	struct habit_marks *marks = p->marks;
	struct habit_mark *m;
	size_t i;

	trim(p->text, &start, &end);
	if (end == start || is_there(marks, habit, p->at + start,
	    p->at + end))
		return;
	marks->mark = mem_grow(marks->mark, &marks->cap, marks->n + 1,
	    sizeof(*marks->mark));
	start += p->at;
	end += p->at;
	for (i = marks->n++; i > 0 && marks->mark[i - 1].start_byte > start;
	    i--)
		marks->mark[i] = marks->mark[i - 1];
	m = &marks->mark[i];
	*m = (struct habit_mark){ .habit = habit, .start_byte = start,
		.bytes = end - start };
	memcpy(m->code, habit->code, strlen(habit->code) + 1);
}

static size_t
next_word(const char *text, size_t at, size_t end)
{
	while (at < end && text[at] != ' ' && text[at] != '\n')
		at++;
	return at;
}

static bool
excepted(struct piece *p, struct habit_row *row, size_t start, size_t end)
{
	struct match *except = habit_row_except(p->h, row);

	if (row->unlessed != NULL && match_find(row->unlessed, p->text,
	    p->len, NULL, NULL) != MATCH_NO)
		return true;
	return idiom_covered(except, p->text, p->len, start, end) ||
	    idiom_covered(habit_common(p->h, row->habit->kind), p->text,
	    p->len, start, end);
}

/* Count a row that was found, or mark what it found.  True where there is no
 * need to look for more of it. */
static bool
found(struct piece *p, struct habit_row *row, size_t start, size_t end)
{
	struct habit_sum *sum = &p->h->sum[row->sum];

	if (row->weight == 0) {
		add(p, row->habit, start, end);
		return row->habit->once;
	}
	sum->sum += row->weight;
	if (row->weight > sum->heaviest && end > start) {
		sum->heaviest = row->weight;
		sum->at = start;
	}
	return true;
}

/* Every place where a row's pattern is found.  False at a limit. */
static bool
search(struct piece *p, struct habit_row *row)
{
	struct match *match = habit_row_match(p->h, row);
	size_t at = 0, start, end;

	while (match != NULL && at < p->len) {
		enum match_result result = match_find_from(match, p->text,
		    p->len, at, &start, &end);

		if (result != MATCH_YES || p->marks->n == MARKS_MAX)
			return result == MATCH_NO;
		at = end > start ? end : end + 1;
		if (excepted(p, row, start, end))
			at = next_word(p->text, start + 1, at);
		else if (found(p, row, start, end))
			return true;
	}
	return true;
}

/* Words that are a row's whole pattern are found with that; others have it
 * tried, once. */
static void
wake(void *context, size_t number, size_t start, size_t end)
{
	struct piece *p = context;
	struct habit_row *row = &p->h->row[number];
	size_t i;

	if (row->awake || (!p->all && row->habit->kind != HABIT_LISTENING))
		return;
	row->awake = true;
	if (row->weight != 0 && *row->pattern == '\0') {
		p->h->counted[p->h->n_counted++] = (uint16_t)number;
		found(p, row, start, end);
		return;
	}
	/* In the order of the list. */
	for (i = p->h->n_awake++; i > 0 && p->h->awake[i - 1] > number; i--)
		p->h->awake[i] = p->h->awake[i - 1];
	p->h->awake[i] = (uint16_t)number;
}

static bool
ends(char c)
{
	return c == '.' || c == '!' || c == '?' || c == '\n';
}

/* The sentence around a place. */
static void
add_sentence(struct piece *p, const struct habit *habit, size_t at)
{
	size_t start = at, end = at;

	while (start > 0 && !ends(p->text[start - 1]))
		start--;
	while (end < p->len && !ends(p->text[end]))
		end++;
	end += end < p->len && p->text[end] != '\n';
	add(p, habit, start, end);
}

static void
sums_begin(struct habits *h, enum habits_whose whose)
{
	size_t i;

	for (i = 0; i < h->n_sum; i++) {
		h->sum[i].sum = h->sum[i].from + (whose >= HABITS_LISTENER ?
		    h->sum[i].listener : 0);
		h->sum[i].heaviest = 0;
	}
}

static void
sums_end(struct piece *p)
{
	size_t i;

	for (i = 0; i < p->h->n_sum; i++) {
		const struct habit_sum *sum = &p->h->sum[i];

		if (sum->sum >= 0 && (p->all ||
		    sum->habit->kind == HABIT_LISTENING))
			add_sentence(p, sum->habit, sum->at);
	}
}

/* False at a limit. */
static bool
look(struct piece *p, enum habits_whose whose)
{
	struct habits *h = p->h;
	bool whole = true;
	size_t i;

	sums_begin(h, whose);
	memcpy(h->awake, h->always, h->n_always * sizeof(*h->always));
	h->n_awake = h->n_always;
	h->n_counted = 0;
	phrases_find(h->phrases, p->text, p->len, wake, p);
	for (i = 0; i < h->n_awake; i++) {
		struct habit_row *row = &h->row[h->awake[i]];

		row->awake = false;
		if (whole && (p->all || row->habit->kind == HABIT_LISTENING))
			whole = search(p, row);
	}
	for (i = 0; i < h->n_counted; i++)
		h->row[h->counted[i]].awake = false;
	sums_end(p);
	return whole;
}

/* Places were found in bytes of the straightened text, which has a character
 * for each of the turn's own. */
static void
count(struct habit_marks *marks, const char *straight, bool bytes)
{
	size_t i, at = 0, chars = 0;

	for (i = 0; i < marks->n; i++) {
		struct habit_mark *m = &marks->mark[i];

		if (bytes) {
			m->start = m->start_byte;
			m->len = m->bytes;
			continue;
		}
		chars += habits_chars(straight + at, m->start_byte - at);
		at = m->start_byte;
		m->start = chars;
		m->len = habits_chars(straight + at, m->bytes);
	}
}

enum habits_found
habits_find(struct habits *h, const char *words, size_t len,
    enum habits_whose whose, struct habit_marks *marks)
{
	struct piece p = { .h = h, .marks = marks,
		.all = whose == HABITS_CLIENT || whose == HABITS_ANYONE };
	const char *text;
	size_t text_len = len;
	bool bytes;

	habits_empty(marks);
	if (!h->there || len == 0)
		return HABITS_DONE;
	if (len > HABITS_TURN_MAX)
		return HABITS_LIMIT;
	text = habits_straight(&h->text, words, &text_len, &bytes);
	for (p.at = 0; p.at < text_len; p.at += p.len) {
		p.text = text + p.at;
		p.len = habits_piece(p.text, text_len - p.at);
		if (!look(&p, whose)) {
			habits_empty(marks);
			return HABITS_LIMIT;
		}
	}
	count(marks, text, bytes);
	if (!bytes)
		habits_place(marks, words, len);
	return HABITS_DONE;
}
