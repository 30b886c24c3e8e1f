/* SPDX-License-Identifier: MIT
 * Do two labels mean one person? */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "mem.h"
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
		n = (size_t)u8_mbtouc(&c, (const uint8_t *)text + i, len - i);
		if (c < 0x80 || !unseen(c))
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

char *
utf8_fold(const char *text)
{
	struct str seen = { 0 };
	uint8_t *folded;
	size_t len = 0;
	char *copy;

	/* Before folding, so that letter and accent meet again. */
	put_seen(&seen, text);
	folded = u8_casefold((const uint8_t *)str_text(&seen), seen.len, NULL,
	    UNINORM_NFKC, NULL, &len);
	copy = folded != NULL ? mem_dupn((const char *)folded, len) :
	    mem_dup(str_text(&seen));
	free(folded);
	str_free(&seen);
	return trim(copy);
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
