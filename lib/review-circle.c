/* SPDX-License-Identifier: MIT
 * The circle of a client's people. */

#include <stdlib.h>

#include "circle.h"
#include "drawn.h"
#include "err.h"
#include "mem.h"
#include "review-people.h"

static void
put_person(const struct review *r, struct circle_person *p,
    const struct record *row)
{
	*p = (struct circle_person){
		.label = record_text(row, "person"),
		.kind = review_word(r, row, "relation"),
		.sector = circle_sector(record_text(row, "relation")),
		.ring = review_ring_of(row, "ring"),
		.ring_wanted = review_ring_of(row, "ring_wanted"),
		.problem = !r->s->for_client && record_is(row, "problem",
		    "yes"),
		.deceased = record_is(row, "status", "deceased"),
		.ended = record_is(row, "status", "ended") ||
		    record_is(row, "status", "distant"),
		.wished = record_is(row, "status", "hoped"),
		.support = review_support(row) >= REVIEW_ENOUGH,
	};
}

static bool
is_placed(const struct circle_side *side)
{
	size_t i;

	for (i = 0; i < side->n; i++)
		if (side->person[i].ring != 0)
			return true;
	return false;
}

/* Of the first date. */
static struct circle_person *
side_then(const struct review *r, struct circle_side *side)
{
	struct circle_person *p;
	const struct record **first;
	size_t i;

	first = review_first(r, &side->n);
	p = mem_new(side->n, sizeof(*p));
	for (i = 0; i < side->n; i++)
		put_person(r, &p[i], first[i]);
	side->person = p;
	side->title = review_day(r->history[0]);
	free(first);
	return p;
}

/* In force. */
static struct circle_person *
side_now(const struct review *r, struct circle_side *side)
{
	const struct record *const *last = r->history;
	struct circle_person *p = mem_new(r->n, sizeof(*p));
	size_t i;

	while (last[1] != NULL)
		last++;
	for (i = 0; i < r->n; i++)
		put_person(r, &p[i], r->person[i].row);
	*side = (struct circle_side){ .person = p, .n = r->n,
		.title = review_day(*last) };
	return p;
}

/* first: what must be read first, or NULL where a report says it. */
static struct picture *
draw(const struct review *r, enum review_picture which, const char *first,
    size_t width)
{
	struct circle_side side[2] = { { 0 }, { 0 } };
	bool two = which == REVIEW_COMPARE;
	struct circle_person *then = NULL, *now = side_now(r, &side[1]);
	struct picture *p = NULL;
	const char *title = facts_text(r->t, two ?
	    _("Closeness circles of %s") : _("Closeness circle of %s"),
	    r->s->client);

	if (two)
		then = side_then(r, &side[0]);
	if (which == REVIEW_SKETCH && is_placed(&side[1]))
		p = circle_sketch(title, &side[1], width, r->s->memo);
	else if (is_placed(&side[0]) || is_placed(&side[1]))
		p = circle_picture(first, title, side + !two, two ? 2 : 1,
		    width, r->s->memo);
	free(then);
	free(now);
	return p;
}

static struct picture *
picture(const struct shown *s, enum review_picture which, const char *first,
    size_t width)
{
	struct tree *t = tree_new();
	struct picture *p = NULL;
	struct review r;

	review_open(&r, s, t);
	if (r.n != 0 && (which != REVIEW_COMPARE || review_again(&r)))
		p = draw(&r, which, first, width);
	review_close(&r);
	tree_free(t);
	return p;
}

struct picture *
review_picture(const struct shown *s, enum review_picture which, size_t width)
{
	return picture(s, which, s->first, width);
}

static struct node *
drawn(const struct shown *s, struct tree *t,
    enum review_picture which, enum escape how)
{
	size_t page = which == REVIEW_COMPARE ? CIRCLE_PAGE_TWO :
	    which == REVIEW_SKETCH ? CIRCLE_SUMMARY : CIRCLE_PAGE;

	return drawn_node(s, t, picture(s, which, NULL,
	    how == ESCAPE_HTML ? page : s->width), how);
}

struct node *
review_circle(const struct shown *s, struct tree *t, enum escape how)
{
	return drawn(s, t, REVIEW_CIRCLE, how);
}

struct node *
review_compare(const struct shown *s, struct tree *t, enum escape how)
{
	return drawn(s, t, REVIEW_COMPARE, how);
}

struct node *
review_sketch(const struct shown *s, struct tree *t, enum escape how)
{
	return drawn(s, t, REVIEW_SKETCH, how);
}
