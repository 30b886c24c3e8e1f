/* SPDX-License-Identifier: MIT
 * Marks, and the cell `marks` of a turn. */

#include <stdlib.h>
#include <string.h>

#include "habits-list.h"
#include "mem.h"

void
habits_empty(struct habit_marks *marks)
{
	marks->n = 0;
}

void
habits_clear(struct habit_marks *marks)
{
	free(marks->mark);
	*marks = (struct habit_marks){ 0 };
}

void
habits_put(struct str *out, const struct habit_marks *marks)
{
	size_t i;

	for (i = 0; i < marks->n; i++) {
		const struct habit_mark *m = &marks->mark[i];

		str_puts(out, i > 0 ? ";" : "");
		str_puts(out, m->code);
		str_putc(out, '@');
		str_number(out, m->start);
		str_putc(out, '+');
		str_number(out, m->len);
		str_puts(out, m->dismissed ? "!" : "");
	}
}

static void
insert(struct habit_marks *marks, const struct habit_mark *mark)
{
	size_t i;

	marks->mark = mem_grow(marks->mark, &marks->cap, marks->n + 1,
	    sizeof(*marks->mark));
	for (i = marks->n++; i > 0 && marks->mark[i - 1].start > mark->start;
	    i--)
		marks->mark[i] = marks->mark[i - 1];
	marks->mark[i] = *mark;
}

/* A number of at most nine digits. */
static bool
read_number(const char **at, size_t *n)
{
	const char *from = *at;

	for (*n = 0; **at >= '0' && **at <= '9' && *at - from < 9; (*at)++)
		*n = *n * 10 + (size_t)(**at - '0');
	return *at > from;
}

static bool
read_mark(const struct habits *habits, const char **at,
    struct habit_mark *mark)
{
	size_t len = strcspn(*at, "@;!+");

	*mark = (struct habit_mark){ 0 };
	if (len == 0 || len > HABIT_CODE_MAX || (*at)[len] != '@')
		return false;
	memcpy(mark->code, *at, len);
	*at += len + 1;
	if (!read_number(at, &mark->start) || *(*at)++ != '+' ||
	    !read_number(at, &mark->len) || mark->len == 0)
		return false;
	mark->dismissed = **at == '!';
	*at += mark->dismissed;
	mark->habit = habits_get(habits, mark->code);
	return true;
}

const char *
habits_read(const struct habits *habits, const char *cell, const char *words,
    size_t len, struct habit_marks *marks)
{
	struct habit_mark mark;

	habits_empty(marks);
	while (*cell != '\0') {
		if (!read_mark(habits, &cell, &mark) ||
		    (*cell != '\0' && *cell != ';')) {
			habits_empty(marks);
			return _("marks are CODE@START+LEN, joined by "
			    "semicolons");
		}
		insert(marks, &mark);
		cell += *cell == ';';
	}
	if (habits_place(marks, words, len))
		return NULL;
	habits_empty(marks);
	return _("a mark is outside the words of the turn");
}

void
habits_keep(struct habit_marks *marks, const struct habit_marks *before,
    size_t len)
{
	size_t i, k;

	for (i = 0; i < before->n; i++) {
		const struct habit_mark *old = &before->mark[i];
		bool found = false;

		for (k = 0; old->dismissed && k < marks->n; k++) {
			struct habit_mark *m = &marks->mark[k];

			if (strcmp(m->code, old->code) != 0 ||
			    m->start >= old->start + old->len ||
			    old->start >= m->start + m->len)
				continue;
			m->dismissed = found = true;
		}
		if (old->dismissed && !found && old->start + old->len <= len)
			insert(marks, old);
	}
}
