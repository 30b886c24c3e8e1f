/* SPDX-License-Identifier: MIT
 * The course of a measure in words. */

#include "course.h"
#include "err.h"

enum { OVERLAPS_NAMED = 4 };

struct telling {
	const struct course *c;
	void (*put)(void *context, const char *label, const char *text);
	void *context;
	struct str text;
};

static void
end(struct telling *t, const char *label)
{
	if (t->text.len != 0)
		t->put(t->context, label, t->text.text);
	str_clear(&t->text);
}

/* "20 on 2024-01-09, severe, at case level". */
static void
put_total(struct telling *t, const char *label, size_t i)
{
	const struct course *c = t->c;
	long total = c->score[i].total;
	const char *band = measure_band(c->m, total);

	str_printf(&t->text, _("%ld on %s"), total, record_on(c->row[i]));
	if (!c->adult_only && band != NULL)
		str_printf(&t->text, ", %s", band);
	if (!c->adult_only && measure_at_case(c->m, total))
		str_puts(&t->text, _(", at case level"));
	end(t, label);
}

static void
put_change(struct telling *t)
{
	const struct course *c = t->c;

	if (c->adult_only || c->first == c->latest)
		return;
	measure_change_words(c->m, c->change, &t->text);
	str_printf(&t->text, _(", from %s to %s"), record_on(c->row[c->first]),
	    record_on(c->row[c->latest]));
	end(t, _("Change"));
	if (course_recovery_words(c, &t->text))
		end(t, _("Recovery"));
}

/* From the first total on, within the range. */
static void
put_lines(struct telling *t)
{
	const struct course *c = t->c;
	const struct measure *m = c->m;
	long base = c->first < c->n ? c->score[c->first].total : 0;

	if (c->adult_only || c->first == c->n || m->change == 0)
		return;
	str_printf(&t->text, ngettext("%ld point or more", "%ld points or "
	    "more", m->change), m->change);
	if (base - m->change >= m->from)
		str_printf(&t->text, m->higher_better ?
		    _(", worse at %ld or less") :
		    _(", improved at %ld or less"), base - m->change);
	if (base + m->change <= m->to)
		str_printf(&t->text, m->higher_better ?
		    _(", improved at %ld or more") :
		    _(", worse at %ld or more"), base + m->change);
	end(t, _("Reliable change"));
}

static void
put_case(struct telling *t)
{
	const struct measure *m = t->c->m;

	if (!m->has_case || t->c->adult_only)
		return;
	if (m->higher_better)
		str_printf(&t->text, _("%ld or less"), m->at_case.to);
	else
		str_printf(&t->text, _("%ld or more"), m->at_case.from);
	end(t, _("Case level"));
}

static void
put_missing(struct telling *t)
{
	const struct course *c = t->c;
	size_t i;

	for (i = 0; i < c->n; i++) {
		if (c->score[i].total_known)
			continue;
		str_printf(&t->text, "%s%s: ", t->text.len != 0 ? "; " : "",
		    record_on(c->row[i]));
		measure_score_words(c->m, &c->score[i], &t->text);
	}
	end(t, _("Without a total"));
}

/* Dates, while they are few. */
static void
put_overlaps(struct telling *t)
{
	const struct course *c = t->c;
	size_t i, n = 0, last = 0;

	if (c->n_overlap == 0)
		return;
	str_printf(&t->text, ngettext("%zu form asks in part about the same "
	    "two weeks as the one before: ", "%zu forms ask in part about "
	    "the same two weeks as the one before: ", c->n_overlap),
	    c->n_overlap);
	for (i = 0; i < c->n; i++) {
		if (!c->overlaps[i])
			continue;
		if (c->n_overlap <= OVERLAPS_NAMED || n == 0)
			str_printf(&t->text, "%s%s", n != 0 ? ", " : "",
			    record_on(c->row[i]));
		n++;
		last = i;
	}
	if (c->n_overlap > OVERLAPS_NAMED)
		str_printf(&t->text, _(" to %s"), record_on(c->row[last]));
	end(t, _("Overlap"));
}

void
course_facts(const struct course *c, void (*put)(void *context,
    const char *label, const char *text), void *context)
{
	struct telling t = { c, put, context, { 0 } };
	const char *age = course_age_words(c);

	if (c->first == c->n)
		put(context, _("Total"), _("none yet"));
	else if (c->first == c->latest)
		put_total(&t, _("Total"), c->first);
	else {
		put_total(&t, _("First total"), c->first);
		put_total(&t, _("Latest total"), c->latest);
	}
	put_change(&t);
	put_case(&t);
	put_lines(&t);
	if (age != NULL)
		put(context, _("Age"), age);
	put_missing(&t);
	put_overlaps(&t);
	str_free(&t.text);
}
