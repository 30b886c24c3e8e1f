/* SPDX-License-Identifier: MIT
 * The rows of marks below the line of a trend. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "trend-own.h"

/* A row of marks below the line: what to print at a slot, "" for nothing. */
struct marks {
	const char *label;
	const char *class;
	void (*text)(const struct trend_slot *slot, struct str *out);
};

static void
text_session(const struct trend_slot *slot, struct str *out)
{
	if (slot->session != 0)
		str_printf(out, "%ld", slot->session);
}

static void
text_total(const struct trend_slot *slot, struct str *out)
{
	if (slot->form != NULL && slot->score.total_known)
		str_printf(out, "%ld", slot->score.total);
	else if (slot->form != NULL)
		str_putc(out, '?');
}

static void
text_item9(const struct trend_slot *slot, struct str *out)
{
	if (slot->item9.answer >= 0)
		str_printf(out, "%ld", slot->item9.answer);
	else if (slot->item9.state == ITEM9_BLANK)
		str_putc(out, '?');
	else if (slot->item9.state == ITEM9_NOT_KNOWN)
		str_putc(out, '-');
}

static void
text_event(const struct trend_slot *slot, struct str *out)
{
	if (slot->event != 0)
		str_printf(out, "%zu", slot->event);
}

static bool
is_above(const struct trend_slot *slot)
{
	return slot->item9.answer > 0;
}

/* Of slots with an answer above 0 (first), of all others (second), or of all.
 * Marks that would run into each other are left to the table. */
static void
put_marks(struct trend_chart *c, const struct marks *marks, bool first,
    bool second, bool *taken)
{
	struct str text = { 0 };
	size_t i, k, at, width;

	for (i = 0; i < c->t->n; i++) {
		str_clear(&text);
		marks->text(&c->t->slot[i], &text);
		if (text.len == 0 ||
		    !(is_above(&c->t->slot[i]) ? first : second))
			continue;
		width = text.len;
		at = (size_t)(trend_x(c, i) - 0.5) + 1 - (width + 1) / 2;
		for (k = at - 1; k < at + width + 1 && !taken[k]; k++)
			continue;
		if (k < at + width + 1)
			continue;
		memset(taken + at, true, width);
		picture_text(c->p, (double)at, c->p->height + 1,
		    PICTURE_START, !second ?
		    PICTURE_BOLD : PICTURE_PLAIN, text.text);
	}
	str_free(&text);
}

static void
put_row(struct trend_chart *c, const struct marks *marks)
{
	bool *taken = mem_new((size_t)c->p->width + 32, sizeof(*taken));
	bool item9 = marks->text == text_item9;

	picture_group(c->p, marks->class);
	picture_text(c->p, c->left, c->p->height + 1, PICTURE_FINISH,
	    PICTURE_PLAIN, marks->label);
	if (item9)
		put_marks(c, marks, true, false, taken);
	put_marks(c, marks, !item9, true, taken);
	picture_end(c->p);
	c->p->height += 2;
	free(taken);
}

void
trend_marks(struct trend_chart *c)
{
	const struct marks rows[] = {
		{ _("session"), "sessions", text_session },
		{ _("total"), "totals", text_total },
		{ trend_item9_name(c->t), "item9", text_item9 },
		{ _("event"), "events", text_event },
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (rows[i].text != text_item9 || c->t->asks)
			put_row(c, &rows[i]);
}
