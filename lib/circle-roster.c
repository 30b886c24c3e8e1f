/* SPDX-License-Identifier: MIT
 * The people of a circle, and the signs they are marked with. */

#include <stdlib.h>
#include <string.h>

#include "circle-roster.h"
#include "err.h"
#include "mem.h"
#include "str.h"
#include "utf8.h"

const char *
circle_sign(int sign)
{
	static const char *const text[] = { "!", "+", "x", "†", "?" };

	return text[sign];
}

const char *
circle_sign_word(int sign)
{
	static const char *const word[CIRCLE_SIGNS] = { N_("problem"),
		N_("main support"), N_("ended or apart"), N_("died"),
		N_("hoped for") };

	return _(word[sign]);
}

bool
circle_has_sign(const struct circle_person *p, int sign)
{
	const bool has[CIRCLE_SIGNS] = { p->problem, p->support, p->ended,
		p->deceased, p->wished };

	return has[sign];
}

char *
circle_marks(const struct circle_person *person)
{
	struct str s = { 0 };
	int i;

	for (i = 0; i < CIRCLE_SIGNS; i++)
		if (circle_has_sign(person, i))
			str_puts(&s, circle_sign(i));
	return s.text != NULL ? s.text : mem_dup("");
}

const char *
circle_ring_word(int ring)
{
	static const char *const word[] = { "", "1", "2", "3", "4",
		N_("outside") };

	if (ring < 1 || ring > CIRCLE_OUT)
		return "";
	return ring == CIRCLE_OUT ? _(word[ring]) : word[ring];
}

bool
circle_wants(const struct circle_person *p)
{
	return p->ring_wanted >= 1 && p->ring_wanted <= CIRCLE_OUT &&
	    p->ring_wanted != p->ring;
}

/* The entry of a person of the other side, not yet found on this one. */
static struct circle_entry *
find(struct circle_roster *r, size_t side, const char *fold)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (r->entry[i].person[side] == NULL &&
		    strcmp(r->entry[i].fold, fold) == 0)
			return &r->entry[i];
	return NULL;
}

static void
enter(struct circle_roster *r, size_t side, const struct circle_person *p)
{
	char *fold = utf8_fold(p->label);
	struct circle_entry *e = find(r, side, fold);

	if (e == NULL) {
		e = &r->entry[r->n++];
		e->fold = fold;
	} else {
		free(fold);
		free(e->label);
	}
	e->label = picture_label(p->label);
	e->person[side] = p;
	e->last = p;
}

/* By sector, ring and label: the order of the input does not matter. */
static int
compare(const void *a, const void *b)
{
	const struct circle_entry *x = a;
	const struct circle_entry *y = b;
	int order;

	if (x->last->sector != y->last->sector)
		return x->last->sector - y->last->sector;
	if (x->last->ring != y->last->ring)
		return x->last->ring - y->last->ring;
	order = strcmp(x->fold, y->fold);
	return order != 0 ? order : strcmp(x->label, y->label);
}

void
circle_roster_make(struct circle_roster *r, const struct circle_side *side,
    size_t sides)
{
	size_t i, k, n = 0;

	for (i = 0; i < sides; i++)
		n += side[i].n;
	*r = (struct circle_roster){ .side = side, .sides = sides };
	r->entry = mem_new(n, sizeof(*r->entry));
	for (i = 0; i < sides; i++)
		for (k = 0; k < side[i].n; k++)
			enter(r, i, &side[i].person[k]);
	qsort(r->entry, r->n, sizeof(*r->entry), compare);
	for (i = 0; i < r->n; i++)
		r->entry[i].number = i + 1;
}

void
circle_roster_free(struct circle_roster *r)
{
	size_t i;

	for (i = 0; i < r->n; i++) {
		free(r->entry[i].label);
		free(r->entry[i].fold);
	}
	free(r->entry);
}

void
circle_join(struct str *s, const char *word)
{
	if (s->len != 0)
		str_puts(s, ", ");
	str_puts(s, word);
}

bool
circle_shown(const struct circle_entry *e, enum circle_show least,
    enum circle_show most)
{
	size_t i;

	for (i = 0; i < CIRCLE_SIDES; i++)
		if (e->mark[i] != NULL && e->mark[i]->show >= least &&
		    e->mark[i]->show <= most)
			return true;
	return false;
}

bool
circle_numbered(const struct circle_roster *r)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (circle_shown(&r->entry[i], CIRCLE_NUMBER, CIRCLE_BARE))
			return true;
	return false;
}
