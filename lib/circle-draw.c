/* SPDX-License-Identifier: MIT
 * A circle as shapes of a picture. */

#include "circle-draw.h"
#include "err.h"
#include "utf8.h"

/* A circle and where it stands in the picture. */
struct spot {
	struct picture *picture;
	double x, y;
};

/* The lines of the grid that are used: from first to before last. */
struct span {
	int first, last;
};

static void
widen(struct span *span, int line)
{
	if (line < span->first)
		span->first = line;
	if (line >= span->last)
		span->last = line + 1;
}

static struct span
used_lines(const struct circle_ground *g, const struct circle_sheet *sheet,
    size_t sides)
{
	double r = g->r[CIRCLE_OUT - 1];
	struct span span = { (int)((g->y - r) / 2), (int)((g->y + r) / 2) + 1 };
	size_t i, k;

	for (k = 0; k < CIRCLE_SECTORS; k++)
		if (g->name[k].drawn)
			widen(&span, g->name[k].line);
	for (i = 0; i < sides; i++)
		for (k = 0; k < sheet[i].n; k++)
			if (sheet[i].mark[k].text != NULL)
				widen(&span, sheet[i].mark[k].line);
	return span;
}

/* A text whose first cell is known. */
static void
draw_text(const struct spot *at, int line, int column, int look,
    const char *text)
{
	picture_text(at->picture, at->x + column, at->y + 2 * line + 1,
	    PICTURE_START, look | PICTURE_OVER, text);
}

/* The text of a dot.  A name that runs from right to left is a text of its
 * own, or an arrow behind it would point the wrong way. */
static void
draw_label(const struct spot *at, const struct circle_mark *m, double x,
    enum picture_anchor anchor)
{
	double y = at->y + 2 * m->line + 1;
	const char *signs = m->text + m->turned;
	struct str name = { 0 };

	if (m->turned == 0 || *signs == '\0') {
		picture_text(at->picture, x, y, anchor, PICTURE_OVER, m->text);
		return;
	}
	str_put(&name, m->text, m->turned);
	picture_text(at->picture, anchor == PICTURE_START ? x :
	    x - (double)utf8_width(signs), y, anchor, PICTURE_OVER, name.text);
	picture_text(at->picture, anchor == PICTURE_FINISH ? x :
	    x + (double)utf8_width(name.text) + 1, y, anchor, PICTURE_OVER,
	    signs + 1);
	str_free(&name);
}

/* A dot and its text, which ends or begins one column from it. */
static void
draw_dot(const struct spot *at, const struct circle_mark *m)
{
	bool left = m->text_column < m->column;

	picture_dot(at->picture, at->x + m->column + 0.5,
	    at->y + 2 * m->line + 1);
	draw_label(at, m, at->x + m->column + (left ? -1 : 2), left ?
	    PICTURE_FINISH : PICTURE_START);
}

/* The rings, the lines between sectors, and what is written on them. */
static void
draw_ground(const struct spot *at, const struct circle_ground *g)
{
	struct picture *p = at->picture;
	char digit[] = "0";
	double x, y, x2, y2;
	int i;

	for (i = 0; i < CIRCLE_SECTORS; i++) {
		circle_point(g, g->r[0], g->turn[i], &x, &y);
		circle_point(g, g->r[CIRCLE_OUT - 1], g->turn[i], &x2, &y2);
		picture_line(p, at->x + x, at->y + y, at->x + x2, at->y + y2,
		    PICTURE_LIGHT);
	}
	for (i = 0; i < CIRCLE_OUT; i++)
		picture_circle(p, at->x + g->x, at->y + g->y, g->r[i],
		    PICTURE_SOLID);
	for (i = 1; i < CIRCLE_OUT; i++) {
		circle_point(g, circle_middle(g, i), g->turn[0], &x, &y);
		digit[0] = (char)('0' + i);
		draw_text(at, (int)(y / 2), (int)x, PICTURE_PLAIN, digit);
	}
	picture_text(p, at->x + g->x, at->y + g->y, PICTURE_MIDDLE,
	    PICTURE_BOLD | PICTURE_OVER, _("me"));
}

static void
draw_mark(const struct spot *at, const struct circle_mark *m)
{
	if (m->text == NULL)
		return;
	if (m->dot)
		draw_dot(at, m);
	else
		draw_text(at, m->line, m->text_column, PICTURE_PLAIN, m->text);
}

static void
draw_sheet(const struct spot *at, const struct circle_ground *g,
    const struct circle_sheet *t)
{
	struct picture *p = at->picture;
	const struct circle_name *name;
	const struct circle_mark *m;

	picture_group(p, "circle");
	draw_ground(at, g);
	for (name = g->name; name < g->name + CIRCLE_SECTORS; name++)
		if (name->drawn)
			draw_text(at, name->line, name->column, PICTURE_BOLD,
			    name->text);
	for (m = t->mark; m < t->mark + t->n; m++)
		if (m->text != NULL && m->arrow)
			picture_arrow(p, at->x + m->x, at->y + m->y,
			    at->x + m->x2, at->y + m->y2, PICTURE_DASHED);
	for (m = t->mark; m < t->mark + t->n; m++)
		draw_mark(at, m);
	picture_end(p);
}

void
circle_draw(struct picture *p, const struct circle_ground *g,
    const struct circle_sheet *sheet, const struct circle_roster *r,
    bool beside)
{
	struct span span = used_lines(g, sheet, r->sides);
	struct spot at = { .picture = p, .y = p->height };
	double top = p->height;
	bool titled = false;
	size_t i;

	for (i = 0; i < r->sides; i++)
		titled |= r->side[i].title != NULL && *r->side[i].title != 0;
	for (i = 0; i < r->sides; i++) {
		if (titled && r->side[i].title != NULL)
			picture_text(p, at.x + g->x, at.y + 1, PICTURE_MIDDLE,
			    PICTURE_BOLD, r->side[i].title);
		at.y += (titled ? 4 : 0) - 2 * span.first;
		draw_sheet(&at, g, &sheet[i]);
		p->height = at.y + 2 * span.last + 2;
		if (beside)
			at = (struct spot){ p, at.x + g->columns +
			    CIRCLE_GAP, top };
		else
			at.y = p->height;
	}
}
