/* SPDX-License-Identifier: MIT
 * A report in text: lines that fit, values in a column. */

#include <string.h>

#include "report-own.h"
#include "utf8.h"

#define LINE_IN_VALUE "\xe2\x80\xa8" /* U+2028, a line separator */

enum { COLUMN = 24, COLUMN_NARROW = 4, NARROW = 60, LABEL_MAX = 28 };

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
put_value(struct str *out, const char *s, char newline)
{
	const char *next;

	for (; (next = strstr(s, LINE_IN_VALUE)) != NULL;
	    s = next + strlen(LINE_IN_VALUE)) {
		str_put(out, s, (size_t)(next - s));
		str_putc(out, newline);
	}
	str_puts(out, s);
}

/* Does it begin with a label, as "Age: "? */
static bool
labelled(const char *line)
{
	const char *colon = strstr(line, ": ");

	return colon != NULL && colon - line <= LABEL_MAX;
}

/* Where a line goes on when it is broken: behind the mark of an item, and so
 * that a label can be found. */
static size_t
hanging(const char *line)
{
	size_t n = strspn(line, " ");

	return strncmp(line + n, "- ", 2) == 0 ||
	    strncmp(line + n, "! ", 2) == 0 || labelled(line + n) ? n + 2 : n;
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
fits(const struct str *line, const struct shown *shown)
{
	return line->len <= shown->width &&
	    strcspn(line->text, "\n\t" LINE_IN_VALUE) == line->len;
}

static void
lay_line(struct str *out, struct str *line, const char *s,
    const struct shown *shown)
{
	const char *tab = strchr(s, '\t');
	size_t indent;

	str_clear(line);
	if (shown->plain) {
		if (tab != NULL) {
			str_put(out, s, (size_t)(tab - s));
			str_putc(out, ' ');
		}
		put_value(out, tab != NULL ? tab + 1 : s, ' ');
		return;
	}
	if (tab != NULL)
		indent = put_label(line, s, (size_t)(tab - s), shown->width);
	put_value(line, tab != NULL ? tab + 1 : s, '\n');
	if (tab == NULL)
		indent = hanging(line->text);
	if (fits(line, shown))
		str_put(out, line->text, line->len);
	else
		utf8_wrap(out, line->text, shown->width, indent);
}

/* The end of the line at text, without the spaces before it. */
static const char *
line_end(const char *text, const char *next)
{
	while (next > text && next[-1] == ' ')
		next--;
	return next;
}

/* A line, and behind it those that begin with a tab, which go on with it; but
 * not with a heading, and in plain text each is a line. */
static const char *
take_lines(struct str *all, const char *text, const char *end,
    const struct shown *shown)
{
	const char *next, *last;
	bool more;

	str_clear(all);
	do {
		next = strchrnul(text, '\n');
		text += *text == '\t';
		last = line_end(text, next);
		if (all->len != 0)
			str_puts(all, strchr(".?!:",
			    all->text[all->len - 1]) != NULL ? " " : "; ");
		str_put(all, text, (size_t)(last - text));
		more = !shown->plain && next < end && next[1] == '\t' &&
		    labelled(all->text);
		text = next + 1;
	} while (more);
	return next;
}

void
report_lay(struct str *out, const char *text, size_t len,
    const struct shown *shown)
{
	const char *end = text + len;
	struct str all = { 0 }, line = { 0 };

	for (; text < end; text++) {
		text = take_lines(&all, text, end, shown);
		if (fits(&all, shown))
			str_put(out, all.text, all.len);
		else
			lay_line(out, &line, all.text, shown);
		str_putc(out, '\n');
	}
	str_free(&all);
	str_free(&line);
}
