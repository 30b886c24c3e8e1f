/* SPDX-License-Identifier: MIT
 * Losses: months as ranges, both rules of time, the line about a
 * grief-specific treatment and its opposite, at every edge. */

#include "grief.h"
#include "rows.h"
#include "unit.h"

static void
check_gap(const char *died, const char *onset, const char *want)
{
	struct date from = date_parse(died), to = date_parse(onset);
	struct str got = { 0 };

	grief_to_onset(&from, &to, &got);
	unit_check_str(str_text(&got), want, want, __FILE__, __LINE__);
	str_free(&got);
}

static void
check_today(const char *died, const char *today, const char *want)
{
	struct date from = date_parse(died), to = date_parse(today);
	struct str got = { 0 };

	grief_to_today(&from, &to, &got);
	unit_check_str(str_text(&got), want, want, __FILE__, __LINE__);
	str_free(&got);
}

static void
check_months(void)
{
	check_gap("2023-08-19", "2023-10", "1 to 2 months");
	check_gap("2023-08-19", "2023-08-20", "less than a month");
	check_gap("2024-01-31", "2024-02-29", "1 month");
	check_gap("2024-02-29", "2025-02-28", "12 months");
	check_gap("2024-02-29", "2025-02-27", "11 months");
	check_gap("2023", "2024", "0 to 23 months");
	check_gap("1969-12-31", "1970-01-31", "1 month");
	check_gap("1960-05", "2039-05-01", "947 to 948 months");
	check_gap("2024-03-10", "2024-01-09", "2 months before the death");
	check_gap("2024-03", "2023", "2 to 14 months before the death");
	check_gap("2024-03", "2024", "not known which came first: at most "
	    "2 months before the death, or 9 months after it");
	check_gap("unknown", "2024", "not known (no date of death)");
	check_gap("", "2024", "not known (no date of death)");
	check_gap("2024", "unknown", "not known (no date of the first "
	    "symptoms)");
	check_today("2024-03", "2024-03-20", "less than a month");
	check_today("2024", "2024-08-01", "0 to 7 months");
	check_today("2024-09", "2024-08-01", "not known (the date of death "
	    "lies ahead)");
	check_today("2024-09", "", "not known (no date for today)");
	check_today("2037-12-31", "2038-06-30", "6 months");
}

static void
check_mark(const char *died, const char *today, int months,
    enum grief_mark want)
{
	struct date from = date_parse(died), to = date_parse(today);

	CHECK_INT(grief_mark(&from, &to, months), want);
}

static void
check_marks(void)
{
	check_mark("2023-08-19", "2024-02-18", 6, GRIEF_NOT_YET);
	check_mark("2023-08-19", "2024-02-19", 6, GRIEF_PASSED);
	check_mark("2023-08-19", "2024-08-18", 12, GRIEF_NOT_YET);
	check_mark("2023-08-19", "2024-08-19", 12, GRIEF_PASSED);
	/* A month without such a day ends it. */
	check_mark("2023-08-31", "2024-02-28", 6, GRIEF_NOT_YET);
	check_mark("2023-08-31", "2024-02-29", 6, GRIEF_PASSED);
	check_mark("2024-02-29", "2024-08-28", 6, GRIEF_NOT_YET);
	check_mark("2024-02-29", "2024-08-29", 6, GRIEF_PASSED);
	check_mark("2024-02-29", "2025-02-28", 12, GRIEF_PASSED);
	check_mark("1969-12-31", "1970-06-29", 6, GRIEF_NOT_YET);
	check_mark("1969-12-31", "1970-06-30", 6, GRIEF_PASSED);
	check_mark("2037-08-19", "2038-02-18", 6, GRIEF_NOT_YET);
	check_mark("2037-08-19", "2038-02-19", 6, GRIEF_PASSED);
	/* A month, a year: its first and its last day decide. */
	check_mark("2023-08", "2024-01-31", 6, GRIEF_NOT_YET);
	check_mark("2023-08", "2024-02-01", 6, GRIEF_MAYBE);
	check_mark("2023-08", "2024-02-28", 6, GRIEF_MAYBE);
	check_mark("2023-08", "2024-02-29", 6, GRIEF_PASSED);
	check_mark("2023", "2023-06-30", 6, GRIEF_NOT_YET);
	check_mark("2023", "2023-07-01", 6, GRIEF_MAYBE);
	check_mark("2023", "2024-06-29", 6, GRIEF_MAYBE);
	check_mark("2023", "2024-06-30", 6, GRIEF_PASSED);
	check_mark("2023", "2024-12-30", 12, GRIEF_MAYBE);
	check_mark("2023", "2024-12-31", 12, GRIEF_PASSED);
	check_mark("2023-08-19", "2024", 6, GRIEF_MAYBE);
	check_mark("2024-03", "2024-02-29", 6, GRIEF_UNKNOWN);
	check_mark("2024", "2024-02-29", 6, GRIEF_NOT_YET);
	check_mark("unknown", "2024-02-29", 6, GRIEF_UNKNOWN);
	check_mark("2024", "", 6, GRIEF_UNKNOWN);
}

/* What is said of one loss on 2024-06-30. */
static enum grief_says
says(const char *died, const char *longing, const char *thoughts,
    const char *pain, const char *harm)
{
	struct rows r = rows_begin();
	struct date today = date_parse("2024-06-30");
	enum grief_says result;

	ROW(&r, "grief", "person", "X", "died_on", died, "flag_longing",
	    longing, "flag_thoughts", thoughts, "flag_pain", pain,
	    "flag_harm", harm);
	records_settle(r.all, NULL);
	result = grief_says(*records_current(r.all, "grief", "K1"), &today);
	rows_end(&r);
	return result;
}

static void
check_says(void)
{
	static const char y[] = "present", n[] = "not-present";

	CHECK_INT(says("2023-12-30", y, n, y, y), GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2023-12-30", n, y, y, y), GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2023-12-30", "", y, y, ""), GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2023-12-30", y, "", y, "not today"),
	    GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2023-12-30", y, y, y, n), GRIEF_SAYS_NOTHING);
	CHECK_INT(says("2023-12-30", y, y, n, y), GRIEF_SAYS_NOTHING);
	CHECK_INT(says("2023-12-30", y, y, "", y), GRIEF_SAYS_NOTHING);
	CHECK_INT(says("2023-12-30", n, n, y, y), GRIEF_SAYS_NOTHING);
	CHECK_INT(says("2023-12-30", "", "", y, y), GRIEF_SAYS_NOTHING);
	CHECK_INT(says("2023-12-31", y, y, y, y), GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2024-01-01", y, y, y, y), GRIEF_SAYS_SOON);
	CHECK_INT(says("2024-01", n, "", "", ""), GRIEF_SAYS_SOON);
	CHECK_INT(says("2023-12", y, y, y, y), GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2023", y, y, y, y), GRIEF_SAYS_CONSIDER);
	CHECK_INT(says("2024", y, y, y, y), GRIEF_SAYS_SOON);
	CHECK_INT(says("unknown", y, y, y, y), GRIEF_SAYS_UNDATED);
	CHECK_INT(says("", y, y, y, y), GRIEF_SAYS_UNDATED);
	CHECK_INT(says("not today", y, y, y, y), GRIEF_SAYS_UNDATED);
	CHECK_INT(says("2024-07", y, y, y, y), GRIEF_SAYS_AHEAD);
}

/* The rough month: on 2024-02-10 August is six months ago, or less. */
static void
check_rough(void)
{
	struct rows r = rows_begin();
	struct date today = date_parse("2024-02-10");

	ROW(&r, "grief", "person", "X", "died_on", "2023-08", "flag_longing",
	    "present", "flag_pain", "present");
	records_settle(r.all, NULL);
	CHECK_INT(grief_says(*records_current(r.all, "grief", "K1"), &today),
	    GRIEF_SAYS_ROUGH);
	CHECK_INT(grief_says(NULL, &today), GRIEF_SAYS_UNDATED);
	today = date_parse("");
	CHECK_INT(grief_says(*records_current(r.all, "grief", "K1"), &today),
	    GRIEF_SAYS_NO_TODAY);
	rows_end(&r);
}

/* A wish is read first until a row is voided; a later no is told with it. */
static void
check_wish(void)
{
	struct rows r = rows_begin();
	struct str out = { 0 };

	ROW(&r, "grief", "person", "X", "date", "2024-01-02", "wish", "no");
	ROW(&r, "grief", "person", "Y", "date", "2024-01-02", "wish",
	    "not today");
	ROW(&r, "grief", "person", "Z", "date", "2024-01-02", "wish",
	    "unsure");
	ROW(&r, "grief", "person", "z", "date", "2024-02-02", "wish", "");
	records_settle(r.all, NULL);
	grief_wish_lines(r.all, "K1", false, &out);
	CHECK_STR(str_text(&out), "A wish to be with Z, who died: not sure on "
	    "2024-01-02. Ask about thoughts of suicide, and record what was "
	    "done.\n");
	CHECK(grief_wishes(r.all, "K1"));
	CHECK(!grief_wishes(r.all, "K2"));
	str_free(&out);
	rows_end(&r);
}

int
main(void)
{
	check_months();
	check_marks();
	check_says();
	check_rough();
	check_wish();
	return unit_done();
}
