/* SPDX-License-Identifier: MIT
 * A circle in words: its description and its table. */

#include <stdlib.h>

#include "circle-words.h"
#include "err.h"
#include "mem.h"
#include "str.h"

enum { CELLS_MAX = 7 }; /* in a row */

static char *
signs_in_words(const struct circle_person *p)
{
	struct str s = { 0 };
	int i;

	for (i = 0; i < CIRCLE_SIGNS; i++)
		if (circle_has_sign(p, i))
			circle_join(&s, circle_sign_word(i));
	return s.text != NULL ? s.text : mem_dup("");
}

static char *
number_text(const struct circle_entry *e)
{
	struct str s = { 0 };

	str_printf(&s, "%zu", e->number);
	return s.text;
}

static const char *
side_title(const struct circle_roster *r, size_t side)
{
	if (r->sides == 1)
		return _("Ring now");
	if (r->side[side].title != NULL && *r->side[side].title != '\0')
		return r->side[side].title;
	return side == 0 ? _("Ring then") : _("Ring now");
}

/* A row of the table; the number goes first only where numbers are drawn. */
static size_t
put_row(const char **cell, const struct circle_roster *r,
    const struct circle_entry *e, const char *number, const char *signs)
{
	size_t side;
	size_t k = 0;

	if (number != NULL)
		cell[k++] = number;
	cell[k++] = e->label;
	cell[k++] = e->last->kind != NULL && *e->last->kind != '\0' ?
	    e->last->kind : circle_sector_name(e->last->sector);
	for (side = 0; side < r->sides; side++)
		cell[k++] = e->person[side] != NULL ?
		    circle_ring_word(e->person[side]->ring) : "–";
	cell[k++] = circle_ring_word(e->last->ring_wanted);
	cell[k++] = signs;
	return k;
}

static size_t
put_head(const char **cell, const struct circle_roster *r, bool numbers)
{
	size_t side;
	size_t k = 0;

	if (numbers)
		cell[k++] = _("No.");
	cell[k++] = _("Person");
	cell[k++] = _("Kind");
	for (side = 0; side < r->sides; side++)
		cell[k++] = side_title(r, side);
	cell[k++] = _("Ring wanted");
	cell[k++] = _("Marks");
	return k;
}

void
circle_table(struct picture *p, const struct circle_roster *r, bool sketch)
{
	const char **cell = mem_new((r->n + 1) * CELLS_MAX, sizeof(*cell));
	char **own = mem_new(2 * r->n, sizeof(*own));
	bool numbers = circle_numbered(r);
	size_t columns = put_head(cell, r, numbers);
	size_t i;

	for (i = 0; i < r->n; i++) {
		if (numbers)
			own[2 * i] = number_text(&r->entry[i]);
		own[2 * i + 1] = signs_in_words(r->entry[i].last);
		put_row(cell + (i + 1) * columns, r, &r->entry[i], own[2 * i],
		    own[2 * i + 1]);
	}
	if (sketch)
		picture_cells(p, cell, r->n + 1, columns);
	else
		picture_table(p, cell, r->n + 1, columns);
	for (i = 0; i < 2 * r->n; i++)
		free(own[i]);
	free(own);
	free(cell);
}

static void
describe_side(struct str *s, const struct circle_side *side)
{
	size_t ring[CIRCLE_OUT + 1] = { 0 };
	size_t sector[CIRCLE_SECTORS] = { 0 };
	struct str empty = { 0 };
	size_t i;
	int k;

	for (i = 0; i < side->n; i++) {
		k = side->person[i].ring;
		if (k < 1 || k > CIRCLE_OUT)
			continue;
		ring[k]++;
		sector[side->person[i].sector]++;
	}
	if (side->title != NULL && *side->title != '\0')
		str_printf(s, "%s: ", side->title);
	str_printf(s, _("people in ring 1: %zu, ring 2: %zu, ring 3: %zu, "
	    "ring 4: %zu, outside: %zu."), ring[1], ring[2], ring[3], ring[4],
	    ring[CIRCLE_OUT]);
	for (k = 0; k < CIRCLE_SECTORS; k++)
		if (sector[k] == 0)
			circle_join(&empty, circle_sector_name(k));
	if (empty.len != 0)
		str_printf(s, _(" No one in: %s."), empty.text);
	str_putc(s, '\n');
	str_free(&empty);
}

void
circle_describe(struct picture *p, const char *first,
    const struct circle_roster *r)
{
	struct str s = { 0 };
	size_t i;

	if (first != NULL && *first != '\0')
		str_printf(&s, "%s\n", first);
	for (i = 0; i < r->sides; i++)
		describe_side(&s, &r->side[i]);
	picture_describe(p, str_text(&s));
	str_free(&s);
}
