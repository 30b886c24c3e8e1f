/* SPDX-License-Identifier: MIT
 * Phrases in a text: where they begin and end, and what does not count. */

#include "phrases.h"
#include "str.h"
#include "unit.h"

static void
note(void *context, size_t number, size_t start, size_t end)
{
	str_printf(context, "%zu:%zu-%zu ", number, start, end);
}

static void
check(const struct phrases *all, const char *text, const char *want)
{
	struct str got = { 0 };

	phrases_find(all, text, strlen(text), note, &got);
	CHECK_STR(str_text(&got), want);
	str_free(&got);
}

/* Laid out they are found as before. */
static void
check_laid_out(const struct phrases *all)
{
	struct str out = { 0 };
	struct phrases *same;

	phrases_put(&out, all);
	same = phrases_open(out.text);
	check(same, "You never say", "0:0-3 1:0-9 0:0-9 ");
	check(same, "half way there, who? is it an",
	    "4:0-14 2:19-20 5:21-26 5:27-29 3:29-29 ");
	phrases_free(same);
	str_free(&out);
}

int
main(void)
{
	struct phrases *all = phrases_new();

	CHECK(phrases_add(all, "you never;you;live*", 0));
	CHECK(phrases_add(all, "you never;don't", 1));
	CHECK(phrases_add(all, "?;z\u00e9", 2));
	CHECK(phrases_add(all, "#5;^so it", 3));
	CHECK(phrases_add(all, "half way, there", 4));
	CHECK(phrases_add(all, "is it;an", 5));
	check(all, "", "");
	check(all, "You never say", "0:0-3 1:0-9 0:0-9 ");
	check(all, "(YOU\n \tNEVER)", "0:1-4 1:1-12 0:1-12 ");
	check(all, "you nevermore", "0:0-3 ");
	check(all, "you. Never", "0:0-3 ");
	check(all, "thank you, bayou", "0:6-9 ");
	/* An apostrophe between letters is of the word, others are not. */
	check(all, "you're 'you' you'", "0:8-11 0:13-16 ");
	check(all, "I don't", "1:2-7 ");
	check(all, "I live, alive, lives, live's", "0:2-6 0:22-28 3:28-28 ");
	check(all, "who??", "2:3-4 2:4-5 ");
	check(all, "z\u00e9, z\u00e9n", "2:0-3 ");
	check(all, "-So it is. 'So  it' was; so it", "3:1-6 3:12-18 3:30-30 ");
	check(all, "half-way there, half, way there",
	    "4:0-14 4:16-31 3:31-31 ");
	check(all, "one two three four", "");
	check(all, "one two three four-five", "3:23-23 ");
	/* Words that differ in their last bit. */
	check(all, "it is ao", "");
	check(all, "is it an", "5:0-5 5:6-8 ");
	check_laid_out(all);
	CHECK(!phrases_add(all, "#", 3));
	CHECK(!phrases_add(all, "", 3));
	CHECK(!phrases_add(all, "a;;b", 3));
	CHECK(!phrases_add(all, "*", 3));
	CHECK(!phrases_add(all, "a.b", 3));
	phrases_free(all);
	return unit_done();
}
