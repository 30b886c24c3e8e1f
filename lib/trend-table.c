/* SPDX-License-Identifier: MIT
 * A trend in words: its legend and its table. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "trend-own.h"

enum { CELLS_MAX = 7 };

const char *
trend_phase(int phase)
{
	static const char *const word[] = { N_("first"), N_("middle"),
		N_("ending") };

	return phase >= 0 ? _(word[phase]) : "";
}

const char *
trend_item9_name(const struct trend *t)
{
	return t->c.m->selfharm != NULL ? t->c.m->selfharm : _("self-harm");
}

static void
total_words(const struct trend *t, const struct trend_slot *slot,
    struct str *out)
{
	if (slot->form != NULL)
		measure_score_words(t->c.m, &slot->score, out);
	else
		str_puts(out, _("no form"));
}

static void
put_paragraph(void *context, const char *text)
{
	struct picture *p = context;

	p->height += 2 * (double)picture_lines(p, 0, (size_t)p->width,
	    PICTURE_PLAIN, text);
}

/* A field of the best or the worst, as best_person. */
static const char *
event_field(const struct record *row, const char *which, const char *what)
{
	char name[32];

	snprintf(name, sizeof(name), "%s_%s", which, what);
	return sheet_get(row->sheet, name)->name;
}

/* "Worst (Chef; what happened changed my mood): a quarrel". */
static void
put_event(const struct trend *t, const struct record *row, const char *which,
    const char *label, struct str *out)
{
	const char *text = record_text(row, event_field(row, which, "event"));
	const char *person = record_text(row,
	    event_field(row, which, "person"));
	const char *link = event_field(row, which, "link");
	struct str shown = { 0 };

	if (*text == '\0')
		return;
	field_show(sheet_get(row->sheet, link), record_text(row, link),
	    strlen(record_text(row, link)), t->s->lang, &shown);
	str_printf(out, " %s", label);
	if (*person != '\0' || shown.len != 0)
		str_printf(out, " (%s%s%s)", person, *person != '\0' &&
		    shown.len != 0 ? "; " : "", str_text(&shown));
	str_printf(out, ": %s", text);
	str_free(&shown);
}

void
trend_events(const struct trend *t, void (*put)(void *context,
    const char *text), void *context)
{
	const struct trend_slot *slot = t->slot;
	struct str s = { 0 };

	for (; slot < t->slot + t->n; slot++) {
		if (slot->event == 0)
			continue;
		str_clear(&s);
		str_printf(&s, _("%zu  Session %ld, %s."), slot->event,
		    slot->session, record_on(slot->row));
		put_event(t, slot->row, "best", _("Best"), &s);
		put_event(t, slot->row, "worst", _("Worst"), &s);
		put(context, s.text);
	}
	str_free(&s);
}

void
trend_legend(struct picture *p, const struct trend *t)
{
	picture_group(p, "legend");
	if (t->asks)
		put_paragraph(p, _("Answers on self-harm: the number that was "
		    "given; ? not answered; - not known. 0 does not rule out "
		    "suicidal thoughts; ask."));
	put_paragraph(p, _("A gap: no total. A lower or higher total alone "
	    "does not say what brought it about."));
	trend_events(t, put_paragraph, p);
	picture_end(p);
}

/* The table while it is filled. */
struct filling {
	const char **cell;
	char **own;
	size_t n, n_own;
	struct str s;
};

/* What was written into s is the next cell. */
static void
next_cell(struct filling *f)
{
	f->own[f->n_own] = mem_dup(str_text(&f->s));
	f->cell[f->n++] = f->own[f->n_own++];
	str_clear(&f->s);
}

static size_t
put_table_head(struct filling *f, const struct trend *t)
{
	f->cell[f->n++] = _("Session");
	f->cell[f->n++] = _("Date");
	f->cell[f->n++] = _("Total");
	if (!t->c.adult_only && t->c.m->n_band != 0)
		f->cell[f->n++] = _("Band");
	if (t->asks)
		f->cell[f->n++] = item9_name(t->c.m->name);
	if (!t->s->for_client)
		f->cell[f->n++] = _("Phase");
	f->cell[f->n++] = _("Event");
	return f->n;
}

static void
put_table_row(struct filling *f, const struct trend *t,
    const struct trend_slot *slot)
{
	const char *band = slot->score.total_known ?
	    measure_band(t->c.m, slot->score.total) : NULL;

	if (slot->session != 0)
		str_printf(&f->s, "%ld", slot->session);
	next_cell(f);
	str_puts(&f->s, slot->on);
	next_cell(f);
	total_words(t, slot, &f->s);
	next_cell(f);
	if (!t->c.adult_only && t->c.m->n_band != 0) {
		str_puts(&f->s, band != NULL ? band : "");
		next_cell(f);
	}
	if (t->asks) {
		item9_words(&slot->item9, t->c.m->answer,
		    MEASURE_ANSWERS_MAX, &f->s);
		next_cell(f);
	}
	if (!t->s->for_client) {
		str_puts(&f->s, trend_phase(slot->phase));
		next_cell(f);
	}
	if (slot->event != 0)
		str_printf(&f->s, "%zu", slot->event);
	next_cell(f);
}

void
trend_table(struct picture *p, const struct trend *t)
{
	struct filling f = {
		.cell = mem_new((t->n + 1) * CELLS_MAX, sizeof(*f.cell)),
		.own = mem_new((t->n + 1) * CELLS_MAX, sizeof(*f.own)),
	};
	size_t columns = put_table_head(&f, t);
	size_t i;

	for (i = 0; i < t->n; i++)
		put_table_row(&f, t, &t->slot[i]);
	picture_table(p, f.cell, t->n + 1, columns);
	while (f.n_own > 0)
		free(f.own[--f.n_own]);
	free(f.own);
	free(f.cell);
	str_free(&f.s);
}
