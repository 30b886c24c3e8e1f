/* SPDX-License-Identifier: MIT
 *
 * Dates as people know them: a day, a month, a year, or unknown.  A partial
 * date is a range of days.  A day is counted from 1970-01-01, in the proleptic
 * Gregorian calendar, without clock or time zone.
 */
#ifndef DATE_H
#define DATE_H

#include <stdbool.h>

enum date_precision {
	DATE_NONE,    /* empty, n/a, not today */
	DATE_UNKNOWN, /* asked, and not known */
	DATE_YEAR,
	DATE_MONTH,
	DATE_DAY,
};

struct date {
	enum date_precision precision;
	int year;  /* 1 to 9999 */
	int month; /* 1 to 12, 0 where not known */
	int day;   /* 1 to 31, 0 where not known */
};

enum { DATE_TEXT = 11 }; /* room for YYYY-MM-DD and its NUL */

/* NULL when text is YYYY, YYYY-MM, YYYY-MM-DD of a day that exists, or
 * "unknown"; else the reason, a constant. */
const char *date_check(const char *text);

/* Read a date.  What date_check would refuse, and an empty text, gives
 * DATE_NONE. */
struct date date_parse(const char *text);

/* Is there a year at least? */
bool date_known(const struct date *date);

/* First and last day of the range; only of a date that is known. */
long date_first(const struct date *date);
long date_last(const struct date *date);

/* Order for histories: undated and unknown first, a partial date as its
 * first day.  Less than, equal to or greater than 0. */
int date_cmp(const struct date *a, const struct date *b);

struct date date_of_day(long day);
/* Write as YYYY-MM-DD or the partial form, "unknown", or "". */
void date_text(const struct date *date, char text[static DATE_TEXT]);

/* The same day n months on, or the last day of that month where it has no
 * such day: 31 January and one month is 28 or 29 February.  n may be
 * negative.  Only of a full date. */
struct date date_add_months(const struct date *date, int n);

/* Whole months from one date to another, at least and at most, as partial
 * dates are ranges; negative when to lies before from.  False where either is
 * not known. */
bool date_months(const struct date *from, const struct date *to, int *least,
    int *most);

/* The day of the clock, in the local time zone. */
struct date date_clock(void);
/* Seconds since 1970 as in SOURCE_DATE_EPOCH, in UTC; DATE_NONE when text is
 * not a whole number of them. */
struct date date_of_epoch(const char *text);

#endif
