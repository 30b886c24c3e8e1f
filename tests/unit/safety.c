/* SPDX-License-Identifier: MIT
 * Is a person safe to be with: what was answered, and what was reviewed. */

#include "rows.h"
#include "safety.h"
#include "unit.h"

static void
answer(struct rows *s, const char *date, const char *person,
    const char *safe)
{
	ROW(s, "review", "date", date, "person", person, "safe", safe);
}

static void
review(struct rows *s, const char *kind, const char *person,
    const char *answered, const char *reviewed)
{
	ROW(s, "safety-review", "kind", kind, "person", person, "answered_on",
	    answered, "reviewed_on", reviewed, "by", "T1", "action", "asked");
}

static struct safety
ask(struct rows *s, const char *person)
{
	records_settle(s->all, NULL);
	return safety_person(s->all, "K1", person);
}

static void
check_answers(void)
{
	static const struct {
		const char *code;
		enum safety_state state;
		bool due;
	} t[] = {
		{ "yes", SAFETY_SAFE, false },
		{ "mostly", SAFETY_SAFE, false },
		{ "not-always", SAFETY_NOT_SAFE, true },
		{ "no", SAFETY_NOT_SAFE, true },
		{ "prefer-not", SAFETY_NOT_SAFE, true },
		{ "", SAFETY_NOT_ASKED, false },
		{ "n/a", SAFETY_NOT_ASKED, false },
		{ "not today", SAFETY_NOT_ASKED, false },
	};
	struct rows s;
	struct safety got;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		s = rows_begin();
		answer(&s, "2024-01-01", "Ann", t[i].code);
		got = ask(&s, " ANN");
		unit_check(got.state == t[i].state && got.due == t[i].due,
		    t[i].code, __FILE__, __LINE__);
		CHECK((got.answer != NULL) ==
		    (got.state != SAFETY_NOT_ASKED));
		CHECK(got.review == NULL);
		CHECK(safety_person(s.all, "K1", "Bea").state ==
		    SAFETY_NOT_ASKED);
		CHECK(safety_person(s.all, "K2", "Ann").state ==
		    SAFETY_NOT_ASKED);
		rows_end(&s);
	}
}

/* Three answers and at most one review, and what comes of them. */
static const struct {
	const char *first, *second, *third; /* undated, 2024-02, 2024-03-01 */
	const char *answered, *reviewed;
	enum safety_state state;
	bool due;
	const char *on; /* the date of the answer that decides */
} cases[] = {
	/* Nothing in doubt. */
	{ "yes", "mostly", "yes", NULL, NULL, SAFETY_SAFE, false,
	    "2024-03-01" },
	/* Blank in the row in force. */
	{ "yes", "yes", "", NULL, NULL, SAFETY_NOT_ASKED, false, "" },
	/* In force after a later yes, and after a blank. */
	{ "yes", "no", "yes", NULL, NULL, SAFETY_NOT_SAFE, true, "2024-02" },
	{ "no", "yes", "yes", NULL, NULL, SAFETY_NOT_SAFE, true, "unknown" },
	{ "", "prefer-not", "", NULL, NULL, SAFETY_NOT_SAFE, true,
	    "2024-02" },
	/* Named by a review, on the day or later. */
	{ "yes", "no", "yes", "2024-02", "2024-03-01", SAFETY_SAFE, false,
	    "2024-03-01" },
	{ "yes", "no", "yes", "2024-02", "2024-02", SAFETY_SAFE, false,
	    "2024-03-01" },
	{ "no", "yes", "yes", "unknown", "2024", SAFETY_SAFE, false,
	    "2024-03-01" },
	/* Not that date, or dated before, or not dated. */
	{ "yes", "no", "yes", "2024-02-01", "2024-03-01", SAFETY_NOT_SAFE,
	    true, "2024-02" },
	{ "yes", "no", "yes", "2024-02", "2024-01-31", SAFETY_NOT_SAFE, true,
	    "2024-02" },
	{ "yes", "no", "yes", "2024-02", "unknown", SAFETY_NOT_SAFE, true,
	    "2024-02" },
	{ "yes", "no", "yes", "2024-02", "", SAFETY_NOT_SAFE, true,
	    "2024-02" },
	/* One reviewed, another not; and a review of the last. */
	{ "yes", "no", "no", "2024-02", "2024-03-01", SAFETY_NOT_SAFE, true,
	    "2024-03-01" },
	{ "yes", "no", "no", "2024-03-01", "2024-03-01", SAFETY_NOT_SAFE,
	    true, "2024-02" },
	{ "yes", "yes", "no", "2024-03-01", "2024-03-02", SAFETY_NOT_SAFE,
	    false, "2024-03-01" },
	/* Reviewed, and not asked since. */
	{ "yes", "no", "", "2024-02", "2024-03-01", SAFETY_NOT_SAFE, false,
	    "2024-02" },
};

static void
check_cases(void)
{
	struct rows s;
	struct safety got;
	char name[32];
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		s = rows_begin();
		/* Out of order, as several files may be. */
		answer(&s, "2024-03-01", "ann", cases[i].third);
		answer(&s, "", "Ann", cases[i].first);
		answer(&s, "2024-02", "Ann ", cases[i].second);
		if (cases[i].answered != NULL)
			review(&s, "person", "ANN", cases[i].answered,
			    cases[i].reviewed);
		got = ask(&s, "Ann");
		snprintf(name, sizeof(name), "case %zu", i);
		unit_check(got.state == cases[i].state &&
		    got.due == cases[i].due, name, __FILE__, __LINE__);
		CHECK_STR(got.answer != NULL ? record_on(got.answer) : "",
		    cases[i].on);
		rows_end(&s);
	}
}

/* Reviews of somebody else, and of another kind. */
static void
check_other_reviews(void)
{
	struct rows s = rows_begin();
	struct safety got;

	answer(&s, "2024-01-01", "Ann", "no");
	answer(&s, "2024-02-01", "Ann", "yes");
	review(&s, "person", "Bea", "2024-01-01", "2024-02-01");
	review(&s, "item9", "", "2024-01-01", "2024-02-01");
	review(&s, "item9", "Ann", "2024-01-01", "2024-02-01");
	got = ask(&s, "Ann");
	CHECK(got.state == SAFETY_NOT_SAFE && got.due);
	CHECK(got.review == NULL);
	rows_end(&s);
}

static void
check_last_review(void)
{
	struct rows s = rows_begin();
	struct safety got;

	answer(&s, "2024-01-01", "Ann", "no");
	review(&s, "person", "Ann", "2024-01-01", "2024-01-08");
	got = ask(&s, "Ann");
	CHECK(got.state == SAFETY_NOT_SAFE && !got.due);
	CHECK(got.review != NULL);
	CHECK_STR(record_text(got.review, "reviewed_on"), "2024-01-08");
	CHECK(safety_doubt(got.answer));
	rows_end(&s);
}

/* A rename does not lose an answer, and a void takes a mistaken one away. */
static void
check_corrections(void)
{
	struct rows s = rows_begin();

	answer(&s, "2024-01-01", "Ann", "no");
	answer(&s, "2024-02-01", "A.", "yes");
	answer(&s, "2024-01-01", "Bea", "no");
	answer(&s, "2024-02-01", "Bea", "yes");
	ROW(&s, "rename", "person", "Ann", "renamed_to", "A.");
	ROW(&s, "void", "of", "review", "key", "Bea", "on", "2024-01-01",
	    "nth", "1", "reason", "About Bert.");
	CHECK(ask(&s, "a.").state == SAFETY_NOT_SAFE);
	CHECK(safety_person(s.all, "K1", "Bea").state == SAFETY_SAFE);
	rows_end(&s);
}

/* A row of the review with these cells, which was set aside. */
static void
set_aside(struct rows *s, const char *const *text, size_t n)
{
	static const char *name[] = { "sheet", "client", "session", "date",
		"person", "good", "safe" };
	static const struct table table = { name, 7, false };
	struct cell cell[8];
	const struct row row = { .table = &table, .cell = cell, .n = n };
	size_t i;

	for (i = 0; i < n; i++)
		cell[i] = (struct cell){ text[i], strlen(text[i]) };
	records_add_aside(s->all, s->sheets, &row);
}

#define ASIDE(s, ...) \
	set_aside((s), (const char *const[]){ "review", "K1", "", \
	    __VA_ARGS__ }, 3 + sizeof((const char *[]){ __VA_ARGS__ }) / \
	    sizeof(const char *))

/* What was set aside says doubt, however it is written, and never safe. */
static void
check_aside(void)
{
	struct rows s = rows_begin();
	const struct record *const *row;
	size_t strays = 0;

	answer(&s, "2024-01-01", "Ann", "yes");
	answer(&s, "2024-01-01", "Bea", "");
	ASIDE(&s, "2024-02-01", "ann", "", "no");
	ASIDE(&s, "2024-02-01", "Bea", "", "yes");
	ASIDE(&s, "2024-02-01", "Cy", "kind", " but", "prefer-not");
	ASIDE(&s, "2024-02-30", "Dee", "No");
	ASIDE(&s, "2024-02-01", "Dee", "", "Not always");
	ASIDE(&s, "2024-02-01", "Eve", "", "never");
	review(&s, "person", "Cy", "2024-02-01", "2024-02-02");
	CHECK(ask(&s, "Ann").due);
	CHECK(safety_person(s.all, "K1", "Bea").state == SAFETY_NOT_ASKED);
	CHECK(safety_person(s.all, "K1", "Cy").state == SAFETY_NOT_SAFE);
	CHECK(!safety_person(s.all, "K1", "Cy").due);
	CHECK(safety_person(s.all, "K1", "Dee").due);
	CHECK(safety_person(s.all, "K1", "Eve").state == SAFETY_NOT_ASKED);
	for (row = records_aside(s.all, "review", "K1"); *row != NULL; row++)
		strays += safety_stray(s.all, *row);
	CHECK(strays == 2);
	CHECK(records_current(s.all, "review", "K1")[2] == NULL);
	rows_end(&s);
}

/* Each row by what was known when it came: no later answer, and no review made
 * after its day. */
static void
check_then(void)
{
	static const enum safety_state state[] = { SAFETY_SAFE,
		SAFETY_NOT_SAFE, SAFETY_NOT_SAFE, SAFETY_SAFE };
	struct rows s = rows_begin();
	size_t i;

	answer(&s, "2024-01-01", "Ann", "yes");
	answer(&s, "2024-02-01", "Ann", "no");
	answer(&s, "2024-03-01", "Ann", "yes");
	answer(&s, "2024-03-03", "Ann", "yes");
	review(&s, "person", "Ann", "2024-02-01", "2024-03-02");
	CHECK(ask(&s, "Ann").state == SAFETY_SAFE);
	for (i = 0; i < 4; i++)
		CHECK(safety_then(s.all, records_at(s.all, i)).state ==
		    state[i]);
	CHECK(safety_then(s.all, records_at(s.all, 2)).due);
	rows_end(&s);
}

int
main(void)
{
	check_answers();
	check_cases();
	check_other_reviews();
	check_last_review();
	check_corrections();
	check_aside();
	check_then();
	return unit_done();
}
