/* SPDX-License-Identifier: MIT
 * Do two labels mean one person? */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "utf8.h"

#define SPACES " \t\n\v\f\r"

/* What a reader cannot see and what makes no other person: soft hyphens,
 * zero-width spaces, marks of direction. */
static bool
unseen(ucs4_t c)
{
	return uc_is_property_default_ignorable_code_point(c) ||
	    uc_is_general_category(c, UC_CATEGORY_Cf);
}

static void
put_seen(struct str *out, const char *text)
{
	size_t len = strlen(text);
	size_t i, n;
	ucs4_t c;

	for (i = 0; i < len; i += n) {
		for (n = 0; i + n < len && (unsigned char)text[i + n] < 0x80;)
			n++;
		if (n != 0) {
			str_put(out, text + i, n);
			continue;
		}
		n = (size_t)u8_mbtouc(&c, (const uint8_t *)text + i, len - i);
		if (!unseen(c))
			str_put(out, text + i, n);
	}
}

/* Cut the spaces of a folded text, in place: folding made them all ASCII. */
static char *
trim(char *text)
{
	size_t start = strspn(text, SPACES);
	size_t len = strlen(text + start);

	memmove(text, text + start, len + 1);
	while (len > 0 && strchr(SPACES, text[len - 1]) != NULL)
		text[--len] = '\0';
	return text;
}

/* Append bytes of ASCII in lower case. */
static void
put_lower(struct str *out, const char *text, size_t len)
{
	char *c;

	str_put(out, text, len);
	for (c = out->text + out->len - len; len > 0; len--, c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c + ('a' - 'A'));
}

static void
put_folded(struct str *out, const char *text, size_t len)
{
	size_t n = 0;
	uint8_t *folded = u8_casefold((const uint8_t *)text, len, NULL,
	    UNINORM_NFKC, NULL, &n);

	if (folded != NULL)
		str_put(out, (const char *)folded, n);
	else
		str_put(out, text, len);
	free(folded);
}

/* The bytes of a character whose folding is known: one of ASCII, and the small
 * letters of Latin-1, which stay what they are.  0 for any other. */
static size_t
known(const char *p)
{
	unsigned char c = (unsigned char)p[0];
	unsigned char d = (unsigned char)p[1];

	return c < 0x80 ? 1 : c == 0xc3 && d >= 0xa0 && d < 0xc0 ? 2 : 0;
}

/* None of these changes what stands before it, so only what follows one, as
 * its accents do, is folded together with it. */
static void
put_pieces(struct str *out, const char *text, size_t len)
{
	const char *end = text + len, *p, *last;

	while (text < end) {
		for (last = p = text; p < end && known(p) != 0; p += known(p))
			last = p;
		if (p == end) {
			put_lower(out, text, (size_t)(p - text));
			break;
		}
		put_lower(out, text, (size_t)(last - text));
		while (p < end && (unsigned char)*p >= 0x80)
			p++;
		put_folded(out, last, (size_t)(p - last));
		text = p;
	}
}

char *
utf8_fold(const char *text)
{
	struct str seen = { 0 };
	struct str folded = { 0 };

	/* Before folding, so that letter and accent meet again. */
	put_seen(&seen, text);
	str_put(&folded, "", 0);
	put_pieces(&folded, str_text(&seen), seen.len);
	str_free(&seen);
	return trim(folded.text);
}

bool
utf8_same(const char *a, const char *b)
{
	char *x, *y;
	bool same;

	if (strcmp(a, b) == 0)
		return true;
	x = utf8_fold(a);
	y = utf8_fold(b);
	same = strcmp(x, y) == 0;
	free(x);
	free(y);
	return same;
}
