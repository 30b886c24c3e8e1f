/* SPDX-License-Identifier: MIT
 * The options of a decision drawn: chance and feasibility as dots, and the
 * table that says it in words. */

#include <stdlib.h>

#include "decision-own.h"
#include "err.h"
#include "mem.h"

enum {
	SCALE = 12,     /* the column where dots begin */
	SCALE_END = 34, /* and where words go on */
	NARROWEST = 48, /* room for both */
	COLUMNS = 4,    /* for, against, chance, doable */
	CELLS = COLUMNS + 3,
};

/* While it is drawn. */
struct drawing {
	const struct shown *s;
	struct tree *t;
	struct decision d;
	struct picture *p;
};

static void
put_lines(struct drawing *f, int look, const char *text)
{
	if (*text != '\0')
		f->p->height += 2 * (double)picture_lines(f->p, 0,
		    (size_t)f->p->width, look, text);
}

/* A scale of dots, as many of them full as the number says. */
static void
put_scale(struct drawing *f, const struct decision_option *o,
    const struct decision_column *c)
{
	double y = f->p->height + 1;
	long n = record_number(o->row, c->field, -1), i;

	picture_text(f->p, 3, y, PICTURE_START, PICTURE_PLAIN, _(c->label));
	if (n >= 0)
		picture_line(f->p, SCALE - 1, y, SCALE - 1 + 2 * c->dots, y,
		    PICTURE_LIGHT);
	for (i = 0; i < n; i++)
		picture_dot(f->p, SCALE + 2 * (double)i, y);
	picture_text(f->p, n >= 0 ? SCALE_END : SCALE, y, PICTURE_START,
	    PICTURE_PLAIN, decision_cell(f->s, f->t, o, c));
	f->p->height += 2;
}

static void
put_option(struct drawing *f, const struct decision_option *o)
{
	const struct decision_column *c;

	picture_group(f->p, "option");
	put_lines(f, PICTURE_PLAIN, facts_text(f->t, "%ld. %s", o->number,
	    record_text(o->row, "description")));
	for (c = decision_columns; c->label != NULL; c++)
		if (c->dots != 0)
			put_scale(f, o, c);
	picture_end(f->p);
	f->p->height += 2;
}

static bool
any_apart(const struct decision *d)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (d->option[i].apart)
			return true;
	return false;
}

/* Those to be talked over first stand by themselves, below. */
static void
put_options(struct drawing *f)
{
	const struct decision_option *o, *end = f->d.option + f->d.n;

	for (o = f->d.option; o < end; o++)
		if (!o->apart)
			put_option(f, o);
	if (any_apart(&f->d))
		put_lines(f, PICTURE_BOLD, decision_apart_words(f->s));
	for (o = f->d.option; o < end; o++)
		if (o->apart)
			put_option(f, o);
}

/* The columns of the table: those of the sheet, then order and safety where
 * there is anything to say of them. */
static size_t
put_row(struct drawing *f, const struct decision_option *o, const char **cell)
{
	size_t n = 0, i;

	cell[n++] = o == NULL ? _("Option") : facts_text(f->t, "%ld. %s",
	    o->number, record_text(o->row, "description"));
	for (i = 0; i < COLUMNS; i++)
		cell[n++] = o == NULL ? _(decision_columns[i].label) :
		    decision_cell(f->s, f->t, o, &decision_columns[i]);
	if (f->d.ordered)
		cell[n++] = o == NULL ? _("Order") : o->apart ? "" :
		    decision_rank(f->t, o);
	if (any_apart(&f->d))
		cell[n++] = o == NULL ? _("Talk first") : !o->apart ? "" :
		    f->s->for_client ? _("with your therapist") :
		    facts_text(f->t, _("safety concern, %s"),
		    decision_concern(f->t, o));
	return n;
}

static void
put_table(struct drawing *f)
{
	const char **cell = mem_new((f->d.n + 1) * CELLS, sizeof(*cell));
	size_t columns = put_row(f, NULL, cell), rows = 1, i;
	int apart;

	for (apart = 0; apart < 2; apart++)
		for (i = 0; i < f->d.n; i++)
			if (f->d.option[i].apart == apart)
				put_row(f, &f->d.option[i],
				    cell + rows++ * columns);
	if (rows > 1)
		picture_table(f->p, cell, rows, columns);
	free(cell);
}

/* What stands above the options, in the picture and in words. */
static void
put_notes(const struct shown *s, struct tree *t, const struct decision *d,
    void (*put)(void *context, const char *text), void *context)
{
	const char *caution = decision_caution(s, t);
	const char *const note[] = { caution != NULL ? caution : "",
		decision_few(t, d), decision_order_words(s, t, d) };
	size_t i;

	for (i = 0; i < sizeof(note) / sizeof(*note); i++)
		if (*note[i] != '\0')
			put(context, note[i]);
}

static void
put_note(void *context, const char *text)
{
	put_lines(context, PICTURE_PLAIN, text);
}

static const char *
title(const struct shown *s, struct tree *t, const struct record *row)
{
	return facts_text(t, _("Decision %ld of %s: %s"),
	    record_number(row, "resolve", 0), s->client,
	    record_text(row, "problem"));
}

struct picture *
decision_picture(const struct shown *s, const struct record *row,
    size_t width)
{
	struct drawing f = { .s = s, .t = tree_new() };

	f.p = picture_new(width > NARROWEST ? (double)width : NARROWEST, 0,
	    title(s, f.t, row));
	picture_describe(f.p, _("The options of a decision, with how likely "
	    "each is to work and how doable it is."));
	decision_of(&f.d, s, row);
	picture_head(f.p, s->first);
	put_notes(s, f.t, &f.d, put_note, &f);
	f.p->height += 2;
	put_options(&f);
	put_table(&f);
	decision_clear(&f.d);
	tree_free(f.t);
	return f.p;
}

static void
put_line(void *context, const char *text)
{
	str_printf(context, "%s\n", text);
}

void
decision_words(const struct shown *s, const struct record *row,
    struct str *out)
{
	struct tree *t = tree_new();
	struct picture *p = decision_picture(s, row, DECISION_PAGE);
	struct decision d;

	decision_of(&d, s, row);
	str_printf(out, "%s\n", title(s, t, row));
	put_notes(s, t, &d, put_line, out);
	picture_words(p, out);
	decision_clear(&d);
	picture_free(p);
	tree_free(t);
}
