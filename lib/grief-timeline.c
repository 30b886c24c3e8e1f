/* SPDX-License-Identifier: MIT
 * Losses on a line of time: what happened above it, the symptoms below. */

#include <stdlib.h>
#include <string.h>

#include "course.h"
#include "err.h"
#include "grief-own.h"
#include "mem.h"

enum {
	BEFORE = 6, /* months shown before the first date of a loss */
	AFTER = 12, /* and after today, for the days that are hard */
};

static const struct date none = { .precision = DATE_NONE };

static struct date
date_of(const struct record *row, const char *field)
{
	return date_parse(record_text(row, field));
}

/* "Dad: funeral". */
static void
add(struct timeline *t, enum timeline_lane lane, struct date from,
    struct date to, const char *who, const char *what)
{
	struct str s = { 0 };

	str_printf(&s, "%s: %s", who, what);
	timeline_add(t, lane, from, to, s.text);
	str_free(&s);
}

/* Each begins with its date: "2024-06-02 birthday; 2024-08-19". */
static void
add_anniversaries(struct timeline *t, const struct loss *loss)
{
	char *copy = mem_dup(record_text(loss->row, "anniversaries"));
	char *rest = copy, *day, *what;
	struct date on;

	while ((day = strsep(&rest, ";")) != NULL) {
		day += strspn(day, " ");
		what = day + strcspn(day, " ");
		if (*what != '\0')
			*what++ = '\0';
		on = date_parse(day);
		if (date_known(&on))
			add(t, TIMELINE_ABOVE, on, none, loss->person,
			    *what != '\0' ? what : _("a hard day"));
	}
	free(copy);
}

static void
add_loss(struct timeline *t, const struct loss *loss)
{
	const struct record *row = loss->row;
	struct date died = grief_died(row), ill = date_of(row, "ill_since");
	struct date funeral = date_of(row, "funeral_on");
	struct date from = date_of(row, "worst_from");

	if (ill.precision != DATE_NONE)
		add(t, TIMELINE_ABOVE, ill, date_known(&died) ? died : none,
		    loss->person, _("ill"));
	add(t, TIMELINE_ABOVE, died, none, loss->person, _("died"));
	if (funeral.precision != DATE_NONE)
		add(t, TIMELINE_ABOVE, funeral, none, loss->person,
		    _("funeral"));
	if (row != NULL)
		add_anniversaries(t, loss);
	if (from.precision != DATE_NONE)
		add(t, TIMELINE_BELOW, from, date_of(row, "worst_to"),
		    loss->person, _("the lowest time"));
}

/* Is it a change that a loss tells already? */
static bool
is_told(const struct losses *all, const struct record *change)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		if (record_is(change, "changed_kind", "death") &&
		    (loss_is(&all->loss[i], change) ||
		    (all->loss[i].row != NULL &&
		    *record_text(all->loss[i].row, "died_on") != '\0' &&
		    record_is(change, "changed_on",
		    record_text(all->loss[i].row, "died_on")))))
			return true;
	return false;
}

/* What changed with people, as the relationship review has it. */
static void
add_changes(struct timeline *t, const struct losses *all)
{
	const struct record *const *row = records_current(all->s->all,
	    "review", all->s->client);
	struct str kind = { 0 };
	struct date on;

	for (; *row != NULL; row++) {
		on = date_of(*row, "changed_on");
		if (!date_known(&on) || is_told(all, *row) ||
		    record_is(*row, "changed_kind", "none"))
			continue;
		str_clear(&kind);
		field_show(sheet_get((*row)->sheet, "changed_kind"),
		    record_text(*row, "changed_kind"),
		    strlen(record_text(*row, "changed_kind")), all->s->lang,
		    &kind);
		add(t, TIMELINE_ABOVE, on, none, record_text(*row, "person"),
		    kind.len != 0 ? kind.text : _("a change"));
	}
	str_free(&kind);
}

/* The PHQ-9 by session, as far as it may be shown. */
static void
add_scores(struct timeline *t, const struct shown *s)
{
	struct measure *m = measure_load("phq9");
	struct str text = { 0 };
	struct course c;
	size_t i;

	if (m == NULL)
		return;
	course_of(&c, m, s);
	for (i = 0; i < c.n; i++) {
		str_clear(&text);
		str_printf(&text, _("%s total: "), m->label);
		measure_score_words(m, &c.score[i], &text);
		timeline_score(t, c.row[i]->date, c.score[i].total_known ?
		    c.score[i].total : -1, text.text);
	}
	t->scores = _("PHQ-9, total by day");
	t->score_max = m->to;
	course_clear(&c);
	measure_free(m);
	str_free(&text);
}

static void
sooner(struct date *first, struct date date)
{
	if (date_known(&date) && (!date_known(first) ||
	    date_first(&date) < date_first(first)))
		*first = date_of_day(date_first(&date));
}

/* The line begins some months before the loss, or the symptoms. */
static struct date
begin_of(const struct losses *all)
{
	struct date first = none;
	size_t i;

	sooner(&first, all->onset);
	for (i = 0; i < all->n; i++) {
		sooner(&first, grief_died(all->loss[i].row));
		sooner(&first, date_of(all->loss[i].row, "ill_since"));
		sooner(&first, date_of(all->loss[i].row, "worst_from"));
	}
	return date_known(&first) ? date_add_months(&first, -BEFORE) : none;
}

static struct date
end_of(const struct losses *all)
{
	struct date today = none;

	sooner(&today, all->s->today);
	return date_known(&today) ? date_add_months(&today, AFTER) : none;
}

void
losses_timeline(const struct losses *all, struct timeline *t)
{
	size_t i;

	*t = (struct timeline){ .above = _("Events"), .below = _("Symptoms"),
		.begin = begin_of(all), .end = end_of(all) };
	for (i = 0; i < all->n; i++)
		add_loss(t, &all->loss[i]);
	add_changes(t, all);
	timeline_add(t, TIMELINE_BELOW, all->onset, none,
	    _("symptoms began"));
	if (date_known(&all->s->today))
		timeline_add(t, TIMELINE_ABOVE, all->s->today, none,
		    _("today"));
	add_scores(t, all->s);
}
