/* SPDX-License-Identifier: MIT
 * Patterns as our lists write them. */

#include <string.h>

#include "idiom.h"

enum {
	BEFORE = 120, /* bytes in which an exception may begin earlier */
	AFTER = 240,  /* and end later */
};

bool
idiom_piece(struct idiom *w, const char *name, const char *pattern)
{
	if (w->n == IDIOM_PIECES_MAX)
		return false;
	w->piece[w->n].name = name;
	w->piece[w->n++].pattern = pattern;
	return true;
}

static void
put_pattern(struct str *out, const char *pattern)
{
	for (; *pattern != '\0'; pattern++)
		if (*pattern == ' ')
			str_puts(out, "(?:\\s+)");
		else
			str_putc(out, *pattern);
}

struct match *
idiom_compile(const struct idiom *w, const char *pattern,
    struct str *reason)
{
	struct str whole = { 0 };
	struct match *match;
	size_t offset, i;

	str_puts(&whole, "(?i)");
	for (i = 0; strstr(pattern, "(?&") != NULL && i < w->n; i++) {
		str_printf(&whole, "(?(DEFINE)(?<%s>", w->piece[i].name);
		put_pattern(&whole, w->piece[i].pattern);
		str_puts(&whole, "))");
	}
	str_puts(&whole, "(?<!\\w)(?:");
	put_pattern(&whole, pattern);
	str_puts(&whole, ")(?!\\w)");
	match = match_new(whole.text, false, reason, &offset);
	str_free(&whole);
	return match;
}

bool
idiom_plain(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if ((unsigned char)text[i] > 127 || text[i] == '`')
			return false;
	return true;
}

void
idiom_straight(struct str *out, const char *text, size_t len)
{
	static const char *const marks[] = {
		"`", "\u2018", "\u2019", "\u201b", "\u02bc", "\u00b4",
		"\u2032", "\uff07",
	};
	size_t i, k, n;

	for (i = 0; i < len; i += n) {
		for (n = 0; i + n < len && text[i + n] != '`' &&
		    (unsigned char)text[i + n] < 0x80;)
			n++;
		if (n != 0) {
			str_put(out, text + i, n);
			continue;
		}
		n = 1;
		for (k = 0; k < sizeof(marks) / sizeof(*marks); k++) {
			size_t mark = strlen(marks[k]);

			if (mark > len - i || memcmp(text + i, marks[k], mark))
				continue;
			str_putc(out, '\'');
			n = mark;
			break;
		}
		if (k == sizeof(marks) / sizeof(*marks))
			str_putc(out, text[i]);
	}
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool
idiom_covered(struct match *except, const char *text, size_t len,
    size_t start, size_t end)
{
	size_t from = start > BEFORE ? start - BEFORE : 0;
	size_t a, b;

	if (except == NULL)
		return false;
	if (len > end + AFTER)
		len = end + AFTER;
	/* From a whole word. */
	while (from > 0 && from < start && !is_space(text[from]))
		from++;
	while (match_find(except, text + from, len - from, &a, &b) ==
	    MATCH_YES && from + a < end) {
		if (from + b > start)
			return true;
		from += b;
	}
	return false;
}
