/* SPDX-License-Identifier: MIT
 * What the circle promises for any set of people: no two labels overlap, none
 * leaves the picture, and nobody is left out. */

#include <stdlib.h>
#include <string.h>

#include "circle.h"
#include "mem.h"
#include "unit.h"
#include "utf8.h"

enum { PEOPLE_MAX = 40, TEXT_MAX = 200 };

/* How a set of people is made. */
struct recipe {
	const char *what;
	int ring;   /* 0: any */
	int sector; /* -1: any */
	enum { SHORT, MIXED, LONG } names;
	bool wishes;
};

struct people {
	struct circle_person person[PEOPLE_MAX];
	char label[PEOPLE_MAX][TEXT_MAX];
	size_t n;
};

/* Numbers that are the same in every run. */
static unsigned
next(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7fff;
}

static void
make_label(char *label, size_t i, int names)
{
	static const char *const stem[] = { "Anna", "Ελένη", "李雷", "שרה",
		"Łukasz", "Grandmother of the lake and all the woods",
		"Jo", "A<b>&\"c\"", "Zoe\xcc\x88", "Mr B" };
	const char *name = stem[i % 10];

	if (names == SHORT)
		snprintf(label, TEXT_MAX, "P%02zu", i);
	else if (names == MIXED)
		snprintf(label, TEXT_MAX, "%s %zu", name, i);
	else
		snprintf(label, TEXT_MAX, "%zu %s %s %s", i, name, stem[5],
		    "whom everyone has always called something else");
}

static void
make_people(struct people *p, const struct recipe *r, size_t n, unsigned seed)
{
	struct circle_person *q;
	size_t i;

	memset(p, 0, sizeof(*p));
	p->n = n;
	for (i = 0; i < n; i++) {
		q = &p->person[i];
		make_label(p->label[i], i, r->names);
		q->label = p->label[i];
		q->ring = r->ring != 0 ? r->ring : (int)(next(&seed) % 5) + 1;
		q->sector = r->sector >= 0 ? r->sector :
		    (int)(next(&seed) % CIRCLE_SECTORS);
		q->ring_wanted = r->wishes ? (int)(next(&seed) % 6) : 0;
		q->problem = next(&seed) % 4 == 0;
		q->deceased = next(&seed) % 8 == 0;
		q->ended = next(&seed) % 8 == 0;
		q->support = next(&seed) % 4 == 0;
		q->wished = next(&seed) % 8 == 0;
	}
}

static bool
overlap(const struct picture_shape *a, const struct picture_shape *b)
{
	double x = picture_left(a);
	double y = picture_left(b);

	return x < y + (double)b->columns && y < x + (double)a->columns &&
	    a->y - 1 < b->y + 1 && b->y - 1 < a->y + 1;
}

/* Dots count as a text of one column. */
static size_t
boxes_of(const struct picture *p, struct picture_shape *box)
{
	size_t i, n = 0;

	for (i = 0; i < p->n; i++) {
		if (p->shape[i].kind == PICTURE_TEXT)
			box[n++] = p->shape[i];
		if (p->shape[i].kind == PICTURE_DOT)
			box[n++] = (struct picture_shape){ .columns = 1,
			    .x = p->shape[i].x - 0.5, .y = p->shape[i].y };
	}
	return n;
}

static bool
labels_stand_apart(const struct picture *p)
{
	struct picture_shape *box = mem_new(p->n, sizeof(*box));
	size_t n = boxes_of(p, box);
	size_t i, k;
	bool apart = true;

	for (i = 0; i < n; i++)
		for (k = i + 1; k < n; k++)
			apart &= !overlap(&box[i], &box[k]);
	free(box);
	return apart;
}

static bool
labels_stay_inside(const struct picture *p)
{
	struct picture_shape *box = mem_new(p->n, sizeof(*box));
	size_t n = boxes_of(p, box);
	bool inside = true;
	size_t i;

	for (i = 0; i < n; i++)
		inside &= picture_left(&box[i]) >= 0 && box[i].y >= 1 &&
		    picture_left(&box[i]) + (double)box[i].columns <=
		    p->width && box[i].y + 1 <= p->height;
	free(box);
	return inside;
}

/* The text of one group of shapes, in the order drawn, a line a text. */
static void
text_of(const struct picture *p, const char *group, struct str *out)
{
	bool in = false;
	size_t i;

	for (i = 0; i < p->n; i++) {
		if (p->shape[i].kind == PICTURE_GROUP)
			in = strcmp(p->shape[i].text, group) == 0;
		if (p->shape[i].kind == PICTURE_TEXT && in)
			str_printf(out, "%s\n", p->shape[i].text);
	}
}

/* Does a line of text begin with this? */
static bool
has_line(const char *text, const char *start)
{
	const char *at = text;

	while ((at = strstr(at, start)) != NULL && at != text &&
	    at[-1] != '\n')
		at++;
	return at != NULL;
}

/* Text without spaces and line ends: where a line was broken is no matter. */
static char *
squeeze(const char *text)
{
	char *copy = mem_dup(text);
	char *to = copy;

	for (; *text != '\0'; text++)
		if (*text != ' ' && *text != '\n')
			*to++ = *text;
	*to = '\0';
	return copy;
}

/* A person is drawn by (the start of) the label, or told in the legend. */
static bool
is_told(const char *circle, const char *legend, const char *label)
{
	char *start = mem_dupn(label, utf8_fit(label, 7));
	char *tight = squeeze(start);
	char *tight_legend = squeeze(legend);
	bool told = has_line(circle, start) ||
	    strstr(tight_legend, tight) != NULL;

	free(tight_legend);
	free(tight);
	free(start);
	return told;
}

static bool
everyone_is_told(const struct picture *p, const struct people *people)
{
	struct str circle = { 0 };
	struct str legend = { 0 };
	bool told = true;
	size_t i;

	text_of(p, "circle", &circle);
	text_of(p, "legend", &legend);
	for (i = 0; i < people->n; i++)
		told &= is_told(str_text(&circle), str_text(&legend),
		    people->label[i]);
	str_free(&circle);
	str_free(&legend);
	return told;
}

static bool
everyone_is_in_the_table(const struct picture *p, const struct people *people)
{
	size_t i, k, found = 0;

	for (i = 0; i < people->n; i++)
		for (k = 0; k < p->rows * p->columns; k++)
			if (strcmp(p->cell[k], people->label[i]) == 0) {
				found++;
				break;
			}
	return found == people->n && p->rows == people->n + 1;
}

/* The numbers that are drawn are those that the legend tells. */
static bool
numbers_have_names(const struct picture *p)
{
	struct str circle = { 0 };
	struct str legend = { 0 };
	bool named = true;
	char start[24];
	char *line, *rest;
	long number;

	text_of(p, "circle", &circle);
	text_of(p, "legend", &legend);
	rest = circle.text;
	while ((line = strsep(&rest, "\n")) != NULL) {
		if (strncmp(line, "•", 3) != 0)
			continue;
		number = strtol(line + 3, NULL, 10);
		snprintf(start, sizeof(start), "%2ld ", number);
		named &= has_line(str_text(&legend), start);
	}
	str_free(&circle);
	str_free(&legend);
	return named;
}

/* All that must hold of one set; says which set failed. */
static void
check_set(const struct recipe *r, size_t n, size_t width, size_t *bad)
{
	struct people people;
	struct circle_side side[2] = { { "2024-01-30", people.person, n },
		{ "2024-03-12", people.person, n } };
	struct picture *p;
	size_t sides;

	for (sides = 1; sides <= 2; sides++) {
		make_people(&people, r, n, (unsigned)(n * 7 + width));
		p = circle_picture(NULL, "K12", side, sides, width, NULL);
		if (!labels_stand_apart(p) || !labels_stay_inside(p) ||
		    !everyone_is_told(p, &people) || !numbers_have_names(p) ||
		    !everyone_is_in_the_table(p, &people)) {
			printf("# %s, %zu people, %zu columns, %zu sides: "
			    "apart %d inside %d told %d numbers %d table %d\n",
			    r->what, n, width, sides, labels_stand_apart(p),
			    labels_stay_inside(p),
			    everyone_is_told(p, &people),
			    numbers_have_names(p),
			    everyone_is_in_the_table(p, &people));
			++*bad;
		}
		picture_free(p);
	}
}

static void
check_recipe(const struct recipe *r)
{
	static const size_t widths[] = { 40, 57, 72, 96, 200 };
	static const size_t counts[] = { 0, 1, 5, 12, 25, 40 };
	size_t bad = 0;
	size_t i, k;

	for (i = 0; i < sizeof(widths) / sizeof(widths[0]); i++)
		for (k = 0; k < sizeof(counts) / sizeof(counts[0]); k++)
			check_set(r, counts[k], widths[i], &bad);
	unit_check(bad == 0, r->what, __FILE__, __LINE__);
}

/* The same people in another order give the same bytes. */
static void
check_order(void)
{
	const struct recipe r = { "any", 0, -1, MIXED, true };
	struct people people;
	struct circle_person turned[PEOPLE_MAX];
	struct circle_side side = { NULL, people.person, 25 };
	struct picture *one, *two;
	struct str a = { 0 }, b = { 0 };
	size_t i;

	make_people(&people, &r, 25, 1);
	for (i = 0; i < 25; i++)
		turned[i] = people.person[24 - i];
	one = circle_picture(NULL, "K12", &side, 1, CIRCLE_PAGE, NULL);
	side.person = turned;
	two = circle_picture(NULL, "K12", &side, 1, CIRCLE_PAGE, NULL);
	picture_svg(one, &a);
	picture_svg(two, &b);
	CHECK(a.len > 1000);
	CHECK_STR(str_text(&a), str_text(&b));
	picture_free(one);
	picture_free(two);
	str_free(&a);
	str_free(&b);
}

/* Nothing harmful comes out, and ASCII is ASCII. */
static void
check_output(void)
{
	struct circle_person person = { .label = "\x1b[31mRed\x1b[0m & <b>\n2",
		.kind = "fr\x07iend", .ring = 2, .ring_wanted = 1,
		.problem = true, .deceased = true };
	struct circle_side side = { "a\x9b" "b", &person, 1 };
	struct picture *p = circle_picture("Look\nhere first", "<K12>",
	    &side, 1, 72, NULL);
	struct str svg = { 0 }, text = { 0 }, ascii = { 0 };
	size_t i, high = 0;

	picture_svg(p, &svg);
	picture_term(p, false, &text);
	CHECK(utf8_valid(svg.text, svg.len));
	CHECK(strpbrk(svg.text, "\x1b\x07") == NULL);
	CHECK(strpbrk(text.text, "\x1b\x07") == NULL);
	CHECK(strstr(svg.text, "<b>") == NULL);
	CHECK(strstr(svg.text, "&amp; &lt;b&gt;") != NULL);
	CHECK(strstr(svg.text, "<title>&lt;K12&gt;</title>") != NULL);
	CHECK(strstr(svg.text, "Marks: problem, died") != NULL);
	CHECK(strncmp(text.text, "Look\nhere first\n<K12>\n", 22) == 0);
	CHECK(strstr(svg.text, "<desc>Look here first a") != NULL);
	CHECK(strstr(svg.text, "role=\"img\"") != NULL);
	CHECK(strstr(svg.text, "textLength=") != NULL);
	CHECK(strstr(text.text, "!†") != NULL);
	person.label = "Red";
	person.kind = NULL;
	side.title = NULL;
	picture_free(p);
	p = circle_picture(NULL, "K12", &side, 1, 72, NULL);
	picture_term(p, true, &ascii);
	for (i = 0; i < ascii.len; i++)
		high += (unsigned char)ascii.text[i] >= 0x80;
	CHECK_INT(high, 0);
	CHECK(strstr(ascii.text, "Red !d") != NULL);
	picture_free(p);
	str_free(&svg);
	str_free(&text);
	str_free(&ascii);
}

/* Labels that are the same where they are cut become numbers. */
static void
check_alike(void)
{
	struct circle_person person[] = {
		{ .label = "Grandmother Elisabeth of the lake", .ring = 1 },
		{ .label = "Grandmother Elisabeth of the wood", .ring = 3 } };
	struct circle_side side = { NULL, person, 2 };
	struct picture *p = circle_picture(NULL, "K12", &side, 1, 72, NULL);
	struct str circle = { 0 };
	struct str legend = { 0 };

	text_of(p, "circle", &circle);
	text_of(p, "legend", &legend);
	CHECK(strstr(circle.text, "Grandmother") == NULL);
	CHECK(has_line(legend.text, " 1 Grandmother Elisabeth of the l"));
	CHECK(has_line(legend.text, " 2 Grandmother Elisabeth of the w"));
	str_free(&circle);
	str_free(&legend);
	picture_free(p);
}

static void
check_codes(void)
{
	CHECK_INT(circle_ring("1"), 1);
	CHECK_INT(circle_ring("4"), 4);
	CHECK_INT(circle_ring("out"), CIRCLE_OUT);
	CHECK_INT(circle_ring("5"), 0);
	CHECK_INT(circle_ring("12"), 0);
	CHECK_INT(circle_ring(""), 0);
	CHECK_STR(circle_sector_name(circle_sector("parent")), "family");
	CHECK_STR(circle_sector_name(circle_sector("ex-partner")),
	    "partner, home");
	CHECK_STR(circle_sector_name(circle_sector("manager")),
	    "work, study");
	CHECK_STR(circle_sector_name(circle_sector("no such")),
	    "community, other");
}

/* A person on both sides has one row, under labels that mean the same. */
static void
check_compare(void)
{
	struct circle_person then[] = { { .label = "Mum", .ring = 3 },
		{ .label = "Rik", .sector = 1, .ring = 2 } };
	struct circle_person now[] = { { .label = " mum", .ring = 2 },
		{ .label = "Jo", .sector = 2, .ring = 0 } };
	struct circle_side side[] = { { "2024-01", then, 2 },
		{ "2024-03", now, 2 } };
	struct picture *p = circle_picture(NULL, "K12", side, 2, 100, NULL);
	struct str words = { 0 };

	picture_words(p, &words);
	CHECK_STR(str_text(&words),
	    "Person:  mum; Kind: family; 2024-01: 3; 2024-03: 2.\n"
	    "Person: Rik; Kind: partner, home; 2024-01: 2; 2024-03: –.\n"
	    "Person: Jo; Kind: friends; 2024-01: –.\n");
	CHECK_STR(p->desc, "2024-01: people in ring 1: 0, ring 2: 1, "
	    "ring 3: 1, ring 4: 0, outside: 0. No one in: friends, "
	    "work, study, community, other. 2024-03: people in ring 1: 0, "
	    "ring 2: 1, ring 3: 0, ring 4: 0, outside: 0. No one in: "
	    "partner, home, friends, work, study, community, other. ");
	str_free(&words);
	picture_free(p);
}

int
main(void)
{
	static const struct recipe recipe[] = {
		{ "people anywhere", 0, -1, MIXED, true },
		{ "short names anywhere", 0, -1, SHORT, false },
		{ "long names anywhere", 0, -1, LONG, true },
		{ "all in ring 1", 1, -1, MIXED, true },
		{ "all in ring 4", 4, -1, MIXED, false },
		{ "all in one sector", 0, 3, MIXED, true },
		{ "all in one ring of one sector", 1, 0, MIXED, true },
		{ "the same with long names", 2, 4, LONG, false },
		{ "all outside", CIRCLE_OUT, -1, MIXED, true },
		{ "all outside in one sector", CIRCLE_OUT, 1, LONG, true },
	};
	size_t i;

	for (i = 0; i < sizeof(recipe) / sizeof(recipe[0]); i++)
		check_recipe(&recipe[i]);
	check_order();
	check_output();
	check_alike();
	check_codes();
	check_compare();
	return unit_done();
}
