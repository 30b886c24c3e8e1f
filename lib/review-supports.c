/* SPDX-License-Identifier: MIT
 * Who gives what support, what nobody gives, and who could be asked; and the
 * strong ties beside the problems. */

#include <string.h>

#include "err.h"
#include "review-people.h"
#include "utf8.h"

enum { SUPPORT_MAX = 3, GAP = 3 };

static const char *
kind_word(int kind)
{
	static const char *const word[REVIEW_KINDS] = { N_("practical help"),
		N_("comfort"), N_("advice"), N_("company") };

	return _(word[kind]);
}

/* The most that anybody gives of a kind; -1 where nobody was asked. */
static long
best(const struct review *r, int kind)
{
	long most = -1;
	size_t i;

	for (i = 0; i < r->n; i++)
		if (r->person[i].support[kind] > most)
			most = r->person[i].support[kind];
	return most;
}

/* "A lot: Ana, Ben. A little: Cas." */
static const char *
givers(const struct review *r, int kind)
{
	struct str s = { 0 };
	struct people people;
	char code[] = "0";
	long n;
	size_t i;

	for (n = SUPPORT_MAX; n > 0; n--) {
		people = (struct people){ 0 };
		for (i = 0; i < r->n; i++)
			if (r->person[i].support[kind] == n)
				people_add(&people,
				    review_label(&r->person[i]), NULL);
		if (people.n == 0)
			continue;
		*code = (char)('0' + n);
		str_printf(&s, "%s%s: %s.", s.len == 0 ? "" : " ",
		    review_code(r, r->person->row, review_kind(kind), code),
		    people.names.text);
		str_free(&people.names);
	}
	return s.len == 0 ? NULL : facts_keep(r->t, &s);
}

void
review_put_supports(const struct review *r, struct node *list)
{
	const struct sheet *sheet = r->person->row->sheet;
	const char *text;
	int kind;

	for (kind = 0; kind < REVIEW_KINDS; kind++) {
		text = givers(r, kind);
		if (text == NULL)
			text = best(r, kind) < 0 ? _("not answered yet") :
			    _("nobody");
		else if (best(r, kind) < REVIEW_ENOUGH)
			text = facts_text(r->t, _("nobody gives more than a "
			    "little. %s"), text);
		facts_say(r->t, list, NULL, words_in(&sheet_get(sheet,
		    review_kind(kind))->label, r->s->lang), text);
	}
}

static bool
lacking(const struct review *r, int kind)
{
	long most = best(r, kind);

	return most >= 0 && most < REVIEW_ENOUGH;
}

static bool
near(const struct review_person *p)
{
	return review_is(p, "ring", "1") || review_is(p, "ring", "2");
}

/* Somebody in the client's life who gives a little of it, gives something
 * else, or is close.  Nobody who may not be safe is to be asked for anything;
 * a child only for what it gives already. */
static bool
could_be_asked(const struct review_person *p, int kind)
{
	if (!review_alive(p->row) || p->safe.state == SAFETY_NOT_SAFE ||
	    review_is(p, "relation", "pet"))
		return false;
	return p->support[kind] > 0 || (!review_is(p, "relation", "child") &&
	    (near(p) || review_support(p->row) >= REVIEW_ENOUGH));
}

static void
say_lacking(const struct review *r, struct node *list)
{
	struct people kinds = { 0 }, ask;
	int asked = 0;
	size_t i;
	int kind;

	for (kind = 0; kind < REVIEW_KINDS; kind++) {
		asked += best(r, kind) >= 0;
		if (lacking(r, kind))
			people_add(&kinds, kind_word(kind), NULL);
	}
	facts_say(r->t, list, NULL, _("Nobody gives 2 or more"),
	    kinds.n != 0 ? kinds.names.text :
	    asked == REVIEW_KINDS ? _("every kind is given") : asked != 0 ?
	    _("every kind that was answered is given") :
	    _("not answered yet"));
	str_free(&kinds.names);
	for (kind = 0; kind < REVIEW_KINDS; kind++) {
		if (!lacking(r, kind))
			continue;
		ask = (struct people){ 0 };
		for (i = 0; i < r->n; i++)
			if (could_be_asked(&r->person[i], kind))
				people_add(&ask, review_label(&r->person[i]),
				    NULL);
		facts_say(r->t,
		    list, NULL, _("Could be asked"), facts_text(r->t,
		    _("for %s, %s"), kind_word(kind), people_text(r, &ask)));
	}
}

void
review_put_chances(const struct review *r, struct node *list)
{
	say_lacking(r, list);
	facts_say(r->t, list, NULL, _("Unaware of low mood"),
	    review_those(r, "knows", "no"));
	facts_say(r->t, list, NULL, _("Better not told"),
	    review_those(r, "knows", "rather-not"));
}

/* Close, or giving support.  Who may not be safe is no strong tie. */
static const char *
strong_tie(const struct review *r, const struct review_person *p)
{
	struct people kinds = { 0 };
	const char *text;
	int kind;

	if (!review_alive(p->row) || p->safe.state == SAFETY_NOT_SAFE)
		return NULL;
	for (kind = 0; kind < REVIEW_KINDS; kind++)
		if (p->support[kind] >= REVIEW_ENOUGH)
			people_add(&kinds, kind_word(kind), NULL);
	text = kinds.n != 0 ? facts_text(r->t, _("%s, %s: %s"), review_label(p),
	    review_ring(review_ring_of(p->row, "ring")), kinds.names.text) :
	    near(p) ? facts_text(r->t, "%s, %s", review_label(p),
	    review_ring(review_ring_of(p->row, "ring"))) : NULL;
	str_free(&kinds.names);
	return text;
}

static const char *
problem(const struct review *r, const struct review_person *p)
{
	bool open = p->own.area == AREA_SAFETY ||
	    review_is(p, "area_chosen", "");

	if (!review_is(p, "problem", "yes"))
		return NULL;
	return facts_text(r->t, p->own.area == AREA_SAFETY ?
	    "%s: %s" : open ? _("%s: %s (suggested)") : _("%s: %s (chosen)"),
	    review_label(p), open ? area_name(p->own.area, r->c.scheme) :
	    review_area(r, p->row, "area_chosen"));
}

/* The next person of whom there is something to say. */
static const char *
next_of(const struct review *r, size_t *i,
    const char *(*say)(const struct review *, const struct review_person *))
{
	const char *text = NULL;

	while (text == NULL && *i < r->n)
		text = say(r, &r->person[(*i)++]);
	return text;
}

/* Two texts, each broken into lines in half of the page. */
static struct node *
two_columns(const struct review *r, const char *left, const char *right)
{
	size_t half = (r->s->width - GAP) / 2;
	struct str a = { 0 }, b = { 0 }, out = { 0 };
	char *rest_a, *rest_b;
	const char *x, *y;
	struct node *node;

	utf8_wrap(&a, left, half, 2);
	utf8_wrap(&b, right, half, 2);
	rest_a = a.text;
	rest_b = b.text;
	while (rest_a != NULL || rest_b != NULL) {
		x = rest_a != NULL ? strsep(&rest_a, "\n") : "";
		y = rest_b != NULL ? strsep(&rest_b, "\n") : "";
		str_printf(&out, "%s%s", out.len != 0 ? "\n" : "",
		    *y == '\0' ? x : "");
		if (*y == '\0')
			continue;
		utf8_pad(&out, x, half + GAP);
		str_puts(&out, y);
	}
	node = tree_copy(r->t, str_text(&out), out.len);
	str_free(&out);
	str_free(&a);
	str_free(&b);
	return node;
}

static void
say_apart(const struct review *r, struct node *list, const char *label,
    const char *(*say)(const struct review *, const struct review_person *))
{
	const char *text;
	size_t i = 0;

	while ((text = next_of(r, &i, say)) != NULL)
		facts_say(r->t, list, NULL, label, text);
}

static void
say_beside(const struct review *r, struct node *list, const char *left,
    const char *right)
{
	struct fact row = facts_say(r->t, list, NULL, left, right);

	tree_set(r->t, row.map, "row", two_columns(r, left, right));
}

void
review_put_beside_head(const struct review *r, struct node *list)
{
	if (!r->s->plain)
		say_beside(r, list, _("Strong ties"), _("Problems"));
}

/* A fact of this list is a row: on the left a tie, on the right a problem. */
void
review_put_beside(const struct review *r, struct node *list)
{
	const char *tie, *trouble;
	size_t i = 0, k = 0;

	if (r->s->plain) {
		say_apart(r, list, _("Strong tie"), strong_tie);
		say_apart(r, list, _("Problem"), problem);
		return;
	}
	for (;;) {
		tie = next_of(r, &i, strong_tie);
		trouble = next_of(r, &k, problem);
		if (tie == NULL && trouble == NULL)
			break;
		say_beside(r, list, tie != NULL ? tie : "",
		    trouble != NULL ? trouble : "");
	}
}
