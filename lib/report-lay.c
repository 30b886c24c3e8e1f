/* SPDX-License-Identifier: MIT
 * A report in text: lines that fit, values in a column. */

#include <string.h>

#include "report-own.h"
#include "utf8.h"

#define LINE_IN_VALUE "\xe2\x80\xa8" /* U+2028, a line separator */

enum { COLUMN = 24, COLUMN_NARROW = 4, NARROW = 60 };

/* Bytes stay as they are until layout knows where a value's lines go. */
void
report_flatten(struct str *value)
{
	struct str flat = { 0 };
	const char *s = str_text(value);
	const char *end = s + value->len;
	size_t n;

	if (strpbrk(s, "\n\t") == NULL)
		return;
	for (; s < end; s += n + 1) {
		n = strcspn(s, "\r\n\t");
		str_put(&flat, s, n);
		if (s + n == end)
			break;
		if (s[n] == '\t')
			str_putc(&flat, ' ');
		else if (s[n] == '\n')
			str_puts(&flat, LINE_IN_VALUE);
	}
	str_clear(value);
	str_put(value, flat.text, flat.len);
	str_free(&flat);
}

/* Put s, with its line separators as what they are here. */
static void
put_value(struct str *out, const char *s, const char *end, char newline)
{
	const char *next;

	for (; (next = memmem(s, (size_t)(end - s), LINE_IN_VALUE,
	    strlen(LINE_IN_VALUE))) != NULL;
	    s = next + strlen(LINE_IN_VALUE)) {
		str_put(out, s, (size_t)(next - s));
		str_putc(out, newline);
	}
	str_put(out, s, (size_t)(end - s));
}

/* Where a line goes on when it is broken: behind the mark of an item. */
static size_t
hanging(const char *line)
{
	size_t n = strspn(line, " ");

	return strncmp(line + n, "- ", 2) == 0 ||
	    strncmp(line + n, "! ", 2) == 0 ? n + 2 : n;
}

/* The label, and room up to the column where the value begins. */
static size_t
put_label(struct str *line, const char *label, size_t len, size_t width)
{
	size_t column = width < NARROW ? COLUMN_NARROW : COLUMN;
	size_t used;

	str_put(line, label, len);
	used = utf8_width(str_text(line));
	if (used + 1 <= column) {
		str_fill(line, ' ', column - used);
	} else {
		str_putc(line, '\n');
	}
	return column;
}

/* A line that fits as it is: no character has more columns than bytes. */
static bool
fits(const char *s, const char *end, const struct shown *shown)
{
	size_t len = (size_t)(end - s);

	return len <= shown->width && memchr(s, '\n', len) == NULL &&
	    memchr(s, '\t', len) == NULL &&
	    memmem(s, len, LINE_IN_VALUE, strlen(LINE_IN_VALUE)) == NULL;
}

static void
lay_line(struct str *out, struct str *line, const char *s, const char *end,
    const struct shown *shown)
{
	const char *tab = memchr(s, '\t', (size_t)(end - s));
	size_t indent;

	str_clear(line);
	if (shown->plain) {
		if (tab != NULL) {
			str_put(out, s, (size_t)(tab - s));
			str_putc(out, ' ');
		}
		put_value(out, tab != NULL ? tab + 1 : s, end, ' ');
		return;
	}
	if (tab != NULL)
		indent = put_label(line, s, (size_t)(tab - s), shown->width);
	put_value(line, tab != NULL ? tab + 1 : s, end, '\n');
	if (tab == NULL)
		indent = hanging(str_text(line));
	if (fits(str_text(line), line->text + line->len, shown))
		str_put(out, line->text, line->len);
	else
		utf8_wrap(out, line->text, shown->width, indent);
}

void
report_lay(struct str *out, const char *text, size_t len,
    const struct shown *shown)
{
	const char *end = text + len;
	struct str line = { 0 };
	const char *next, *last;

	for (; text < end; text = next + 1) {
		next = memchr(text, '\n', (size_t)(end - text));
		if (next == NULL)
			next = end;
		for (last = next; last > text && last[-1] == ' '; last--)
			continue;
		if (fits(text, last, shown))
			str_put(out, text, (size_t)(last - text));
		else
			lay_line(out, &line, text, last, shown);
		str_putc(out, '\n');
	}
	str_free(&line);
}
