/* SPDX-License-Identifier: MIT
 * The cells of a circle, and the search for free ones. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "circle-grid.h"
#include "mem.h"
#include "utf8.h"

/* What it costs, in units of distance, that a cell of a label is … */
#define IN_OTHER_SECTOR 2.0
#define IN_OTHER_RING 0.8
#define ON_AN_ARROW 3.0
/* … that another label is nearly as near as its own dot … */
#define NEAR_ANOTHER 2.0
/* … or that a name of a sector is inside the rings. */
#define ON_A_RING 6.0

enum { FREE, CROSSED, TAKEN };
enum { NEAR = 4 }; /* columns beside an ideal place that are tried first */

/* What hypot gives, but for numbers too large to be squared; and the same on
 * every machine. */
static double
distance(double x, double y)
{
	return sqrt(x * x + y * y);
}

static size_t
cell_at(const struct circle_ground *g, int line, int column)
{
	return (size_t)(line * g->columns + column);
}

/* Is there room, and a free column at either side? */
static bool
is_free(const struct circle_grid *w, const struct circle_box *b)
{
	int c;

	if (b->line < 0 || b->line >= w->ground->lines || b->column < 0 ||
	    b->column + b->columns > w->ground->columns)
		return false;
	for (c = b->column - 1; c <= b->column + b->columns; c++)
		if (c >= 0 && c < w->ground->columns &&
		    w->cell[cell_at(w->ground, b->line, c)] == TAKEN)
			return false;
	return true;
}

void
circle_grid_take(struct circle_grid *w, const struct circle_box *b)
{
	memset(w->cell + cell_at(w->ground, b->line, b->column), TAKEN,
	    (size_t)b->columns);
}

/* What the box costs by where it stands.  Once that is more than limit it
 * matters no more how much. */
static double
cost_of(const struct circle_grid *w, const struct circle_box *b,
    const struct circle_ideal *to, double limit)
{
	double cost = 0;
	size_t i = cell_at(w->ground, b->line, b->column);
	int c;

	for (c = 0; c < b->columns && cost <= limit; c++, i++) {
		if (circle_ground_sector(w->ground, i) != to->sector)
			cost += IN_OTHER_SECTOR;
		if (circle_ground_zone(w->ground, i) != to->ring)
			cost += IN_OTHER_RING;
		if (w->cell[i] == CROSSED)
			cost += ON_AN_ARROW;
	}
	for (c = -2; c <= b->columns + 1; c += b->columns + 3)
		if (b->column + c >= 0 && b->column + c < w->ground->columns &&
		    w->cell[cell_at(w->ground, b->line, b->column + c)] ==
		    TAKEN)
			cost += NEAR_ANOTHER;
	return cost;
}

/* The cell that holds a point; false when none does. */
static bool
cell_of(const struct circle_ground *g, double x, double y, int *line,
    int *column)
{
	*line = (int)floor(y / 2);
	*column = (int)floor(x);
	return *line >= 0 && *line < g->lines && *column >= 0 &&
	    *column < g->columns;
}

/* The arrow of a mark in that box, from its dot straight in or out to the
 * ring wanted.  False when its head would stand on something. */
static bool
aim(const struct circle_grid *w, struct circle_mark *m,
    const struct circle_box *b)
{
	const struct circle_ground *g = w->ground;
	int at = b->left ? b->column + b->columns - 1 : b->column;
	double dx = at + 0.5 - g->x;
	double dy = 2 * b->line + 1 - g->y;
	double r = distance(dx, dy);
	double to = circle_middle(g, m->person->ring_wanted);
	double gap = to < r ? -1.5 : 1.5;
	struct circle_box head;

	if (!m->dot)
		gap *= 1.5;
	m->x = g->x + dx * (r + gap) / r;
	m->y = g->y + dy * (r + gap) / r;
	m->x2 = g->x + dx * to / r;
	m->y2 = g->y + dy * to / r;
	head.columns = 1;
	return cell_of(g, m->x2, m->y2, &head.line, &head.column) &&
	    is_free(w, &head) && (head.line != b->line ||
	    head.column < b->column - 1 ||
	    head.column > b->column + b->columns);
}

/* Go along an arrow.  Counts the cells that a label has, and those of box;
 * with mark set, marks those that are free as crossed. */
static double
follow(struct circle_grid *w, const struct circle_mark *m,
    const struct circle_box *b, bool mark)
{
	double dx = m->x2 - m->x;
	double dy = m->y2 - m->y;
	int steps = (int)ceil(distance(dx, dy));
	double cost = 0;
	int i, line, column;
	unsigned char *cell;

	for (i = 0; i <= steps; i++) {
		if (!cell_of(w->ground, m->x + dx * i / steps,
		    m->y + dy * i / steps, &line, &column))
			continue;
		cell = &w->cell[cell_at(w->ground, line, column)];
		if (*cell == TAKEN || (line == b->line &&
		    column >= b->column && column < b->column + b->columns))
			cost += ON_AN_ARROW;
		else if (mark)
			*cell = i == steps ? TAKEN : CROSSED;
	}
	return cost;
}

void
circle_grid_make(struct circle_grid *w, const struct circle_ground *g)
{
	w->ground = g;
	w->cell = mem_new((size_t)g->lines, (size_t)g->columns);
}

void
circle_grid_reset(struct circle_grid *w)
{
	memcpy(w->cell, w->ground->fixed,
	    cell_at(w->ground, w->ground->lines, 0));
}

void
circle_grid_free(struct circle_grid *w)
{
	free(w->cell);
}

void
circle_grid_me(struct circle_grid *w)
{
	const struct circle_ground *g = w->ground;
	int reach = (int)ceil(g->r[0]) + 1;
	int line, column;
	size_t i;

	for (line = 0; line < g->lines; line++)
		for (column = (int)g->x - reach; column <= (int)g->x + reach;
		    column++) {
			i = cell_at(g, line, column);
			if (fabs(2 * line + 1 - g->y) <= reach &&
			    circle_ground_zone(g, i) == 0)
				w->cell[i] = TAKEN;
		}
}

void
circle_grid_point(struct circle_grid *w, double x, double y)
{
	int line, column;

	if (cell_of(w->ground, x, y, &line, &column))
		w->cell[cell_at(w->ground, line, column)] = TAKEN;
}

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
	double cost = distance(b->column + b->columns / 2.0 - to->x,
	    2 * b->line + 1 - to->y);

	if (cost >= least || !is_free(w, b))
		return HUGE_VAL;
	return cost + cost_of(w, b, to, least / ON_A_RING) * ON_A_RING;
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
	double cost = distance(at + 0.5 - to->x, 2 * b->line + 1 - to->y);

	if (cost >= least || !is_free(w, b))
		return HUGE_VAL;
	/* Outwards a label has more room. */
	if (m->dot && b->left != (at + 0.5 < w->ground->x))
		cost += 0.5;
	cost += cost_of(w, b, to, least);
	if (!m->arrow || cost >= least)
		return cost;
	return aim(w, m, b) ? cost + follow(w, m, b, false) : HUGE_VAL;
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
	size_t i = cell_at(s->grid->ground, line, column);
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
	aim(w, m, b);
	follow(w, m, b, true);
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
