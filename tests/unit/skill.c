/* SPDX-License-Identifier: MIT
 * Social abilities: means on their boundaries, turned items, what is no
 * answer, and which dates are drawn. */

#include <stdlib.h>

#include "rows.h"
#include "skill-own.h"
#include "unit.h"

/* Of one row with these answers to the six items of assertiveness, "" for
 * none. */
static struct skill_score
score(const char *const answer[6], char **words)
{
	struct rows r = rows_begin();
	const char *pair[17] = { "rater", "client", "date", "2024-02-29" };
	static const char *const item[] = { "assertive_1", "assertive_2",
		"assertive_3", "assertive_4", "assertive_5", "assertive_6r" };
	struct shown s = { .all = r.all, .full = r.all, .client = "K1" };
	struct skill_raters raters;
	struct skill_score got;
	struct str text = { 0 };
	size_t i;

	for (i = 0; i < 6; i++) {
		pair[4 + 2 * i] = item[i];
		pair[5 + 2 * i] = answer[i];
	}
	rows_put(&r, "skills", pair);
	records_settle(r.all, NULL);
	skill_open(&raters, &s);
	got = skill_score(raters.row[0][0], &raters.skills->option[0]);
	CHECK_INT(skill_score(raters.row[0][0],
	    &raters.skills->option[1]).answered, 0);
	skill_words(&got, &text);
	*words = text.text;
	skill_close(&raters);
	rows_end(&r);
	return got;
}

static void
check_scores(void)
{
	static const struct {
		const char *answer[6];
		int answered, sum;
		const char *words;
	} t[] = {
		{ { "", "", "", "", "", "" }, 0, 0, "too few answers" },
		{ { "4", "4", "4", "", "", "" }, 3, 12, "too few answers" },
		{ { "4", "4", "4", "n/a", "not today", "" }, 3, 12,
		    "too few answers" },
		{ { "4", "4", "4", "4", "", "" }, 4, 16, "4.0" },
		{ { "0", "0", "0", "1", "n/a", "" }, 4, 1, "0.3" },
		{ { "0", "0", "0", "0", "n/a", "n/a" }, 4, 0, "0.0" },
		{ { "1", "1", "1", "", "", "4" }, 4, 3, "0.8" },
		{ { "", "1", "1", "1", "", "0" }, 4, 7, "1.8" },
		{ { "2", "2", "2", "2", "2", "2" }, 6, 12, "2.0" },
		{ { "0", "0", "0", "0", "0", "4" }, 6, 0, "0.0" },
		{ { "4", "4", "4", "4", "4", "0" }, 6, 24, "4.0" },
		{ { "0", "0", "0", "0", "0", "3" }, 6, 1, "0.2" },
		{ { "0", "0", "0", "1", "", "4" }, 5, 1, "0.2" },
		{ { "0", "0", "", "", "n/a", "1" }, 3, 3,
		    "too few answers" },
	};
	struct skill_score got;
	char *words;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		got = score(t[i].answer, &words);
		CHECK_INT(got.answered, t[i].answered);
		CHECK_INT(got.sum, t[i].sum);
		CHECK(got.enough == (t[i].answered >= SKILL_ENOUGH));
		CHECK_STR(words, t[i].words);
		free(words);
	}
}

/* One rater's row of that day, every answer the same. */
static void
put(struct rows *r, const char *rater, const char *date, const char *answer)
{
	ROW(r, "skills", "rater", rater, "date", date, "listening_1", answer,
	    "listening_2", answer, "listening_3", answer, "listening_4",
	    answer);
}

static void
check_rows(void)
{
	struct rows r = rows_begin();
	struct shown s = { .all = r.all, .full = r.all, .client = "K1",
		.lang = "en", .for_client = true };
	const struct record **row;
	struct picture *p;
	size_t n;

	put(&r, "client", "2024-05", "4");
	put(&r, "client", "2024-03-01", "1");
	put(&r, "client", "2024-04-01", "2");
	put(&r, "client", "2024-03-02", "3");
	put(&r, "client", "2024-03-01", "0");
	put(&r, "client", "2024-04-02", "2");
	put(&r, "therapist", "2024-03-01", "1");
	ROW(&r, "skills-log", "date", "2024-03-03", "skill", "listening",
	    "situation", "At supper");
	records_settle(r.all, NULL);
	row = skill_rows(&s, "skills", "client", &n);
	CHECK_INT(n, 5);
	CHECK_STR(record_on(row[0]), "2024-03-01");
	CHECK_STR(record_text(row[0], "listening_1"), "0");
	CHECK_STR(record_on(row[4]), "2024-05");
	free(row);
	CHECK_INT(skill_practised(&s, NULL), 1);

	/* Four skills at three dates, and the head; no therapist. */
	p = skill_bars(&s, 72, true);
	CHECK_INT(p->rows, 13);
	CHECK_STR(p->cell[9 * 6 + 1], "2024-05");
	CHECK_STR(p->cell[9 * 6 + 3], "too few answers");
	CHECK_STR(p->cell[10 * 6 + 0], "Attentive listening");
	CHECK_STR(p->cell[10 * 6 + 3], "0.0");
	CHECK_STR(p->cell[11 * 6 + 1], "2024-04-01");
	CHECK_STR(p->cell[12 * 6 + 3], "4.0");
	CHECK_STR(p->cell[12 * 6 + 5], "1");
	picture_free(p);

	s.for_client = false;
	p = skill_bars(&s, 72, true);
	CHECK_INT(p->rows, 17);
	CHECK_STR(p->cell[16 * 6 + 2], "therapist");
	picture_free(p);
	s.client = "K2";
	CHECK(skill_bars(&s, 72, true) == NULL);
	CHECK(!skill_any(&s));
	rows_end(&r);
}

int
main(void)
{
	check_scores();
	check_rows();
	return unit_done();
}
