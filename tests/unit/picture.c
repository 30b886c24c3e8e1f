/* SPDX-License-Identifier: MIT
 * What a picture promises of its shapes, its table and its two outputs. */

#include "picture.h"
#include "unit.h"

static void
check_term(const struct picture *p, bool ascii, const char *want)
{
	struct str got = { 0 };

	picture_term(p, ascii, &got);
	CHECK_STR(str_text(&got), want);
	str_free(&got);
}

static void
shapes(void)
{
	struct picture *p = picture_new(14, 6, "Shapes");

	picture_rect(p, 0, 0, 6, 6, PICTURE_SOLID);
	picture_line(p, 8, 5, 12, 5, PICTURE_SOLID);
	picture_line(p, 12, 5, 12, 1, PICTURE_SOLID);
	picture_dot(p, 2.5, 3);
	check_term(p, false, "┌────┐      │\n│ •  │      │\n"
	    "└────┘  ────│\n");
	check_term(p, true, "+----+      |\n| o  |      |\n"
	    "+----+  ----|\n");
	picture_free(p);
}

/* A bar of no length could not be seen. */
static void
bars(void)
{
	struct picture *p = picture_new(8, 6, "Bars");
	struct str svg = { 0 };

	picture_bar(p, 0, 4, 1);
	picture_bar(p, 2, 6.5, 3);
	picture_bar(p, 0, 0.2, 5);
	check_term(p, false, "████\n  █████\n█\n");
	check_term(p, true, "####\n  #####\n#\n");
	picture_svg(p, &svg);
	CHECK(strstr(svg.text, "fill=\"#555\"") != NULL);
	str_free(&svg);
	picture_free(p);
}

static void
arrows(void)
{
	struct picture *p = picture_new(12, 6, "Arrows");

	picture_arrow(p, 0.5, 1, 4.5, 1, PICTURE_SOLID);
	picture_arrow(p, 4.5, 3, 0.5, 3, PICTURE_DASHED);
	picture_arrow(p, 7.5, 5, 7.5, 1, PICTURE_DASHED);
	picture_arrow(p, 10.5, 1, 10.5, 5, PICTURE_SOLID);
	check_term(p, false, "────→  ↑  │\n←╌╌╌╌  ╎  │\n       ╎  ↓\n");
	check_term(p, true, "---->  ^  |\n<----  |  |\n       |  v\n");
	picture_free(p);
}

static void
texts(void)
{
	struct picture *p = picture_new(10, 6, "Texts");

	picture_text(p, 0, 1, PICTURE_START, PICTURE_PLAIN, "李雷 a");
	picture_text(p, 5, 3, PICTURE_MIDDLE, PICTURE_BOLD, "four");
	picture_text(p, 10, 5, PICTURE_FINISH, PICTURE_PLAIN, "e\xcc\x81nd");
	check_term(p, false, "李雷 a\n   four\n       e\xcc\x81nd\n");
	picture_text(p, 8, 1, PICTURE_START, PICTURE_PLAIN, "too long");
	picture_text(p, -2, 3, PICTURE_START, PICTURE_PLAIN, "x\x1by");
	check_term(p, false, "李雷 a  to\ny  four\n       e\xcc\x81nd\n");
	picture_free(p);
}

static void
table(void)
{
	static const char *const cell[] = { "Who", "What is said",
		"Anna", "one\ntwo", "李雷", "", "Bo\x07", "a long line of it" };
	struct picture *p = picture_new(16, 0, "Table");
	struct str words = { 0 };

	picture_table(p, cell, 4, 2);
	check_term(p, false, "Who   What is\n      said\n"
	    "────────────────\nAnna  one two\n李雷\n"
	    "Bo\uFFFD   a long\n      line of it\n");
	picture_words(p, &words);
	CHECK_STR(str_text(&words), "Who: Anna; What is said: one two.\n"
	    "Who: 李雷.\nWho: Bo\uFFFD; What is said: a long line of it.\n");
	str_free(&words);
	picture_free(p);
}

/* Where words themselves do not fit, the table is told in sentences. */
static void
narrow_table(void)
{
	static const char *const cell[] = { "Person", "Kind", "Annabelle",
		"neighbour" };
	struct picture *p = picture_new(18, 0, "Table");

	picture_table(p, cell, 2, 2);
	check_term(p, false, "Person: Annabelle;\nKind: neighbour.\n");
	picture_free(p);
}

static void
svg(void)
{
	struct picture *p = picture_new(10, 4, "A & B");
	struct str s = { 0 };

	picture_describe(p, "1 < 2");
	picture_group(p, "all");
	picture_circle(p, 5, 2, 2, PICTURE_DASHED);
	picture_text(p, 5, 2, PICTURE_MIDDLE, PICTURE_OVER, "<me>");
	picture_end(p);
	picture_svg(p, &s);
	CHECK_STR(str_text(&s),
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
	    "width=\"99\" height=\"54\" viewBox=\"0 0 99 54\" "
	    "font-family=\"sans-serif\" font-size=\"12\">\n"
	    "<title>A &amp; B</title>\n<desc>1 &lt; 2\n</desc>\n"
	    "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
	    "<g class=\"all\">\n"
	    "<circle cx=\"49.5\" cy=\"27\" r=\"15\" stroke=\"#000\" "
	    "stroke-dasharray=\"4 3\" fill=\"none\"/>\n"
	    "<rect x=\"34.5\" y=\"19.5\" width=\"30\" height=\"15\" "
	    "fill=\"#fff\"/>\n"
	    "<text x=\"49.5\" y=\"31.2\" textLength=\"30\" "
	    "lengthAdjust=\"spacingAndGlyphs\" "
	    "text-anchor=\"middle\">&lt;me&gt;</text>\n"
	    "</g>\n</svg>\n");
	str_free(&s);
	picture_free(p);
}

int
main(void)
{
	shapes();
	bars();
	arrows();
	texts();
	table();
	narrow_table();
	svg();
	return unit_done();
}
