/* SPDX-License-Identifier: MIT
 * The line of a measure: what is joined and what is not, in which order, and
 * who may see what. */

#include <stdio.h>

#include "rows.h"
#include "trend.h"
#include "unit.h"

static void
form(struct rows *r, const char *session, const char *date,
    const char *total)
{
	ROW(r, "measure", "measure", "phq9", "session", session, "date", date,
	    "total", total);
}

static struct shown
shown_of(struct rows *r, bool for_client)
{
	return (struct shown){ .all = r->all, .full = r->all, .client = "K1",
		.lang = "en", .for_client = for_client };
}

static struct picture *
again(struct rows *r, bool for_client)
{
	struct shown s = shown_of(r, for_client);

	return trend_picture(&s, "phq9", "first of all", 72);
}

static struct picture *
picture(struct rows *r, bool for_client)
{
	records_settle(r->all, NULL);
	return again(r, for_client);
}

/* How many shapes of this kind are in a group. */
static size_t
count(const struct picture *p, const char *group, enum picture_kind kind)
{
	bool in = false;
	size_t i, n = 0;

	for (i = 0; i < p->n; i++) {
		if (p->shape[i].kind == PICTURE_GROUP)
			in = strcmp(p->shape[i].text, group) == 0;
		else if (p->shape[i].kind == PICTURE_END)
			in = false;
		else
			n += in && p->shape[i].kind == kind;
	}
	return n;
}

/* The texts of a group, joined. */
static const char *
texts(const struct picture *p, const char *group, char *out, size_t size)
{
	bool in = false;
	size_t i;

	*out = '\0';
	for (i = 0; i < p->n; i++) {
		if (p->shape[i].kind == PICTURE_GROUP)
			in = strcmp(p->shape[i].text, group) == 0;
		else if (p->shape[i].kind == PICTURE_END)
			in = false;
		else if (in && p->shape[i].kind == PICTURE_TEXT)
			snprintf(out + strlen(out), size - strlen(out), "%s%s",
			    *out != '\0' ? " " : "", p->shape[i].text);
	}
	return out;
}

/* A session without a form, and a form without a total, leave a gap. */
static void
check_gaps(void)
{
	struct rows r = rows_begin();
	struct picture *p;
	char out[400];

	form(&r, "4", "2024-03-21", "8");
	form(&r, "1", "2024-02-29", "12");
	form(&r, "2", "2024-03-07", "11");
	ROW(&r, "measure", "measure", "phq9", "session", "5", "date",
	    "2024-03-28", "i1", "3");
	form(&r, "6", "2024-04-04", "7");
	form(&r, "7", "2024-04-11", "6");
	p = picture(&r, false);
	CHECK_INT(count(p, "scores", PICTURE_DOT), 5);
	CHECK_INT(count(p, "scores", PICTURE_LINE), 2);
	CHECK_STR(texts(p, "sessions", out, sizeof(out)),
	    "session 1 2 3 4 5 6 7");
	CHECK_STR(texts(p, "totals", out, sizeof(out)),
	    "total 12 11 8 ? 7 6");
	CHECK_STR(texts(p, "item9", out, sizeof(out)), "item 9 - - - ? - -");
	CHECK_INT(p->rows, 8);
	CHECK_STR(p->cell[3 * p->columns + 2], "no form");
	CHECK_STR(p->cell[5 * p->columns + 2], "1 of 9 answered");
	CHECK_STR(texts(p, "head", out, sizeof(out)),
	    "first of all PHQ-9 of K1");
	CHECK(strstr(p->desc, "improved by 6 or more, from 2024-02-29 to "
	    "2024-04-11") != NULL);
	picture_free(p);
	rows_end(&r);
}

/* By date, whatever the century and however rough; a session without a date
 * stands behind the one before it. */
static void
check_order(void)
{
	struct rows r = rows_begin();
	struct picture *p;
	char out[400];

	form(&r, "4", "2038-01-20", "4");
	form(&r, "1", "1969-12-31", "1");
	form(&r, "3", "2024-02-29", "3");
	form(&r, "2", "1970", "2");
	ROW(&r, "session", "session", "5", "attendance", "attended",
	    "worst_event", "a quarrel", "worst_person", "Ann");
	p = picture(&r, false);
	CHECK_STR(texts(p, "sessions", out, sizeof(out)),
	    "session 1 2 3 4 5");
	CHECK_STR(texts(p, "totals", out, sizeof(out)), "total 1 2 3 4");
	CHECK_STR(p->cell[p->columns + 1], "1969-12-31");
	CHECK_STR(p->cell[2 * p->columns + 1], "1970");
	CHECK_STR(p->cell[3 * p->columns + 1], "2024-02-29");
	CHECK_STR(p->cell[4 * p->columns + 1], "2038-01-20");
	CHECK_STR(texts(p, "events", out, sizeof(out)), "event 1");
	CHECK(strstr(texts(p, "legend", out, sizeof(out)),
	    "1  Session 5, unknown. Worst (Ann): a quarrel") != NULL);
	picture_free(p);
	rows_end(&r);
}

static void
check_levels(void)
{
	struct rows r = rows_begin();
	struct picture *p;
	char out[400];

	ROW(&r, "case", "age_band", "18-64", "phase_1_end", "1",
	    "phase_2_end", "2");
	form(&r, "1", "2024-01-01", "15");
	form(&r, "2", "2024-02-01", "21");
	form(&r, "3", "2024-03-01", "9");
	p = picture(&r, false);
	CHECK_STR(texts(p, "labels", out, sizeof(out)), "case level 10 "
	    "first total 15 improved at 9 worse at 21 minimal mild moderate "
	    "moderately severe severe");
	CHECK_INT(count(p, "levels", PICTURE_LINE), 4);
	CHECK_INT(count(p, "bands", PICTURE_LINE), 4);
	CHECK_INT(count(p, "phases", PICTURE_LINE), 2);
	CHECK_STR(texts(p, "phases", out, sizeof(out)),
	    "first middle ending");
	picture_free(p);
	rows_end(&r);
	r = rows_begin();
	ROW(&r, "case", "age_band", "12-17");
	form(&r, "1", "2024-01-01", "15");
	form(&r, "2", "2024-02-01", "21");
	p = picture(&r, false);
	CHECK_STR(texts(p, "labels", out, sizeof(out)), "");
	CHECK_INT(count(p, "levels", PICTURE_LINE), 0);
	CHECK_INT(count(p, "bands", PICTURE_LINE), 0);
	CHECK(strstr(p->desc, "adult cut-offs") != NULL);
	CHECK(strstr(p->desc, "worse") == NULL);
	picture_free(p);
	rows_end(&r);
}

/* The client sees no item 9, no phase, and no total that was typed in. */
static void
check_client(void)
{
	struct rows r = rows_begin();
	struct picture *p;
	char out[400];

	ROW(&r, "measure", "measure", "phq9", "session", "1", "date",
	    "2024-01-01", "i1", "1", "i2", "0", "i3", "0", "i4", "0", "i5",
	    "0", "i6", "0", "i7", "0", "i8", "0", "i9", "3");
	form(&r, "2", "2024-01-15", "9");
	p = picture(&r, true);
	CHECK_STR(texts(p, "totals", out, sizeof(out)), "total 4 ?");
	CHECK_STR(texts(p, "item9", out, sizeof(out)), "");
	CHECK_STR(texts(p, "phases", out, sizeof(out)), "");
	CHECK(strstr(texts(p, "legend", out, sizeof(out)), "self-harm") ==
	    NULL);
	picture_free(p);
	p = again(&r, false);
	CHECK_STR(texts(p, "item9", out, sizeof(out)), "item 9 3 -");
	picture_free(p);
	rows_end(&r);
}

/* Hundreds of sessions in a narrow picture: an answer above 0 is never left
 * out for want of room. */
static void
check_crowd(void)
{
	struct rows r = rows_begin();
	struct picture *p;
	char session[8], date[16], out[4000];
	int i;

	for (i = 1; i <= 300; i++) {
		snprintf(session, sizeof(session), "%d", i);
		snprintf(date, sizeof(date), "2024-%02d-%02d", 1 + i / 28,
		    1 + i % 28);
		ROW(&r, "measure", "measure", "phq9", "session", session,
		    "date", date, "i9", i == 151 ? "2" : "0");
	}
	p = picture(&r, false);
	CHECK(strchr(texts(p, "item9", out, sizeof(out)) + 6, '2') != NULL);
	CHECK_INT(p->rows, 301);
	picture_free(p);
	rows_end(&r);
}

static void
check_nothing(void)
{
	struct rows r = rows_begin();
	struct shown s;

	form(&r, "1", "2024-01-01", "3");
	records_settle(r.all, NULL);
	s = shown_of(&r, false);
	CHECK(trend_picture(&s, "gad7", NULL, 72) == NULL);
	CHECK(trend_picture(&s, "none", NULL, 72) == NULL);
	rows_end(&r);
}

int
main(void)
{
	check_gaps();
	check_order();
	check_levels();
	check_client();
	check_crowd();
	check_nothing();
	return unit_done();
}
