/* SPDX-License-Identifier: MIT
 * The search for the best free place of a name or a mark in a circle. */

#include <math.h>

#include "circle-grid.h"
#include "utf8.h"

/* What it costs that a name of a sector is inside the rings. */
#define ON_A_RING 6.0

enum { NEAR = 4 }; /* columns beside an ideal place that are tried first */

/* A little more than a cost that can be had: in a search that begins with it
 * whatever is as good is found in its order, and what is worse is not even
 * looked at. */
static double
just_above(double cost)
{
	return nextafter(cost, HUGE_VAL);
}

static int
within(int n, int low, int high)
{
	return n < low ? low : n > high ? high : n;
}

/* The cost of a name there, when it is free and costs less than least. */
static double
try_name(const struct circle_grid *w, const struct circle_ideal *to,
    const struct circle_box *b, double least)
{
	double cost = circle_distance(b->column + b->columns / 2.0 - to->x,
	    2 * b->line + 1 - to->y);

	if (cost >= least || !circle_grid_room(w, b))
		return HUGE_VAL;
	return cost + circle_grid_cost(w, b, to, least / ON_A_RING) * ON_A_RING;
}

/* The columns of a line, at least those where a point at x less some columns
 * is nearer than that; a column more at either side for what is rounded. */
static void
reach(const struct circle_ground *g, double x, double near, int *from,
    int *last)
{
	*from = near < x ? (int)(x - near) - 1 : 0;
	if (*from < 0)
		*from = 0;
	*last = x + near < g->columns - 1 ? (int)(x + near) + 1 :
	    g->columns - 1;
}

/* The best place of a name in some lines, if it costs less than least. */
static bool
try_names(const struct circle_grid *w, const struct circle_ideal *to,
    int line, int last_line, double *least, struct circle_box *best)
{
	struct circle_box b = { .line = line, .columns = best->columns };
	bool found = false;
	double cost;
	int last;

	for (; b.line <= last_line; b.line++) {
		if (fabs(2 * b.line + 1 - to->y) >= *least)
			continue;
		reach(w->ground, to->x - b.columns / 2.0, *least, &b.column,
		    &last);
		for (; b.column <= last; b.column++) {
			cost = try_name(w, to, &b, *least);
			if (cost < *least) {
				*least = cost;
				*best = b;
				found = true;
			}
		}
	}
	return found;
}

bool
circle_grid_name(struct circle_grid *w, const struct circle_ideal *to,
    int columns, struct circle_box *best)
{
	int lines = w->ground->lines - 1, line = (int)to->y / 2;
	int last = w->ground->columns - columns;
	int middle = (int)to->x - columns / 2, i;
	double least = HUGE_VAL;
	bool found;

	/* First near the ideal place, to know what can be had. */
	for (i = -NEAR; i <= NEAR; i++) {
		*best = (struct circle_box){ .columns = columns,
			.line = within(line, 0, lines),
			.column = within(middle + i, 0, last) };
		least = fmin(least, try_name(w, to, best, least));
	}
	least = just_above(least);
	found = try_names(w, to, 0, lines, &least, best);
	if (found)
		circle_grid_take(w, best);
	return found;
}

/* The cost of a mark whose dot is in that cell, its text to that side, when it
 * is free and costs less than least. */
static double
try_box(struct circle_grid *w, struct circle_mark *m,
    const struct circle_ideal *to, const struct circle_box *b, double least)
{
	int at = b->left ? b->column + b->columns - 1 : b->column;
	double cost = circle_distance(at + 0.5 - to->x,
	    2 * b->line + 1 - to->y);

	if (cost >= least || !circle_grid_room(w, b))
		return HUGE_VAL;
	/* Outwards a label has more room. */
	if (m->dot && b->left != (at + 0.5 < w->ground->x))
		cost += 0.5;
	cost += circle_grid_cost(w, b, to, least);
	if (!m->arrow || cost >= least)
		return cost;
	return circle_grid_aim(w, m, b) ?
	    cost + circle_grid_follow(w, m, b, false) : HUGE_VAL;
}

/* The search for the best free place of a mark. */
struct search {
	struct circle_grid *grid;
	struct circle_mark *mark;
	const struct circle_ideal *to;
	int columns; /* of text and dot */
	double least;
	struct circle_box best;
	bool found;
};

static void
try_cell(struct search *s, int line, int column)
{
	size_t i = circle_cell(s->grid->ground, line, column);
	struct circle_box b = { .line = line, .columns = s->columns };
	double cost;
	int side;

	if (circle_ground_zone(s->grid->ground, i) != s->to->ring ||
	    circle_ground_sector(s->grid->ground, i) != s->to->sector)
		return;
	for (side = 0; side <= s->mark->dot; side++) {
		b.left = side == 1;
		b.column = b.left ? column - s->columns + 1 : column;
		cost = try_box(s->grid, s->mark, s->to, &b, s->least);
		if (cost < s->least) {
			s->least = cost;
			s->best = b;
			s->found = true;
		}
	}
}

/* Every cell from one line and column up to another that can be better. */
static void
try_cells(struct search *s, int line, int last_line, int from, int last)
{
	int column, first, end;

	for (; line <= last_line; line++) {
		if (fabs(2 * line + 1 - s->to->y) >= s->least)
			continue;
		reach(s->grid->ground, s->to->x - 0.5, s->least, &first, &end);
		for (column = first < from ? from : first;
		    column <= (end < last ? end : last); column++)
			try_cell(s, line, column);
	}
}

/* First near the ideal place, to know what can be had. */
static bool
search(struct search *s)
{
	int lines = s->grid->ground->lines - 1;
	int columns = s->grid->ground->columns - 1;
	int line = (int)s->to->y / 2, column = (int)s->to->x;

	s->least = HUGE_VAL;
	try_cells(s, within(line - 1, 0, lines), within(line + 1, 0, lines),
	    within(column - 3, 0, columns), within(column + 3, 0, columns));
	s->least = just_above(s->least);
	s->found = false;
	try_cells(s, 0, lines, 0, columns);
	return s->found;
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
	circle_grid_follow(w, m, b, true);
}

bool
circle_grid_mark(struct circle_grid *w, struct circle_mark *m,
    const struct circle_ideal *to)
{
	struct search s = { .grid = w, .mark = m, .to = to,
		.columns = (int)utf8_width(m->text) + (m->dot ? 2 : 0) };

	if (!search(&s))
		return false;
	settle(w, m, &s.best);
	return true;
}
