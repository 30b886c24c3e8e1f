/* SPDX-License-Identifier: MIT
 * Problem areas: when a change was, how the areas are called, and the
 * vignettes of tests/areas.  Each of those is a stream of one case with rows
 * of a sheet of its own, expect: for a person (none: for the client) the area
 * in every scheme, and what the reasons must hold. */

#include <dirent.h>
#include <stdlib.h>

#include "area.h"
#include "mem.h"
#include "stream.h"
#include "unit.h"
#include "utf8.h"

enum { EXPECT_MAX = 8, REASONS_MAX = 4096 };

struct vignette {
	struct sheets *sheets;
	struct records *all;
	char *expect[EXPECT_MAX][5]; /* person, an area a scheme, reason */
	size_t n;
	char client[40];
};

static enum area_when
when(const char *change, const char *onset)
{
	struct date a = date_parse(change), b = date_parse(onset);

	return area_when(&a, &b);
}

static void
check_when(void)
{
	/* To the day, the same day three months on being within. */
	CHECK(when("2024-01-15", "2024-01-15") == WHEN_AROUND);
	CHECK(when("2023-10-15", "2024-01-15") == WHEN_AROUND);
	CHECK(when("2023-10-14", "2024-01-15") == WHEN_BEFORE);
	CHECK(when("2024-04-15", "2024-01-15") == WHEN_AROUND);
	CHECK(when("2024-04-16", "2024-01-15") == WHEN_AFTER);
	CHECK(when("2023-11-30", "2024-02-29") == WHEN_AROUND);
	CHECK(when("2023-11-29", "2024-02-29") == WHEN_AROUND);
	CHECK(when("2023-11-28", "2024-02-29") == WHEN_BEFORE);
	CHECK(when("2024-05-31", "2024-02-29") == WHEN_AFTER);
	CHECK(when("2024-04-30", "2024-01-31") == WHEN_AROUND);
	CHECK(when("2024-05-01", "2024-01-31") == WHEN_AFTER);
	CHECK(when("9999-12-31", "9999-10-01") == WHEN_AROUND);
	/* By the calendar, where a day is not known. */
	CHECK(when("2023-10", "2024-01") == WHEN_AROUND);
	CHECK(when("2023-09", "2024-01") == WHEN_BEFORE);
	CHECK(when("2024-04", "2024-01") == WHEN_AROUND);
	CHECK(when("2024-05", "2024-01") == WHEN_AFTER);
	CHECK(when("2023-10-01", "2024-01") == WHEN_AROUND);
	CHECK(when("2023-09-30", "2024-01") == WHEN_BEFORE);
	CHECK(when("2024-04-30", "2024-01") == WHEN_AROUND);
	CHECK(when("2024-01", "2024-04-30") == WHEN_AROUND);
	/* A year is any of its months. */
	CHECK(when("2024", "2024") == WHEN_UNKNOWN);
	CHECK(when("2024", "2024-06") == WHEN_UNKNOWN);
	CHECK(when("2023", "2024-03") == WHEN_UNKNOWN);
	CHECK(when("2023", "2024-04") == WHEN_BEFORE);
	CHECK(when("2023", "2024-03-31") == WHEN_UNKNOWN);
	CHECK(when("2023", "2024-04-01") == WHEN_BEFORE);
	CHECK(when("2024", "2023-09") == WHEN_AFTER);
	CHECK(when("2024", "2023-10") == WHEN_UNKNOWN);
	CHECK(when("2022", "2024") == WHEN_BEFORE);
	CHECK(when("2023", "2024") == WHEN_UNKNOWN);
	/* Nothing to compare. */
	CHECK(when("", "2024-01") == WHEN_UNKNOWN);
	CHECK(when("unknown", "2024-01") == WHEN_UNKNOWN);
	CHECK(when("2024-01", "n/a") == WHEN_UNKNOWN);
	CHECK_STR(area_when_code(WHEN_UNKNOWN), "unknown");
	CHECK_STR(area_when_code(WHEN_BEFORE), "before");
	CHECK_STR(area_when_code(WHEN_AROUND), "around");
	CHECK_STR(area_when_code(WHEN_AFTER), "after");
}

static void
check_names(void)
{
	int i;

	for (i = AREA_NONE; i <= AREA_SAFETY; i++)
		CHECK(area_of_code(area_code((enum area)i)) == (enum area)i);
	CHECK(area_of_code("") == AREA_NONE);
	CHECK_STR(area_name(AREA_DISPUTE, SCHEME_CLASSIC), "role dispute");
	CHECK_STR(area_name(AREA_TRANSITION, SCHEME_WHO), "life changes");
	CHECK_STR(area_name(AREA_GRIEF, SCHEME_INSTITUTE), "grief and loss");
	CHECK_STR(area_name(AREA_SAFETY, SCHEME_INSTITUTE), "safety first");
}

/* The cells of a row of expect after the four that every row has. */
static void
keep_expect(struct vignette *v, const struct row *row)
{
	size_t i;

	if (v->n == EXPECT_MAX || row->table->n != 9)
		abort();
	for (i = 0; i < 5; i++)
		v->expect[v->n][i] = mem_dup(row->cell[i + 4].text);
	v->n++;
}

static bool
vignette_read(struct vignette *v, char *path)
{
	char *files[] = { path, NULL };
	struct stream_options options = { .files = files, .others = true };
	struct stream *in = stream_open(&options, v->sheets);
	const struct row *row;
	bool good;

	while ((row = stream_next(in)) != NULL) {
		if (row->sheet == NULL) {
			keep_expect(v, row);
			continue;
		}
		records_add(v->all, row);
		snprintf(v->client, sizeof(v->client), "%s",
		    row->value[FIELD_CLIENT].text);
	}
	good = stream_fault(in) == NULL;
	stream_close(in);
	records_settle(v->all, NULL);
	return good && v->n > 0;
}

static const struct record *
find(struct vignette *v, const char *person)
{
	const struct record *const *row =
	    records_current(v->all, "review", v->client);

	while (*row != NULL &&
	    !utf8_same(record_text(*row, "person"), person))
		row++;
	return *row;
}

static void
suggest_person(struct vignette *v, const struct record *row,
    const struct area_case *c, struct area_suggestion *s)
{
	struct safety safe = safety_of(v->all, row);

	area_person(s, row, &safe, c);
}

static void
suggest(struct vignette *v, const char *person, const struct area_case *c,
    struct area_suggestion *s)
{
	const struct record *const *row =
	    records_current(v->all, "review", v->client);
	struct area_circle n = { 0 };

	if (*person != '\0') {
		if (find(v, person) != NULL)
			suggest_person(v, find(v, person), c, s);
		return;
	}
	for (; *row != NULL; row++) {
		suggest_person(v, *row, c, s);
		area_count(&n, *row, s->area, c);
		area_clear(s);
	}
	area_client(s, &n, c);
}

/* No reason may hold what somebody wrote. */
static bool
private(struct vignette *v, const char *reasons)
{
	const struct record *const *row =
	    records_history(v->all, "review", v->client);
	const char *changed;

	for (; *row != NULL; row++) {
		changed = record_text(*row, "changed");
		if (strstr(reasons, record_text(*row, "person")) != NULL ||
		    (*changed != '\0' && strstr(reasons, changed) != NULL))
			return false;
	}
	return true;
}

static void
check_expect(struct vignette *v, char *const expect[5], const char *name)
{
	const struct record *facts = records_one(v->all, "case", v->client);
	struct area_case c = {
		.onset = date_parse(record_text(facts, "onset")),
	};
	char reasons[REASONS_MAX], text[REASONS_MAX];
	size_t i, at;
	int scheme;

	for (scheme = SCHEME_CLASSIC; scheme <= SCHEME_INSTITUTE; scheme++) {
		struct area_suggestion s = { 0 };

		c.scheme = (enum area_scheme)scheme;
		suggest(v, expect[0], &c, &s);
		for (i = at = 0; i < s.n; i++)
			at += (size_t)snprintf(reasons + at,
			    sizeof(reasons) - at, "%s%s", i ? "; " : "",
			    s.reason[i]);
		snprintf(text, sizeof(text), "%s: %s, scheme %d", name,
		    expect[0], scheme);
		if (!unit_check(s.n != 0 && *expect[4] != '\0' &&
		    strcmp(area_code(s.area), expect[1 + scheme]) == 0 &&
		    strstr(reasons, expect[4]) != NULL &&
		    private(v, reasons), text, __FILE__, __LINE__))
			printf("# %s: %s\n", area_code(s.area),
			    s.n != 0 ? reasons : "");
		area_clear(&s);
	}
}

static void
check_vignette(struct sheets *sheets, const char *folder, const char *name)
{
	struct vignette v = { .sheets = sheets, .all = records_new() };
	char path[4096];
	size_t i, k;

	snprintf(path, sizeof(path), "%s/areas/%s", folder, name);
	if (!unit_check(vignette_read(&v, path), name, __FILE__, __LINE__))
		v.n = 0;
	for (i = 0; i < v.n; i++) {
		check_expect(&v, v.expect[i], name);
		for (k = 0; k < 5; k++)
			free(v.expect[i][k]);
	}
	records_free(v.all);
}

static int
is_csv(const struct dirent *entry)
{
	return strstr(entry->d_name, ".csv") != NULL;
}

static void
check_vignettes(void)
{
	const char *folder = getenv("TESTS");
	struct sheets *sheets = sheets_new(false);
	struct dirent **entry;
	char path[4096];
	int i, n;

	if (folder == NULL)
		folder = "tests";
	snprintf(path, sizeof(path), "%s/areas", folder);
	n = scandir(path, &entry, is_csv, alphasort);
	CHECK(n >= 40);
	for (i = 0; i < n; i++) {
		check_vignette(sheets, folder, entry[i]->d_name);
		free(entry[i]);
	}
	if (n >= 0)
		free(entry);
	sheets_free(sheets);
}

int
main(void)
{
	check_when();
	check_names();
	check_vignettes();
	return unit_done();
}
