/* SPDX-License-Identifier: MIT
 * Decisions and their options. */

#include <stdlib.h>

#include "course.h"
#include "decision.h"
#include "err.h"
#include "facts.h"
#include "mem.h"

enum { TOO_LOW = 20 }; /* a PHQ-9 total: common clinical advice, section 6 */

static int
by_number(const void *a, const void *b)
{
	const struct decision_option *x = a, *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

static void
take_options(struct decision *d, struct records *all, const char *client)
{
	const struct record *const *row = records_current(all, "option",
	    client);
	long number = record_number(d->row, "resolve", 0);
	size_t n = 0;

	free(d->option);
	while (row[n] != NULL)
		n++;
	d->option = mem_new(n, sizeof(*d->option));
	for (; *row != NULL; row++)
		if (record_number(*row, "resolve", 0) == number)
			d->option[d->n++] = (struct decision_option){
				.row = *row,
				.number = record_number(*row, "option", 0) };
	if (d->n != 0)
		qsort(d->option, d->n, sizeof(*d->option), by_number);
}

/* What the order goes by; -1 for an option that is in none. */
static long
points(const struct decision *d, const struct decision_option *o)
{
	long chance = record_number(o->row, "chance", -1);
	long feasible = record_number(o->row, "feasibility", -1);

	if (d->person != SAFETY_SAFE || chance < 0 || feasible < 0 ||
	    !record_is(o->row, "safety_concern", "no"))
		return -1;
	return chance * feasible;
}

static void
put_order(struct decision *d)
{
	struct decision_option *o;
	size_t ranked = 0, i, j;
	long mine, other;

	for (i = 0; i < d->n; i++) {
		o = &d->option[i];
		mine = points(d, o);
		o->rank = mine >= 0;
		for (j = 0; j < d->n && mine >= 0; j++) {
			other = points(d, &d->option[j]);
			o->rank += other > mine;
			o->tied |= other == mine && j != i;
		}
		ranked += o->rank != 0;
	}
	d->ordered = ranked > 1;
}

void
decision_of(struct decision *d, const struct shown *s,
    const struct record *row)
{
	const char *person = record_text(row, "person");
	struct decision_option *o;

	*d = (struct decision){ .row = row, .person = SAFETY_SAFE };
	if (*person != '\0')
		d->person = safety_person(s->full, s->client, person).state;
	take_options(d, s->all, s->client);
	if (d->n == 0) /* a filter on the decision hides no option */
		take_options(d, s->full, s->client);
	for (o = d->option; o < d->option + d->n; o++)
		o->apart = record_is(o->row, "safety_concern", "yes") ||
		    (d->person != SAFETY_SAFE &&
		    !record_is(o->row, "safety_concern", "no"));
	put_order(d);
}

void
decision_clear(struct decision *d)
{
	free(d->option);
}

const struct decision_option *
decision_named(const struct decision *d, const char *field)
{
	long number = record_number(d->row, field, 0);
	size_t i;

	for (i = 0; i < d->n; i++)
		if (d->option[i].number == number)
			return &d->option[i];
	return NULL;
}

bool
decision_untold(const struct record *row)
{
	return *record_text(row, "chosen") != '\0' &&
	    *record_text(row, "done") == '\0';
}

/* For the therapist, of the latest total. */
static const char *
say_low(const struct course *c, struct tree *t)
{
	const char *age = course_age_words(c);

	if (c->adult_only)
		return _("Under 18 the cut-offs of adults are withheld: ask "
		    "how low the mood is before a large decision that cannot "
		    "be taken back.");
	if (c->latest == c->n)
		return _("No PHQ-9 total is known here: ask how low the mood "
		    "is before a large decision that cannot be taken back.");
	if (c->score[c->latest].total < TOO_LOW)
		return NULL;
	return facts_text(t, _("The PHQ-9 was %ld on %s, which is 20 or more: "
	    "put off large decisions that cannot be taken back, unless "
	    "leaving is needed to be safe%s%s%s."),
	    c->score[c->latest].total, record_on(c->row[c->latest]),
	    age != NULL ? " (" : "", age != NULL ? age : "",
	    age != NULL ? ")" : "");
}

const char *
decision_caution(const struct shown *s, struct tree *t)
{
	struct shown whole = *s; /* no filter hides it, no reader changes it */
	struct measure *m = measure_load("phq9");
	struct course c;
	const char *words;

	whole.all = s->full;
	whole.for_client = false;
	course_of(&c, m, &whole);
	words = say_low(&c, t);
	if (s->for_client && words != NULL)
		words = !c.adult_only && c.latest == c.n ? NULL :
		    _("When you feel very low, put off large steps that you "
		    "can not take back, until you feel a bit better. Unless "
		    "you must leave to be safe.");
	course_clear(&c);
	measure_free(m);
	return words;
}
