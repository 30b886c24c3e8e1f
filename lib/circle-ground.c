/* SPDX-License-Identifier: MIT
 * The rings and sectors of a circle. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "circle-place.h"
#include "mem.h"

/* Units. */
#define ME_RADIUS 3.0
#define BAND_MIN 2.6	/* a ring that can still be seen */
#define RIM_MIN 3.0	/* room for the names of the sectors */
#define RIM_PEOPLE 7.0	/* room for people outside too */
#define RIM_MAX 0.4	/* of half the width */
#define LINE 0.9	/* how near a line no one stands */
#define CLEAR 1.0	/* a little more: no rounding matters beyond it */

/* Rounded, so that the last bit of a sine moves nothing anywhere. */
static double
even(double v)
{
	return round(v * 1e6) / 1e6;
}

void
circle_point(const struct circle_ground *g, double r, double turn, double *x,
    double *y)
{
	*x = even(g->x + r * sin(2 * M_PI * turn));
	*y = even(g->y - r * cos(2 * M_PI * turn));
}

double
circle_middle(const struct circle_ground *g, int ring)
{
	if (ring == CIRCLE_OUT)
		return g->r[CIRCLE_OUT - 1] + 0.6 * g->margin;
	return (g->r[ring - 1] + g->r[ring]) / 2;
}

/* Sectors of one size; crowded, those with more people are larger. */
static void
set_turns(struct circle_ground *g, const struct circle_crowd *crowd,
    bool crowded)
{
	double base = crowded ? 1 + 0.1 * (double)crowd->n : 1;
	double all = CIRCLE_SECTORS * base + (crowded ? (double)crowd->n : 0);
	double share;
	int s;

	share = (base + (crowded ? (double)crowd->sector[0] : 0)) / all;
	g->turn[0] = even(-share / 2); /* the first stands at the top */
	for (s = 0; s < CIRCLE_SECTORS; s++) {
		share = base + (crowded ? (double)crowd->sector[s] : 0);
		g->turn[s + 1] = even(g->turn[s] + share / all);
	}
	for (s = 0; s <= CIRCLE_SECTORS; s++) {
		g->way[s].x = sin(2 * M_PI * g->turn[s]);
		g->way[s].y = -cos(2 * M_PI * g->turn[s]);
	}
}

static double
clamp(double v, double low, double high)
{
	return fmax(low, fmin(v, high));
}

/* The rings share what the rim leaves; crowded, each has its least and then
 * its share by the number of people. */
static void
set_radii(struct circle_ground *g, const struct circle_crowd *crowd,
    bool crowded)
{
	double half = g->columns / 2.0;
	double least = crowd->ring[CIRCLE_OUT] != 0 ? RIM_PEOPLE : RIM_MIN;
	double base = 1 + 0.1 * (double)crowd->n;
	double all = 0;
	double rim = least;
	double spare;
	int r;

	if (crowded && crowd->ring[CIRCLE_OUT] != 0)
		rim = half * RIM_MAX * (double)crowd->ring[CIRCLE_OUT] /
		    (double)crowd->n;
	rim = clamp(rim, least, half - ME_RADIUS - 4 * BAND_MIN);
	g->margin = rim;
	for (r = 1; r < CIRCLE_OUT; r++)
		all += crowded ? base + (double)crowd->ring[r] : 1;
	spare = half - rim - ME_RADIUS - 4 * BAND_MIN;
	g->r[0] = ME_RADIUS;
	for (r = 1; r < CIRCLE_OUT; r++)
		g->r[r] = even(g->r[r - 1] + BAND_MIN + spare *
		    (crowded ? base + (double)crowd->ring[r] : 1) / all);
	g->r[CIRCLE_OUT] = even(g->r[CIRCLE_OUT - 1] + rim);
}

/* How near a line no one stands, at either side of a ring. */
static double
line_of(const struct circle_ground *g, int ring)
{
	return ring == 0 ? 0 : fmin(LINE, 0.2 * (g->r[ring] - g->r[ring - 1]));
}

/* From the middle to both ends of two lines of cells that are as far above me
 * as below. */
static void
set_zones(const struct circle_ground *g, int above, int below)
{
	signed char *up = g->zone + above * g->columns + g->columns / 2;
	signed char *down = g->zone + below * g->columns + g->columns / 2;
	double dy = 2 * below + 1 - g->y;
	double line = line_of(g, 0);
	int ring = 0;
	bool on;
	double r;
	int i;

	for (i = 0; i < g->columns / 2; i++) {
		r = sqrt((i + 0.5) * (i + 0.5) + dy * dy);
		while (ring < CIRCLE_OUT && r > g->r[ring])
			line = line_of(g, ++ring);
		on = (ring > 0 && r - g->r[ring - 1] < line) ||
		    (ring < CIRCLE_OUT && g->r[ring] - r < line);
		up[i] = up[-1 - i] = down[i] = down[-1 - i] =
		    (signed char)(on ? -1 : ring);
	}
}

/* How far a point is clockwise of the line where a sector begins. */
static double
beside(const struct circle_ground *g, int s, double dx, double dy)
{
	return g->way[s].x * dy - g->way[s].y * dx;
}

/* The sector of a point; -1 on the line between two. */
static int
sector_of(const struct circle_ground *g, double dx, double dy)
{
	double around = 2 * M_PI * sqrt(dx * dx + dy * dy);
	double turn = even(atan2(dx, -dy) / (2 * M_PI));
	int s = 0;

	if (turn < g->turn[0])
		turn += 1;
	while (s < CIRCLE_SECTORS - 1 && turn >= g->turn[s + 1])
		s++;
	if (around * fmin(turn - g->turn[s], g->turn[s + 1] - turn) <
	    fmin(LINE, 0.2 * around * (g->turn[s + 1] - g->turn[s])))
		return -1;
	return s;
}

/* The same without an angle, for a point that is clearly between the lines of
 * a sector of at most half a turn; else CIRCLE_SECTORS. */
static int
clear_sector(const struct circle_ground *g, double dx, double dy)
{
	double here, next = beside(g, 0, dx, dy);
	int s;

	for (s = 0; s < CIRCLE_SECTORS; s++) {
		here = next;
		next = beside(g, s + 1, dx, dy);
		if (here > CLEAR && next < -CLEAR &&
		    g->turn[s + 1] - g->turn[s] <= 0.5)
			break;
	}
	return s;
}

int
circle_ground_find_sector(const struct circle_ground *g, size_t cell)
{
	int line = (int)cell / g->columns;
	int column = (int)cell % g->columns;
	double dx = column + 0.5 - g->x;
	double dy = 2 * line + 1 - g->y;
	int s = clear_sector(g, dx, dy);

	if (s == CIRCLE_SECTORS)
		s = sector_of(g, dx, dy);
	return g->sector[cell] = (signed char)s;
}

void
circle_ground_make(struct circle_ground *g, int columns,
    const struct circle_crowd *crowd, bool crowded)
{
	size_t n;
	int line;

	*g = (struct circle_ground){ .columns = columns };
	set_radii(g, crowd, crowded);
	set_turns(g, crowd, crowded);
	/* An odd number of lines: one goes through the middle. */
	g->lines = 2 * (int)ceil((g->r[CIRCLE_OUT] - 1) / 2) + 1;
	g->x = columns / 2;
	g->y = g->lines;
	n = (size_t)g->columns * (size_t)g->lines;
	g->zone = mem_new(n, 1);
	g->sector = mem_new(n, 1);
	for (line = 0; line <= g->lines / 2; line++)
		set_zones(g, line, g->lines - 1 - line);
	memset(g->sector, CIRCLE_UNKNOWN, n);
}

void
circle_ground_free(struct circle_ground *g)
{
	free(g->zone);
	free(g->sector);
	free(g->fixed);
}
