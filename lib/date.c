/* SPDX-License-Identifier: MIT
 * Dates as people know them.  The C library does the calendar, always in UTC,
 * so that no time zone moves a day. */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "date.h"
#include "err.h"

enum { DAY_SECONDS = 86400, YEAR_MAX = 9999 };

/* Months and days out of range count on: day 0 is the last of the month
 * before. */
static long
day_of(int year, int month, int day)
{
	struct tm tm = {
		.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day
	};

	return timegm(&tm) / DAY_SECONDS;
}

static struct date
date_of_tm(const struct tm *tm)
{
	struct date date = { .precision = DATE_NONE };
	int year = tm->tm_year + 1900;

	if (year < 1 || year > YEAR_MAX)
		return date;
	date.precision = DATE_DAY;
	date.year = year;
	date.month = tm->tm_mon + 1;
	date.day = tm->tm_mday;
	return date;
}

/* Exactly n digits; -1 where they are not. */
static int
digits(const char *text, int n)
{
	int value = 0;

	for (; n > 0; n--, text++) {
		if (*text < '0' || *text > '9')
			return -1;
		value = value * 10 + (*text - '0');
	}
	return value;
}

/* By rule and not by the C library: every row has a date to check. */
static int
days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

/* The numbers of a date that has the form of one. */
static bool
scan_numbers(const char *text, struct date *date)
{
	*date = (struct date){ .precision = DATE_YEAR };
	date->year = digits(text, 4);
	if (date->year < 0 || text[4] == '\0')
		return date->year >= 0;
	date->precision = DATE_MONTH;
	date->month = text[4] == '-' ? digits(text + 5, 2) : -1;
	if (date->month < 0 || text[7] == '\0')
		return date->month >= 0;
	date->precision = DATE_DAY;
	date->day = text[7] == '-' ? digits(text + 8, 2) : -1;
	return date->day >= 0 && text[10] == '\0';
}

/* NULL and the date, or the reason why it is none. */
static const char *
scan(const char *text, struct date *date)
{
	if (*text == 'u' && strcmp(text, "unknown") == 0) {
		*date = (struct date){ .precision = DATE_UNKNOWN };
		return NULL;
	}
	if (!scan_numbers(text, date))
		return _("must be YYYY, YYYY-MM, YYYY-MM-DD or unknown");
	if (date->year == 0)
		return _("the year must be from 0001 to 9999");
	if (date->precision >= DATE_MONTH && (date->month < 1 ||
	    date->month > 12))
		return _("the month must be from 01 to 12");
	if (date->precision == DATE_DAY && (date->day < 1 ||
	    date->day > days_in(date->year, date->month)))
		return _("there is no such day in that month");
	return NULL;
}

const char *
date_check(const char *text)
{
	struct date date;

	return scan(text, &date);
}

struct date
date_parse(const char *text)
{
	struct date date;

	if (*text == '\0' || scan(text, &date) != NULL)
		return (struct date){ .precision = DATE_NONE };
	return date;
}

bool
date_known(const struct date *date)
{
	return date->precision >= DATE_YEAR;
}

long
date_first(const struct date *date)
{
	return day_of(date->year, date->month != 0 ? date->month : 1,
	    date->day != 0 ? date->day : 1);
}

long
date_last(const struct date *date)
{
	if (date->precision == DATE_DAY)
		return date_first(date);
	if (date->precision == DATE_MONTH)
		return day_of(date->year, date->month + 1, 0);
	return day_of(date->year, 12, 31);
}

int
date_cmp(const struct date *a, const struct date *b)
{
	int year = date_known(a) ? a->year : 0;
	int other = date_known(b) ? b->year : 0;
	int x, y;

	if (year != other || year == 0)
		return (year > other) - (year < other);
	x = (a->month != 0 ? a->month : 1) * 32 + (a->day != 0 ? a->day : 1);
	y = (b->month != 0 ? b->month : 1) * 32 + (b->day != 0 ? b->day : 1);
	return (x > y) - (x < y);
}

struct date
date_of_day(long day)
{
	time_t seconds;
	struct tm tm;

	if (__builtin_mul_overflow(day, (long)DAY_SECONDS, &seconds) ||
	    gmtime_r(&seconds, &tm) == NULL)
		return (struct date){ .precision = DATE_NONE };
	return date_of_tm(&tm);
}

void
date_text(const struct date *date, char text[static DATE_TEXT])
{
	/* Reduced, so that the compiler sees that they fit. */
	unsigned year = (unsigned)date->year % (YEAR_MAX + 1);
	unsigned month = (unsigned)date->month % 100;
	unsigned day = (unsigned)date->day % 100;

	switch (date->precision) {
	case DATE_NONE:
		text[0] = '\0';
		break;
	case DATE_UNKNOWN:
		snprintf(text, DATE_TEXT, "unknown");
		break;
	case DATE_YEAR:
		snprintf(text, DATE_TEXT, "%04u", year);
		break;
	case DATE_MONTH:
		snprintf(text, DATE_TEXT, "%04u-%02u", year, month);
		break;
	case DATE_DAY:
		snprintf(text, DATE_TEXT, "%04u-%02u-%02u", year, month, day);
		break;
	}
}

struct date
date_add_months(const struct date *date, int n)
{
	struct date to = { .precision = DATE_NONE };
	long months = (long)date->year * 12 + date->month - 1 + n;
	struct date last;

	if (months < 12 || months / 12 > YEAR_MAX)
		return to;
	to.precision = DATE_MONTH;
	to.year = (int)(months / 12);
	to.month = (int)(months % 12) + 1;
	last = date_of_day(date_last(&to));
	to.precision = DATE_DAY;
	to.day = date->day < last.day ? date->day : last.day;
	return to;
}

/* Whole months from one full date to another. */
static int
months_between(struct date from, struct date to)
{
	struct date at;
	int n;

	if (date_cmp(&from, &to) > 0)
		return -months_between(to, from);
	n = (to.year - from.year) * 12 + to.month - from.month;
	at = date_add_months(&from, n);
	return date_cmp(&at, &to) > 0 ? n - 1 : n;
}

bool
date_months(const struct date *from, const struct date *to, int *least,
    int *most)
{
	if (!date_known(from) || !date_known(to))
		return false;
	*least = months_between(date_of_day(date_last(from)),
	    date_of_day(date_first(to)));
	*most = months_between(date_of_day(date_first(from)),
	    date_of_day(date_last(to)));
	return true;
}

struct date
date_clock(void)
{
	time_t now = time(NULL);
	struct tm tm;

	if (localtime_r(&now, &tm) == NULL)
		return (struct date){ .precision = DATE_NONE };
	return date_of_tm(&tm);
}

struct date
date_of_epoch(const char *text)
{
	struct date none = { .precision = DATE_NONE };
	const char *digit = *text == '-' ? text + 1 : text;
	long long seconds;
	time_t when;
	struct tm tm;

	if (*digit == '\0' || digit[strspn(digit, "0123456789")] != '\0')
		return none;
	errno = 0;
	seconds = strtoll(text, NULL, 10);
	when = (time_t)seconds;
	if (errno != 0 || gmtime_r(&when, &tm) == NULL)
		return none;
	return date_of_tm(&tm);
}
