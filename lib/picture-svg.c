/* SPDX-License-Identifier: MIT
 * A picture as SVG.  No ids and no style sheet, so that several can stand in
 * one page of HTML; no number is printed in a locale's way. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "escape.h"
#include "picture.h"
#include "utf8.h"

/* Pixels.  A column is 0.625 em: most letters of most fonts are narrower,
 * so labels stay apart also where textLength is not obeyed. */
#define UNIT 7.5
#define FONT 12
#define MARGIN 12
#define HEAD 7 /* of an arrow */
#define DOT 3 /* radius */
#define BAR 1.2 /* how thick, in units */
#define LOOSE 1.12 /* how much wider than ours a font's letters may be */

/* With one decimal, if it is not 0. */
static void
put_number(struct str *out, double pixels)
{
	long tenths = lround(pixels * 10);
	unsigned long size = (unsigned long)labs(tenths);

	if (tenths < 0)
		str_putc(out, '-');
	str_number(out, size / 10);
	if (size % 10 != 0) {
		str_putc(out, '.');
		str_number(out, size % 10);
	}
}

/* Append name="pixels". */
static void
put_attribute(struct str *out, const char *name, double pixels)
{
	str_putc(out, ' ');
	str_puts(out, name);
	str_puts(out, "=\"");
	put_number(out, pixels);
	str_putc(out, '"');
}

static double
place(double units)
{
	return MARGIN + units * UNIT;
}

static void
put_words(struct str *out, const char *text)
{
	escape_put(out, ESCAPE_XML, text, strlen(text));
}

static void
put_element(struct str *out, const char *name, const char *text)
{
	str_printf(out, "<%s>", name);
	put_words(out, text);
	str_printf(out, "</%s>\n", name);
}

static void
put_stroke(struct str *out, enum picture_stroke stroke)
{
	static const char *const look[] = {
		[PICTURE_SOLID] = " stroke=\"#000\"",
		[PICTURE_LIGHT] = " stroke=\"#777\" stroke-dasharray=\"1 4\"",
		[PICTURE_DASHED] = " stroke=\"#000\" stroke-dasharray=\"4 3\"",
	};

	str_puts(out, look[stroke]);
	str_puts(out, " fill=\"none\"/>\n");
}

/* Begin a circle around the shape's place, or a rectangle, in pixels: how it
 * looks follows. */
static void
begin_circle(struct str *out, const struct picture_shape *s, double r)
{
	str_puts(out, "<circle");
	put_attribute(out, "cx", place(s->x));
	put_attribute(out, "cy", place(s->y));
	put_attribute(out, "r", r);
}

static void
begin_rect(struct str *out, double x, double y, double width, double height)
{
	str_puts(out, "<rect");
	put_attribute(out, "x", x);
	put_attribute(out, "y", y);
	put_attribute(out, "width", width);
	put_attribute(out, "height", height);
}

static void
put_circle(struct str *out, const struct picture_shape *s)
{
	begin_circle(out, s, s->x2 * UNIT);
	put_stroke(out, s->stroke);
}

static void
put_arrowhead(struct str *out, const struct picture_shape *s)
{
	double dx = s->x2 - s->x;
	double dy = s->y2 - s->y;
	double length = hypot(dx, dy);
	double x = place(s->x2);
	double y = place(s->y2);
	size_t i;

	if (length == 0)
		return;
	dx *= HEAD / length;
	dy *= HEAD / length;
	const double point[] = { x, y, x - dx + dy * 0.45, y - dy - dx * 0.45,
		x - dx - dy * 0.45, y - dy + dx * 0.45 };

	str_puts(out, "<polygon points=\"");
	for (i = 0; i < sizeof(point) / sizeof(point[0]); i++) {
		put_number(out, point[i]);
		str_putc(out, i == 5 ? '"' : ' ');
	}
	str_puts(out, "/>\n");
}

static void
put_line(struct str *out, const struct picture_shape *s)
{
	str_puts(out, "<line");
	put_attribute(out, "x1", place(s->x));
	put_attribute(out, "y1", place(s->y));
	put_attribute(out, "x2", place(s->x2));
	put_attribute(out, "y2", place(s->y2));
	put_stroke(out, s->stroke);
	if (s->arrow)
		put_arrowhead(out, s);
}

static void
put_rect(struct str *out, const struct picture_shape *s)
{
	begin_rect(out, place(s->x), place(s->y), (s->x2 - s->x) * UNIT,
	    (s->y2 - s->y) * UNIT);
	put_stroke(out, s->stroke);
}

static void
put_bar(struct str *out, const struct picture_shape *s)
{
	begin_rect(out, place(s->x), place(s->y - BAR / 2),
	    (s->x2 - s->x) * UNIT, BAR * UNIT);
	str_puts(out, " fill=\"#555\"/>\n");
}

static void
put_dot(struct str *out, const struct picture_shape *s)
{
	begin_circle(out, s, DOT);
	str_puts(out, "/>\n");
}

/* Ems that a text takes in a common font without serifs, so that textLength
 * pulls no letters apart. */
static double
ems(const char *text)
{
	double sum = 0;
	size_t columns, n;

	for (; *text != '\0'; text += n) {
		n = utf8_first(text, &columns);
		if (columns > 1)
			sum += (double)columns / 2;
		else if (n > 1)
			sum += 0.58;
		else if (strchr("fijlrtI.,:;'|!()[]/ ", *text) != NULL)
			sum += 0.31;
		else if (strchr("mwMW", *text) != NULL)
			sum += 0.86;
		else
			sum += *text >= 'A' && *text <= 'Z' ? 0.69 : 0.56;
	}
	return sum;
}

/* The lines behind a label are covered, so that it can be read. */
static void
put_cover(struct str *out, const struct picture_shape *s, double length)
{
	static const double before[] = { [PICTURE_START] = 0,
		[PICTURE_MIDDLE] = 0.5, [PICTURE_FINISH] = 1 };

	length = fmin(length * LOOSE, (double)s->columns * UNIT);
	begin_rect(out, place(s->x) - before[s->anchor] * length,
	    place(s->y - 1), length, 2 * UNIT);
	str_puts(out, " fill=\"#fff\"/>\n");
}

static void
put_text(struct str *out, const struct picture_shape *s)
{
	static const char *const anchor[] = {
		[PICTURE_START] = "",
		[PICTURE_MIDDLE] = " text-anchor=\"middle\"",
		[PICTURE_FINISH] = " text-anchor=\"end\"",
	};
	double wide = ems(s->text) * FONT, room = (double)s->columns * UNIT;
	double length = fmin(wide, room);

	if (s->look & PICTURE_OVER)
		put_cover(out, s, length);
	str_puts(out, "<text");
	put_attribute(out, "x", place(s->x));
	put_attribute(out, "y", place(s->y) + 0.35 * FONT);
	put_attribute(out, "textLength", length);
	/* Letters are made narrower and not put over each other. */
	if (wide > room)
		str_puts(out, " lengthAdjust=\"spacingAndGlyphs\"");
	str_puts(out, anchor[s->anchor]);
	if (s->look & PICTURE_BOLD)
		str_puts(out, " font-weight=\"bold\"");
	str_putc(out, '>');
	put_words(out, s->text);
	str_puts(out, "</text>\n");
}

static void
put_group(struct str *out, const struct picture_shape *s)
{
	str_printf(out, "<g class=\"%s\">\n", s->text);
}

static void
put_end(struct str *out, const struct picture_shape *s)
{
	(void)s;
	str_puts(out, "</g>\n");
}

static void (*const put[])(struct str *out, const struct picture_shape *s) = {
	[PICTURE_GROUP] = put_group,
	[PICTURE_END] = put_end,
	[PICTURE_CIRCLE] = put_circle,
	[PICTURE_LINE] = put_line,
	[PICTURE_RECT] = put_rect,
	[PICTURE_BAR] = put_bar,
	[PICTURE_DOT] = put_dot,
	[PICTURE_TEXT] = put_text,
};

/* What a screen reader says of it: the title, then all facts in words. */
static void
put_facts(struct str *out, const struct picture *p)
{
	struct str words = { 0 };

	put_element(out, "title", p->title);
	str_printf(&words, "%s\n", p->desc);
	picture_words(p, &words);
	put_element(out, "desc", str_text(&words));
	str_free(&words);
}

void
picture_svg(const struct picture *p, struct str *out)
{
	double width = 2 * MARGIN + p->width * UNIT;
	double height = 2 * MARGIN + p->height * UNIT;
	size_t i;

	str_puts(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
	put_attribute(out, "width", width);
	put_attribute(out, "height", height);
	str_puts(out, " viewBox=\"0 0 ");
	put_number(out, width);
	str_putc(out, ' ');
	put_number(out, height);
	str_printf(out, "\" font-family=\"sans-serif\" font-size=\"%d\">\n",
	    FONT);
	put_facts(out, p);
	str_puts(out, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
	for (i = 0; i < p->n; i++)
		put[p->shape[i].kind](out, &p->shape[i]);
	str_puts(out, "</svg>\n");
}
