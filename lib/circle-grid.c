/* SPDX-License-Identifier: MIT
 * The cells of a circle: which are taken, and what a place costs. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "circle-grid.h"
#include "mem.h"

/* What it costs, in units of distance, that a cell of a label is … */
#define IN_OTHER_SECTOR 2.0
#define IN_OTHER_RING 0.8
#define ON_AN_ARROW 3.0
/* … and that another label is nearly as near as its own dot. */
#define NEAR_ANOTHER 2.0

enum { FREE, CROSSED, TAKEN };

bool
circle_grid_room(const struct circle_grid *w, const struct circle_box *b)
{
	int from = b->column - 1, last = b->column + b->columns;

	if (b->line < 0 || b->line >= w->ground->lines || b->column < 0 ||
	    last > w->ground->columns)
		return false;
	if (from < 0)
		from = 0;
	if (last == w->ground->columns)
		last--;
	return memchr(w->cell + circle_cell(w->ground, b->line, from), TAKEN,
	    (size_t)(last - from + 1)) == NULL;
}

void
circle_grid_take(struct circle_grid *w, const struct circle_box *b)
{
	memset(w->cell + circle_cell(w->ground, b->line, b->column), TAKEN,
	    (size_t)b->columns);
}

double
circle_grid_cost(const struct circle_grid *w, const struct circle_box *b,
    const struct circle_ideal *to, double price, double from, double limit)
{
	const struct circle_ground *g = w->ground;
	size_t first = circle_cell(g, b->line, b->column), i;
	size_t end = first + (size_t)b->columns;
	double cost = 0;

	for (i = first; i < end && from + price * cost <= limit; i++) {
		if (circle_ground_sector(g, i) != to->sector)
			cost += IN_OTHER_SECTOR;
		if (g->zone[i] != to->ring)
			cost += IN_OTHER_RING;
		if (w->cell[i] == CROSSED)
			cost += ON_AN_ARROW;
	}
	if (b->column >= 2 && w->cell[first - 2] == TAKEN)
		cost += NEAR_ANOTHER;
	if (b->column + b->columns + 1 < g->columns &&
	    w->cell[end + 1] == TAKEN)
		cost += NEAR_ANOTHER;
	return from + price * cost;
}

/* The cell that holds a point; false when none does. */
static bool
cell_of(const struct circle_ground *g, double x, double y, int *line,
    int *column)
{
	if (x < 0 || y < 0)
		return false;
	*line = (int)(y / 2);
	*column = (int)x;
	return *line < g->lines && *column < g->columns;
}

bool
circle_grid_aim(const struct circle_grid *w, struct circle_mark *m,
    const struct circle_box *b)
{
	const struct circle_ground *g = w->ground;
	int at = b->left ? b->column + b->columns - 1 : b->column;
	double dx = at + 0.5 - g->x;
	double dy = 2 * b->line + 1 - g->y;
	double r = circle_distance(dx, dy);
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
	    circle_grid_room(w, &head) && (head.line != b->line ||
	    head.column < b->column - 1 ||
	    head.column > b->column + b->columns);
}

static int
steps_of(const struct circle_mark *m)
{
	return (int)ceil(circle_distance(m->x2 - m->x, m->y2 - m->y));
}

/* The cell of an arrow at one of its steps, or NULL; one that has no length
 * has none. */
static unsigned char *
step_of(const struct circle_grid *w, const struct circle_mark *m, int i,
    int steps)
{
	int line, column;

	if (steps == 0 ||
	    !cell_of(w->ground, m->x + (m->x2 - m->x) * i / steps,
	    m->y + (m->y2 - m->y) * i / steps, &line, &column))
		return NULL;
	return w->cell + circle_cell(w->ground, line, column);
}

double
circle_grid_follow(const struct circle_grid *w, const struct circle_mark *m,
    const struct circle_box *b, double from, double limit)
{
	const unsigned char *cell, *box = w->cell +
	    circle_cell(w->ground, b->line, b->column);
	int steps = steps_of(m), crossed = 0, i;

	for (i = 0; i <= steps && from + crossed * ON_AN_ARROW <= limit; i++) {
		cell = step_of(w, m, i, steps);
		crossed += cell != NULL && (*cell == TAKEN ||
		    (cell >= box && cell < box + b->columns));
	}
	return from + crossed * ON_AN_ARROW;
}

void
circle_grid_cross(struct circle_grid *w, const struct circle_mark *m)
{
	int steps = steps_of(m), i;
	unsigned char *cell;

	for (i = 0; i <= steps; i++) {
		cell = step_of(w, m, i, steps);
		if (cell != NULL && *cell != TAKEN)
			*cell = i == steps ? TAKEN : CROSSED;
	}
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
	    circle_cell(w->ground, w->ground->lines, 0));
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
			i = circle_cell(g, line, column);
			if (fabs(2 * line + 1 - g->y) <= reach &&
			    g->zone[i] == 0)
				w->cell[i] = TAKEN;
		}
}

void
circle_grid_point(struct circle_grid *w, double x, double y)
{
	int line, column;

	if (cell_of(w->ground, x, y, &line, &column))
		w->cell[circle_cell(w->ground, line, column)] = TAKEN;
}
