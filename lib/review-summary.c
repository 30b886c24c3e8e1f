/* SPDX-License-Identifier: MIT
 * The summary of the review: counts, not scores. */

#include "circle.h"
#include "err.h"
#include "review-people.h"

/* First and latest circle. */
static const char *
dates(const struct review *r)
{
	const struct record *const *last = r->history;

	while (last[1] != NULL)
		last++;
	if (!review_again(r))
		return review_day(*last);
	return facts_text(r->t, _("first %s, latest %s"),
	    review_day(*r->history), review_day(*last));
}

static const char *
how_many(const struct review *r)
{
	return facts_text(r->t, "%zu", r->n);
}

static size_t
in_ring(const struct review *r, int ring)
{
	size_t i, n = 0;

	for (i = 0; i < r->n; i++)
		n += review_ring_of(r->person[i].row, "ring") == ring;
	return n;
}

/* Those who have no ring come last, and only where there are any. */
static const char *
by_ring(const struct review *r)
{
	struct str s = { 0 };
	size_t none = in_ring(r, 0);
	int ring;

	for (ring = 1; ring <= CIRCLE_OUT; ring++)
		str_printf(&s, "%s%s: %zu", ring == 1 ? "" : ", ",
		    review_ring(ring), in_ring(r, ring));
	if (none != 0)
		str_printf(&s, ", %s: %zu", review_ring(0), none);
	return facts_keep(r->t, &s);
}

/* A neutral fact. */
static const char *
nobody_near(const struct review *r)
{
	bool one = in_ring(r, 1) != 0, two = in_ring(r, 2) != 0;

	if (in_ring(r, 0) == r->n || (one && two))
		return NULL;
	return one ? _("no one is placed in ring 2") :
	    two ? _("no one is placed in ring 1") :
	    _("no one is placed in ring 1 or ring 2");
}

static const char *
by_sector(const struct review *r)
{
	size_t in[CIRCLE_SECTORS] = { 0 };
	struct str s = { 0 };
	size_t i;
	int sector;

	for (i = 0; i < r->n; i++)
		in[circle_sector(record_text(r->person[i].row, "relation"))]++;
	for (sector = 0; sector < CIRCLE_SECTORS; sector++)
		str_printf(&s, "%s%s: %zu", sector == 0 ? "" : "; ",
		    circle_sector_name(sector), in[sector]);
	return facts_keep(r->t, &s);
}

static bool
supports(const struct record *row)
{
	return review_support(row) >= REVIEW_ENOUGH;
}

static bool
supports_near(const struct record *row)
{
	int ring = review_ring_of(row, "ring");

	return supports(row) && (ring == 1 || ring == 2);
}

static bool
open_tension(const struct record *row)
{
	return record_is(row, "tension_kind", "open") ||
	    record_is(row, "tension_kind", "both");
}

static bool
hidden_tension(const struct record *row)
{
	return record_is(row, "tension_kind", "hidden") ||
	    record_is(row, "tension_kind", "both");
}

/* Those of whom something holds. */
static const char *
those(const struct review *r, bool (*holds)(const struct record *row),
    const char *field)
{
	struct people people = { 0 };
	size_t i;

	for (i = 0; i < r->n; i++)
		if (holds(r->person[i].row))
			people_add(&people, review_label(&r->person[i]), NULL);
	return people_asked(r, &people, field);
}

static const char *
supporters(const struct review *r)
{
	return those(r, supports, review_kind(0));
}

static const char *
supporters_near(const struct review *r)
{
	return those(r, supports_near, review_kind(0));
}

static const char *
tensions_open(const struct review *r)
{
	return those(r, open_tension, "tension_kind");
}

static const char *
tensions_hidden(const struct review *r)
{
	return those(r, hidden_tension, "tension_kind");
}

static const char *
unknowing(const struct review *r)
{
	return review_those(r, "knows", "no");
}

static const char *
better_untold(const struct review *r)
{
	return review_those(r, "knows", "rather-not");
}

static const char *
problems(const struct review *r)
{
	return review_those(r, "problem", "yes");
}

static const char *
wanted(const struct review *r)
{
	struct people people = { 0 };
	const struct record *row;
	size_t i;
	int ring, want;

	for (i = 0; i < r->n; i++) {
		row = r->person[i].row;
		ring = review_ring_of(row, "ring");
		want = review_ring_of(row, "ring_wanted");
		if (want != 0 && want != ring)
			people_add(&people, review_label(&r->person[i]),
			    facts_text(r->t, _("now %s, wanted %s"),
			    review_ring(ring), review_ring(want)));
	}
	return people_asked(r, &people, "ring_wanted");
}

/* Changes that cannot be dated well enough are not left out silently. */
static const char *
changes(const struct review *r)
{
	struct people around = { 0 }, vague = { 0 };
	const struct record *row;
	enum area_when when;
	const char *text;
	size_t i;

	for (i = 0; i < r->n; i++) {
		row = r->person[i].row;
		when = review_when(r, row);
		if (!review_changed(row))
			continue;
		if (when == WHEN_AROUND)
			people_add(&around, record_text(row, "person"),
			    review_word(r, row, "changed_kind"));
		if (when == WHEN_UNKNOWN)
			people_add(&vague, record_text(row, "person"), NULL);
	}
	if (around.n != 0)
		str_puts(&around.names, _("; within 3 months either side"));
	text = people_asked(r, &around, "changed_kind");
	return vague.n == 0 ? text : facts_text(r->t,
	    _("%s; cannot be told for %s"), text, people_text(r, &vague));
}

void
review_put_summary(const struct review *r, struct node *list)
{
	static const struct {
		const char *label;
		const char *(*text)(const struct review *r);
		bool therapist;
	} fact[] = {
		{ N_("Circle"), dates, false },
		{ N_("People"), how_many, false },
		{ N_("By ring"), by_ring, false },
		{ N_("Close rings"), nobody_near, false },
		{ N_("By kind"), by_sector, false },
		{ N_("Support of 2 or more"), supporters, false },
		{ N_("Of these, ring 1 or 2"), supporters_near, false },
		{ N_("Open tension"), tensions_open, false },
		{ N_("Hidden tension"), tensions_hidden, false },
		{ N_("Another ring wanted"), wanted, false },
		{ N_("Unaware of low mood"), unknowing, false },
		{ N_("Better not told"), better_untold, false },
		{ N_("Changes around onset"), changes, false },
		{ N_("Problem relationships"), problems, true },
	};
	const char *text;
	size_t i;

	for (i = 0; i < sizeof(fact) / sizeof(fact[0]); i++) {
		if (fact[i].therapist && r->s->for_client)
			continue;
		text = fact[i].text(r);
		if (text != NULL)
			facts_say(r->t, list, NULL, _(fact[i].label), text);
	}
}
