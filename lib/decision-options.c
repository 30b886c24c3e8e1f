/* SPDX-License-Identifier: MIT
 * The options of a decision, as a table and as facts. */

#include "decision-own.h"
#include "err.h"

/* "•••··" beside the words, for who sees. */
static const char *
dots(const struct decision_telling *f, const struct decision_option *o,
    const struct decision_column *c)
{
	long n = record_number(o->row, c->field, -1);
	struct str s = { 0 };
	long i;

	if (c->dots == 0 || n < 0 || f->s->plain)
		return "";
	for (i = 0; i < c->dots; i++)
		str_puts(&s, i < n ? f->s->unicode ? "•" : "o" :
		    f->s->unicode ? "·" : ".");
	return facts_keep(f->t, &s);
}

/* One value of an option: a cell of the table, and a fact where there is
 * something to say. */
struct told {
	struct node *cells, *facts;
	const char *of;
};

static void
put_cell(const struct decision_telling *f, const struct told *r,
    const char *label, const char *text, const char *marks)
{
	facts_set(f->t, facts_say(f->t, r->cells, r->of, label, text).map,
	    "dots", marks);
	if (*text != '\0')
		facts_set(f->t, facts_say(f->t, r->facts, r->of, label,
		    text).map, "dots", marks);
}

static bool
any_cell(const struct decision_telling *f, const struct decision_column *c)
{
	size_t i;

	for (i = 0; i < f->d.n; i++)
		if (*decision_cell(f->s, f->t, &f->d.option[i], c) != '\0')
			return true;
	return false;
}

static void
put_option(const struct decision_telling *f, struct node *list,
    const struct decision_option *o, struct node *group)
{
	const char *label = decision_label(f->t, o);
	struct fact fact = facts_say(f->t, list, f->of, label,
	    record_text(o->row, "description"));
	struct told r = { tree_list(f->t), fact.below,
		facts_text(f->t, "%s, %s", f->of, label) };
	const struct decision_column *c;

	for (c = decision_columns; c->label != NULL; c++)
		if (any_cell(f, c))
			put_cell(f, &r, _(c->label), decision_cell(f->s, f->t,
			    o, c), dots(f, o, c));
	if (!f->s->for_client)
		put_cell(f, &r, _("Safety concern"),
		    decision_concern(f->t, o), "");
	if (f->d.ordered && !o->apart)
		put_cell(f, &r, _("Order for talking"),
		    decision_rank(f->t, o), "");
	tree_set(f->t, fact.map, "cells", r.cells);
	tree_set(f->t, group, "columns", r.cells); /* the same in all */
}

/* The options that have, or have not, to be talked over first. */
void
decision_put_group(const struct decision_telling *f, struct node *list,
    bool apart)
{
	struct node *map = tree_map(f->t), *options = tree_list(f->t);
	const struct decision_option *o;

	for (o = f->d.option; o < f->d.option + f->d.n; o++)
		if (o->apart == apart)
			put_option(f, options, o, map);
	if (!tree_true(options))
		return;
	facts_set(f->t, map, "heading", apart ? decision_apart_words(f->s) :
	    _("Options"));
	tree_set(f->t, map, "options", options);
	tree_add(f->t, list, map);
}
