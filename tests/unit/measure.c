/* SPDX-License-Identifier: MIT
 * Measures: totals, bands, change and recovery on every boundary. */

#include "course.h"
#include "rows.h"
#include "str.h"
#include "unit.h"

/* A row whose items add up to this, the last ones first; miss: leave out an
 * item, from 1, or 0. */
static void
form(struct rows *r, const struct measure *m, const char *date, int total,
    size_t miss)
{
	const char *pair[2 * MEASURE_ITEMS_MAX + 5] = { "measure", m->name,
		"date", date };
	static const char *const digit[] = { "0", "1", "2", "3" };
	size_t i, n = 4;
	int left = total;

	for (i = 0; i < m->n_item; i++) {
		if (i + 1 == miss)
			continue;
		pair[n++] = m->item[i].field;
		pair[n++] = digit[left > 3 ? 3 : left];
		left -= left > 3 ? 3 : left;
	}
	pair[n] = NULL;
	rows_put(r, "measure", pair);
}

static struct course
course(struct rows *r, const struct measure *m)
{
	struct shown s = { .all = r->all, .client = "K1" };
	struct course c;

	records_settle(r->all, NULL);
	course_of(&c, m, &s);
	return c;
}

static void
check_bands(void)
{
	static const struct {
		const char *measure;
		int total;
		const char *band;
		bool at_case;
	} t[] = {
		{ "phq9", 0, "minimal", false },
		{ "phq9", 4, "minimal", false },
		{ "phq9", 5, "mild", false }, { "phq9", 9, "mild", false },
		{ "phq9", 10, "moderate", true },
		{ "phq9", 14, "moderate", true },
		{ "phq9", 15, "moderately severe", true },
		{ "phq9", 19, "moderately severe", true },
		{ "phq9", 20, "severe", true }, { "phq9", 27, "severe", true },
		{ "gad7", 4, "minimal", false }, { "gad7", 5, "mild", false },
		{ "gad7", 7, "mild", false }, { "gad7", 8, "mild", true },
		{ "gad7", 9, "mild", true }, { "gad7", 10, "moderate", true },
		{ "gad7", 14, "moderate", true },
		{ "gad7", 15, "severe", true }, { "gad7", 21, "severe", true },
	};
	struct measure *m;
	struct rows r;
	struct course c;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		m = measure_load(t[i].measure);
		r = rows_begin();
		form(&r, m, "2024-02-29", t[i].total, 0);
		c = course(&r, m);
		CHECK_INT(c.n, 1);
		CHECK(c.score[0].total_known && !c.score[0].typed);
		CHECK_INT(c.score[0].total, t[i].total);
		CHECK_STR(measure_band(m, c.score[0].total), t[i].band);
		CHECK(measure_at_case(m, c.score[0].total) == t[i].at_case);
		course_clear(&c);
		rows_end(&r);
		measure_free(m);
	}
}

static void
check_missing(void)
{
	struct measure *m = measure_load("phq9");
	struct rows r = rows_begin();
	struct course c;
	struct str s = { 0 };

	form(&r, m, "2024-01-01", 20, 3);
	ROW(&r, "measure", "measure", "phq9", "date", "2024-01-02", "total",
	    "20");
	ROW(&r, "measure", "measure", "phq9", "date", "2024-01-03", "total",
	    "20", "i1", "3");
	ROW(&r, "measure", "measure", "phq9", "date", "2024-01-04", "total",
	    "28");
	c = course(&r, m);
	CHECK(!c.score[0].total_known);
	CHECK_INT(c.score[0].total, -1);
	measure_score_words(m, &c.score[0], &s);
	CHECK_STR(s.text, "8 of 9 answered");
	CHECK(c.score[1].total_known && c.score[1].typed);
	CHECK_INT(c.score[1].total, 20);
	CHECK(!c.score[2].total_known);
	CHECK(!c.score[3].total_known);
	CHECK(c.first == 1 && c.latest == 1);
	CHECK_INT(c.change, CHANGE_UNKNOWN);
	CHECK(!course_recovery_words(&c, &s));
	str_free(&s);
	course_clear(&c);
	rows_end(&r);
	measure_free(m);
}

static void
check_change(void)
{
	static const struct {
		const char *measure;
		int first, latest;
		enum measure_change change;
		const char *words;
		bool recovered;
	} t[] = {
		{ "phq9", 15, 10, CHANGE_NONE, "no reliable change", false },
		{ "phq9", 15, 9, CHANGE_IMPROVED, "improved by 6 or more",
		    true },
		{ "phq9", 10, 9, CHANGE_NONE, "no reliable change", true },
		{ "phq9", 9, 3, CHANGE_IMPROVED, "improved by 6 or more",
		    false },
		{ "phq9", 10, 15, CHANGE_NONE, "no reliable change", false },
		{ "phq9", 10, 16, CHANGE_WORSE, "worse by 6 or more", false },
		{ "gad7", 10, 7, CHANGE_NONE, "no reliable change", true },
		{ "gad7", 12, 8, CHANGE_IMPROVED, "improved by 4 or more",
		    false },
		{ "gad7", 8, 7, CHANGE_NONE, "no reliable change", true },
		{ "gad7", 7, 3, CHANGE_IMPROVED, "improved by 4 or more",
		    false },
		{ "gad7", 7, 10, CHANGE_NONE, "no reliable change", false },
		{ "gad7", 7, 11, CHANGE_WORSE, "worse by 4 or more", false },
	};
	struct measure *m;
	struct rows r;
	struct course c;
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		m = measure_load(t[i].measure);
		r = rows_begin();
		/* Out of order, and an unfinished form in between. */
		form(&r, m, "2024-03-01", t[i].latest, 0);
		form(&r, m, "2024-02-29", 3, 1);
		form(&r, m, "2024-02", t[i].first, 0);
		c = course(&r, m);
		CHECK_INT(c.change, t[i].change);
		CHECK(c.recovered == t[i].recovered);
		str_clear(&s);
		measure_change_words(m, c.change, &s);
		CHECK_STR(s.text, t[i].words);
		CHECK(c.first == 0 && c.latest == 2);
		CHECK_STR(course_age_words(&c),
		    "no age is recorded: adult cut-offs were used");
		course_clear(&c);
		rows_end(&r);
		measure_free(m);
	}
	str_free(&s);
}

static void
check_age(void)
{
	static const struct {
		const char *age;
		bool withheld;
	} t[] = {
		{ "under-12", true }, { "12-17", true }, { "18-64", false },
		{ "65-over", false },
	};
	struct measure *m = measure_load("phq9");
	struct rows r;
	struct course c;
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		r = rows_begin();
		ROW(&r, "case", "age_band", t[i].age);
		form(&r, m, "2024-01-01", 20, 0);
		form(&r, m, "2024-02-01", 5, 0);
		c = course(&r, m);
		CHECK(c.adult_only == t[i].withheld);
		CHECK_INT(c.change, t[i].withheld ? CHANGE_UNKNOWN :
		    CHANGE_IMPROVED);
		CHECK(c.recovered != t[i].withheld);
		CHECK(course_recovery_words(&c, &s) != t[i].withheld);
		CHECK_STR(course_age_words(&c), t[i].withheld ?
		    "adult cut-offs; use a teen measure and type in its "
		    "total" : NULL);
		course_clear(&c);
		rows_end(&r);
	}
	str_free(&s);
	measure_free(m);
}

static void
check_overlap(void)
{
	static const struct {
		const char *a, *b;
		bool overlaps;
	} t[] = {
		{ "2024-02-20", "2024-03-04", true },  /* 13 days, a 29th */
		{ "2024-02-20", "2024-03-05", false },
		{ "2023-02-20", "2023-03-05", true },
		{ "2023-02-20", "2023-03-06", false },
		{ "1969-12-25", "1970-01-07", true },
		{ "1969-12-25", "1970-01-08", false },
		{ "2038-01-10", "2038-01-23", true },
		{ "2038-01-10", "2038-01-24", false },
		{ "2024-02", "2024-02-10", false },
	};
	struct measure *m = measure_load("gad7");
	struct rows r;
	struct course c;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		r = rows_begin();
		form(&r, m, t[i].b, 4, 0);
		form(&r, m, t[i].a, 4, 0);
		c = course(&r, m);
		unit_check(c.overlaps[1] == t[i].overlaps && !c.overlaps[0] &&
		    c.n_overlap == t[i].overlaps, t[i].b, __FILE__, __LINE__);
		course_clear(&c);
		rows_end(&r);
	}
	measure_free(m);
}

/* Higher is better, only every fourth total can be, and no items. */
static void
check_who5(void)
{
	struct measure *m = measure_load("who5");
	struct rows r = rows_begin();
	struct course c;

	CHECK(m->higher_better && m->n_item == 0 && m->notice == NULL);
	CHECK(measure_check(m, 52) == NULL);
	CHECK(measure_check(m, 51) != NULL);
	CHECK(measure_check(m, 104) != NULL);
	CHECK(measure_at_case(m, 48) && !measure_at_case(m, 52));
	CHECK_INT(measure_change(m, 48, 56), CHANGE_NONE);
	CHECK_INT(measure_change(m, 48, 60), CHANGE_IMPROVED);
	CHECK_INT(measure_change(m, 60, 48), CHANGE_WORSE);
	ROW(&r, "measure", "measure", "who5", "date", "2024-01-01", "total",
	    "48");
	ROW(&r, "measure", "measure", "who5", "date", "2024-01-02");
	ROW(&r, "measure", "measure", "who5", "date", "2024-01-03", "total",
	    "60");
	c = course(&r, m);
	CHECK(c.recovered && c.n_overlap == 0);
	CHECK(!c.score[1].total_known);
	course_clear(&c);
	rows_end(&r);
	measure_free(m);
}

/* A later row of the same date holds; a voided one does not. */
static void
check_in_force(void)
{
	struct measure *m = measure_load("phq9");
	struct rows r = rows_begin();
	struct course c;

	form(&r, m, "2024-01-01", 20, 0);
	form(&r, m, "2024-01-01", 12, 0);
	form(&r, m, "2024-01-08", 3, 0);
	ROW(&r, "void", "of", "measure", "key", "2024-01-08,phq9", "on",
	    "2024-01-08", "nth", "1");
	c = course(&r, m);
	CHECK_INT(c.n, 1);
	CHECK_INT(c.score[0].total, 12);
	course_clear(&c);
	rows_end(&r);
	measure_free(m);
}

static void
check_definitions(void)
{
	static const struct {
		const char *name;
		long to;
		size_t items, bands;
		long change;
	} t[] = {
		{ "phq9", 27, 9, 5, 6 }, { "gad7", 21, 7, 4, 4 },
		{ "who5", 100, 0, 0, 10 }, { "epds", 30, 0, 0, 0 },
		{ "core10", 40, 0, 6, 6 }, { "wsas", 40, 0, 3, 0 },
		{ "hamd", 52, 0, 0, 0 }, { "cesd", 60, 0, 0, 0 },
	};
	struct measure *m;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		m = measure_load(t[i].name);
		CHECK(m->from == 0);
		CHECK_INT(m->to, t[i].to);
		CHECK_INT(m->n_item, t[i].items);
		CHECK_INT(m->n_band, t[i].bands);
		CHECK_INT(m->change, t[i].change);
		CHECK((m->notice != NULL) == (t[i].items != 0));
		measure_free(m);
	}
	CHECK(measure_load("bdi2") == NULL);
}

int
main(void)
{
	check_definitions();
	check_bands();
	check_missing();
	check_change();
	check_age();
	check_overlap();
	check_who5();
	check_in_force();
	return unit_done();
}
