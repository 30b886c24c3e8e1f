/* SPDX-License-Identifier: MIT
 * A picture as lines of text: a canvas of cells, drawn cell by cell. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "picture.h"
#include "utf8.h"

#define DOTTED "·" /* of circles and light lines */

/* What is drawn in a cell that is not one character of ASCII: bytes that belong
 * to the picture or to this file. */
struct glyph {
	const char *bytes;
	size_t len;
};

/* A cell holds nothing, a character of ASCII, or a glyph counted from above
 * those.  The second cell of a wide character is taken and has no bytes. */
enum { NOTHING = 0, GLYPHS = 0x80, DOT = GLYPHS, REST };

struct canvas {
	long columns, lines;
	unsigned *cell;
	struct glyph *glyph;
	size_t n, cap; /* of glyphs */
};

static unsigned
glyph_of(struct canvas *v, const char *bytes, size_t len)
{
	if (len == 1)
		return (unsigned char)*bytes;
	v->glyph = mem_grow(v->glyph, &v->cap, v->n + 1, sizeof(*v->glyph));
	v->glyph[v->n] = (struct glyph){ bytes, len };
	return (unsigned)(GLYPHS + v->n++);
}

static unsigned
own_glyph(struct canvas *v, const char *text)
{
	return glyph_of(v, text, strlen(text));
}

static unsigned *
cell_at(struct canvas *v, long column, long line)
{
	if (column < 0 || line < 0 || column >= v->columns || line >= v->lines)
		return NULL;
	return &v->cell[line * v->columns + column];
}

static void
put(struct canvas *v, double x, double y, unsigned glyph)
{
	unsigned *cell = cell_at(v, (long)floor(x), (long)floor(y / 2));

	if (cell != NULL)
		*cell = glyph;
}

/* The glyph for a stroke that goes so far across and down. */
static const char *
stroke_glyph(double dx, double dy, enum picture_stroke stroke)
{
	double across = fabs(dx);
	double down = fabs(dy);

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
	unsigned glyph = s->stroke == PICTURE_LIGHT ? DOT :
	    own_glyph(v, stroke_glyph(dx, dy, s->stroke));
	double step = s->stroke == PICTURE_LIGHT ? 2 : 1;
	long n = lround(fmax(fabs(dx), fabs(dy)) / step);
	/* A line goes from edge to edge, an arrow from middle to middle. */
	double at = s->arrow ? 0 : 0.5;

	for (; at < (double)n; at++)
		put(v, s->x + dx * at / (double)n, s->y + dy * at / (double)n,
		    glyph);
	if (s->arrow)
		put(v, s->x2, s->y2, own_glyph(v, arrow_glyph(dx, dy)));
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
		put(v, s->x + d, s->y - y, DOT);
		put(v, s->x + d, s->y + y, DOT);
	}
	for (d = -floor(flat / 2) * 2; d <= flat; d += 2) {
		x = sqrt(s->x2 * s->x2 - d * d);
		put(v, s->x - x, s->y + d, DOT);
		put(v, s->x + x, s->y + d, DOT);
	}
}

static void
draw_rect(struct canvas *v, const struct picture_shape *s)
{
	unsigned flat = own_glyph(v, "─");
	unsigned steep = own_glyph(v, "│");
	double right = s->x2 - 0.5;
	double bottom = s->y2 - 1;
	double x, y;

	for (x = s->x; x < s->x2; x++) {
		put(v, x, s->y, flat);
		put(v, x, bottom, flat);
	}
	for (y = s->y; y < s->y2; y += 2) {
		put(v, s->x, y, steep);
		put(v, right, y, steep);
	}
	put(v, s->x, s->y, own_glyph(v, "┌"));
	put(v, right, s->y, own_glyph(v, "┐"));
	put(v, s->x, bottom, own_glyph(v, "└"));
	put(v, right, bottom, own_glyph(v, "┘"));
}

/* A dot of a line beside a label would look like a part of it. */
static void
clear_dot(struct canvas *v, long column, long line)
{
	unsigned *cell = cell_at(v, column, line);

	if (cell != NULL && *cell == DOT)
		*cell = NOTHING;
}

static void
draw_text(struct canvas *v, const struct picture_shape *s)
{
	long column = (long)floor(picture_left(s) + 0.001);
	long line = (long)floor(s->y / 2);
	const char *p = s->text;
	unsigned *cell, glyph;
	size_t columns, n, i;

	if (s->look & PICTURE_OVER) {
		clear_dot(v, column - 1, line);
		clear_dot(v, column + (long)s->columns, line);
	}
	for (; *p != '\0'; p += n) {
		n = utf8_first(p, &columns);
		if (n > 1 && utf8_width(p) == 0)
			break;
		glyph = glyph_of(v, p, n);
		for (i = 0; i < columns; i++) {
			cell = cell_at(v, column++, line);
			if (cell != NULL)
				*cell = i == 0 ? glyph : REST;
		}
	}
}

/* Whole columns, and one at least. */
static void
draw_bar(struct canvas *v, const struct picture_shape *s)
{
	unsigned glyph = own_glyph(v, "█");
	double x = s->x;

	do
		put(v, x, s->y, glyph);
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
		put(v, s->x, s->y, own_glyph(v, "•"));
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
make_ascii(struct glyph *g)
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
		if (strlen(glyph[i][0]) == g->len &&
		    memcmp(glyph[i][0], g->bytes, g->len) == 0) {
			*g = (struct glyph){ glyph[i][1], 1 };
			return;
		}
}

static void
put_line(struct str *out, const struct canvas *v, const unsigned *cell)
{
	const struct glyph *g;
	size_t blank = 0;
	long i;

	for (i = 0; i < v->columns; i++) {
		if (cell[i] == NOTHING) {
			blank++;
			continue;
		}
		if (blank != 0)
			str_fill(out, ' ', blank);
		blank = 0;
		if (cell[i] < GLYPHS) {
			str_putc(out, (char)cell[i]);
			continue;
		}
		g = &v->glyph[cell[i] - GLYPHS];
		str_put(out, g->bytes, g->len);
	}
	str_putc(out, '\n');
}

void
picture_term(const struct picture *p, bool ascii, struct str *out)
{
	struct canvas v = { .columns = lround(ceil(p->width)),
		.lines = lround(ceil(p->height / 2)) };
	size_t i;
	long line;

	v.cell = mem_new((size_t)(v.columns * v.lines), sizeof(*v.cell));
	own_glyph(&v, DOTTED);
	own_glyph(&v, "");
	for (i = 0; i < p->n; i++)
		draw(&v, &p->shape[i]);
	for (i = 0; ascii && i < v.n; i++)
		make_ascii(&v.glyph[i]);
	for (line = 0; line < v.lines; line++)
		put_line(out, &v, v.cell + line * v.columns);
	free(v.glyph);
	free(v.cell);
}
