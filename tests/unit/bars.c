/* SPDX-License-Identifier: MIT
 * What bars promise: each 1 is as long, a number is also read, and where there
 * is none there is no bar. */

#include "bars.h"
#include "unit.h"

static void
check(const struct bar *bar, size_t n, double max, double width,
    const char *want)
{
	struct picture *p = picture_new(width, 0, "Bars");
	struct str got = { 0 };

	bars_put(p, bar, n, max);
	picture_term(p, false, &got);
	CHECK_STR(str_text(&got), want);
	str_free(&got);
	picture_free(p);
}

int
main(void)
{
	static const struct bar grouped[] = {
		{ "Round 1", "before", 2, "2" },
		{ "Round 1", "after", 3, "3" },
		{ "Round 2", "before", 0, "0" },
		{ "Round 2", "after", -1, "not answered" },
	};
	static const struct bar parts[] = {
		{ NULL, "a", 0.58, "0.6" }, { NULL, "b", 1.33, "1.3" },
		{ NULL, "c", 2.75, "2.8" },
	};
	static const struct bar alone[] = { { NULL, "a", 4, "4" } };

	check(grouped, 4, 10, 72, "Round 1\n"
	    "  before  ████████ 2\n"
	    "  after   ████████████ 3\n"
	    "Round 2\n"
	    "  before  0\n"
	    "  after   not answered\n");
	check(alone, 1, 4, 72,
	    "a  ████████████████████████████████████████ 4\n");
	check(alone, 1, 4, 12, "a  █ 4\n");
	check(grouped, 2, 10, 30, "Round 1\n  before  █ 2\n"
	    "  after   █ 3\n");
	check(parts, 3, 4, 72, "a  ██████ 0.6\n"
	    "b  █████████████ 1.3\n"
	    "c  ████████████████████████████ 2.8\n");
	return unit_done();
}
