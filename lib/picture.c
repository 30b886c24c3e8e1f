/* SPDX-License-Identifier: MIT
 * The model of a picture. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "picture.h"
#include "utf8.h"

char *
picture_label(const char *text)
{
	struct str safe = { 0 };
	char *p;

	utf8_safe(&safe, text, strlen(text));
	for (p = safe.text; *p != '\0'; p++)
		if (*p == '\n' || *p == '\t')
			*p = ' ';
	return safe.text;
}

struct picture *
picture_new(double width, double height, const char *title)
{
	struct picture *p = mem_new(1, sizeof(*p));

	p->width = width;
	p->height = height;
	p->title = picture_label(title);
	p->desc = mem_dup("");
	return p;
}

void
picture_free(struct picture *p)
{
	size_t i;

	if (p == NULL)
		return;
	for (i = 0; i < p->n; i++)
		free(p->shape[i].text);
	for (i = 0; i < p->rows * p->columns; i++)
		free(p->cell[i]);
	free(p->shape);
	free(p->cell);
	free(p->title);
	free(p->desc);
	free(p);
}

void
picture_describe(struct picture *p, const char *desc)
{
	free(p->desc);
	p->desc = picture_label(desc);
}

static void
add(struct picture *p, struct picture_shape shape)
{
	p->shape = mem_grow(p->shape, &p->cap, p->n + 1, sizeof(*p->shape));
	p->shape[p->n++] = shape;
}

void
picture_group(struct picture *p, const char *class)
{
	add(p, (struct picture_shape){ .kind = PICTURE_GROUP,
	    .text = mem_dup(class) });
}

void
picture_end(struct picture *p)
{
	add(p, (struct picture_shape){ .kind = PICTURE_END });
}

void
picture_circle(struct picture *p, double x, double y, double r,
    enum picture_stroke stroke)
{
	add(p, (struct picture_shape){ .kind = PICTURE_CIRCLE,
	    .stroke = stroke, .x = x, .y = y, .x2 = r });
}

void
picture_line(struct picture *p, double x, double y, double x2, double y2,
    enum picture_stroke stroke)
{
	add(p, (struct picture_shape){ .kind = PICTURE_LINE,
	    .stroke = stroke, .x = x, .y = y, .x2 = x2, .y2 = y2 });
}

void
picture_arrow(struct picture *p, double x, double y, double x2, double y2,
    enum picture_stroke stroke)
{
	add(p, (struct picture_shape){ .kind = PICTURE_LINE,
	    .stroke = stroke, .arrow = true, .x = x, .y = y, .x2 = x2,
	    .y2 = y2 });
}

void
picture_rect(struct picture *p, double x, double y, double x2, double y2,
    enum picture_stroke stroke)
{
	add(p, (struct picture_shape){ .kind = PICTURE_RECT,
	    .stroke = stroke, .x = x, .y = y, .x2 = x2, .y2 = y2 });
}

void
picture_bar(struct picture *p, double x, double x2, double y)
{
	add(p, (struct picture_shape){ .kind = PICTURE_BAR, .x = x, .y = y,
	    .x2 = x2, .y2 = y });
}

void
picture_dot(struct picture *p, double x, double y)
{
	add(p, (struct picture_shape){ .kind = PICTURE_DOT, .x = x, .y = y });
}

void
picture_text(struct picture *p, double x, double y,
    enum picture_anchor anchor, int look, const char *text)
{
	struct picture_shape s = { .kind = PICTURE_TEXT, .anchor = anchor,
	    .look = look, .x = x, .y = y };

	s.text = picture_label(text);
	s.columns = utf8_width(s.text);
	add(p, s);
}

double
picture_left(const struct picture_shape *s)
{
	double columns = (double)s->columns;

	switch (s->anchor) {
	case PICTURE_MIDDLE:
		return s->x - columns / 2;
	case PICTURE_FINISH:
		return s->x - columns;
	default:
		return s->x;
	}
}

size_t
picture_lines(struct picture *p, double x, size_t columns, int look,
    const char *text)
{
	struct str safe = { 0 };
	struct str lines = { 0 };
	double y = p->height + 1;
	char *line, *next;
	size_t n = 0;

	utf8_safe(&safe, text, strlen(text));
	utf8_wrap(&lines, safe.text, columns, 0);
	for (line = lines.text; line != NULL; line = next, n++) {
		next = strchr(line, '\n');
		if (next != NULL)
			*next++ = '\0';
		if (*line != '\0')
			picture_text(p, x, y + 2 * (double)n, PICTURE_START,
			    look, line);
	}
	str_free(&lines);
	str_free(&safe);
	return n;
}

void
picture_head(struct picture *p, const char *first)
{
	const char *const head[] = { first, p->title };
	size_t i;

	picture_group(p, "head");
	for (i = 0; i < 2; i++)
		if (head[i] != NULL && *head[i] != '\0')
			p->height += 2 * (double)picture_lines(p, 0,
			    (size_t)p->width, PICTURE_BOLD, head[i]);
	picture_end(p);
	p->height += p->height != 0 ? 2 : 0;
}
