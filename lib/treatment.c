/* SPDX-License-Identifier: MIT
 * How far a treatment is, and what was done in it. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "settings.h"
#include "treatment-own.h"

bool
treatment_attended(const struct record *session)
{
	return record_is(session, "attendance", "attended");
}

static int
by_number(const void *x, const void *y)
{
	const struct record *const *a = x, *const *b = y;
	long m = record_number(*a, "session", 0);
	long n = record_number(*b, "session", 0);

	return (m > n) - (m < n);
}

/* A session without attendance was noted for some reason: it is past. */
static void
take_sessions(struct treatment *c)
{
	const struct record *const *row =
	    records_current(c->s->all, "session", c->s->client);
	size_t i;

	while (row[c->n] != NULL)
		c->n++;
	c->session = mem_new(c->n + 1, sizeof(*c->session));
	for (i = 0; i < c->n; i++) {
		c->session[i] = row[i];
		if (!record_is(row[i], "attendance", "planned") &&
		    record_number(row[i], "session", 0) > c->last)
			c->last = record_number(row[i], "session", 0);
	}
	if (c->n != 0)
		qsort(c->session, c->n, sizeof(*c->session), by_number);
}

void
treatment_open(struct treatment *c, const struct shown *s, struct tree *t)
{
	const struct record *ending;

	*c = (struct treatment){ .s = s, .t = t };
	take_sessions(c);
	c->planned = settings_number(s->settings, s->all, s->client,
	    "sessions_planned");
	c->planned_known = settings_get(s->settings, s->all, s->client,
	    "sessions_planned").from != SETTINGS_BUILT_IN;
	c->phase_1 = settings_number(s->settings, s->all, s->client,
	    "phase_1_end");
	c->phase_2 = settings_number(s->settings, s->all, s->client,
	    "phase_2_end");
	ending = records_one(s->all, "ending", s->client);
	if (ending != NULL && *record_text(ending, "how") != '\0')
		c->ending = ending;
}

void
treatment_close(struct treatment *c)
{
	free(c->session);
}

long
treatment_session(const struct treatment *c, const struct record *row)
{
	long n = record_number(row, "session", 0);
	size_t i;

	for (i = 0; n == 0 && i < c->n; i++)
		if (date_known(&row->date) &&
		    date_known(&c->session[c->n - 1 - i]->date) &&
		    date_cmp(&c->session[c->n - 1 - i]->date, &row->date) <= 0)
			n = record_number(c->session[c->n - 1 - i],
			    "session", 0);
	return n;
}

void
treatment_list(struct str *out, long n)
{
	str_printf(out, "%s%ld", out->len != 0 ? ", " : "", n);
}

const char *
treatment_keep(const struct treatment *c, struct str *s)
{
	const char *text = s->len != 0 ? facts_keep(c->t, s) : NULL;

	str_free(s);
	return text;
}

/* "9 of 16 comes next; 8 left" */
static const char *
how_far(const struct treatment *c)
{
	long left = c->planned > c->last ? c->planned - c->last : 0;

	if (c->ending != NULL && left != 0)
		return facts_text(c->t, _("%ld of %ld was the last"), c->last,
		    c->planned);
	if (c->last == 0)
		return facts_text(c->t, _("1 of %ld comes next; %ld left"),
		    c->planned, c->planned);
	if (left == 0)
		return facts_text(c->t, _("%ld of %ld was the last; none is "
		    "left"), c->last, c->planned);
	return facts_text(c->t, _("%ld of %ld comes next; %ld left"),
	    c->last + 1, c->planned, left);
}

/* Also where nobody has said: who took a page home that has nothing of other
 * treatments would be left alone with it. */
static bool
not_better(const struct shown *s)
{
	return !record_is(records_one(s->all, "ending", s->client), "better",
	    "yes");
}

struct node *
treatment_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct node *map = tree_map(t);
	struct node *counts = tree_list(t), *techniques = tree_list(t);
	struct node *homework = tree_list(t);
	struct treatment c;
	const char *text;

	(void)how;
	treatment_open(&c, s, t);
	text = how_far(&c);
	tree_set(t, map, "session", tree_text(t, text, strlen(text)));
	text = c.ending != NULL ? facts_value(s, t, c.ending, "how") : "";
	tree_set(t, map, "ended", tree_text(t, text, strlen(text)));
	tree_set(t, map, "not_better", tree_bool(t, not_better(s)));
	treatment_put_counts(&c, counts);
	treatment_put_techniques(&c, techniques);
	treatment_put_homework(&c, homework);
	tree_set(t, map, "counts", counts);
	tree_set(t, map, "techniques_used", techniques);
	tree_set(t, map, "homework", homework);
	treatment_close(&c);
	return map;
}

struct node *
treatment_names(struct tree *t)
{
	struct node *map = tree_map(t);

	tree_set(t, map, "session", tree_text(t, "", 0));
	tree_set(t, map, "ended", tree_text(t, "", 0));
	tree_set(t, map, "not_better", tree_bool(t, true));
	tree_set(t, map, "counts", facts_names(t));
	tree_set(t, map, "techniques_used", facts_names(t));
	tree_set(t, map, "homework", facts_names(t));
	return map;
}
