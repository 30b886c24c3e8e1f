/* SPDX-License-Identifier: MIT
 *
 * Where people stand in a circle: on a grid of text cells, so that one layout
 * is right for a terminal and for a page.  Units are those of picture.h.
 */
#ifndef CIRCLE_PLACE_H
#define CIRCLE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "circle.h"

/* The name of a sector, and where it is drawn. */
struct circle_name {
	const char *text;
	bool drawn;
	int line, column;
};

/* The rings and sectors, and the cells of the grid that they cover. */
struct circle_ground {
	int columns, lines;
	double x, y;			    /* the middle */
	double r[CIRCLE_OUT + 1];	    /* outer radius of me, ring 1… */
	double margin;			    /* above and below ring 4 */
	double turn[CIRCLE_SECTORS + 1];    /* where sectors begin, in turns
					       clockwise from the top */
	struct { double x, y; } way[CIRCLE_SECTORS + 1]; /* the same as
					       directions */
	signed char *zone;   /* of each cell: 0 me, ring, out; -1 on a line */
	signed char *sector; /* see below */
	/* Set by circle_place, once. */
	struct circle_name name[CIRCLE_SECTORS];
	unsigned char *fixed; /* cells that are taken by what is no person */
};

/* How many people there are to find room for. */
struct circle_crowd {
	size_t ring[CIRCLE_OUT + 1];
	size_t sector[CIRCLE_SECTORS];
	size_t n;
};

enum circle_show {
	CIRCLE_NAME,   /* the whole label, or nearly */
	CIRCLE_SHORT,  /* a short part of it */
	CIRCLE_NUMBER, /* a number, told in the legend */
	CIRCLE_BARE,   /* the same without dot and marks */
	CIRCLE_GROUP,  /* how many there are, told in the legend */
	CIRCLE_HIDDEN, /* in the legend only */
};

struct circle_mark {
	const struct circle_person *person;
	const char *label; /* harmless, of one line */
	char *marks;       /* "!†", "" for none */
	size_t number;     /* from 1 */
	/* Set by circle_place. */
	enum circle_show show;
	char *text;        /* what is drawn; NULL: nothing. Caller frees */
	size_t turned;     /* bytes of it that are a name from right to left */
	bool dot;
	int line, column;  /* of the dot, else of the text's first cell */
	int text_column;   /* of the text's first cell */
	bool arrow;
	double x, y, x2, y2; /* of the arrow */
};

/* Of an even number of columns.  crowded: where many are gets more room.  Free
 * with circle_ground_free. */
void circle_ground_make(struct circle_ground *g, int columns,
    const struct circle_crowd *crowd, bool crowded);
void circle_ground_free(struct circle_ground *g);
/* The sector of a cell, counted line by line; -1 on a line between two.  Worked
 * out when it is asked for first. */
enum { CIRCLE_UNKNOWN = -2 };
int circle_ground_find_sector(const struct circle_ground *g, size_t cell);
static inline int
circle_ground_sector(const struct circle_ground *g, size_t cell)
{
	return g->sector[cell] != CIRCLE_UNKNOWN ? g->sector[cell] :
	    circle_ground_find_sector(g, cell);
}
/* The point at a radius and a turn. */
void circle_point(const struct circle_ground *g, double r, double turn,
    double *x, double *y);
/* The radius in the middle of a ring, or of what is outside. */
double circle_middle(const struct circle_ground *g, int ring);

/* Place the names of the sectors, and all marks, which stand in the order of
 * their numbers.  Returns what it cost: the less the better, 0 when all labels
 * are drawn. */
size_t circle_place(struct circle_ground *g, struct circle_mark *mark,
    size_t n);

#endif
