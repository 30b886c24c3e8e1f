/* SPDX-License-Identifier: MIT
 * Pieces of a script: blanks around them, brackets. */

#include <string.h>

#include "script-own.h"

size_t
script_blank(const char *text, size_t at, size_t end)
{
	/* No-break spaces, marks of direction, a byte order mark. */
	static const char *const mark[] = { "\xc2\xa0",
		"\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xe2\x80\x8e",
		"\xe2\x80\x8f", "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac",
		"\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x80\xaf", "\xe2\x81\xa6",
		"\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9", "\xef\xbb\xbf",
	};
	size_t i, n;

	if ((unsigned char)text[at] < 0x80)
		return text[at] == ' ' || text[at] == '\t' || text[at] == '\r';
	for (i = 0; i < sizeof(mark) / sizeof(*mark); i++) {
		n = strlen(mark[i]);
		if (n <= end - at && memcmp(text + at, mark[i], n) == 0)
			return n;
	}
	return 0;
}

size_t
script_skip(const char *text, size_t at, size_t end)
{
	size_t n;

	while (at < end && (n = script_blank(text, at, end)) != 0)
		at += n;
	return at;
}

/* Bytes of the blank that ends there, or 0. */
static size_t
blank_before(const char *text, size_t start, size_t end)
{
	size_t k;

	if (end > start && text[end - 1] == '\n')
		return 1;
	for (k = 1; k <= 3 && k <= end - start; k++)
		if (script_blank(text, end - k, end) == k)
			return k;
	return 0;
}

struct span
script_trim(const char *text, struct span s)
{
	size_t n;

	while (s.start < s.end && (n = text[s.start] == '\n' ? 1 :
	    script_blank(text, s.start, s.end)) != 0)
		s.start += n;
	while ((n = blank_before(text, s.start, s.end)) != 0)
		s.end -= n;
	return s;
}

bool
script_same(const char *text, struct span a, struct span b)
{
	return a.end - a.start == b.end - b.start &&
	    memcmp(text + a.start, text + b.start, a.end - a.start) == 0;
}

size_t
script_skip_time(const char *text, size_t at, size_t end)
{
	size_t from = script_skip(text, at, end), to = from + 1;

	if (from >= end || strchr("([", text[from]) == NULL)
		return at;
	while (to < end && strchr("0123456789:.", text[to]) != NULL)
		to++;
	return to > from + 3 && to < end && strchr(")]", text[to]) != NULL ?
	    to + 1 : at;
}

enum { LONGEST = 1000 }; /* bytes of a direction */

size_t
script_bracket(const char *text, size_t at, size_t end)
{
	char open = text[at], close = open == '(' ? ')' : ']';
	size_t depth = 0;

	end = end - at > LONGEST ? at + LONGEST : end;
	for (; at < end; at++) {
		if (text[at] == open)
			depth++;
		else if (text[at] == close && --depth == 0)
			return at;
	}
	return 0;
}
