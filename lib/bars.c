/* SPDX-License-Identifier: MIT
 * Numbers as bars. */

#include <math.h>
#include <string.h>

#include "bars.h"
#include "utf8.h"

enum {
	GAP = 2,       /* columns between a label and its bar */
	SAID = 16,     /* columns kept for the words behind the longest bar */
	LONGEST = 40,  /* columns of a bar */
	INDENT = 2,    /* of labels below their group */
};

struct layout {
	size_t indent, label; /* columns */
	double step;          /* columns for 1 */
};

static struct layout
lay(const struct picture *p, const struct bar *bar, size_t n, double max)
{
	struct layout l = { .indent = 0, .label = 0 };
	double room;
	size_t i, w;

	for (i = 0; i < n; i++) {
		w = utf8_width(bar[i].label);
		l.label = w > l.label ? w : l.label;
		if (bar[i].group != NULL)
			l.indent = INDENT;
	}
	w = (size_t)p->width / 3;
	l.label = l.label < w ? l.label : w;
	room = p->width - (double)(l.indent + l.label + GAP + SAID);
	room = fmin(fmax(room, 1), LONGEST);
	/* Whole columns, so that in a terminal every 1 is as long. */
	l.step = room < max ? room / max : floor(room / max);
	return l;
}

static void
put(struct picture *p, const struct layout *l, const struct bar *bar)
{
	double x = (double)(l->indent + l->label + GAP), y = p->height + 1;
	double length = bar->value > 0 ? bar->value * l->step : 0;
	size_t lines = picture_lines(p, (double)l->indent, l->label,
	    PICTURE_PLAIN, bar->label);

	if (length > 0)
		picture_bar(p, x, x + length, y);
	picture_text(p, length > 0 ? x + fmax(round(length), 1) + 1 : x, y,
	    PICTURE_START, PICTURE_PLAIN, bar->said);
	p->height += 2 * (double)lines;
}

void
bars_put(struct picture *p, const struct bar *bar, size_t n, double max)
{
	struct layout l = lay(p, bar, n, max);
	const char *group = NULL;
	size_t i;

	picture_group(p, "bars");
	for (i = 0; i < n; i++) {
		if (bar[i].group != NULL && (group == NULL ||
		    strcmp(group, bar[i].group) != 0))
			p->height += 2 * (double)picture_lines(p, 0,
			    (size_t)p->width, PICTURE_PLAIN, bar[i].group);
		group = bar[i].group;
		put(p, &l, &bar[i]);
	}
	picture_end(p);
}
