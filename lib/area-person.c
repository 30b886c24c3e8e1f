/* SPDX-License-Identifier: MIT
 * The area that one row of the review suggests. */

#include <string.h>

#include "area-own.h"
#include "err.h"

/* Below it, tension is part of any relationship. */
enum { TENSION_MIN = 4 };

/* Not how safe the person is, but that something comes before any area. */
static void
safety_first(struct area_suggestion *s, const struct safety *safe)
{
	const char *answer = record_text(safe->answer, "safe");
	const char *on = record_on(safe->answer);

	s->area = AREA_SAFETY;
	area_because(s, _("%s is %s in the row dated %s"), "safe", answer, on);
	if (safe->due)
		area_because(s, _("no %s names that answer"), "safety-review");
}

/* A date says when somebody died unless it is of another change. */
static enum area_when
when_died(const struct record *p, const struct area_case *c)
{
	struct date on = area_changed(p);

	return record_is(p, "changed_kind", "") ||
	    record_is(p, "changed_kind", "death") ?
	    area_when(&on, &c->onset) : WHEN_UNKNOWN;
}

/* Grief: around the onset somebody died, or the mourning never came. */
static void
grief(struct area_suggestion *s, const struct record *p,
    const struct area_case *c)
{
	bool unmourned = record_is(p, "mourning", "put-off") ||
	    record_is(p, "mourning", "prevented");

	if (unmourned || when_died(p, c) == WHEN_AROUND)
		s->area = AREA_GRIEF;
	area_because_is(s, p, record_is(p, "status", "deceased") ?
	    "status" : "changed_kind");
	if (record_is(p, "changed_kind", "") ||
	    record_is(p, "changed_kind", "death"))
		area_because_when(s, p, c);
	else
		area_because_is(s, p, "changed_kind");
	area_because_is(s, p, "mourning");
}

static bool
in_contact(const struct record *p)
{
	if (record_is(p, "status", "hoped") || record_is(p, "contact", "none"))
		return false;
	return *record_text(p, "contact") != '\0' ||
	    !record_is(p, "status", "ended");
}

static bool
tense(const struct record *p)
{
	return record_number(p, "tension", 0) >= TENSION_MIN &&
	    !record_is(p, "tension_kind", "none");
}

static bool
is_dispute(const struct record *p)
{
	return in_contact(p) && tense(p);
}

/* A change of life near the onset, and no death. */
static bool
is_transition(const struct record *p, const struct area_case *c)
{
	struct date on = area_changed(p);

	return *record_text(p, "changed_kind") != '\0' &&
	    !record_is(p, "changed_kind", "none") &&
	    !record_is(p, "changed_kind", "death") &&
	    area_when(&on, &c->onset) == WHEN_AROUND;
}

static void
dispute(struct area_suggestion *s, const struct record *p,
    const struct safety *safe)
{
	const char *told = record_text(p, "expect_told");

	s->area = AREA_DISPUTE;
	area_because_is(s, p, "tension");
	area_because_is(s, p, "tension_kind");
	if (*record_text(p, "contact") != '\0')
		area_because_is(s, p, "contact");
	else
		area_because_is(s, p, "status");
	if (*told != '\0' && strcmp(told, "yes") != 0)
		area_because_is(s, p, "expect_told");
	if (safe->state == SAFETY_NOT_ASKED)
		area_because(s, _("%s is not answered: ask aloud and alone "
		    "first"), "safe");
}

/* A lost partner is the one change that the schemes sort in two ways. */
static void
transition(struct area_suggestion *s, const struct record *p,
    const struct area_case *c)
{
	s->area = AREA_TRANSITION;
	area_because_is(s, p, "changed_kind");
	area_because_when(s, p, c);
	if (!record_is(p, "changed_kind", "break-up"))
		return;
	if (c->scheme == SCHEME_INSTITUTE) {
		s->area = AREA_GRIEF;
		area_because(s, _("%s is %s: a loss that is no death is grief "
		    "and loss"), "scheme", "institute");
	} else {
		area_because(s, _("%s is %s: a loss that is no death is a "
		    "change, not grief"), "scheme",
		    c->scheme == SCHEME_WHO ? "who" : "classic");
	}
}

static void
no_dispute(struct area_suggestion *s, const struct record *p)
{
	long tension = record_number(p, "tension", -1);

	if (tension >= 0 && tension < TENSION_MIN) {
		area_because(s, _("%s is %ld, below %d"), "tension", tension,
		    TENSION_MIN);
		return;
	}
	area_because_is(s, p, "tension");
	if (tension < 0)
		return;
	if (record_is(p, "tension_kind", "none"))
		area_because_is(s, p, "tension_kind");
	if (!in_contact(p))
		area_because_is(s, p, record_is(p, "contact", "none") ?
		    "contact" : "status");
}

static void
no_transition(struct area_suggestion *s, const struct record *p,
    const struct area_case *c)
{
	area_because_is(s, p, "changed_kind");
	if (record_is(p, "changed_kind", "death"))
		area_because(s, _("%s is %s: somebody else died; consider "
		    "grief, in a row of that person"), "status",
		    record_text(p, "status"));
	else if (*record_text(p, "changed_kind") != '\0' &&
	    !record_is(p, "changed_kind", "none"))
		area_because_when(s, p, c);
}

void
area_person(struct area_suggestion *s, const struct record *p,
    const struct safety *safe, const struct area_case *c)
{
	bool changed = is_transition(p, c);

	if (safe->state == SAFETY_NOT_SAFE) {
		safety_first(s, safe);
	} else if (area_died(p)) {
		grief(s, p, c);
	} else if (changed && record_is(p, "changed_kind", "break-up")) {
		/* What is over is no longer argued about, but mourned. */
		transition(s, p, c);
	} else if (is_dispute(p)) {
		dispute(s, p, safe);
		if (changed)
			area_because(s, _("%s is %s, and the change lies "
			    "around onset: a transition fits too"),
			    "changed_kind", record_text(p, "changed_kind"));
	} else if (changed) {
		transition(s, p, c);
	} else {
		no_dispute(s, p);
		no_transition(s, p, c);
	}
}
