/* SPDX-License-Identifier: MIT
 * The relationship review: its parts. */

#include <stdlib.h>

#include "mem.h"
#include "problem.h"
#include "review-people.h"

/* A list of facts of the map. */
static const struct part {
	const char *name;
	bool therapist; /* empty for the client */
	bool alone; /* of the sheets of the problem areas, too */
	void (*put)(const struct review *r, struct node *list);
} parts[] = {
	{ "unasked", true, false, review_put_unasked },
	{ "summary", false, false, review_put_summary },
	{ "supports", false, false, review_put_supports },
	{ "chances", false, false, review_put_chances },
	{ "beside_head", true, false, review_put_beside_head },
	{ "beside", true, false, review_put_beside },
	{ "scheme", true, true, review_put_scheme },
	{ "areas", true, true, review_put_areas },
	{ "others", true, false, review_put_others },
	{ "client_area", true, true, review_put_client_area },
	{ "changes", true, false, review_put_changes },
	{ "timeline", true, false, review_put_timeline },
	{ "chosen", true, true, review_put_chosen },
	{ "unchosen", true, false, review_put_unchosen },
	{ "compare", false, false, review_put_compare },
};

enum { N_PARTS = sizeof(parts) / sizeof(parts[0]) };

void
review_open(struct review *r, const struct shown *s, struct tree *t)
{
	const struct record *const *row =
	    records_current(s->all, "review", s->client);
	size_t i;

	*r = (struct review){ .s = s, .t = t, .c = area_case_of(s->settings,
	    s->all, s->client) };
	r->history = records_history(s->all, "review", s->client);
	while (row[r->n] != NULL)
		r->n++;
	r->person = mem_new(r->n, sizeof(*r->person));
	for (i = 0; i < r->n; i++)
		r->person[i].row = row[i];
}

void
review_suggest(const struct review *r, struct area_suggestion *s)
{
	const struct review_person *p;
	struct area_circle n = { 0 };

	for (p = r->person; p < r->person + r->n; p++)
		area_count(&n, p->row, p->own.area, &r->c);
	area_client(s, &n, &r->c);
}

/* What the parts ask of each again and again. */
static void
weigh(const struct review *r)
{
	struct review_person *p;
	int kind;

	for (p = r->person; p < r->person + r->n; p++) {
		p->safe = safety_of(r->s->all, p->row);
		area_person(&p->own, p->row, &p->safe, &r->c);
		for (kind = 0; kind < REVIEW_KINDS; kind++)
			p->support[kind] = record_number(p->row,
			    review_kind(kind), -1);
	}
}

void
review_close(struct review *r)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		area_clear(&r->person[i].own);
	free(r->person);
}

static void
set_heads(const struct review *r, struct node *map)
{
	tree_set(r->t, map, "plain", tree_bool(r->t, r->s->plain));
	tree_set(r->t, map, "people", tree_bool(r->t, r->n != 0));
}

struct node *
review_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct node *map = tree_map(t);
	struct node *list;
	struct review r;
	size_t i;

	(void)how;
	review_open(&r, s, t);
	weigh(&r);
	set_heads(&r, map);
	for (i = 0; i < N_PARTS; i++) {
		if (s->wants != NULL && !s->wants(s->template, parts[i].name))
			continue;
		list = tree_list(t);
		if ((r.n != 0 || (parts[i].alone && problem_any(s))) &&
		    !(parts[i].therapist && s->for_client))
			parts[i].put(&r, list);
		tree_set(t, map, parts[i].name, list);
	}
	review_close(&r);
	return map;
}

struct node *
review_names(struct tree *t)
{
	static const struct shown s = { .plain = true };
	struct review r = { .s = &s, .t = t };
	struct node *map = tree_map(t);
	struct node *list = tree_list(t);
	struct fact fact = facts_say(r.t, list, NULL, "", "");
	size_t i;

	/* Facts lie in facts to any depth. */
	tree_add(t, fact.below, fact.map);
	tree_set(t, fact.map, "row", tree_text(t, "", 0));
	set_heads(&r, map);
	for (i = 0; i < N_PARTS; i++)
		tree_set(t, map, parts[i].name, list);
	return map;
}
