/* SPDX-License-Identifier: MIT
 *
 * The grid of a circle: which cells are taken, and the search for the best
 * free place of a text.
 */
#ifndef CIRCLE_GRID_H
#define CIRCLE_GRID_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "circle-place.h"

struct circle_grid {
	const struct circle_ground *ground;
	unsigned char *cell; /* free, crossed by an arrow, or taken */
};

/* A place for a text of so many columns, its dot included. */
struct circle_box {
	int line, column, columns;
	bool left; /* the dot stands at its right end */
};

/* Where a mark would stand best. */
struct circle_ideal {
	int ring, sector;
	double x, y;
};

void circle_grid_make(struct circle_grid *w, const struct circle_ground *g);
/* Take what is fixed in its ground, and nothing else. */
void circle_grid_reset(struct circle_grid *w);
void circle_grid_free(struct circle_grid *w);
/* Take all that is me. */
void circle_grid_me(struct circle_grid *w);
void circle_grid_take(struct circle_grid *w, const struct circle_box *b);
/* Take the cell at a point. */
void circle_grid_point(struct circle_grid *w, double x, double y);

/* A cell, counted line by line. */
static inline size_t
circle_cell(const struct circle_ground *g, int line, int column)
{
	return (size_t)(line * g->columns + column);
}

/* What hypot gives, but for numbers too large to be squared; and the same on
 * every machine. */
static inline double
circle_distance(double x, double y)
{
	return sqrt(x * x + y * y);
}

/* Is there room for it, and a free column at either side? */
bool circle_grid_room(const struct circle_grid *w, const struct circle_box *b);
/* What the box costs by where it stands, at a price, on top of what is given.
 * Once that is more than limit it matters no more how much. */
double circle_grid_cost(const struct circle_grid *w,
    const struct circle_box *b, const struct circle_ideal *to, double price,
    double from, double limit);
/* The arrow of a mark in that box, from its dot straight in or out to the
 * ring wanted.  False when its head would stand on something. */
bool circle_grid_aim(const struct circle_grid *w, struct circle_mark *m,
    const struct circle_box *b);
/* What that arrow costs by the cells that it shares with labels, on top of what
 * is given; limit as above. */
double circle_grid_follow(const struct circle_grid *w,
    const struct circle_mark *m, const struct circle_box *b, double from,
    double limit);
/* Mark the free cells of the arrow as crossed, and take that of its head. */
void circle_grid_cross(struct circle_grid *w, const struct circle_mark *m);

/* Place the name of a sector, as near to the ideal point and as far outside
 * the rings as there is room; false when there is none. */
bool circle_grid_name(struct circle_grid *w, const struct circle_ideal *to,
    int columns, struct circle_box *best);
/* Place a mark whose text and dot are set, with its arrow if it has one. */
bool circle_grid_mark(struct circle_grid *w, struct circle_mark *m,
    const struct circle_ideal *to);

#endif
