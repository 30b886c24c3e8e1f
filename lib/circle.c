/* SPDX-License-Identifier: MIT
 * The closeness circle, drawn. */

#include <stdlib.h>
#include <string.h>

#include "circle-draw.h"
#include "circle-words.h"
#include "err.h"
#include "mem.h"

enum {
	BESIDE = 100,	/* columns from which two stand beside each other */
	CIRCLE_MAX = 100, /* columns of one: taller is no clearer */
};

int
circle_sector(const char *relation)
{
	static const struct {
		const char *relation;
		int sector;
	} table[] = {
		{ "parent", 0 }, { "child", 0 }, { "sibling", 0 },
		{ "other-family", 0 }, { "partner", 1 }, { "ex-partner", 1 },
		{ "pet", 1 }, { "friend", 2 }, { "colleague", 3 },
		{ "manager", 3 },
	};
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (strcmp(relation, table[i].relation) == 0)
			return table[i].sector;
	return CIRCLE_SECTORS - 1;
}

const char *
circle_sector_name(int sector)
{
	static const char *const name[CIRCLE_SECTORS] = { N_("family"),
		N_("partner, home"), N_("friends"), N_("work, study"),
		N_("community, other") };

	return _(name[sector]);
}

int
circle_ring(const char *cell)
{
	if (strcmp(cell, "out") == 0)
		return CIRCLE_OUT;
	if (*cell >= '1' && *cell < '0' + CIRCLE_OUT && cell[1] == '\0')
		return *cell - '0';
	return 0;
}

static bool
is_drawn(const struct circle_person *p)
{
	return p != NULL && p->ring >= 1 && p->ring <= CIRCLE_OUT;
}

static void
sheet_make(struct circle_sheet *t, struct circle_roster *r, size_t side)
{
	struct circle_entry *e;
	struct circle_mark *m;

	*t = (struct circle_sheet){ .mark = mem_new(r->n, sizeof(*t->mark)) };
	for (e = r->entry; e < r->entry + r->n; e++) {
		if (!is_drawn(e->person[side]))
			continue;
		m = &t->mark[t->n++];
		m->person = e->person[side];
		m->label = e->label;
		m->marks = circle_marks(m->person);
		m->number = e->number;
		e->mark[side] = m;
	}
}

static void
sheet_free(struct circle_sheet *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		free(t->mark[i].marks);
		free(t->mark[i].text);
	}
	free(t->mark);
}

/* The most people that stand anywhere, on either side: both have the same
 * rings and sectors, so that they can be compared. */
static struct circle_crowd
crowd_of(const struct circle_sheet *sheet, size_t sides)
{
	struct circle_crowd all = { .n = 0 };
	size_t i, k;

	for (i = 0; i < sides; i++) {
		struct circle_crowd one = { .n = sheet[i].n };

		for (k = 0; k < sheet[i].n; k++) {
			one.ring[sheet[i].mark[k].person->ring]++;
			one.sector[sheet[i].mark[k].person->sector]++;
		}
		for (k = 0; k <= CIRCLE_OUT; k++)
			if (one.ring[k] > all.ring[k])
				all.ring[k] = one.ring[k];
		for (k = 0; k < CIRCLE_SECTORS; k++)
			if (one.sector[k] > all.sector[k])
				all.sector[k] = one.sector[k];
	}
	for (k = 0; k < CIRCLE_SECTORS; k++)
		all.n += all.sector[k];
	return all;
}

static size_t
lay_out(struct circle_ground *g, struct circle_sheet *sheet, size_t sides)
{
	size_t cost = 0;
	size_t i;

	for (i = 0; i < sides; i++)
		cost += circle_place(g, sheet[i].mark, sheet[i].n);
	return cost;
}

/* Grounds that are laid out.  Even ones depend on their width, and on whether
 * there is anybody outside, alone. */
struct circle_memo {
	struct circle_ground even[2], crowded;
};

struct circle_memo *
circle_memo_new(void)
{
	return mem_new(1, sizeof(struct circle_memo));
}

void
circle_memo_free(struct circle_memo *memo)
{
	if (memo == NULL)
		return;
	circle_ground_free(&memo->even[0]);
	circle_ground_free(&memo->even[1]);
	circle_ground_free(&memo->crowded);
	free(memo);
}

static struct circle_ground *
even_ground(struct circle_memo *memo, int columns,
    const struct circle_crowd *crowd)
{
	struct circle_ground *g = &memo->even[crowd->ring[CIRCLE_OUT] != 0];

	if (g->columns == columns)
		return g;
	circle_ground_free(g);
	circle_ground_make(g, columns, crowd, false);
	return g;
}

/* Even rings and sectors when all labels fit in them; else those in which
 * more of them do. */
static const struct circle_ground *
lay_out_best(struct circle_memo *memo, struct circle_sheet *sheet,
    size_t sides, int columns)
{
	struct circle_crowd crowd = crowd_of(sheet, sides);
	struct circle_ground *g = even_ground(memo, columns, &crowd);
	size_t even = lay_out(g, sheet, sides);

	if (even == 0)
		return g;
	circle_ground_free(&memo->crowded);
	circle_ground_make(&memo->crowded, columns, &crowd, true);
	if (lay_out(&memo->crowded, sheet, sides) < even)
		return &memo->crowded;
	lay_out(g, sheet, sides);
	return g;
}

static struct picture *
make(const char *first, const char *title, const struct circle_side *side,
    size_t sides, size_t width, struct circle_memo *memo, bool sketch)
{
	struct picture *p;
	struct circle_memo *own = memo == NULL ? circle_memo_new() : NULL;
	const struct circle_ground *g;
	struct circle_sheet sheet[CIRCLE_SIDES];
	struct circle_roster r;
	bool beside = sides == CIRCLE_SIDES && width >= BESIDE;
	size_t columns, i;

	width = width < CIRCLE_WIDTH_MIN ? CIRCLE_WIDTH_MIN : width;
	width = width > CIRCLE_WIDTH_MAX ? CIRCLE_WIDTH_MAX : width;
	columns = beside ? (width - CIRCLE_GAP) / 2 : width;
	columns = columns > CIRCLE_MAX ? CIRCLE_MAX : columns & ~(size_t)1;
	circle_roster_make(&r, side, sides);
	for (i = 0; i < sides; i++)
		sheet_make(&sheet[i], &r, i);
	g = lay_out_best(memo != NULL ? memo : own, sheet, sides,
	    (int)columns);
	p = picture_new((double)width, 0, title);
	if (!sketch)
		picture_head(p, first);
	circle_describe(p, first, &r);
	circle_draw(p, g, sheet, &r, beside);
	circle_legend(p, &r, sketch);
	if (!sketch)
		p->height += 2;
	circle_table(p, &r, sketch);
	for (i = 0; i < sides; i++)
		sheet_free(&sheet[i]);
	circle_memo_free(own);
	circle_roster_free(&r);
	return p;
}

struct picture *
circle_picture(const char *first, const char *title,
    const struct circle_side *side, size_t sides, size_t width,
    struct circle_memo *memo)
{
	return make(first, title, side, sides, width, memo, false);
}

struct picture *
circle_sketch(const char *title, const struct circle_side *side,
    size_t width, struct circle_memo *memo)
{
	return make(NULL, title, side, 1, width, memo, true);
}
