/* SPDX-License-Identifier: MIT
 * What was said, as patterns read it. */

#include <string.h>

#include "habits-list.h"

enum {
	QUOTED_MAX = 1000, /* bytes of one quotation */
	PIECE = 4096,      /* bytes that are looked through at once */
};

static bool
letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c > 127;
}

size_t
habits_words(const char *words, size_t len)
{
	size_t n = 0, i = 0;

	while (i < len) {
		bool word = false;

		for (; i < len && !idiom_space(words[i]); i++)
			word = word || letter(words[i]) ||
			    (words[i] >= '0' && words[i] <= '9');
		n += word;
		while (i < len && idiom_space(words[i]))
			i++;
	}
	return n;
}

size_t
habits_chars(const char *words, size_t bytes)
{
	size_t n = 0, i;

	for (i = 0; i < bytes; i++)
		n += ((unsigned char)words[i] & 0xc0) != 0x80;
	return n;
}

/* The byte behind so many characters more; len + 1 where there are fewer. */
static size_t
forward(const char *words, size_t len, size_t at, size_t chars)
{
	for (; chars > 0 && at < len; chars--)
		for (at++; at < len &&
		    ((unsigned char)words[at] & 0xc0) == 0x80; )
			at++;
	return chars > 0 ? len + 1 : at;
}

bool
habits_place(struct habit_marks *marks, const char *words, size_t len)
{
	size_t i, at = 0, chars = 0;

	for (i = 0; i < marks->n; i++) {
		struct habit_mark *m = &marks->mark[i];
		size_t end;

		if (m->start < chars)
			at = chars = 0;
		at = forward(words, len, at, m->start - chars);
		end = at <= len ? forward(words, len, at, m->len) : at;
		if (end > len)
			return false;
		chars = m->start;
		m->start_byte = at;
		m->bytes = end - at;
	}
	return true;
}

/* Append with signs of quoting, dashes, dots and hard spaces made those of
 * ASCII. */
static void
put_simple(struct str *out, const char *words, size_t len)
{
	static const struct {
		const char *sign;
		char plain;
	} signs[] = {
		{ "\u201c", '"' }, { "\u201d", '"' }, { "\u201e", '"' },
		{ "\u201f", '"' }, { "\u00ab", '"' }, { "\u00bb", '"' },
		{ "\u00a0", ' ' }, { "\u202f", ' ' }, { "\u2009", ' ' },
		{ "\u2026", '.' }, { "\u2013", '-' }, { "\u2014", '-' },
	};
	enum { SIGNS = sizeof(signs) / sizeof(*signs) };
	size_t i = 0, k, n = 0;

	while (i < len) {
		size_t from = i;

		while (i < len && (unsigned char)words[i] < 128)
			i++;
		str_put(out, words + from, i - from);
		if (i == len)
			break;
		for (k = 0; k < SIGNS; k++) {
			n = strlen(signs[k].sign);
			if (n <= len - i && memcmp(words + i, signs[k].sign,
			    n) == 0)
				break;
		}
		str_putc(out, k < SIGNS ? signs[k].plain : words[i]);
		i += k < SIGNS ? n : 1;
	}
}

/* Does a quotation begin here?  Not 's, 't and the like. */
static bool
opens(const char *text, size_t len, size_t i)
{
	if (text[i] == '"')
		return true;
	return text[i] == '\'' && (i == 0 || !letter(text[i - 1])) &&
	    i + 2 < len && letter(text[i + 1]) && text[i + 2] != ' ';
}

/* The end of a quotation that begins at from, or len. */
static size_t
closed(const char *text, size_t len, size_t from)
{
	char sign = text[from];
	size_t i;

	for (i = from + 1; i < len && i - from <= QUOTED_MAX; i++)
		if (text[i] == sign && !idiom_space(text[i - 1]) &&
		    (sign == '"' || i + 1 == len || !letter(text[i + 1])))
			return i;
	return len;
}

static bool
blank(const char *text, size_t from, size_t to)
{
	for (; from < to; from++)
		if (letter(text[from]))
			return false;
	return true;
}

/* The next sign of quoting, or len. */
static size_t
next_sign(const char *text, size_t len, size_t from)
{
	const char *two = memchr(text + from, '"', len - from);
	size_t end = two != NULL ? (size_t)(two - text) : len;
	const char *one = memchr(text + from, '\'', end - from);

	return one != NULL ? (size_t)(one - text) : end;
}

/* What somebody else said is no habit of the speaker's.  A turn that is
 * quoted as a whole is the speaker's own. */
static void
blot_quoted(char *text, size_t len)
{
	size_t i, end;

	for (i = next_sign(text, len, 0); i < len;
	    i = next_sign(text, len, i + 1)) {
		if (!opens(text, len, i))
			continue;
		end = closed(text, len, i);
		if (end == len)
			continue;
		if (!blank(text, 0, i) || !blank(text, end, len))
			for (i++; i < end; i++)
				if (((unsigned char)text[i]) < 128)
					text[i] = '~';
		i = end;
	}
}

const char *
habits_straight(struct str *room, const char *words, size_t *len,
    bool *bytes)
{
	struct str simple = { 0 };

	*bytes = idiom_plain(words, *len);
	if (*bytes && next_sign(words, *len, 0) == *len)
		return words;
	str_clear(room);
	if (*bytes) {
		str_put(room, words, *len);
	} else {
		put_simple(&simple, words, *len);
		idiom_straight(room, str_text(&simple), simple.len);
		str_free(&simple);
	}
	blot_quoted(room->text, room->len);
	*len = room->len;
	return room->text;
}

size_t
habits_piece(const char *text, size_t len)
{
	size_t i, space = 0;

	if (len <= PIECE)
		return len;
	for (i = PIECE; i > PIECE / 2; i--) {
		if (text[i] != ' ' && text[i] != '\n')
			continue;
		if (strchr(".?!\n", text[i - 1]) != NULL)
			return i;
		space = space != 0 ? space : i;
	}
	if (space != 0)
		return space;
	for (i = PIECE; ((unsigned char)text[i] & 0xc0) == 0x80; )
		i--;
	return i;
}
