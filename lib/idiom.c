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

/* How long the name of a piece is that stands here as (?&name); which. */
static size_t
piece_here(const struct idiom *w, const char *pattern, size_t *which)
{
	size_t len, i;

	if (strncmp(pattern, "(?&", 3) != 0)
		return 0;
	len = strcspn(pattern + 3, ")");
	for (i = 0; i < w->n; i++)
		if (strlen(w->piece[i].name) == len &&
		    strncmp(w->piece[i].name, pattern + 3, len) == 0)
			break;
	*which = i;
	return i < w->n ? len : 0;
}

/* Pieces are written out: what begins with one is found much faster so.  A
 * piece may name those before it. */
static void
put_pattern(struct str *out, const struct idiom *w, size_t pieces,
    const char *pattern)
{
	size_t len, which;

	while (*pattern != '\0') {
		len = piece_here(w, pattern, &which);
		if (len != 0 && which < pieces) {
			str_puts(out, "(?:");
			put_pattern(out, w, which, w->piece[which].pattern);
			str_putc(out, ')');
			pattern += len + 4;
		} else if (*pattern == ' ') {
			pattern++;
			/* Grouped only where it is optional. */
			str_puts(out, *pattern != '\0' &&
			    strchr("?*+{", *pattern) != NULL ?
			    "(?:\\s+)" : "\\s+");
		} else {
			len = 1 + strcspn(pattern + 1, " (");
			str_put(out, pattern, len);
			pattern += len;
		}
	}
}

struct match *
idiom_compile(const struct idiom *w, const char *pattern,
    struct str *reason)
{
	struct str whole = { 0 };
	struct match *match;
	size_t offset;

	str_puts(&whole, "(?i)");
	/* What begins at the start of the text need not be tried elsewhere. */
	if (strncmp(pattern, "\\A", 2) != 0)
		str_puts(&whole, "(?<!\\w)");
	str_puts(&whole, "(?:");
	put_pattern(&whole, w, w->n, pattern);
	str_puts(&whole, ")(?!\\w)");
	match = match_new(whole.text, false, reason, &offset);
	str_free(&whole);
	return match;
}

bool
idiom_plain(const char *text, size_t len)
{
	return memchr(text, '`', len) == NULL && str_ascii(text, len);
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

bool
idiom_space(char c)
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
	while (from > 0 && from < start && !idiom_space(text[from]))
		from++;
	while (from < end && match_find(except, text + from, len - from, &a,
	    &b) == MATCH_YES && from + a < end) {
		if (from + b > start)
			return true;
		from += b > 0 ? b : 1; /* it may match nothing */
	}
	return false;
}
