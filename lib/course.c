/* SPDX-License-Identifier: MIT
 * The forms of one measure over time. */

#include <stdlib.h>
#include <string.h>

#include "course.h"
#include "err.h"
#include "mem.h"
#include "settings.h"

enum { WINDOW = 14 }; /* days that a form asks about */

/* Those in force: of each key the last. */
static void
take_rows(struct course *c, const struct shown *s)
{
	const struct record *const *r = records_history(s->all, "measure",
	    s->client);
	const struct record *const *same;
	size_t n = 0;

	while (r[n] != NULL)
		n++;
	c->row = mem_new(n + 1, sizeof(*c->row));
	for (; *r != NULL; r++) {
		if (!record_is(*r, "measure", c->m->name))
			continue;
		for (same = records_same(s->all, *r); same[1] != NULL; same++)
			continue;
		if (*same == *r)
			c->row[c->n++] = *r;
	}
}

/* Both days are known, and less than two weeks apart. */
static bool
overlap(const struct record *a, const struct record *b)
{
	return a->date.precision == DATE_DAY &&
	    b->date.precision == DATE_DAY &&
	    date_first(&b->date) - date_first(&a->date) < WINDOW;
}

/* A total that a therapist typed in is none of the client's fields. */
static bool
is_told(const struct measure_score *score, const struct record *row,
    const struct shown *s)
{
	return !score->typed || !s->for_client ||
	    sheet_get(row->sheet, "total")->who != WHO_THERAPIST;
}

static void
take_scores(struct course *c, const struct shown *s)
{
	size_t i;

	c->score = mem_new(c->n, sizeof(*c->score));
	c->overlaps = mem_new(c->n, sizeof(*c->overlaps));
	c->first = c->latest = c->n;
	for (i = 0; i < c->n; i++) {
		c->score[i] = measure_score(c->m, c->row[i]);
		if (!is_told(&c->score[i], c->row[i], s))
			c->score[i] = (struct measure_score){ .total = -1,
			    .refused = -1 };
		c->overlaps[i] = i != 0 && c->m->question != NULL &&
		    overlap(c->row[i - 1], c->row[i]);
		c->n_overlap += c->overlaps[i];
		if (!c->score[i].total_known)
			continue;
		if (c->first == c->n)
			c->first = i;
		c->latest = i;
	}
}

static void
take_age(struct course *c, const struct shown *s)
{
	const char *age = settings_get(s->settings, s->all, s->client,
	    "age_band").value;

	c->adult_only = strcmp(age, "under-12") == 0 ||
	    strcmp(age, "12-17") == 0;
	c->age_unknown = sheet_unanswered(age);
}

void
course_of(struct course *c, const struct measure *m,
    const struct shown *s)
{
	*c = (struct course){ .m = m };
	take_rows(c, s);
	take_scores(c, s);
	take_age(c, s);
	if (c->first == c->latest || c->adult_only)
		return;
	c->change = measure_change(m, c->score[c->first].total,
	    c->score[c->latest].total);
	c->recovered = measure_at_case(m, c->score[c->first].total) &&
	    !measure_at_case(m, c->score[c->latest].total);
}

void
course_clear(struct course *c)
{
	free(c->row);
	free(c->score);
	free(c->overlaps);
}

const char *
course_age_words(const struct course *c)
{
	if (c->adult_only)
		return _("adult cut-offs; use a teen measure and type in its "
		    "total");
	if (c->age_unknown)
		return _("no age is recorded: adult cut-offs were used");
	return NULL;
}

bool
course_recovery_words(const struct course *c, struct str *out)
{
	const struct measure *m = c->m;
	bool up = m->higher_better;
	long edge = up ? m->at_case.to : m->at_case.from;

	if (!m->has_case || c->first == c->latest || c->adult_only)
		return false;
	if (!measure_at_case(m, c->score[c->first].total))
		str_printf(out, up ? _("does not apply: the first total was "
		    "above %ld") : _("does not apply: the first total was "
		    "below %ld"), edge);
	else if (c->recovered)
		str_printf(out, up ? _("yes: the first total was %ld or less, "
		    "the latest is above it") : _("yes: the first total was "
		    "%ld or more, the latest is below it"), edge);
	else
		str_printf(out, up ? _("no: the latest total is %ld or less") :
		    _("no: the latest total is %ld or more"), edge);
	return true;
}
