/* SPDX-License-Identifier: MIT
 * Rows in memory: what is in force, histories, voids and renames.  The sheets
 * are made by hand, so that no worksheet's wording matters here. */

#include <stdlib.h>

#include "mem.h"
#include "records.h"
#include "sheet-parse.h"
#include "unit.h"

enum { FIELDS_MAX = 12 };

#define STANDARD { .name = "sheet" }, { .name = "client" }, \
	{ .name = "session" }, { .name = "date", .type = TYPE_DATE }

static struct field review_field[] = {
	STANDARD,
	{ .name = "person", .key = true, .privacy = PRIVACY_PERSON },
	{ .name = "ring" },
	{ .name = "reminds_of", .privacy = PRIVACY_PERSON },
};
static struct field case_field[] = { STANDARD, { .name = "onset" } };
static struct field log_field[] = {
	{ .name = "sheet" }, { .name = "client" },
	{ .name = "session", .key = true },
	{ .name = "date", .type = TYPE_DATE, .key = true },
	{ .name = "kind", .key = true },
	{ .name = "note" },
};
static struct field void_field[] = {
	STANDARD, { .name = "of" }, { .name = "key" }, { .name = "on" },
	{ .name = "nth" }, { .name = "reason" },
};
static struct field rename_field[] = {
	STANDARD,
	{ .name = "person", .privacy = PRIVACY_PERSON, .key = true },
	{ .name = "renamed_to", .privacy = PRIVACY_PERSON },
};

#define SHEET(title, fields) { .name = (title), .field = (fields), \
	.n = sizeof(fields) / sizeof(*(fields)), \
	.first = (short[SHEET_SLOTS]){ 0 } }

static struct sheet review = SHEET("review", review_field);
static struct sheet facts = SHEET("case", case_field);
static struct sheet logs = SHEET("log", log_field);
static struct sheet voids = SHEET("void", void_field);
static struct sheet renames = SHEET("rename", rename_field);

static void
lay_fields(struct sheet *sheet)
{
	short *first;
	size_t i;

	for (i = 0; i < SHEET_SLOTS; i++)
		sheet->first[i] = -1;
	for (i = 0; i < sheet->n; i++) {
		first = &sheet->first[sheet_slot(sheet->field[i].name)];
		sheet->field[i].next = *first;
		*first = (short)i;
	}
}

/* Add rows whose cells, all but the first, stand between bars; the texts are
 * wiped afterwards, as a stream's would be. */
static void
add(struct records *all, const struct sheet *sheet, const char *cells)
{
	struct cell value[FIELDS_MAX] = { { sheet->name,
	    strlen(sheet->name) } };
	char *text = mem_dup(cells), *rest = text, *cell;
	struct row row = {
		.sheet = sheet, .value = value, .file = "x.csv", .line = 7,
	};
	size_t i;

	for (i = 1; i < sheet->n; i++) {
		cell = rest != NULL ? strsep(&rest, "|") : NULL;
		value[i].text = cell != NULL ? cell : "";
		value[i].len = strlen(value[i].text);
	}
	records_add(all, &row);
	memset(text, '?', strlen(cells));
	free(text);
}

/* A list in short: one field of each, with bars between. */
static const char *
list(const struct record *const *record, const char *field)
{
	static char text[512];
	size_t at = 0, i;

	text[0] = '\0';
	for (i = 0; record[i] != NULL; i++)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%s",
		    i != 0 ? "|" : "", record_text(record[i], field));
	return text;
}

static const char *
names(const char *const *name)
{
	static char text[512];
	size_t at = 0;

	text[0] = '\0';
	for (; *name != NULL; name++)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%s",
		    at != 0 ? "|" : "", *name);
	return text;
}

#define CURRENT(sheet, client, field) \
	list(records_current(all, sheet, client), field)
#define HISTORY(sheet, client, field) \
	list(records_history(all, sheet, client), field)

static void
check_empty(void)
{
	struct records *all = records_new();

	records_settle(all, NULL);
	CHECK(records_current(all, "review", NULL)[0] == NULL);
	CHECK(records_history(all, "review", "K1")[0] == NULL);
	CHECK(records_clients(all)[0] == NULL);
	CHECK(records_sheets(all, "K1")[0] == NULL);
	CHECK(records_one(all, "case", "K1") == NULL);
	CHECK(records_last_date(all, "K1").precision == DATE_NONE);
	CHECK_STR(record_text(NULL, "onset"), "");
	records_free(all);
	records_free(NULL);
}

static void
check_order(void)
{
	struct records *all = records_new();
	const struct record *ann;

	add(all, &review, "K1||2024-06-01|Ann|2");
	add(all, &review, "K1||2024-01|Bea|3");
	add(all, &review, "K1||2024-01-01|Ann|1");
	add(all, &review, "K2||2024-05-05|Ann|4");
	add(all, &review, "K1|||Cas|out");
	add(all, &review, "K1||2024|  ANN\xc2\xad |2a");
	add(all, &review, "K1||unknown|Bea|3a");
	add(all, &facts, "K1||2024-07-07|2023");
	add(all, &facts, "K1||2024-08|2022");
	records_settle(all, NULL);
	CHECK_STR(CURRENT("review", "K1", "person"), "Ann|Bea|Cas");
	CHECK_STR(CURRENT("review", "K1", "ring"), "2|3|out");
	CHECK_STR(HISTORY("review", "K1", "ring"), "out|3a|3|1|2a|2");
	CHECK_STR(HISTORY("review", NULL, "ring"), "out|3a|3|1|2a|4|2");
	CHECK_STR(CURRENT("review", NULL, "ring"), "2|3|4|out");
	ann = records_history(all, "review", "K1")[3];
	CHECK_STR(list(records_same(all, ann), "ring"), "1|2a|2");
	CHECK(record_same_key(ann, records_current(all, "review", "K1")[0]));
	CHECK(!record_same_key(ann, records_current(all, "review", "K2")[0]));
	CHECK(!record_same_key(ann, records_current(all, "review", "K1")[1]));
	CHECK_INT(ann->line, 7);
	CHECK_STR(ann->file, "x.csv");
	CHECK_INT(ann->position, 2);
	CHECK(record_is(ann, "ring", "1") && !record_is(ann, "ring", "10"));
	CHECK_INT(record_number(ann, "ring", 9), 1);
	CHECK_INT(record_number(ann, "reminds_of", 9), 9);
	CHECK_STR(record_text(records_one(all, "case", "K1"), "onset"), "2022");
	CHECK_STR(names(records_clients(all)), "K1|K2");
	CHECK_STR(names(records_sheets(all, "K1")), "case|review");
	CHECK(records_last_date(all, "K1").month == 7);
	CHECK(records_last_date(all, "K3").precision == DATE_NONE);
	records_free(all);
}

/* A key of several fields, the date and the session among them: no two keys
 * run together. */
static void
check_keys(void)
{
	struct records *all = records_new();
	const struct record *row;
	struct str key = { 0 };

	add(all, &logs, "K1|1|2024-01-02|call|a");
	add(all, &logs, "K1|1|2024-01-02|call|b");
	add(all, &logs, "K1|2|2024-01-02|call|c");
	add(all, &logs, "K1|1|2024-01-03|call|d");
	add(all, &logs, "K1|1|2024-01-02|Call|e");
	add(all, &logs, "K1||2024-01-02|1call|f");
	add(all, &logs, "K1|1|2024-01-04|say \"no\", then go|g");
	records_settle(all, NULL);
	CHECK_STR(CURRENT("log", "K1", "note"), "b|c|d|e|f|g");
	row = records_current(all, "log", "K1")[5];
	record_key(row, &key);
	CHECK_STR(key.text, "1,2024-01-04,\"say \"\"no\"\", then go\"");
	CHECK_STR(record_on(row), "2024-01-04");
	row = records_current(all, "log", "K1")[0];
	CHECK_INT(records_nth(all, row), 2);
	str_free(&key);
	records_free(all);
}

static void
check_unanswered(void)
{
	struct records *all = records_new();
	const struct record *row;
	struct str key = { 0 };

	add(all, &facts, "K1||n/a|not today");
	records_settle(all, NULL);
	row = records_one(all, "case", "K1");
	CHECK_STR(record_text(row, "onset"), "");
	CHECK_INT(record_number(row, "onset", -1), -1);
	CHECK(row->date.precision == DATE_NONE);
	record_key(row, &key);
	CHECK_STR(key.text, "client");
	CHECK_STR(record_on(row), "unknown");
	str_free(&key);
	records_free(all);
}

static void
check_as_of(void)
{
	static const char *const day[] = {
		"2024-02-29", "2024-02", "2024-03-01", "2023", "unknown",
	};
	static const char *const want[] = { "2", "2", "3", "1", "4" };
	struct records *all;
	struct date date;
	size_t i;

	for (i = 0; i < sizeof(day) / sizeof(*day); i++) {
		all = records_new();
		date = date_parse(day[i]);
		add(all, &review, "K1|||Ann|1");
		add(all, &review, "K1||2024-02-29|Ann|2");
		add(all, &review, "K1||2024-03|Ann|3");
		add(all, &review, "K1||2024-03-02|Ann|4");
		add(all, &review, "K2||2024-03-02|Bea|4");
		add(all, &renames, "K1||2025-01-01|Ann|Anne");
		records_settle(all, &date);
		CHECK_STR(CURRENT("review", "K1", "ring"), want[i]);
		CHECK_STR(CURRENT("review", "K1", "person"), "Anne");
		CHECK_STR(names(records_clients(all)),
		    i == 4 ? "K1|K2" : "K1");
		CHECK((records_sheets(all, "K2")[0] != NULL) == (i == 4));
		CHECK((records_history(all, "rename", "K1")[0] != NULL) ==
		    (i == 4));
		records_free(all);
	}
}

/* The rows that a void row below chooses from. */
static struct records *
voided(const char *row)
{
	struct records *all = records_new();

	add(all, &review, "K1||2024-01-01|Ann|1");
	add(all, &review, "K1||2024-01-01|Ann|2");
	add(all, &review, "K1||2024-02-01|Ann|3");
	add(all, &review, "K1|||Ann|0");
	add(all, &review, "K1||2024-01-01|Bea|4");
	add(all, &review, "K2||2024-01-01|Ann|5");
	add(all, &voids, row);
	records_settle(all, NULL);
	return all;
}

static void
check_void(void)
{
	static const struct {
		const char *row, *history, *current;
	} t[] = {
		{ "K1|||review|Ann|2024-02-01|1|x", "0|1|2|4", "2|4" },
		{ "K1|||review|Ann|2024-01-01|1|x", "0|2|4|3", "3|4" },
		{ "K1|||review|Ann|2024-01-01|2|x", "0|1|4|3", "3|4" },
		{ "K1|||review|Ann|2024-01-01||x", "0|2|4|3", "3|4" },
		{ "K1|||review|Ann|unknown|1|x", "1|2|4|3", "3|4" },
		{ "K1|||review|Bea|2024-01-01|1|x", "0|1|2|3", "3" },
		/* Nothing has these names. */
		{ "K1|||review|Ann|2024-01-01|3|x", "0|1|2|4|3", "3|4" },
		{ "K1|||review|Ann|2024-01-01|0|x", "0|1|2|4|3", "3|4" },
		{ "K1|||review|ann|2024-01-01|1|x", "0|1|2|4|3", "3|4" },
		{ "K1|||review|Ann|2024-01|1|x", "0|1|2|4|3", "3|4" },
		{ "K1|||case|Ann|2024-01-01|1|x", "0|1|2|4|3", "3|4" },
		{ "K3|||review|Ann|2024-01-01|1|x", "0|1|2|4|3", "3|4" },
		{ "K1|||void|review|2024-01-01|1|x", "0|1|2|4|3", "3|4" },
		{ "K1|||||||", "0|1|2|4|3", "3|4" },
	};
	struct records *all;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		all = voided(t[i].row);
		unit_check(strcmp(HISTORY("review", "K1", "ring"),
		    t[i].history) == 0, t[i].row, __FILE__, __LINE__);
		unit_check(strcmp(CURRENT("review", "K1", "ring"),
		    t[i].current) == 0, t[i].row, __FILE__, __LINE__);
		CHECK_STR(CURRENT("review", "K2", "ring"), "5");
		records_free(all);
	}
}

/* What record_key, record_on and records_nth say of a record voids just that
 * one. */
static void
check_void_itself(void)
{
	struct records *all = voided("");
	const struct record *const *row = records_history(all, "review", "K1");
	struct records *now;
	struct str key = { 0 }, cells = { 0 };
	size_t i;

	for (i = 0; row[i] != NULL; i++) {
		str_clear(&key);
		str_clear(&cells);
		record_key(row[i], &key);
		str_printf(&cells, "K1|||review|%s|%s|%zu|x", key.text,
		    record_on(row[i]), records_nth(all, row[i]));
		now = voided(cells.text);
		CHECK(strstr(list(records_history(now, "review", "K1"),
		    "ring"), record_text(row[i], "ring")) == NULL);
		CHECK_INT(strlen(list(records_history(now, "review", "K1"),
		    "ring")), 7);
		records_free(now);
	}
	CHECK_INT(i, 5);
	str_free(&key);
	str_free(&cells);
	records_free(all);
}

static void
check_void_all(void)
{
	struct records *all = records_new();

	add(all, &voids, "K1||2024-03-09|review|Ann|2024-01-01|1|x");
	add(all, &voids, "K1||2024-03-09|rename|Ann|unknown|1|x");
	add(all, &review, "K1||2024-01-01|Ann|1");
	add(all, &review, "K1||2024-01-02|Ann|2");
	add(all, &renames, "K1|||Ann|Zed");
	add(all, &voids, "K1||2024-03-09|review|Ann|2024-01-02|1|x");
	add(all, &voids, "K1||2024-03-09|void|review|2024-03-09|1|x");
	records_settle(all, NULL);
	CHECK(records_history(all, "review", "K1")[0] == NULL);
	CHECK(records_history(all, "rename", "K1")[0] == NULL);
	CHECK_STR(names(records_sheets(all, "K1")), "void");
	CHECK_STR(names(records_clients(all)), "K1");
	CHECK(records_last_date(all, "K1").day == 9);
	records_free(all);
}

static void
check_rename(void)
{
	struct records *all = records_new();
	const struct record *row;
	struct str key = { 0 };

	add(all, &renames, "K1||2024-02-01|Beatrix|B.");
	add(all, &renames, "K1||2024-01-01|bea|Beatrix");
	add(all, &renames, "K1||2024-03-01||Nobody");
	add(all, &renames, "K1||2024-03-01|Ann|");
	add(all, &review, "K1||2024-01-01|Bea|1|n/a");
	add(all, &review, "K1||2024-02-02|BEATRIX|2|Ann");
	add(all, &review, "K1||2024-03-03|b.|3|");
	add(all, &review, "K1||2024-03-03|Ann|4| BEA ");
	add(all, &review, "K2||2024-03-03|Bea|5");
	add(all, &voids, "K1|||review|BEATRIX|2024-02-02|1|x");
	records_settle(all, NULL);
	CHECK_STR(CURRENT("review", "K1", "person"), "b.|Ann");
	CHECK_STR(CURRENT("review", "K1", "ring"), "3|4");
	CHECK_STR(CURRENT("review", "K1", "reminds_of"), "|B.");
	CHECK_STR(HISTORY("review", "K1", "person"), "B.|b.|Ann");
	CHECK_STR(CURRENT("review", "K2", "person"), "Bea");
	row = records_history(all, "review", "K1")[0];
	CHECK_STR(row->value[6].text, "n/a");
	record_key(row, &key);
	CHECK_STR(key.text, "Bea");
	CHECK_INT(records_nth(all, row), 1);
	CHECK_STR(HISTORY("rename", "K1", "person"), "bea|Beatrix||Ann");
	str_free(&key);
	records_free(all);
}

/* There and back again, and a name that comes free for someone else. */
static void
check_rename_circle(void)
{
	struct records *all = records_new();

	add(all, &renames, "K1||2024-01-01|Ann|Bea");
	add(all, &renames, "K1||2024-01-02|Bea|Ann");
	add(all, &renames, "K1||2024-01-03|Cas|Dan");
	add(all, &renames, "K1||2024-01-02|Eve|Cas");
	add(all, &review, "K1|||Ann|1");
	add(all, &review, "K1|||Bea|2");
	add(all, &review, "K1|||Cas|3");
	add(all, &review, "K1|||Eve|4");
	records_settle(all, NULL);
	CHECK_STR(CURRENT("review", "K1", "person"), "Ann|Dan");
	CHECK_STR(CURRENT("review", "K1", "ring"), "2|4");
	records_free(all);
}

static void
check_therapist(void)
{
	struct records *all = records_new();
	struct row row = { .file = "x.csv" };

	add(all, &logs, "therapist-T1|1|2024-01-01|call|a");
	add(all, &facts, "|||2020");
	add(all, &review, "K2|||Ann|1");
	add(all, &review, "K10|||Ann|1");
	records_add(all, &row);
	records_settle(all, NULL);
	CHECK_STR(names(records_clients(all)), "K10|K2");
	CHECK_STR(CURRENT("log", "therapist-T1", "note"), "a");
	CHECK_STR(record_text(records_one(all, "case", ""), "onset"), "2020");
	CHECK_INT(records_current(all, "review", "K10")[0]->position, 3);
	records_free(all);
}

/* Many rows of many clients and persons, against a count of our own. */
static void
check_many(void)
{
	enum { ROWS = 20000, CLIENTS = 37, PERSONS = 53 };
	struct records *all = records_new();
	const struct record *const *row;
	char cells[64];
	size_t i, n = 0, good = 0;

	for (i = 0; i < ROWS; i++) {
		snprintf(cells, sizeof(cells), "K%zu||2024-01-%02zu|P%zu|%zu",
		    i % CLIENTS, 1 + i / 1000, i % PERSONS, i);
		add(all, &review, cells);
	}
	records_settle(all, NULL);
	for (row = records_current(all, "review", NULL); *row != NULL; row++) {
		good += (*row)->position >= ROWS - CLIENTS * PERSONS;
		n++;
	}
	CHECK_INT(n, CLIENTS * PERSONS);
	CHECK_INT(good, CLIENTS * PERSONS);
	for (row = records_history(all, "review", NULL), n = 0; *row; row++)
		n += (*row)->position == n;
	CHECK_INT(n, ROWS);
	records_free(all);
}

int
main(void)
{
	lay_fields(&review);
	lay_fields(&facts);
	lay_fields(&logs);
	lay_fields(&voids);
	lay_fields(&renames);
	check_empty();
	check_order();
	check_keys();
	check_unanswered();
	check_as_of();
	check_void();
	check_void_itself();
	check_void_all();
	check_rename();
	check_rename_circle();
	check_therapist();
	check_many();
	return unit_done();
}
