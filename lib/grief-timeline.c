/* SPDX-License-Identifier: MIT
 * Losses on a line of time: what happened above it, the symptoms below. */

#include <stdlib.h>
#include <string.h>

#include "course.h"
#include "drawn.h"
#include "err.h"
#include "grief-own.h"
#include "mem.h"
#include "timeline.h"

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

static void
make(struct timeline *t, const struct losses *all)
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

/* The months of each loss, a line each. */
static void
put_gaps(const struct losses *all, struct str *out)
{
	const struct loss *loss;
	struct date died;

	for (loss = all->loss; loss < all->loss + all->n; loss++) {
		died = grief_died(loss->row);
		str_printf(out, _("%s. From death to first symptoms: "),
		    loss->person);
		grief_to_onset(&died, &all->onset, out);
		str_puts(out, _(". From death to today: "));
		grief_to_today(&died, &all->s->today, out);
		str_puts(out, ".\n");
	}
}

static void
put_lines(struct picture *p, const char *class, const char *text)
{
	picture_group(p, class);
	p->height += 2 * (double)picture_lines(p, 0, (size_t)p->width,
	    PICTURE_PLAIN, text);
	picture_end(p);
}

static void
describe(struct picture *p, const char *first, const char *gaps)
{
	struct str s = { 0 };

	if (first != NULL && *first != '\0')
		str_printf(&s, "%s\n", first);
	str_puts(&s, gaps);
	picture_describe(p, str_text(&s));
	str_free(&s);
}

static struct picture *
draw(const struct losses *all, const char *first, size_t width)
{
	struct str title = { 0 }, gaps = { 0 };
	struct timeline t;
	struct picture *p;

	make(&t, all);
	str_printf(&title, _("Loss and mood of %s in time"), all->s->client);
	p = picture_new((double)width, 0, title.text);
	picture_head(p, first);
	put_gaps(all, &gaps);
	gaps.text[--gaps.len] = '\0';
	describe(p, first, gaps.text);
	put_lines(p, "facts", gaps.text);
	p->height += 2;
	timeline_draw(&t, p);
	p->height += 2;
	put_lines(p, "legend", _("A dot is a day. A line covers a month, a "
	    "year or a stretch of time; a dashed line with ? is a time that "
	    "is not known."));
	p->height += 2;
	timeline_table(&t, p);
	timeline_clear(&t);
	str_free(&title);
	str_free(&gaps);
	return p;
}

struct picture *
grief_picture(const struct shown *s, const char *first, size_t width)
{
	struct picture *p = NULL;
	struct losses all;

	width = width < GRIEF_WIDTH_MIN ? GRIEF_WIDTH_MIN : width;
	width = width > GRIEF_WIDTH_MAX ? GRIEF_WIDTH_MAX : width;
	losses_make(&all, s);
	if (all.n != 0)
		p = draw(&all, first, width);
	losses_clear(&all);
	return p;
}

struct node *
grief_timeline(const struct shown *s, struct tree *t, enum escape how)
{
	return drawn_node(s, t, grief_picture(s, NULL, how == ESCAPE_HTML ?
	    GRIEF_PAGE : s->width), how);
}

void
grief_words(const struct shown *s, struct str *out)
{
	struct picture *p = grief_picture(s, NULL, GRIEF_WIDTH_MAX);
	struct str gaps = { 0 };
	struct losses all;

	if (p == NULL)
		return;
	losses_make(&all, s);
	put_gaps(&all, &gaps);
	if (s->first != NULL)
		str_printf(out, "%s\n", s->first);
	str_printf(out, "%s\n%s", p->title, str_text(&gaps));
	picture_words(p, out);
	losses_clear(&all);
	str_free(&gaps);
	picture_free(p);
}
