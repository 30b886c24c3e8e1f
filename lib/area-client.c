/* SPDX-License-Identifier: MIT
 * The area that the circle as a whole suggests for the client. */

#include "area-own.h"
#include "err.h"

enum {
	PLACED_MIN = 4,     /* fewer people are no circle yet */
	NEAR_FEW = 2,       /* in rings 1 and 2; one more is not few */
	RECENT_MONTHS = 12, /* a change before that is of long standing */
};

static bool
counted(const struct record *p)
{
	return !record_is(p, "relation", "pet") &&
	    !record_is(p, "relation", "professional");
}

static bool
near(const struct record *p)
{
	return (record_is(p, "ring", "1") || record_is(p, "ring", "2")) &&
	    !area_died(p) && !record_is(p, "status", "ended") &&
	    !record_is(p, "status", "hoped");
}

/* Whether the change came recently enough, or cannot be told from its date. */
static void
count_change(struct area_circle *n, const struct record *p,
    const struct area_case *c)
{
	struct date on = area_changed(p);
	int least, most;

	bool known = area_apart(&on, &c->onset, &least, &most);

	if (known && most < -RECENT_MONTHS) {
		n->old++;
		return;
	}
	if (least < -RECENT_MONTHS ||
	    area_when(&on, &c->onset) == WHEN_UNKNOWN) {
		n->vague = n->vague != NULL ? n->vague : p;
		n->undated++;
	}
	if (!known || least < -RECENT_MONTHS || !counted(p) || near(p))
		return;
	n->lost++;
	if (n->change == NULL && !record_is(p, "changed_kind", "death"))
		n->change = p;
}

void
area_count(struct area_circle *n, const struct record *p, enum area own,
    const struct area_case *c)
{
	n->placed += *record_text(p, "ring") != '\0';
	n->near += near(p) && counted(p);
	n->of[own]++;
	if (*record_text(p, "changed_kind") == '\0')
		return;
	n->told++;
	if (record_is(p, "changed_kind", "none"))
		n->quiet++;
	else
		count_change(n, p, c);
}

static void
for_people(struct area_suggestion *s, const char *what, int n)
{
	area_because(s, ngettext("%s for %d person", "%s for %d people",
	    (unsigned long)n), what, n);
}

/* Is an area or safety suggested for a person?  Then isolation waits. */
static bool
others_first(struct area_suggestion *s, const struct area_circle *n)
{
	static const enum area order[] = {
		AREA_SAFETY, AREA_GRIEF, AREA_DISPUTE, AREA_TRANSITION,
	};
	size_t i, had = s->n;
	struct str what = { 0 };

	for (i = 0; i < sizeof(order) / sizeof(*order); i++) {
		if (n->of[order[i]] == 0)
			continue;
		str_clear(&what);
		str_printf(&what, _("%s is %s"), "area_suggested",
		    area_code(order[i]));
		for_people(s, what.text, n->of[order[i]]);
	}
	str_free(&what);
	if (s->n == had)
		return false;
	area_because(s, _("isolation is used last, when no other area fits"));
	return true;
}

/* The few are few only since a recent change. */
static bool
explained(struct area_suggestion *s, const struct area_circle *n,
    const struct area_case *c)
{
	if (n->near + n->lost <= NEAR_FEW)
		return false;
	for_people(s, _("a change since a year before onset"), n->lost);
	if (n->change == NULL) {
		area_because(s, _("%s is %s for all of them: consider grief "
		    "first"), "changed_kind", "death");
		return true;
	}
	s->area = AREA_TRANSITION;
	area_because_is(s, n->change, "changed_kind");
	area_because_when(s, n->change, c);
	area_because(s, _("a recent change explains the few: a transition, "
	    "not isolation"));
	return true;
}

/* Has too little been told to say that nothing happened? */
static bool
untold(struct area_suggestion *s, const struct area_circle *n,
    const struct area_case *c)
{
	if (n->undated != 0) {
		area_because_is(s, n->vague, "changed_kind");
		area_because_when(s, n->vague, c);
		for_people(s, _("the change cannot be dated well enough"),
		    n->undated);
	} else if (n->told == 0) {
		area_because(s, _("%s is not answered"), "changed_kind");
	} else {
		return false;
	}
	return true;
}

void
area_client(struct area_suggestion *s, const struct area_circle *n,
    const struct area_case *c)
{
	for_people(s, _("ring is answered"), n->placed);
	if (n->placed < PLACED_MIN) {
		area_because(s, _("fewer than %d make no circle yet"),
		    PLACED_MIN);
		return;
	}
	for_people(s, _("ring is 1 or 2"), n->near);
	if (n->near > NEAR_FEW) {
		area_because(s, _("more than %d are not few"), NEAR_FEW);
		return;
	}
	/* Somebody who is not safe may be why there are few. */
	if (n->of[AREA_SAFETY] != 0 && others_first(s, n))
		return;
	if (explained(s, n, c) || others_first(s, n) || untold(s, n, c))
		return;
	if (n->quiet != 0)
		for_people(s, _("changed_kind is none"), n->quiet);
	if (n->old != 0)
		for_people(s, _("a change more than a year before onset"),
		    n->old);
	if (c->scheme == SCHEME_INSTITUTE) {
		area_because(s, _("%s is %s: isolation is no area of it"),
		    "scheme", "institute");
		return;
	}
	s->area = AREA_ISOLATION;
	area_because(s, _("no recent change explains the few, and no other "
	    "area fits"));
}
