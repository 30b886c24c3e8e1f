/* SPDX-License-Identifier: MIT
 * Where people stand.  People of one ring and sector make a batch.  Each gets
 * the free place nearest to an even spread; a batch that finds no room is
 * shown shorter, then as numbers, then as how many they are. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "circle-grid.h"
#include "circle-roster.h"
#include "str.h"
#include "utf8.h"

enum {
	NAME_COLUMNS = 16, /* of a label in the picture */
	SHORT_COLUMNS = 8,
	ARROWS_MAX = 12, /* more would hide the people */
	BATCHES = CIRCLE_OUT * CIRCLE_SECTORS,
};

struct layout {
	struct circle_grid grid;
	struct circle_mark *mark;
	size_t n;
	enum circle_show show[BATCHES];
	bool arrows; /* else the ring wanted is told beside the label */
};

static struct circle_ideal
ideal_of(const struct circle_ground *g, int ring, int sector, size_t i,
    size_t k, int columns)
{
	struct circle_ideal to = { .ring = ring, .sector = sector };
	double span = g->turn[sector + 1] - g->turn[sector];
	double middle = circle_middle(g, ring);
	double band = g->r[ring] - g->r[ring - 1];
	double arc = 2 * M_PI * middle * span;
	double rows = ceil((double)k * (columns + 2) / arc);

	rows = fmax(k > 2 ? 2 : 1, fmin(rows, floor(band / 2)));
	if (rows > 1)
		middle += band * ((double)(i % (size_t)rows + 1) /
		    (rows + 1) - 0.5);
	circle_point(g, middle, g->turn[sector] +
	    span * ((double)i + 0.5) / (double)k, &to.x, &to.y);
	return to;
}

/* What is drawn of a mark; wanted: with the ring wanted in words. */
static char *
text_of(struct circle_mark *m, size_t k, bool wanted)
{
	struct str s = { 0 };
	size_t columns = m->show == CIRCLE_NAME ? NAME_COLUMNS :
	    SHORT_COLUMNS;
	size_t width = utf8_width(m->label);

	m->turned = 0;
	if (m->show == CIRCLE_GROUP)
		str_printf(&s, "×%zu", k);
	else if (m->show >= CIRCLE_NUMBER)
		str_printf(&s, "%s%zu", m->show == CIRCLE_NUMBER ? "•" : "",
		    m->number);
	else
		utf8_pad(&s, m->label, width < columns ? width : columns);
	if (m->show > CIRCLE_NUMBER)
		return s.text;
	if (m->show <= CIRCLE_SHORT && utf8_turns(m->label))
		m->turned = s.len;
	if (m->dot && (*m->marks != '\0' || wanted))
		str_putc(&s, ' ');
	str_puts(&s, m->marks);
	if (wanted && m->person->ring_wanted == CIRCLE_OUT)
		str_puts(&s, "→out");
	else if (wanted)
		str_printf(&s, "→%d", m->person->ring_wanted);
	return s.text;
}

static bool
wants(const struct circle_mark *m)
{
	return m->show <= CIRCLE_NUMBER && circle_wants(m->person);
}

static bool
place_mark(struct layout *w, struct circle_mark *m, size_t i, size_t k,
    size_t all)
{
	struct circle_ideal to;
	bool arrow;

	m->dot = m->show <= CIRCLE_SHORT;
	for (arrow = w->arrows && wants(m);; arrow = false) {
		free(m->text);
		m->text = text_of(m, all, wants(m) && !arrow);
		to = ideal_of(w->grid.ground, m->person->ring,
		    m->person->sector, i, k, (int)utf8_width(m->text));
		m->arrow = arrow;
		if (circle_grid_mark(&w->grid, m, &to))
			return true;
		if (!arrow)
			return false;
	}
}

static int
batch_of(const struct circle_mark *m)
{
	return (m->person->ring - 1) * CIRCLE_SECTORS + m->person->sector;
}

static bool
place_batch(struct layout *w, int batch)
{
	struct circle_mark *m;
	size_t k = 0;
	size_t i = 0;

	for (m = w->mark; m < w->mark + w->n; m++)
		k += batch_of(m) == batch;
	for (m = w->mark; m < w->mark + w->n; m++) {
		if (batch_of(m) != batch)
			continue;
		m->show = w->show[batch];
		m->dot = m->arrow = false;
		free(m->text);
		m->text = NULL;
		if (m->show == CIRCLE_HIDDEN ||
		    (m->show == CIRCLE_GROUP && i != 0))
			continue;
		if (!place_mark(w, m, i, m->show == CIRCLE_GROUP ? 1 : k, k))
			return false;
		i++;
	}
	return true;
}

/* What is no person: me, the numbers of the rings, the names. */
static void
place_fixed(struct circle_ground *g)
{
	struct circle_ideal to = { .ring = CIRCLE_OUT };
	struct circle_name *name;
	struct circle_grid grid;
	struct circle_box b;
	double x, y;
	int r;

	circle_grid_make(&grid, g);
	circle_grid_me(&grid);
	for (r = 1; r < CIRCLE_OUT; r++) {
		circle_point(g, circle_middle(g, r), g->turn[0], &x, &y);
		circle_grid_point(&grid, x, y);
	}
	for (to.sector = 0; to.sector < CIRCLE_SECTORS; to.sector++) {
		circle_point(g, g->r[CIRCLE_OUT] - 1, (g->turn[to.sector] +
		    g->turn[to.sector + 1]) / 2, &to.x, &to.y);
		name = &g->name[to.sector];
		name->text = circle_sector_name(to.sector);
		name->drawn = circle_grid_name(&grid, &to,
		    (int)utf8_width(name->text), &b);
		name->line = b.line;
		name->column = b.column;
	}
	g->fixed = grid.cell;
}

/* Returns the batch that finds no room, or BATCHES. */
static int
place_all(struct layout *w)
{
	int batch;

	circle_grid_reset(&w->grid);
	for (batch = 0; batch < BATCHES; batch++)
		if (!place_batch(w, batch))
			break;
	return batch;
}

/* Let a batch need less room.  When it needs the least already, the others
 * do; when they do too, it is told in the legend only. */
static void
make_room(struct layout *w, int batch)
{
	bool others = false;
	int i;

	if (w->show[batch] < CIRCLE_GROUP) {
		w->show[batch]++;
		return;
	}
	for (i = 0; i < BATCHES; i++)
		if (w->show[i] < CIRCLE_GROUP) {
			w->show[i]++;
			others = true;
		}
	if (!others)
		w->show[batch] = CIRCLE_HIDDEN;
}

/* Two who would be drawn by the same words become numbers. */
static bool
tell_apart(struct layout *w)
{
	const struct circle_mark *a, *b;
	bool alike = false;

	for (a = w->mark; a < w->mark + w->n; a++)
		for (b = w->mark; b < a; b++) {
			if (a->show > CIRCLE_SHORT || b->show > CIRCLE_SHORT ||
			    strcmp(a->text, b->text) != 0)
				continue;
			w->show[batch_of(a)] = CIRCLE_NUMBER;
			w->show[batch_of(b)] = CIRCLE_NUMBER;
			alike = true;
		}
	return alike;
}

/* Until all have a place, and no two are drawn alike. */
static void
place_until(struct layout *w)
{
	int batch;

	do {
		while ((batch = place_all(w)) < BATCHES)
			make_room(w, batch);
	} while (tell_apart(w));
}

size_t
circle_place(struct circle_ground *g, struct circle_mark *mark, size_t n)
{
	static const size_t price[] = { [CIRCLE_NAME] = 0, [CIRCLE_SHORT] = 1,
		[CIRCLE_NUMBER] = 10, [CIRCLE_BARE] = 15, [CIRCLE_GROUP] = 30,
		[CIRCLE_HIDDEN] = 100 };
	struct layout w = { .mark = mark, .n = n };
	size_t cost = 0;
	size_t wishes = 0;
	size_t i;

	for (i = 0; i < n; i++)
		wishes += wants(&mark[i]);
	w.arrows = wishes <= ARROWS_MAX;
	if (g->fixed == NULL)
		place_fixed(g);
	circle_grid_make(&w.grid, g);
	place_until(&w);
	circle_grid_free(&w.grid);
	for (i = 0; i < n; i++)
		if (mark[i].show != CIRCLE_SHORT ||
		    utf8_width(mark[i].label) > SHORT_COLUMNS)
			cost += price[mark[i].show];
	return cost;
}
