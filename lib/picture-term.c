/* SPDX-License-Identifier: MIT
 * A picture as lines of text: a canvas of cells, drawn cell by cell. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "picture.h"
#include "utf8.h"

#define DOTTED "·" /* of circles and light lines */

/* What stands in a cell: bytes that belong to the picture or to this file.
 * The second cell of a wide character is taken and has none. */
struct spot {
	const char *bytes;
	unsigned len;
	bool taken;
};

struct canvas {
	long columns, lines;
	struct spot *spot;
};

static struct spot *
spot_at(struct canvas *v, long column, long line)
{
	if (column < 0 || line < 0 || column >= v->columns || line >= v->lines)
		return NULL;
	return &v->spot[line * v->columns + column];
}

static void
put(struct canvas *v, double x, double y, const char *glyph)
{
	struct spot *s = spot_at(v, (long)floor(x), (long)floor(y / 2));

	if (s != NULL)
		*s = (struct spot){ glyph, (unsigned)strlen(glyph), true };
}

/* The glyph for a stroke that goes so far across and down. */
static const char *
stroke_glyph(double dx, double dy, enum picture_stroke stroke)
{
	double across = fabs(dx);
	double down = fabs(dy);

	if (stroke == PICTURE_LIGHT)
		return DOTTED;
	if (down < 0.4 * across)
		return stroke == PICTURE_DASHED ? "╌" : "─";
	if (across < 0.4 * down)
		return stroke == PICTURE_DASHED ? "╎" : "│";
	return dx * dy < 0 ? "╱" : "╲";
}

static const char *
arrow_glyph(double dx, double dy)
{
	static const char *const glyph[] = { "→", "↘", "↓", "↙", "←", "↖",
		"↑", "↗" };
	long eighth = lround(atan2(dy, dx) / M_PI_4);

	return glyph[(eighth + 8) % 8];
}

static void
draw_line(struct canvas *v, const struct picture_shape *s)
{
	double dx = s->x2 - s->x;
	double dy = s->y2 - s->y;
	const char *glyph = stroke_glyph(dx, dy, s->stroke);
	double step = s->stroke == PICTURE_LIGHT ? 2 : 1;
	long n = lround(fmax(fabs(dx), fabs(dy)) / step);
	/* A line goes from edge to edge, an arrow from middle to middle. */
	double at = s->arrow ? 0 : 0.5;

	for (; at < (double)n; at++)
		put(v, s->x + dx * at / (double)n, s->y + dy * at / (double)n,
		    glyph);
	if (s->arrow)
		put(v, s->x2, s->y2, arrow_glyph(dx, dy));
}

/* Dots: in every second column where the circle is flat, and in every line
 * where it is steep, which is the same distance. */
static void
draw_circle(struct canvas *v, const struct picture_shape *s)
{
	double flat = s->x2 * M_SQRT1_2;
	double d, x, y;

	for (d = floor(-flat / 2) * 2 + 0.5; d <= flat; d += 2) {
		if (-d > s->x2)
			continue; /* a circle of a column or two */
		y = sqrt(s->x2 * s->x2 - d * d);
		put(v, s->x + d, s->y - y, DOTTED);
		put(v, s->x + d, s->y + y, DOTTED);
	}
	for (d = -floor(flat / 2) * 2; d <= flat; d += 2) {
		x = sqrt(s->x2 * s->x2 - d * d);
		put(v, s->x - x, s->y + d, DOTTED);
		put(v, s->x + x, s->y + d, DOTTED);
	}
}

static void
draw_rect(struct canvas *v, const struct picture_shape *s)
{
	double x = s->x;
	double y = s->y;
	double right = s->x2 - 0.5;
	double bottom = s->y2 - 1;

	for (x = s->x; x < s->x2; x++) {
		put(v, x, s->y, "─");
		put(v, x, bottom, "─");
	}
	for (y = s->y; y < s->y2; y += 2) {
		put(v, s->x, y, "│");
		put(v, right, y, "│");
	}
	put(v, s->x, s->y, "┌");
	put(v, right, s->y, "┐");
	put(v, s->x, bottom, "└");
	put(v, right, bottom, "┘");
}

/* A dot of a line beside a label would look like a part of it. */
static void
clear_dot(struct canvas *v, long column, long line)
{
	struct spot *spot = spot_at(v, column, line);

	if (spot != NULL && spot->taken && strcmp(spot->bytes, DOTTED) == 0)
		spot->taken = false;
}

static void
draw_text(struct canvas *v, const struct picture_shape *s)
{
	long column = (long)floor(picture_left(s) + 0.001);
	long line = (long)floor(s->y / 2);
	const char *p = s->text;
	struct spot *spot;
	size_t columns, n, i;

	if (s->look & PICTURE_OVER) {
		clear_dot(v, column - 1, line);
		clear_dot(v, column + (long)s->columns, line);
	}
	for (; *p != '\0'; p += n) {
		for (columns = 1; (n = utf8_fit(p, columns)) == 0;)
			columns++;
		if ((unsigned char)(*p - ' ') >= 0x7f - ' ' &&
		    utf8_width(p) == 0)
			break;
		for (i = 0; i < columns; i++) {
			spot = spot_at(v, column++, line);
			if (spot != NULL)
				*spot = (struct spot){ p,
				    i == 0 ? (unsigned)n : 0, true };
		}
	}
}

/* Whole columns, and one at least. */
static void
draw_bar(struct canvas *v, const struct picture_shape *s)
{
	double x = s->x;

	do
		put(v, x, s->y, "█");
	while (++x + 0.5 <= s->x2);
}

static void
draw(struct canvas *v, const struct picture_shape *s)
{
	switch (s->kind) {
	case PICTURE_CIRCLE:
		draw_circle(v, s);
		break;
	case PICTURE_LINE:
		draw_line(v, s);
		break;
	case PICTURE_RECT:
		draw_rect(v, s);
		break;
	case PICTURE_BAR:
		draw_bar(v, s);
		break;
	case PICTURE_DOT:
		put(v, s->x, s->y, "•");
		break;
	case PICTURE_TEXT:
		draw_text(v, s);
		break;
	default:
		break;
	}
}

/* A glyph of ours in ASCII; what is none of ours stays as it is. */
static void
put_ascii(struct str *out, const struct spot *s)
{
	static const char *const glyph[][2] = {
		{ DOTTED, "." }, { "•", "o" }, { "─", "-" }, { "│", "|" },
		{ "╌", "-" }, { "╎", "|" }, { "╱", "/" }, { "╲", "\\" },
		{ "┌", "+" }, { "┐", "+" }, { "└", "+" }, { "┘", "+" },
		{ "→", ">" }, { "←", "<" }, { "↑", "^" }, { "↓", "v" },
		{ "↗", ">" }, { "↘", ">" }, { "↖", "<" }, { "↙", "<" },
		{ "†", "d" }, { "…", "~" }, { "×", "x" }, { "–", "-" },
		{ "█", "#" },
	};
	size_t i;

	for (i = 0; i < sizeof(glyph) / sizeof(glyph[0]); i++)
		if (strlen(glyph[i][0]) == s->len &&
		    memcmp(glyph[i][0], s->bytes, s->len) == 0) {
			str_puts(out, glyph[i][1]);
			return;
		}
	str_put(out, s->bytes, s->len);
}

static void
put_line(struct str *out, const struct spot *s, long columns, bool ascii)
{
	long i;

	while (columns > 0 && !s[columns - 1].taken)
		columns--;
	for (i = 0; i < columns; i++)
		if (!s[i].taken)
			str_putc(out, ' ');
		else if (ascii)
			put_ascii(out, &s[i]);
		else
			str_put(out, s[i].bytes, s[i].len);
	str_putc(out, '\n');
}

void
picture_term(const struct picture *p, bool ascii, struct str *out)
{
	struct canvas v = { .columns = lround(ceil(p->width)),
		.lines = lround(ceil(p->height / 2)) };
	size_t i;
	long line;

	v.spot = mem_new((size_t)(v.columns * v.lines), sizeof(*v.spot));
	for (i = 0; i < p->n; i++)
		draw(&v, &p->shape[i]);
	for (line = 0; line < v.lines; line++)
		put_line(out, v.spot + line * v.columns, v.columns, ascii);
	free(v.spot);
}
