/* SPDX-License-Identifier: MIT
 * The first circle and the latest, in words: who moved, who came. */

#include <stdlib.h>
#include <string.h>

#include "circle.h"
#include "err.h"
#include "review-people.h"

static const struct record *
find(const struct record *const *first, size_t n, const struct record *row)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (record_same_key(first[i], row))
			return first[i];
	return NULL;
}

/* "from ring 3 to ring 2, closer"; NULL where nothing moved. */
static const char *
move(const struct review *r, const struct record *then,
    const struct record *now)
{
	int a = review_ring_of(then, "ring"), b = review_ring_of(now, "ring");

	if (a == b)
		return NULL;
	if (a == 0 || b == 0)
		return facts_text(r->t, _("from %s to %s"), review_ring(a),
		    review_ring(b));
	if (b == CIRCLE_OUT)
		return facts_text(r->t, _("from %s to outside the rings"),
		    review_ring(a));
	return facts_text(r->t, b < a ? _("from %s to %s, closer") :
	    _("from %s to %s, further out"), review_ring(a), review_ring(b));
}

/* "was: Distant or estranged, now: In my life now"; NULL where it is as it
 * was.  Where status is not answered it is current. */
static const char *
turn(const struct review *r, const struct record *then,
    const struct record *now)
{
	const char *a = record_text(then, "status");
	const char *b = record_text(now, "status");

	a = *a != '\0' ? a : "current";
	b = *b != '\0' ? b : "current";
	return strcmp(a, b) == 0 ? NULL : facts_text(r->t,
	    _("was: %s, now: %s"), review_code(r, now, "status", a),
	    review_code(r, now, "status", b));
}

static void
say_moved(const struct review *r, struct node *list,
    const struct record *then, const struct record *now)
{
	const char *label = record_text(now, "person");
	const char *moved = move(r, then, now);
	const char *turned = turn(r, then, now);

	if (moved != NULL && turned != NULL)
		moved = facts_text(r->t, "%s; %s", moved, turned);
	if (moved != NULL || turned != NULL)
		facts_say(r->t, list, NULL, label,
		    moved != NULL ? moved : turned);
}

static void
say_came(const struct review *r, struct node *list, const struct record *now)
{
	facts_say(r->t, list, NULL, record_text(now, "person"),
	    facts_text(r->t, _("not in the first circle; %s on %s"),
	    review_ring(review_ring_of(now, "ring")), record_on(now)));
}

/* Those who stay where they were, and those whom nobody asked about again. */
static void
say_rest(const struct review *r, struct node *list,
    const struct record *const *first, size_t n)
{
	struct people same = { 0 }, once = { 0 };
	const struct record *then, *now;
	size_t i;

	for (i = 0; i < r->n; i++) {
		now = r->person[i].row;
		then = find(first, n, now);
		if (then == now)
			people_add(&once, record_text(now, "person"), NULL);
		else if (then != NULL && move(r, then, now) == NULL)
			people_add(&same, record_text(now, "person"), NULL);
	}
	facts_say(r->t, list, NULL, _("In the same ring"),
	    people_text(r, &same));
	if (once.n != 0)
		facts_say(r->t, list, NULL, _("Not gone through again"),
		    people_text(r, &once));
}

static void
say_all(const struct review *r, struct node *list)
{
	const struct record *then;
	const struct record **first;
	size_t i, n;

	first = review_first(r, &n);
	for (i = 0; i < r->n; i++) {
		then = find(first, n, r->person[i].row);
		if (then == NULL)
			say_came(r, list, r->person[i].row);
		else
			say_moved(r, list, then, r->person[i].row);
	}
	say_rest(r, list, first, n);
	free(first);
}

void
review_put_compare(const struct review *r, struct node *list)
{
	if (review_again(r))
		say_all(r, list);
	else
		facts_say(r->t, list, NULL, _("Circle"), _("there is one "
		    "circle only: nothing to compare yet"));
}
