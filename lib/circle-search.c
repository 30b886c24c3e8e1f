/* SPDX-License-Identifier: MIT
 * The search for the best free place of a name or a mark in a circle. */

#include <math.h>

#include "circle-grid.h"
#include "utf8.h"

/* What it costs that a name of a sector is inside the rings. */
#define ON_A_RING 6.0
/* What it costs that a label goes inwards from its dot: outwards there is more
 * room. */
#define INWARDS 0.5

/* The search, and the best place so far: of those that cost the same, the one
 * that comes first, line by line. */
struct search {
	struct circle_grid *grid;
	struct circle_mark *mark; /* NULL: for a name */
	const struct circle_ideal *to;
	int columns;   /* of text and dot */
	double middle; /* of what is to be near the ideal place */
	double price;  /* of where it stands */
	double least;
	size_t cell;
	struct circle_box best;
};

/* A box of that cell, at a cost for what is known of it. */
static void
try_box(struct search *s, const struct circle_box *b, size_t cell, double cost)
{
	struct circle_mark *m = s->mark;

	if (cost > s->least || !circle_grid_room(s->grid, b))
		return;
	cost = circle_grid_cost(s->grid, b, s->to, s->price, cost, s->least);
	if (cost <= s->least && m != NULL && m->arrow)
		cost = circle_grid_aim(s->grid, m, b) ?
		    circle_grid_follow(s->grid, m, b, cost, s->least) :
		    HUGE_VAL;
	if (cost > s->least || (cost == s->least && cell >= s->cell))
		return;
	s->least = cost;
	s->cell = cell;
	s->best = *b;
}

/* A name that begins in that cell, or a mark with its dot there and its text
 * to either side. */
static void
try_cell(struct search *s, int line, int column)
{
	const struct circle_ground *g = s->grid->ground;
	size_t cell = circle_cell(g, line, column);
	struct circle_box b = { line, column, s->columns, false };
	bool left = column < g->x; /* of me */
	double cost;

	if (s->mark != NULL && (g->zone[cell] != s->to->ring ||
	    circle_ground_sector(g, cell) != s->to->sector))
		return;
	cost = circle_distance(column + s->middle - s->to->x,
	    2 * line + 1 - s->to->y);
	if (cost > s->least)
		return;
	if (s->mark == NULL || !s->mark->dot) {
		try_box(s, &b, cell, cost);
		return;
	}
	try_box(s, &b, cell, cost + (left ? INWARDS : 0));
	b.left = true;
	b.column -= s->columns - 1;
	try_box(s, &b, cell, cost + (left ? 0 : INWARDS));
}

static int
within(int n, int low, int high)
{
	return n < low ? low : n > high ? high : n;
}

/* From a column to both sides, as far as it can become better; a column more
 * for what is rounded. */
static void
try_line(struct search *s, int line, int column)
{
	int columns = s->grid->ground->columns;
	int i;

	for (i = 0; i < columns && i - 1 <= s->least; i++) {
		if (column + i < columns)
			try_cell(s, line, column + i);
		if (i > 0 && i <= column)
			try_cell(s, line, column - i);
	}
}

/* The same up and down from the line of the ideal place, whose column is
 * given. */
static bool
search(struct search *s, int column)
{
	const struct circle_ground *g = s->grid->ground;
	int line = within((int)s->to->y / 2, 0, g->lines - 1);
	int i;

	s->least = HUGE_VAL;
	column = within(column, 0, g->columns - 1);
	for (i = 0; i < g->lines && 2 * (i - 1) <= s->least; i++) {
		if (i > 0 && i <= line)
			try_line(s, line - i, column);
		if (line + i < g->lines)
			try_line(s, line + i, column);
	}
	return s->least < HUGE_VAL;
}

bool
circle_grid_name(struct circle_grid *w, const struct circle_ideal *to,
    int columns, struct circle_box *best)
{
	struct search s = { .grid = w, .to = to, .columns = columns,
		.middle = columns / 2.0, .price = ON_A_RING };

	if (!search(&s, (int)to->x - columns / 2))
		return false;
	*best = s.best;
	circle_grid_take(w, best);
	return true;
}

static void
settle(struct circle_grid *w, struct circle_mark *m, const struct circle_box *b)
{
	m->line = b->line;
	m->column = b->left ? b->column + b->columns - 1 : b->column;
	m->text_column = b->column + (m->dot && !b->left ? 2 : 0);
	circle_grid_take(w, b);
	if (!m->arrow)
		return;
	circle_grid_aim(w, m, b);
	circle_grid_cross(w, m);
}

bool
circle_grid_mark(struct circle_grid *w, struct circle_mark *m,
    const struct circle_ideal *to)
{
	struct search s = { .grid = w, .mark = m, .to = to,
		.columns = (int)utf8_width(m->text) + (m->dot ? 2 : 0),
		.middle = 0.5, .price = 1 };

	if (!search(&s, (int)to->x))
		return false;
	settle(w, m, &s.best);
	return true;
}
