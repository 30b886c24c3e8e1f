/* SPDX-License-Identifier: MIT
 * What utf8 promises. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "unit.h"
#include "utf8.h"

/* Each takes a text and checks what comes of it. */
#define PAD(text, n, want) do { \
	struct str s_ = { 0 }; \
	utf8_pad(&s_, (text), (n)); \
	CHECK_STR(str_text(&s_), (want)); \
	str_free(&s_); \
} while (0)

#define SAFE(text, want) do { \
	struct str s_ = { 0 }; \
	utf8_safe(&s_, (text), strlen(text)); \
	CHECK_STR(str_text(&s_), (want)); \
	str_free(&s_); \
} while (0)

#define WRAP(text, n, indent, want) do { \
	struct str s_ = { 0 }; \
	utf8_wrap(&s_, (text), (n), (indent)); \
	CHECK_STR(str_text(&s_), (want)); \
	str_free(&s_); \
} while (0)

#define FOLD(text, want) do { \
	char *f_ = utf8_fold(text); \
	CHECK_STR(f_, (want)); \
	free(f_); \
} while (0)

#define VALID(text) CHECK(utf8_valid((text), sizeof(text) - 1))
#define INVALID(text) CHECK(!utf8_valid((text), sizeof(text) - 1))

/* A bad byte is found wherever it stands among the words. */
static bool
found_everywhere(void)
{
	char text[64];
	size_t len, at;

	for (len = 1; len < sizeof(text); len++)
		for (at = 0; at < len; at++) {
			char *copy = memset(mem_new(len, 1), 'a', len);
			bool before = utf8_valid(copy, len);
			bool after;

			copy[at] = '\xff';
			after = utf8_valid(copy, len);
			free(copy);
			if (!before || after)
				return false;
		}
	return true;
}

static void
valid(void)
{
	VALID("");
	VALID("plain text that is longer than a word or two");
	VALID("Ελένη, 李雷, שרה, Łukasz 😀 and then ASCII again");
	VALID("a NUL \0 is the caller's to judge");
	INVALID("\x80");
	INVALID("cut short \xe2\x82");
	INVALID("overlong \xc0\xaf");
	INVALID("surrogate \xed\xa0\x80");
	INVALID("above the last \xf4\x90\x80\x80");
	INVALID("latin-1 caf\xe9 as it was");
	CHECK(found_everywhere());
}

static void
widths(void)
{
	size_t columns;

	CHECK_INT(utf8_width("Łukasz"), 6);
	CHECK_INT(utf8_width("李雷"), 4);
	CHECK_INT(utf8_width("e\xcc\x81"), 1);
	CHECK_INT(utf8_width("a\tb\x1b\x7f"), 2);
	CHECK_INT(utf8_width("\xff"), 1);
	CHECK_INT(utf8_fit("李雷", 3), 3);
	CHECK_INT(utf8_fit("e\xcc\x81x", 1), 3);
	CHECK_INT(utf8_fit("abc", 9), 3);
	CHECK_INT(utf8_first("abc", &columns), 1);
	CHECK_INT(columns, 1);
	CHECK_INT(utf8_first("e\xcc\x81x", &columns), 3);
	CHECK_INT(columns, 1);
	CHECK_INT(utf8_first("李雷", &columns), 3);
	CHECK_INT(columns, 2);
	PAD("Ann", 5, "Ann  ");
	PAD("Annabel", 5, "Anna…");
	PAD("李雷李雷", 6, "李雷… ");
	PAD("Ann", 3, "Ann");
	PAD("Ann", 1, "…");
	PAD("Ann", 0, "");
}

static void
folds(void)
{
	FOLD("  Anna Maria\t", "anna maria");
	FOLD("ÉLÉONORE", "éléonore");
	FOLD("E\xcc\x81", "é");
	FOLD("Straße", "strasse");
	FOLD("ＡＮＮ", "ann");
	FOLD("An\xc2\xadna\xe2\x80\x8b", "anna");
	FOLD("\xc2\xa0" "Ann\xe3\x80\x80", "ann");
	FOLD("E\xe2\x80\x8b\xcc\x81", "é");
	FOLD("", "");
	CHECK(utf8_same("Mum", " mum "));
	CHECK(utf8_same("ΕΛΈΝΗ", "Ελένη"));
	CHECK(!utf8_same("Mum", "Mummy"));
	CHECK(!utf8_same("Zoe", "Zoë"));
}

static void
safety(void)
{
	SAFE("two\nlines\tand 李雷 👩‍👧", "two\nlines\tand 李雷 👩‍👧");
	SAFE("a\x1b[31mb", "a\uFFFD[31mb");
	SAFE("a\r\nb\rc", "a\nb\uFFFDc");
	SAFE("\x7f\xc2\x9b" "31m", "\uFFFD\uFFFD31m");
	SAFE("\xe2\x80\xae" "abc", "\uFFFD" "abc");
	SAFE("\xe2\x81\xa6" "abc", "\uFFFD" "abc");
	SAFE("bad \xff byte", "bad \uFFFD byte");
	SAFE("\xef\xbf\xbe", "\uFFFD");
}

static void
wraps(void)
{
	WRAP("one two three four", 9, 0, "one two\nthree\nfour");
	WRAP("one two three four", 9, 2, "one two\n  three\n  four");
	WRAP("one  two ", 20, 0, "one  two");
	WRAP("one\ntwo three", 20, 2, "one\n  two three");
	WRAP("abcdefghij kl", 4, 0, "abcd\nefgh\nij\nkl");
	WRAP("abcdefghij", 5, 2, "abcde\n  fgh\n  ij");
	WRAP("我们今天去公园", 6, 0, "我们今\n天去公\n园");
	WRAP("", 10, 0, "");
	WRAP("a b", 0, 0, "a\nb");
	WRAP("write --as-of it", 12, 0, "write\n--as-of it");
	WRAP("a self-rating", 8, 0, "a self-\nrating");
}

static void
turns(void)
{
	CHECK(!utf8_turns(""));
	CHECK(!utf8_turns("Jos\u00e9 23 \u5c71"));
	CHECK(utf8_turns("Bo \u05d0\u05d1"));
	CHECK(utf8_turns("\u0639 5"));
}

int
main(void)
{
	valid();
	widths();
	folds();
	safety();
	wraps();
	turns();
	return unit_done();
}
