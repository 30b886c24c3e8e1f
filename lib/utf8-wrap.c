/* SPDX-License-Identifier: MIT
 * Text broken into lines. */

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "mem.h"
#include "utf8-own.h"

/* The state of breaking text into lines. */
struct wrap {
	struct str *out;
	size_t width;
	size_t indent;
	size_t column; /* used in this line */
	size_t owed;   /* spaces before the next word, none at a line's end */
	bool plain;    /* the text at work has a column for each byte */
};

/* What lies between two places where a line may end. */
struct piece {
	const char *text;
	size_t len; /* without the spaces behind it */
	size_t columns;
	size_t spaces;
};

static struct piece
piece_of(const struct wrap *w, const char *text, size_t len)
{
	size_t word = len;

	while (word > 0 && text[word - 1] == ' ')
		word--;
	return (struct piece){ text, word,
		w->plain ? word : utf8_columns(text, word), len - word };
}

static bool
fits(const struct wrap *w, const struct piece *p)
{
	return w->column + w->owed + p->columns <= w->width;
}

static void
new_line(struct wrap *w)
{
	str_putc(w->out, '\n');
	str_fill(w->out, ' ', w->indent);
	w->column = w->indent;
	w->owed = 0;
}

/* A piece, which goes to the next line when it does not fit in this one, and
 * is cut when it is longer than a line. */
static void
put_piece(struct wrap *w, struct piece p)
{
	size_t n;

	if (p.len == 0) {
		w->owed += p.spaces;
		return;
	}
	if (!fits(w, &p) && w->column + w->owed > w->indent)
		new_line(w);
	str_fill(w->out, ' ', w->owed);
	w->column += w->owed;
	while (w->column + p.columns > w->width &&
	    (n = utf8_fit_in(p.text, p.len, w->width - w->column)) > 0) {
		str_put(w->out, p.text, n);
		new_line(w);
		p.text += n;
		p.len -= n;
		p.columns = utf8_columns(p.text, p.len);
	}
	str_put(w->out, p.text, p.len);
	w->column += p.columns;
	w->owed = p.spaces;
}

/* Would the break come after a hyphen in an option, as in --as-of? */
static bool
in_option(const char *text, size_t at)
{
	size_t word = at;

	while (word > 0 && text[word - 1] != ' ' && text[word - 1] != '\n')
		word--;
	return word < at && text[word] == '-' && text[at - 1] == '-';
}

static bool
is_letter(char c)
{
	return isascii((unsigned char)c) && isalpha((unsigned char)c);
}

/* Does a word begin there where a line may always begin, whatever else the
 * line holds?  So it is behind a space between two letters. */
static bool
begins(const char *line, size_t at)
{
	return line[at - 1] == ' ' && at > 1 && is_letter(line[at - 2]) &&
	    is_letter(line[at]);
}

/* Words that do not fit in this line, broken at the places that Unicode
 * knows. */
static void
put_words(struct wrap *w, const char *words, size_t len)
{
	char *breaks = mem_new(len, 1);
	size_t start = 0, i;

	u8_possible_linebreaks((const uint8_t *)words, len, "UTF-8", breaks);
	for (i = 0; i < len; i++) {
		if (breaks[i] != UC_BREAK_POSSIBLE || in_option(words, i))
			continue;
		put_piece(w, piece_of(w, words + start, i - start));
		start = i;
	}
	put_piece(w, piece_of(w, words + start, len - start));
	free(breaks);
}

/* A line of the text, broken where it has to be.  What may be broken in it is
 * asked only at the end of a line: to know it takes long. */
static void
put_line(struct wrap *w, const char *line, size_t len)
{
	struct piece p;
	size_t start, end;

	w->plain = false;
	p = piece_of(w, line, len);
	w->plain = p.columns == p.len;
	if (fits(w, &p)) {
		put_piece(w, p);
		return;
	}
	for (start = 0; start < len; start = end) {
		for (end = start + 1; end < len && !begins(line, end); end++)
			continue;
		p = piece_of(w, line + start, end - start);
		if (fits(w, &p))
			put_piece(w, p);
		else
			put_words(w, line + start, end - start);
	}
}

void
utf8_wrap(struct str *out, const char *text, size_t width, size_t indent)
{
	struct wrap w = { .out = out, .width = width, .indent = indent };
	size_t len;

	if (w.width <= indent)
		w.width = indent + 1;
	for (;; text += len + 1) {
		len = strcspn(text, "\n");
		put_line(&w, text, len);
		if (text[len] == '\0')
			return;
		new_line(&w);
	}
}
