/* SPDX-License-Identifier: MIT
 * A terminal as rows of characters. */

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "mem.h"
#include "screen.h"
#include "str.h"

enum { ARGS_MAX = 8 };

/* A character with the marks on it; "" is a space never written. */
struct spot {
	char text[16];
};

struct line {
	struct spot *spot;
	size_t n;
	size_t cap;
};

struct screen {
	size_t columns;
	size_t rows;
	struct line *line;
	size_t n;
	size_t cap;
	size_t row; /* of the cursor, among all lines */
	size_t col; /* equal to columns: the next character wraps */
	/* An escape sequence or a character that is not whole yet. */
	char part[64];
	size_t len;
};

struct screen *
screen_new(size_t columns, size_t rows)
{
	struct screen *s = mem_new(1, sizeof(*s));

	screen_resize(s, columns, rows);
	return s;
}

void
screen_free(struct screen *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->line[i].spot);
	free(s->line);
	free(s);
}

void
screen_resize(struct screen *s, size_t columns, size_t rows)
{
	s->columns = columns;
	s->rows = rows;
}

static struct line *
line_at(struct screen *s, size_t row)
{
	s->line = mem_grow(s->line, &s->cap, row + 1, sizeof(*s->line));
	while (s->n <= row)
		s->line[s->n++] = (struct line){ 0 };
	return &s->line[row];
}

/* The first row that is still on the glass. */
static size_t
top(const struct screen *s)
{
	return s->n > s->rows ? s->n - s->rows : 0;
}

static void
erase(struct screen *s, size_t row, size_t from, size_t to)
{
	struct line *line = line_at(s, row);

	for (size_t i = from; i < to && i < line->n; i++)
		line->spot[i] = (struct spot){ .text = " " };
}

static void
erase_screen(struct screen *s, size_t how)
{
	size_t first = how == 0 ? s->row + 1 : top(s);
	size_t last = how == 1 ? s->row : s->n;

	for (size_t row = first; row < last; row++)
		erase(s, row, 0, s->columns);
	if (how != 2)
		erase(s, s->row, how == 0 ? s->col : 0,
		    how == 0 ? s->columns : s->col + 1);
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Place a row of the glass, from 0; below the last is the last. */
static void
go_row(struct screen *s, size_t row)
{
	s->row = top(s) + least(row, s->rows - 1);
	line_at(s, s->row);
}

/* Move, erase: the sequences ESC [ args final. */
static void
control(struct screen *s, char final, const size_t *arg)
{
	size_t n = arg[0] > 0 ? arg[0] : 1;
	size_t row = s->row - top(s);

	switch (final) {
	case 'A': go_row(s, row - least(n, row)); break;
	case 'B': go_row(s, row + n); break;
	case 'C': s->col = least(s->col + n, s->columns - 1); break;
	case 'D': s->col -= least(n, s->col); break;
	case 'G': s->col = least(n, s->columns) - 1; break;
	case 'd': go_row(s, n - 1); break;
	case 'H':
		go_row(s, n - 1);
		s->col = least(arg[1] > 0 ? arg[1] : 1, s->columns) - 1;
		break;
	case 'J': erase_screen(s, arg[0]); break;
	case 'K':
		erase(s, s->row, arg[0] == 0 ? s->col : 0,
		    arg[0] == 1 ? s->col + 1 : s->columns);
		break;
	}
}

static void
control_text(struct screen *s, const char *text, size_t len)
{
	size_t arg[ARGS_MAX] = { 0 };
	size_t n = 0;

	for (size_t i = 2; i + 1 < len; i++) {
		if (text[i] >= '0' && text[i] <= '9')
			arg[n] = arg[n] * 10 + (size_t)(text[i] - '0');
		else if (text[i] == ';' && n + 1 < ARGS_MAX)
			n++;
		else if (text[i] == '?')
			return;
	}
	control(s, text[len - 1], arg);
}

/* The columns a character takes; 1 for what the C library does not know. */
static int
width(const char *text, size_t len)
{
	mbstate_t state = { 0 };
	wchar_t c;
	int n;

	if (mbrtowc(&c, text, len, &state) > len)
		return 1;
	n = wcwidth(c);
	return n < 0 ? 1 : n;
}

static void
glyph(struct screen *s, const char *text, size_t len)
{
	int n = width(text, len);
	struct line *line;
	struct spot *spot;

	if (n > 0 && s->col + (size_t)n > s->columns) {
		s->row++;
		s->col = 0;
	}
	line = line_at(s, s->row);
	line->spot = mem_grow(line->spot, &line->cap, s->col + 2,
	    sizeof(*line->spot));
	while (line->n < s->col + (size_t)n)
		line->spot[line->n++] = (struct spot){ .text = " " };
	if (n == 0 && s->col == 0)
		return;
	spot = &line->spot[n == 0 ? s->col - 1 : s->col];
	if (n > 0)
		spot->text[0] = '\0';
	if (strlen(spot->text) + len < sizeof(spot->text))
		strncat(spot->text, text, len);
	if (n == 2)
		line->spot[s->col + 1].text[0] = '\0';
	s->col += (size_t)n;
}

/* A whole sequence or character is in part: show what it does. */
static void
act(struct screen *s)
{
	const char *text = s->part;

	switch (text[0]) {
	case '\033':
		if (text[1] == '[')
			control_text(s, text, s->len);
		break;
	case '\r': s->col = 0; break;
	case '\n': line_at(s, ++s->row); break;
	case '\b': s->col -= least(1, s->col); break;
	case '\t': s->col = least(s->col / 8 * 8 + 8, s->columns - 1); break;
	default:
		if ((unsigned char)text[0] >= ' ' && text[0] != '\177')
			glyph(s, text, s->len);
	}
	s->len = 0;
}

/* Is part whole?  A sequence ends with its letter, a text one (ESC ]) with
 * BEL or ESC \. */
static bool
whole(const struct screen *s)
{
	unsigned char first = (unsigned char)s->part[0];
	unsigned char last = (unsigned char)s->part[s->len - 1];

	if (s->len + 1 == sizeof(s->part))
		return true;
	if (first == '\033') {
		if (s->len < 2)
			return false;
		if (s->part[1] == ']')
			return last == '\a' || (s->len > 2 && last == '\\');
		if (s->part[1] == '[')
			return s->len > 2 && last >= '@' && last <= '~';
		if (strchr("()", s->part[1]) != NULL)
			return s->len > 2;
		return true;
	}
	return s->len >= (first < 0xc0 ? 1u : first < 0xe0 ? 2u :
	    first < 0xf0 ? 3u : 4u);
}

void
screen_put(struct screen *s, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		s->part[s->len++] = bytes[i];
		if (whole(s))
			act(s);
	}
}

char *
screen_text(const struct screen *s)
{
	struct str out = { 0 };
	size_t end = 0;

	for (size_t row = 0; row < s->n; row++) {
		const struct line *line = &s->line[row];
		size_t from = out.len;

		for (size_t i = 0; i < line->n; i++)
			str_puts(&out, line->spot[i].text);
		while (out.len > from && out.text[out.len - 1] == ' ')
			out.text[--out.len] = '\0';
		if (out.len > from)
			end = out.len;
		str_putc(&out, '\n');
	}
	if (out.len > end + 1)
		out.text[end + 1] = '\0';
	return out.text != NULL ? out.text : mem_dup("");
}
