/* SPDX-License-Identifier: MIT
 * Is a person safe to be with: what was answered, and what was reviewed. */

#include "safety.h"
#include "unit.h"

enum { FIELDS_MAX = 64 };

struct setting {
	struct sheets *sheets;
	struct records *all;
};

static struct setting
begin(void)
{
	return (struct setting){ sheets_new(false), records_new() };
}

static void
end(struct setting *s)
{
	records_free(s->all);
	sheets_free(s->sheets);
}

/* Add a row of K1: names and values in turn, ended by NULL. */
static void
add(struct setting *s, const char *name, const char *const *pair)
{
	const struct sheet *sheet = sheets_find(s->sheets, name);
	struct cell value[FIELDS_MAX];
	struct row row = { .sheet = sheet, .value = value };
	size_t i;
	int k;

	for (i = 0; i < sheet->n; i++)
		value[i] = (struct cell){ "", 0 };
	value[FIELD_CLIENT] = (struct cell){ "K1", 2 };
	for (; *pair != NULL; pair += 2) {
		k = sheet_field(sheet, pair[0]);
		value[k] = (struct cell){ pair[1], strlen(pair[1]) };
	}
	records_add(s->all, &row);
}

static void
answer(struct setting *s, const char *date, const char *person,
    const char *safe)
{
	add(s, "review", (const char *const[]){ "date", date, "person", person,
	    "safe", safe, NULL });
}

static void
review(struct setting *s, const char *kind, const char *person,
    const char *answered, const char *reviewed)
{
	add(s, "safety-review", (const char *const[]){ "kind", kind, "person",
	    person, "answered_on", answered, "reviewed_on", reviewed, NULL });
}

static struct safety
ask(struct setting *s, const char *person)
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
	struct setting s;
	struct safety got;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		s = begin();
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
		end(&s);
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
	struct setting s;
	struct safety got;
	char name[32];
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		s = begin();
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
		end(&s);
	}
}

/* Reviews of somebody else, and of another kind. */
static void
check_other_reviews(void)
{
	struct setting s = begin();
	struct safety got;

	answer(&s, "2024-01-01", "Ann", "no");
	answer(&s, "2024-02-01", "Ann", "yes");
	review(&s, "person", "Bea", "2024-01-01", "2024-02-01");
	review(&s, "item9", "", "2024-01-01", "2024-02-01");
	review(&s, "item9", "Ann", "2024-01-01", "2024-02-01");
	got = ask(&s, "Ann");
	CHECK(got.state == SAFETY_NOT_SAFE && got.due);
	CHECK(got.review == NULL);
	end(&s);
}

static void
check_last_review(void)
{
	struct setting s = begin();
	struct safety got;

	answer(&s, "2024-01-01", "Ann", "no");
	review(&s, "person", "Ann", "2024-01-01", "2024-01-08");
	got = ask(&s, "Ann");
	CHECK(got.state == SAFETY_NOT_SAFE && !got.due);
	CHECK(got.review != NULL);
	CHECK_STR(record_text(got.review, "reviewed_on"), "2024-01-08");
	CHECK(safety_doubt(got.answer));
	end(&s);
}

/* A rename does not lose an answer, and a void takes a mistaken one away. */
static void
check_corrections(void)
{
	struct setting s = begin();

	answer(&s, "2024-01-01", "Ann", "no");
	answer(&s, "2024-02-01", "A.", "yes");
	answer(&s, "2024-01-01", "Bea", "no");
	answer(&s, "2024-02-01", "Bea", "yes");
	add(&s, "rename", (const char *const[]){ "person", "Ann",
	    "renamed_to", "A.", NULL });
	add(&s, "void", (const char *const[]){ "of", "review", "key", "Bea",
	    "on", "2024-01-01", "nth", "1", "reason", "About Bert.", NULL });
	CHECK(ask(&s, "a.").state == SAFETY_NOT_SAFE);
	CHECK(safety_person(s.all, "K1", "Bea").state == SAFETY_SAFE);
	end(&s);
}

int
main(void)
{
	check_answers();
	check_cases();
	check_other_reviews();
	check_last_review();
	check_corrections();
	return unit_done();
}
