/* SPDX-License-Identifier: MIT
 * The area that a change in the client's life suggests. */

#include "area-own.h"
#include "err.h"

/* Somebody died, or left: what that is, is told in the row of that person. */
static bool
is_loss(struct area_suggestion *s, const struct record *person,
    const struct area_case *c)
{
	if (person != NULL && area_died(person)) {
		s->area = AREA_GRIEF;
		area_because_is(s, person, record_is(person, "status",
		    "deceased") ? "status" : "changed_kind");
		area_because(s, _("the change is a death: consider grief "
		    "first"));
	} else if (c->scheme == SCHEME_INSTITUTE &&
	    record_is(person, "changed_kind", "break-up")) {
		s->area = AREA_GRIEF;
		area_because_is(s, person, "changed_kind");
		area_because(s, _("%s is %s: a loss that is no death is grief "
		    "and loss"), "scheme", "institute");
	} else {
		return false;
	}
	return true;
}

/* Is the old role missed, and the new one hard? */
static bool
is_felt(struct area_suggestion *s, const struct record *change)
{
	static const char *const field[] = { "old_good", "new_bad" };
	size_t i, n = 0;

	for (i = 0; i < 2; i++)
		if (*record_text(change, field[i]) != '\0') {
			area_because(s, _("%s is answered"), field[i]);
			n++;
		}
	return n == 2;
}

void
area_change(struct area_suggestion *s, const struct record *change,
    const struct record *person, const struct area_case *c)
{
	struct date on = area_changed(change);
	bool felt;

	if (is_loss(s, person, c))
		return;
	area_because_when(s, change, c);
	felt = is_felt(s, change);
	if (felt || area_when(&on, &c->onset) == WHEN_AROUND)
		s->area = AREA_TRANSITION;
}
