/* SPDX-License-Identifier: MIT
 * The legend of a circle. */

#include <stdlib.h>

#include "circle-words.h"
#include "err.h"
#include "str.h"
#include "utf8.h"

enum {
	ITEM_MAX = 34, /* columns of a name in the legend */
	ITEM_ELSE = 3 + 1 + CIRCLE_SIGNS, /* of its number and marks */
	GAP = 3, /* between items of the legend */
};

/* Put a paragraph below all there is. */
static void
put_paragraph(struct picture *p, const char *text)
{
	p->height += 2 * (double)picture_lines(p, 0, (size_t)p->width,
	    PICTURE_PLAIN, text);
}

/* "12 Anna !", as much of the name as there is room for. */
static char *
item_of(const struct circle_entry *e, double width)
{
	size_t columns = utf8_width(e->label);
	char *marks = circle_marks(e->last);
	size_t room = ITEM_MAX;
	struct str s = { 0 };

	if (room + ITEM_ELSE > (size_t)width)
		room = (size_t)width - ITEM_ELSE;

	str_printf(&s, "%2zu ", e->number);
	utf8_pad(&s, e->label, columns < room ? columns : room);
	str_printf(&s, "%s%s", *marks != '\0' ? " " : "", marks);
	free(marks);
	return s.text;
}

/* Where the next item of a list goes that runs across the page. */
struct flow {
	struct picture *picture;
	size_t x;
};

static void
end_flow(struct flow *f)
{
	f->picture->height += f->x != 0 ? 2 : 0;
	f->x = 0;
}

static void
put_item(struct flow *f, const char *text, size_t columns)
{
	if (f->x != 0 && f->x + utf8_width(text) > f->picture->width)
		end_flow(f);
	picture_text(f->picture, (double)f->x, f->picture->height + 1,
	    PICTURE_START, PICTURE_PLAIN, text);
	f->x += columns;
}

/* The names behind the numbers, in columns. */
static void
put_numbers(struct picture *p, const struct circle_roster *r)
{
	struct flow f = { .picture = p };
	size_t widest = 0;
	size_t i, w;
	char *item;

	if (!circle_numbered(r))
		return;
	for (i = 0; i < r->n; i++) {
		item = item_of(&r->entry[i], p->width);
		w = utf8_width(item) + GAP;
		widest = w > widest ? w : widest;
		free(item);
	}
	for (i = 0; i < r->n; i++) {
		if (!circle_shown(&r->entry[i], CIRCLE_NUMBER, CIRCLE_BARE))
			continue;
		item = item_of(&r->entry[i], p->width);
		put_item(&f, item, widest);
		free(item);
	}
	end_flow(&f);
}

/* The names of those who are drawn together, or not at all. */
static void
put_batch(struct picture *p, const struct circle_roster *r, size_t side,
    int ring, int sector)
{
	struct str names = { 0 };
	struct str line = { 0 };
	const struct circle_mark *m;
	size_t i, k = 0;

	for (i = 0; i < r->n; i++) {
		m = r->entry[i].mark[side];
		if (m == NULL || m->show < CIRCLE_GROUP ||
		    m->person->ring != ring || m->person->sector != sector)
			continue;
		circle_join(&names, m->label);
		k++;
	}
	if (k == 0)
		return;
	str_printf(&line, "×%zu ", k);
	if (r->sides > 1 && r->side[side].title != NULL)
		str_printf(&line, "%s, ", r->side[side].title);
	str_printf(&line, "%s, ", circle_sector_name(sector));
	str_printf(&line, ring == CIRCLE_OUT ? "%s" : _("ring %s"),
	    circle_ring_word(ring));
	str_printf(&line, ": %s", str_text(&names));
	put_paragraph(p, line.text);
	str_free(&line);
	str_free(&names);
}

static void
put_batches(struct picture *p, const struct circle_roster *r)
{
	size_t side;
	int ring, sector;

	for (side = 0; side < r->sides; side++)
		for (ring = 1; ring <= CIRCLE_OUT; ring++)
			for (sector = 0; sector < CIRCLE_SECTORS; sector++)
				put_batch(p, r, side, ring, sector);
}

static void
put_sign(struct flow *f, const char *sign, const char *word)
{
	struct str s = { 0 };

	str_puts(&s, sign);
	str_putc(&s, ' ');
	str_puts(&s, word);
	put_item(f, s.text, utf8_width(s.text) + GAP);
	str_free(&s);
}

static bool
sign_used(const struct circle_roster *r, int sign)
{
	const struct circle_person *p;
	size_t i, side;

	for (i = 0; i < r->n; i++)
		for (side = 0; side < r->sides; side++) {
			p = r->entry[i].person[side];
			if (p == NULL)
				continue;
			if (sign < CIRCLE_SIGNS ? circle_has_sign(p, sign) :
			    circle_wants(p))
				return true;
		}
	return false;
}

/* What the marks mean: those that are there. */
static void
put_signs(struct picture *p, const struct circle_roster *r)
{
	struct flow f = { .picture = p };
	int sign;

	for (sign = 0; sign < CIRCLE_SIGNS; sign++)
		if (sign_used(r, sign))
			put_sign(&f, circle_sign(sign), circle_sign_word(sign));
	if (sign_used(r, CIRCLE_SIGNS))
		put_sign(&f, "→", _("ring wanted"));
	end_flow(&f);
}

void
circle_legend(struct picture *p, const struct circle_roster *r, bool sketch)
{
	picture_group(p, "legend");
	put_numbers(p, r);
	put_batches(p, r);
	put_signs(p, r);
	if (!sketch)
		put_paragraph(p, _("Ring 1: my closest people. Ring 2: close "
		    "and important. Ring 3: part of my life. Ring 4: people I "
		    "know. Outside: lost, apart, died or hoped for."));
	picture_end(p);
}
