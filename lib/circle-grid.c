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

static double
cost_of(const struct circle_grid *w, const struct circle_box *b, int ring,
    int sector)
{
	double cost = 0;
	size_t i = cell_at(w->ground, b->line, b->column);
	int c;

	for (c = 0; c < b->columns; c++, i++) {
		if (w->ground->sector[i] != sector)
			cost += IN_OTHER_SECTOR;
		if (w->ground->zone[i] != ring)
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
	double r = hypot(dx, dy);
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
	int steps = (int)ceil(hypot(dx, dy));
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
circle_grid_free(struct circle_grid *w)
{
	free(w->cell);
}

void
circle_grid_me(struct circle_grid *w)
{
	size_t n = cell_at(w->ground, w->ground->lines, 0);
	size_t i;

	for (i = 0; i < n; i++)
		if (w->ground->zone[i] == 0)
			w->cell[i] = TAKEN;
}

void
circle_grid_point(struct circle_grid *w, double x, double y)
{
	int line, column;

	if (cell_of(w->ground, x, y, &line, &column))
		w->cell[cell_at(w->ground, line, column)] = TAKEN;
}

bool
circle_grid_name(struct circle_grid *w, const struct circle_ideal *to,
    int columns, struct circle_box *best)
{
	struct circle_box b = { .columns = columns };
	double least = HUGE_VAL;
	double cost;

	for (b.line = 0; b.line < w->ground->lines; b.line++)
		for (b.column = 0; b.column < w->ground->columns; b.column++) {
			if (!is_free(w, &b))
				continue;
			cost = hypot(b.column + columns / 2.0 - to->x,
			    2 * b.line + 1 - to->y) +
			    cost_of(w, &b, to->ring, to->sector) *
			    ON_A_RING;
			if (cost < least) {
				least = cost;
				*best = b;
			}
		}
	if (least < HUGE_VAL)
		circle_grid_take(w, best);
	return least < HUGE_VAL;
}

/* The cost of a mark whose dot is in that cell, its text to that side. */
static double
try_box(struct circle_grid *w, struct circle_mark *m,
    const struct circle_ideal *to, const struct circle_box *b)
{
	int at = b->left ? b->column + b->columns - 1 : b->column;
	double cost = hypot(at + 0.5 - to->x, 2 * b->line + 1 - to->y);

	/* Outwards a label has more room. */
	if (m->dot && b->left != (at + 0.5 < w->ground->x))
		cost += 0.5;
	cost += cost_of(w, b, to->ring, to->sector);
	if (!m->arrow)
		return cost;
	return aim(w, m, b) ? cost + follow(w, m, b, false) : HUGE_VAL;
}

/* The best free place; false when there is none. */
static bool
search(struct circle_grid *w, struct circle_mark *m,
    const struct circle_ideal *to, struct circle_box *best)
{
	int columns = (int)utf8_width(m->text) + (m->dot ? 2 : 0);
	double least = HUGE_VAL;
	struct circle_box b = { .columns = columns };
	double cost;
	int column, side;
	size_t i;

	for (b.line = 0; b.line < w->ground->lines; b.line++)
		for (column = 0; column < w->ground->columns; column++) {
			i = cell_at(w->ground, b.line, column);
			if (w->ground->zone[i] != to->ring ||
			    w->ground->sector[i] != to->sector)
				continue;
			for (side = 0; side <= m->dot; side++) {
				b.left = side == 1;
				b.column = b.left ? column - columns + 1 :
				    column;
				if (!is_free(w, &b))
					continue;
				cost = try_box(w, m, to, &b);
				if (cost < least) {
					least = cost;
					*best = b;
				}
			}
		}
	return least < HUGE_VAL;
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
	struct circle_box b = { 0 };
	bool found = search(w, m, to, &b);

	if (found)
		settle(w, m, &b);
	return found;
}
