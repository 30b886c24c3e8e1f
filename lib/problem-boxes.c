/* SPDX-License-Identifier: MIT
 * A change as four boxes. */

#include <math.h>
#include <stdlib.h>

#include "drawn.h"
#include "err.h"
#include "mem.h"
#include "problem.h"

enum { WIDTH_MIN = 40, WIDTH_MAX = 120, COLUMNS = 5, ROLES = 2 };

/* A role, by the names of its fields. */
static const struct role {
	const char *label;
	const char *self, *side[2];
} roles[ROLES] = {
	{ N_("Old role"), "self_before", { "old_good", "old_bad" } },
	{ N_("New role"), "self_now", { "new_good", "new_bad" } },
};

static const char *
label_of(const struct shown *s, const struct record *row, const char *field)
{
	return words_in(&sheet_get(row->sheet, field)->label, s->lang);
}

static const char *
text_of(const struct record *row, const char *field)
{
	const char *text = record_text(row, field);

	return *text != '\0' ? text : _("not recorded");
}

/* A text below all there is, which grows by it. */
static void
put_lines(struct picture *p, double x, size_t columns, int look,
    const char *text)
{
	p->height += 2 * (double)picture_lines(p, x, columns, look, text);
}

/* The inside of a box; returns where it ends. */
static double
put_box(struct picture *p, double x, size_t columns, const char *label,
    const char *text)
{
	double top = p->height, bottom;

	put_lines(p, x, columns, PICTURE_BOLD, label);
	put_lines(p, x, columns, PICTURE_PLAIN, text);
	bottom = p->height;
	p->height = top;
	return bottom;
}

/* The two boxes of a role, beside each other and of one height. */
static void
put_role(struct picture *p, const struct shown *s, const struct record *row,
    const struct role *role)
{
	double half = floor(p->width / 2), top = p->height, bottom = 0, end;
	size_t i;

	p->height += 2;
	for (i = 0; i < 2; i++) {
		end = put_box(p, (double)i * half + 2, (size_t)half - 4,
		    label_of(s, row, role->side[i]),
		    text_of(row, role->side[i]));
		bottom = end > bottom ? end : bottom;
	}
	for (i = 0; i < 2; i++)
		picture_rect(p, (double)i * half, top + 1,
		    (double)(i + 1) * half, bottom + 1, PICTURE_SOLID);
	p->height = bottom + 2;
}

static void
put_change(struct picture *p, const struct shown *s,
    const struct record *row)
{
	struct str text = { 0 };
	size_t i;

	picture_group(p, "change");
	put_lines(p, 0, (size_t)p->width, PICTURE_BOLD,
	    record_text(row, "change"));
	for (i = 0; i < ROLES; i++) {
		str_clear(&text);
		str_printf(&text, "%s: %s", label_of(s, row, roles[i].self),
		    text_of(row, roles[i].self));
		put_lines(p, 0, (size_t)p->width, PICTURE_PLAIN, text.text);
		put_role(p, s, row, &roles[i]);
	}
	picture_end(p);
	str_free(&text);
}

/* The same as a table, a line for each role of each change. */
static void
put_table(struct picture *p, const struct record *const *row, size_t n)
{
	const char **cell = mem_new((ROLES * n + 1) * COLUMNS, sizeof(*cell));
	const char *const head[COLUMNS] = { _("Change"), _("Role"),
		_("How I saw myself"), _("The good"), _("The hard") };
	size_t at = 0, i, k;

	for (i = 0; i < COLUMNS; i++)
		cell[at++] = head[i];
	for (i = 0; i < ROLES * n; i++) {
		const struct role *role = &roles[i % ROLES];

		cell[at++] = record_text(row[i / ROLES], "change");
		cell[at++] = _(role->label);
		cell[at++] = text_of(row[i / ROLES], role->self);
		for (k = 0; k < 2; k++)
			cell[at++] = text_of(row[i / ROLES], role->side[k]);
	}
	p->height += 2;
	picture_table(p, cell, ROLES * n + 1, COLUMNS);
	free(cell);
}

struct picture *
problem_boxes(const struct shown *s, size_t width, bool table)
{
	const struct record *const *row = records_current(s->all,
	    "transition", s->client);
	struct str title = { 0 };
	struct picture *p;
	size_t n;

	if (*row == NULL)
		return NULL;
	width = width < WIDTH_MIN ? WIDTH_MIN : width;
	width = width > WIDTH_MAX ? WIDTH_MAX : width;
	str_printf(&title, _("Old and new role of %s"), s->client);
	p = picture_new((double)width, 0, title.text);
	str_free(&title);
	picture_describe(p, s->first != NULL ? s->first : "");
	if (table)
		picture_head(p, s->first);
	for (n = 0; row[n] != NULL; n++) {
		p->height += n != 0 ? 2 : 0;
		put_change(p, s, row[n]);
	}
	if (table)
		put_table(p, row, n);
	return p;
}

struct node *
problem_drawn(const struct shown *s, struct tree *t, enum escape how)
{
	return s->plain ? NULL : drawn_node(s, t, problem_boxes(s,
	    how == ESCAPE_HTML ? PROBLEM_PAGE : s->width, false), how);
}
