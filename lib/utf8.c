/* SPDX-License-Identifier: MIT
 * UTF-8 text, by libunistring. */

#include <endian.h>
#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include "utf8-own.h"

#define HARMLESS "\xef\xbf\xbd" /* U+FFFD, the replacement character */
#define HIGH_BITS UINT64_C(0x8080808080808080)

/* How many leading bytes are ASCII. */
static size_t
ascii_run(const char *text, size_t len)
{
	uint64_t word, two[2];
	size_t i = 0;

	for (; len - i >= sizeof(two); i += sizeof(two)) {
		memcpy(two, text + i, sizeof(two));
		if (((two[0] | two[1]) & HIGH_BITS) != 0)
			break;
	}
	for (; len - i >= sizeof(word); i += sizeof(word)) {
		memcpy(&word, text + i, sizeof(word));
		word &= HIGH_BITS;
		if (word != 0)
			return i + (size_t)__builtin_ctzll(le64toh(word)) / 8;
	}
	while (i < len && (unsigned char)text[i] < 0x80)
		i++;
	return i;
}

bool
utf8_valid(const char *text, size_t len)
{
	size_t i = ascii_run(text, len);
	int n;

	while (i < len) {
		n = u8_mblen((const uint8_t *)text + i, len - i);
		if (n <= 0)
			return false;
		i += (size_t)n;
		if (i < len && (unsigned char)text[i] < 0x80)
			i += ascii_run(text + i, len - i);
	}
	return true;
}

/* The character at p, in bytes; what is no character is U+FFFD. */
static size_t
take(ucs4_t *c, const char *p, size_t len)
{
	if ((unsigned char)*p < 0x80) {
		*c = (unsigned char)*p;
		return 1;
	}
	return (size_t)u8_mbtouc(c, (const uint8_t *)p, len);
}

/* Is it a character of ASCII that has a column? */
static bool
printable(char c)
{
	return (unsigned char)(c - ' ') < 0x7f - ' ';
}

/* A character of Latin-1 beyond ASCII: each has one column. */
static bool
is_latin1(ucs4_t c)
{
	return c > 0xa0 && c <= 0xff && c != 0xad; /* a soft hyphen */
}

size_t
utf8_columns(const char *text, size_t len)
{
	size_t columns = 0;
	unsigned char odd = 0;
	size_t i;
	ucs4_t c;
	int w;

	/* Without a way out, many bytes at a time. */
	for (i = 0; i < len; i++)
		odd |= !printable(text[i]);
	if (odd == 0)
		return len;
	for (i = 0;;) {
		for (; i < len && printable(text[i]); i++)
			columns++;
		if (i >= len)
			return columns;
		i += take(&c, text + i, len - i);
		w = c < ' ' ? 0 : is_latin1(c) ? 1 : uc_width(c, "UTF-8");
		columns += w > 0 ? (size_t)w : 0;
	}
}

size_t
utf8_width(const char *text)
{
	return utf8_columns(text, strlen(text));
}

size_t
utf8_fit_in(const char *text, size_t len, size_t columns)
{
	const uint8_t *end = (const uint8_t *)text + len;
	const uint8_t *p = (const uint8_t *)text;
	const uint8_t *next;
	size_t used = 0;

	for (; p < end; p = next) {
		/* Nothing of ASCII joins a letter before it. */
		next = printable((char)*p) && (p + 1 == end || p[1] < 0x80) ?
		    p + 1 : u8_grapheme_next(p, end);
		used += utf8_columns((const char *)p, (size_t)(next - p));
		if (used > columns)
			break;
	}
	return (size_t)(p - (const uint8_t *)text);
}

size_t
utf8_fit(const char *text, size_t columns)
{
	return utf8_fit_in(text, strlen(text), columns);
}

size_t
utf8_first(const char *text, size_t *columns)
{
	size_t n;

	*columns = 1;
	if (printable(text[0]) && (text[1] == '\0' || printable(text[1])))
		return 1;
	while ((n = utf8_fit(text, *columns)) == 0)
		++*columns;
	return n;
}

void
utf8_pad(struct str *out, const char *text, size_t columns)
{
	size_t len = strlen(text);
	size_t used = utf8_columns(text, len);

	if (used <= columns) {
		str_put(out, text, len);
		str_fill(out, ' ', columns - used);
		return;
	}
	if (columns == 0)
		return;
	len = utf8_fit_in(text, len, columns - 1);
	str_put(out, text, len);
	str_puts(out, "…");
	str_fill(out, ' ', columns - 1 - utf8_columns(text, len));
}

static bool
harmful(ucs4_t c)
{
	return c != '\n' && c != '\t' &&
	    (uc_is_general_category(c, UC_CATEGORY_Cc) ||
	    uc_is_property_bidi_control(c) ||
	    uc_is_property_not_a_character(c) ||
	    (c >= 0xfff9 && c <= 0xfffb)); /* marks of annotation */
}

void
utf8_safe(struct str *out, const char *text, size_t len)
{
	const char *instead;
	size_t from = 0; /* of what is not put yet */
	size_t i, n;
	ucs4_t c;

	for (i = 0; i < len; i += n) {
		n = 1;
		if (printable(text[i]))
			continue;
		n = take(&c, text + i, len - i);
		if (c == '\r' && i + n < len && text[i + n] == '\n')
			instead = "";
		else if (c == 0xfffd || harmful(c))
			instead = HARMLESS;
		else
			continue;
		str_put(out, text + from, i - from);
		str_puts(out, instead);
		from = i + n;
	}
	str_put(out, text + from, len - from);
}

bool
utf8_turns(const char *text)
{
	size_t len = strlen(text), i;
	ucs4_t c;
	int bidi;

	for (i = 0; i < len;) {
		i += take(&c, text + i, len - i);
		bidi = c < 0x590 ? UC_BIDI_L : uc_bidi_category(c);
		if (bidi == UC_BIDI_R || bidi == UC_BIDI_AL)
			return true;
	}
	return false;
}
