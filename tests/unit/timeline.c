/* SPDX-License-Identifier: MIT
 * A line of time: nothing is drawn over another, nothing leaves the picture,
 * and a date is never drawn as more exact than it is. */

#include <math.h>
#include <stdio.h>

#include "timeline.h"
#include "unit.h"

enum { ROUNDS = 400, MARKS = 24, SHAPES_MAX = 512 };

static const struct date none = { .precision = DATE_NONE };

/* The same every time. */
static unsigned
next(unsigned *seed, unsigned n)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % n;
}

static struct date
any_date(unsigned *seed)
{
	char text[32];
	unsigned kind = next(seed, 8);
	unsigned year = 2022 + next(seed, 4), month = 1 + next(seed, 12);

	if (kind == 0)
		return date_parse("unknown");
	if (kind == 1)
		snprintf(text, sizeof(text), "%u", year);
	else if (kind < 4)
		snprintf(text, sizeof(text), "%u-%02u", year, month);
	else
		snprintf(text, sizeof(text), "%u-%02u-%02u", year, month,
		    1 + next(seed, 28));
	return date_parse(text);
}

static void
fill(struct timeline *t, unsigned *seed)
{
	static const char *const word[] = { "Dad: died", "Mam: ill", "x",
		"a text of more than thirty columns of words",
		"José: 移動", "Rik: A break-up" };
	unsigned n = next(seed, MARKS), i;

	*t = (struct timeline){ .above = "Events", .below = "Symptoms",
		.scores = "PHQ-9", .score_max = 27 };
	for (i = 0; i < n; i++)
		timeline_add(t, next(seed, 2) ? TIMELINE_ABOVE :
		    TIMELINE_BELOW, any_date(seed), next(seed, 4) == 0 ?
		    any_date(seed) : none, word[next(seed, 6)]);
	for (i = next(seed, 8); i > 0; i--)
		timeline_score(t, any_date(seed), (long)next(seed, 28) - 1,
		    "PHQ-9");
}

/* A text, a dot or a level line as columns of a line of text. */
struct strip {
	double y, from, to;
};

static bool
is_strip(const struct picture_shape *s, struct strip *strip)
{
	if (s->kind == PICTURE_TEXT)
		*strip = (struct strip){ s->y, picture_left(s),
		    picture_left(s) + (double)s->columns };
	else if (s->kind == PICTURE_DOT)
		*strip = (struct strip){ s->y, s->x - 0.5, s->x + 0.5 };
	else if (s->kind == PICTURE_LINE && fabs(s->y - s->y2) < 0.01)
		*strip = (struct strip){ s->y, s->x, s->x2 };
	else
		return false;
	return true;
}

/* Do no two of a lane share a column of a line, and are all in the picture? */
static bool
is_clear(const struct picture *p)
{
	struct strip strip[SHAPES_MAX];
	size_t n = 0, i, k;
	bool lane = false, clear = true;

	for (i = 0; i < p->n; i++) {
		if (p->shape[i].kind == PICTURE_GROUP)
			lane = strcmp(p->shape[i].text, "above") == 0 ||
			    strcmp(p->shape[i].text, "below") == 0;
		if (!lane || n == SHAPES_MAX ||
		    !is_strip(&p->shape[i], &strip[n]))
			continue;
		clear = clear && strip[n].from >= 0 &&
		    strip[n].to <= p->width && strip[n].y < p->height;
		for (k = 0; k < n; k++)
			clear = clear && (fabs(strip[k].y - strip[n].y) > 1 ||
			    strip[k].to <= strip[n].from ||
			    strip[n].to <= strip[k].from);
		n++;
	}
	return clear;
}

static size_t
dots(const struct picture *p)
{
	size_t i, n = 0;

	for (i = 0; i < p->n; i++)
		n += p->shape[i].kind == PICTURE_DOT;
	return n;
}

/* Days that are known, each a dot; scores too. */
static size_t
days(const struct timeline *t)
{
	size_t i, n = 0;

	for (i = 0; i < t->n; i++)
		n += t->mark[i].from.precision == DATE_DAY &&
		    (!date_known(&t->mark[i].to) ||
		    date_last(&t->mark[i].to) <=
		    date_first(&t->mark[i].from));
	for (i = 0; i < t->n_score; i++)
		n += t->score[i].on.precision == DATE_DAY &&
		    t->score[i].value >= 0;
	return n;
}

static void
check_clear(void)
{
	struct timeline t;
	struct picture *p;
	unsigned seed = 1, i, covered = 0, inexact = 0;

	for (i = 0; i < ROUNDS; i++) {
		fill(&t, &seed);
		p = picture_new(48 + next(&seed, 152), 0, "T");
		timeline_draw(&t, p);
		covered += !is_clear(p);
		inexact += dots(p) != days(&t);
		timeline_table(&t, p);
		picture_free(p);
		timeline_clear(&t);
	}
	CHECK_INT(covered, 0);
	CHECK_INT(inexact, 0);
}

/* What lies outside is told in the table, without a number. */
static void
check_outside(void)
{
	struct timeline t = { .above = "E", .below = "S",
		.begin = date_parse("2023-01-01"),
		.end = date_parse("2024-12-31") };
	struct picture *p = picture_new(72, 0, "T");
	struct str words = { 0 };

	timeline_add(&t, TIMELINE_ABOVE, date_parse("2006"), none, "old");
	timeline_add(&t, TIMELINE_ABOVE, date_parse("2222"), none, "far");
	timeline_add(&t, TIMELINE_ABOVE, date_parse("2022"),
	    date_parse("2023-02"), "long");
	timeline_draw(&t, p);
	timeline_table(&t, p);
	picture_words(p, &words);
	CHECK_STR(str_text(&words),
	    "When: 2006, before this line; What: old.\n"
	    "No.: 1; When: 2022 to 2023-02; What: long.\n"
	    "When: 2222, after this line; What: far.\n");
	CHECK_INT(dots(p), 0);
	str_free(&words);
	picture_free(p);
	timeline_clear(&t);
}

/* With no day known there is no month on the line. */
static void
check_undated(void)
{
	struct timeline t = { .above = "E", .below = "S" };
	struct picture *p = picture_new(72, 0, "T");
	struct str out = { 0 };

	timeline_add(&t, TIMELINE_ABOVE, date_parse("unknown"), none, "died");
	timeline_draw(&t, p);
	picture_term(p, true, &out);
	CHECK(strstr(str_text(&out), "19") == NULL);
	CHECK(strstr(str_text(&out), "1 died ?") != NULL);
	str_free(&out);
	picture_free(p);
	timeline_clear(&t);
}

int
main(void)
{
	check_clear();
	check_outside();
	check_undated();
	return unit_done();
}
