/* SPDX-License-Identifier: MIT
 * Patterns: found, refused, given up; and those that the build compiled. */

#include "embed.h"
#include "match-made.h"
#include "match.h"
#include "unit.h"

/* What one pattern says of one text. */
static int
says(const char *pattern, bool whole, const char *text)
{
	struct str reason = { 0 };
	size_t offset;
	struct match *m = match_new(pattern, whole, &reason, &offset);
	int result = m != NULL ? (int)match_find(m, text, strlen(text), NULL,
	    NULL) : -1;

	match_free(m);
	str_free(&reason);
	return result;
}

static void
finding(void)
{
	struct str reason = { 0 };
	size_t offset = 0, start = 0, end = 0, i;
	struct match *m;

	CHECK_INT(says("b+", false, "abbc"), MATCH_YES);
	CHECK_INT(says("b+", true, "abbc"), MATCH_NO);
	CHECK_INT(says("[a-c]+", true, "abbc"), MATCH_YES);
	CHECK_INT(says("^.$", false, "\xc3\xa9"), MATCH_YES);
	CHECK_INT(says("b", false, "\xff" "b"), MATCH_YES);
	CHECK_INT(says("(a+)+$", false, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"),
	    MATCH_LIMIT);
	CHECK(match_new("a(", false, &reason, &offset) == NULL);
	CHECK(reason.len != 0 && offset == 2);
	str_free(&reason);
	/* The same as machine code. */
	m = match_new("b+", false, &reason, &offset);
	for (i = 0; i < 100; i++)
		CHECK(match_find(m, "abbc", 4, &start, &end) == MATCH_YES &&
		    start == 1 && end == 3);
	CHECK_INT(match_find_from(m, "abbc", 4, 3, NULL, NULL), MATCH_NO);
	match_free(m);
}

extern const struct match_made match_made EMBEDDED;

/* Every pattern that the build compiled is taken up by this PCRE2. */
static void
made(void)
{
	const struct match_made_entry *e;
	pcre2_code *code;
	size_t good = 0, i;

	for (i = 0; i < match_made.n; i++) {
		e = &match_made.entry[i];
		code = match_made_take(e);
		good += (i == 0 || e[-1].key < e->key) && code != NULL;
		pcre2_code_free(code);
	}
	CHECK(good > 400);
	CHECK_INT(good, match_made.n);
	CHECK(match_made_find("b+", 2, 0) == NULL);
}

int
main(void)
{
	finding();
	made();
	return unit_done();
}
