/* SPDX-License-Identifier: MIT
 * Dates: what is one, ranges, order, months, and the zone that moves none. */

#include <limits.h>
#include <stdlib.h>
#include <time.h>

#include "date.h"
#include "unit.h"

/* A check in a loop, by the name of its case. */
#define CHECK_CASE(cond, name) unit_check((cond), (name), __FILE__, __LINE__)

static void
check_accepted(void)
{
	static const char *const good[] = {
		"0001", "1969", "9999", "2024-01", "2024-12", "2024-01-31",
		"2024-02-29", "2000-02-29", "2400-02-29", "0004-02-29",
		"0001-01-01", "9999-12-31", "1969-12-31", "1970-01-01",
		"2038-01-20", "1900-02-28", "2023-04-30", "unknown",
	};
	char text[DATE_TEXT];
	struct date date;
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		date = date_parse(good[i]);
		date_text(&date, text);
		CHECK_CASE(date_check(good[i]) == NULL &&
		    strcmp(text, good[i]) == 0, good[i]);
	}
}

static void
check_refused(void)
{
	static const char *const bad[] = {
		"", "n/a", "not today", "Unknown", "unknown ", "24", "024",
		"20244", "0000", "0000-01", "-001", "+024", " 2024", "2024 ",
		"2024-", "2024-1", "2024-00", "2024-13", "2024/01", "2024-1a",
		"2024-01-", "2024-01-0", "2024-01-00", "2024-01-32",
		"2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30",
		"2024-04-31", "2024-06-31", "2024-09-31", "2024-11-31",
		"2024-01/01", "2024-01-01T", "2024-01-011", "10000-01-01",
		"01-02-2024", "20240101", "2024-01-+1", "2024--1-01",
		"2024-01- 1", "0x10", "\xd9\xa1\xd9\xa2",
	};
	struct date date;
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		date = date_parse(bad[i]);
		CHECK_CASE(date_check(bad[i]) != NULL &&
		    date.precision == DATE_NONE, bad[i]);
		CHECK_CASE(!date_known(&date) && date.year == 0, bad[i]);
	}
}

static long
first(const char *text)
{
	struct date date = date_parse(text);

	return date_first(&date);
}

static long
last(const char *text)
{
	struct date date = date_parse(text);

	return date_last(&date);
}

static void
check_days(void)
{
	CHECK(first("1970-01-01") == 0);
	CHECK(first("1969-12-31") == -1);
	CHECK(first("2000-03-01") == 11017);
	CHECK(first("0001-01-01") == -719162);
	CHECK(first("9999-12-31") == 2932896);
	CHECK(first("2038-01-19") == 24855);
	CHECK(first("2024") == first("2024-01-01"));
	CHECK(last("2024") == first("2024-12-31"));
	CHECK(first("2024-02") == first("2024-02-01"));
	CHECK(last("2024-02") == first("2024-02-29"));
	CHECK(last("2023-02") == first("2023-02-28"));
	CHECK(last("1900-02") == first("1900-02-28"));
	CHECK(last("2000-02") == first("2000-02-29"));
	CHECK(last("2024-12") == first("2024-12-31"));
	CHECK(last("9999") == first("9999-12-31"));
	CHECK(last("9999-12") == first("9999-12-31"));
	CHECK(last("2024-05-17") == first("2024-05-17"));
}

/* Every day of one whole cycle of the calendar, there and back. */
static void
check_every_day(void)
{
	char before[DATE_TEXT] = "", text[DATE_TEXT];
	struct date date, again;
	long day, bad = 0;

	for (day = first("1801"); day <= last("2200"); day++) {
		date = date_of_day(day);
		date_text(&date, text);
		again = date_parse(text);
		bad += date_first(&date) != day || date_last(&date) != day ||
		    date_cmp(&date, &again) != 0 || strcmp(before, text) >= 0;
		strcpy(before, text);
	}
	CHECK(bad == 0);
	CHECK(date_of_day(first("0001") - 1).precision == DATE_NONE);
	CHECK(date_of_day(last("9999") + 1).precision == DATE_NONE);
	CHECK(date_of_day(LONG_MAX).precision == DATE_NONE);
	CHECK(date_of_day(LONG_MIN).precision == DATE_NONE);
}

static int
order(const char *a, const char *b)
{
	struct date x = date_parse(a), y = date_parse(b);
	int there = date_cmp(&x, &y), back = date_cmp(&y, &x);

	return (there > 0) - (there < 0) == (back < 0) - (back > 0) ?
	    there : INT_MAX;
}

static void
check_order(void)
{
	CHECK(order("2024-01-01", "2024-01-02") < 0);
	CHECK(order("2024-01-31", "2024-02-01") < 0);
	CHECK(order("2023-12-31", "2024-01-01") < 0);
	CHECK(order("1969-12-31", "1970-01-01") < 0);
	CHECK(order("2024", "2024-01-01") == 0);
	CHECK(order("2024", "2024-01") == 0);
	CHECK(order("2024-03", "2024-03-01") == 0);
	CHECK(order("2024-03", "2024-03-02") < 0);
	CHECK(order("2024", "2023-12-31") > 0 &&
	    order("2024", "2023-12-31") != INT_MAX);
	CHECK(order("", "0001") < 0);
	CHECK(order("unknown", "0001") < 0);
	CHECK(order("", "unknown") == 0);
	CHECK(order("n/a", "") == 0);
}

static bool
adds(const char *from, int n, const char *want)
{
	struct date date = date_parse(from);
	struct date to = date_add_months(&date, n);
	char text[DATE_TEXT];

	date_text(&to, text);
	return strcmp(text, want) == 0;
}

static void
check_add(void)
{
	CHECK(adds("2024-01-31", 1, "2024-02-29"));
	CHECK(adds("2023-01-31", 1, "2023-02-28"));
	CHECK(adds("2024-01-31", 2, "2024-03-31"));
	CHECK(adds("2024-01-31", 3, "2024-04-30"));
	CHECK(adds("2024-03-31", -1, "2024-02-29"));
	CHECK(adds("2024-02-29", 12, "2025-02-28"));
	CHECK(adds("2024-02-29", 48, "2028-02-29"));
	CHECK(adds("2024-02-29", -12, "2023-02-28"));
	CHECK(adds("2024-01-15", -1, "2023-12-15"));
	CHECK(adds("2024-12-15", 1, "2025-01-15"));
	CHECK(adds("2024-12-15", 0, "2024-12-15"));
	CHECK(adds("1970-01-01", -1, "1969-12-01"));
	CHECK(adds("0001-01-31", 1, "0001-02-28"));
	CHECK(adds("0001-01-01", -1, ""));
	CHECK(adds("9999-12-01", 1, ""));
	CHECK(adds("9999-12-01", INT_MAX, ""));
	CHECK(adds("9999-12-01", INT_MIN, ""));
}

static bool
months(const char *from, const char *to, int least, int most)
{
	struct date a = date_parse(from), b = date_parse(to);
	int l, m;

	return date_months(&a, &b, &l, &m) && l == least && m == most;
}

static void
check_months(void)
{
	struct date none = { .precision = DATE_NONE };
	struct date day = date_parse("2024-01-01");
	struct date unknown = date_parse("unknown");
	int least, most;

	CHECK(months("2024-01-15", "2024-01-15", 0, 0));
	CHECK(months("2024-01-15", "2024-02-14", 0, 0));
	CHECK(months("2024-01-15", "2024-02-15", 1, 1));
	CHECK(months("2024-02-15", "2024-01-15", -1, -1));
	CHECK(months("2024-02-14", "2024-01-15", 0, 0));
	CHECK(months("2024-01-31", "2024-02-28", 0, 0));
	CHECK(months("2024-01-31", "2024-02-29", 1, 1));
	CHECK(months("2023-01-31", "2023-02-28", 1, 1));
	CHECK(months("2020-02-29", "2021-02-28", 12, 12));
	CHECK(months("2024-01", "2024-01", 0, 0));
	CHECK(months("2024-01", "2024-04", 2, 3));
	CHECK(months("2024-04", "2024-01", -3, -2));
	CHECK(months("2024-01-01", "2024-04", 3, 3));
	CHECK(months("2024-01-02", "2024-04", 2, 3));
	CHECK(months("2023", "2024", 0, 23));
	CHECK(months("2024", "2024", -11, 11));
	CHECK(months("2024", "2024-06-15", -6, 5));
	CHECK(months("0001-01-01", "9999-12-31", 119987, 119987));
	CHECK(!date_months(&none, &day, &least, &most));
	CHECK(!date_months(&day, &unknown, &least, &most));
}

static bool
epoch(const char *text, const char *want)
{
	struct date date = date_of_epoch(text);
	char out[DATE_TEXT];

	date_text(&date, out);
	return strcmp(out, want) == 0;
}

static void
check_epoch(void)
{
	CHECK(epoch("0", "1970-01-01"));
	CHECK(epoch("86399", "1970-01-01"));
	CHECK(epoch("86400", "1970-01-02"));
	CHECK(epoch("-1", "1969-12-31"));
	CHECK(epoch("1709164800", "2024-02-29"));
	CHECK(epoch("2147483648", "2038-01-19"));
	CHECK(epoch("253402300799", "9999-12-31"));
	CHECK(epoch("253402300800", ""));
	CHECK(epoch("-62135596800", "0001-01-01"));
	CHECK(epoch("-62135596801", ""));
	CHECK(epoch("99999999999999999999", ""));
	CHECK(epoch("9223372036854775807", ""));
	CHECK(epoch("", ""));
	CHECK(epoch("-", ""));
	CHECK(epoch("+1", ""));
	CHECK(epoch(" 1", ""));
	CHECK(epoch("1.5", ""));
	CHECK(epoch("12x", ""));
}

/* The zones furthest apart, and one that once left out a day. */
static void
check_zones(void)
{
	static const char *const zone[] = {
		"UTC0", "A-14", "B12", "Pacific/Apia", "Europe/Amsterdam",
	};
	struct date today;
	size_t i;

	for (i = 0; i < sizeof(zone) / sizeof(*zone); i++) {
		setenv("TZ", zone[i], 1);
		tzset();
		CHECK_CASE(first("2011-12-30") == 15338, zone[i]);
		CHECK_CASE(first("1969-12-31") == -1, zone[i]);
		CHECK_CASE(adds("2024-03-30", 1, "2024-04-30"), zone[i]);
		CHECK_CASE(epoch("86399", "1970-01-01"), zone[i]);
		today = date_clock();
		CHECK_CASE(labs(date_first(&today) -
		    time(NULL) / 86400) <= 1, zone[i]);
	}
}

int
main(void)
{
	check_accepted();
	check_refused();
	check_days();
	check_every_day();
	check_order();
	check_add();
	check_months();
	check_epoch();
	check_zones();
	return unit_done();
}
