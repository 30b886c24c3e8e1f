/* SPDX-License-Identifier: MIT
 * The text form of a sheet, and the answers that go in and come out. */

#include <stdlib.h>

#include "answers.h"
#include "form.h"
#include "unit.h"

static size_t
at(const struct sheet *sheet, const char *name)
{
	return (size_t)sheet_field(sheet, name);
}

static struct answers
person(const struct sheet *sheet, const char *name)
{
	struct answers a;

	answers_init(&a, sheet);
	answers_set(&a, FIELD_CLIENT, "K12");
	answers_set(&a, FIELD_DATE, "2025-03-01");
	answers_set(&a, at(sheet, "person"), name);
	answers_set(&a, at(sheet, "relation"), "friend");
	answers_set(&a, at(sheet, "ring"), "2");
	answers_set(&a, at(sheet, "safe"), "yes");
	answers_set(&a, at(sheet, "good"), "Kind.\n\n# Calls back. \\o/\n");
	return a;
}

static void
test_draft(const struct sheet *sheet)
{
	struct answers a = person(sheet, "Jo, \"B\"");
	struct answers *back;
	struct str text = { 0 };
	size_t n;

	answers_set(&a, at(sheet, "hard"), "ends in \\");
	answers_write(&text, &a, 1);
	back = answers_read(sheet, text.text, text.len, &n);
	CHECK_INT(n, 1);
	CHECK(answers_same(&a, &back[0]) && answers_same_key(&a, &back[0]));
	CHECK_STR(back[0].value[FIELD_CLIENT], "K12");
	CHECK(back[0].value[FIELD_SESSION] == NULL);
	answers_clear(&back[0]);
	free(back);
	CHECK(answers_read(sheet, "person\nJo\n", 10, &n) == NULL);
	CHECK(answers_read(sheet, "", 0, &n) == NULL);
	answers_clear(&a);
	str_free(&text);
}

/* What is written reads back as unchanged, also what is not shown. */
static void
test_unchanged(const struct sheet *sheet)
{
	struct answers a[2] = { person(sheet, "Jo"), person(sheet, "Al") };
	const struct form form = { .sheet = sheet, .lang = "en",
		.client = true, .pass = 2, .current = a, .n = 2,
		.fresh = &a[0], .edit = true };
	struct form_result result;
	struct str text = { 0 };
	const char *column;

	CHECK(form_write(&text, &form, &column) == NULL);
	CHECK(strstr(text.text, "person: Jo\n") != NULL);
	CHECK(strstr(text.text, "good: Kind.\n+\n+ # Calls back.") != NULL);
	CHECK(strstr(text.text, "\nsafe:") == NULL);
	CHECK(strstr(text.text, "\narea_suggested:") == NULL);
	form_read(&result, &form, text.text, text.len);
	CHECK_INT(result.n_fault, 0);
	CHECK_INT(result.seen, 2);
	CHECK_INT(result.n, 0);
	form_clear(&result);
	answers_set(&a[0], at(sheet, "hard"), "ends in \\");
	CHECK(form_write(&text, &form, &column) != NULL);
	CHECK_STR(column, "hard");
	str_free(&text);
	answers_clear(&a[0]);
	answers_clear(&a[1]);
}

static void
test_changed(const struct sheet *sheet)
{
	static const char text[] =
	    "person: jO \nrelation: Former partner\nring: out\n"
	    "good:\n+ One.\n+ Two.\n\n"
	    "# nothing in this one\nsheet: review\nperson:\nring:\n\n"
	    "person: New\nchannel: Phone or video; letters\nring: 3\n";
	struct answers a = person(sheet, "Jo");
	const struct form form = { .sheet = sheet, .lang = "en", .pass = 2,
		.current = &a, .n = 1 };
	struct form_result result;

	form_read(&result, &form, text, sizeof(text) - 1);
	CHECK_INT(result.n_fault, 0);
	CHECK_INT(result.seen, 2);
	if (!CHECK(result.n == 2))
		return;
	CHECK_STR(result.record[0].value[at(sheet, "relation")],
	    "ex-partner");
	CHECK_STR(result.record[0].value[at(sheet, "good")], "One.\nTwo.");
	CHECK_STR(result.record[0].value[at(sheet, "safe")], "yes");
	CHECK_STR(result.record[0].value[FIELD_DATE], "2025-03-01");
	CHECK_STR(result.record[1].value[at(sheet, "channel")],
	    "phone;letters");
	CHECK_STR(result.record[1].value[FIELD_CLIENT], "K12");
	CHECK_STR(answers_get(&result.record[1], at(sheet, "safe")), "");
	form_clear(&result);
	answers_clear(&a);
}

static void
test_faults(const struct sheet *sheet)
{
	static const char text[] =
	    "#! old mark\n"
	    "person: Jo\nring: 9\nring: 2\nmood: low\n\n"
	    "ring: 1\n\n"
	    "person: Al\nplain words\n\n"
	    "client: K13\nperson: Bo\ncloseness: \xff\n\n"
	    "person: JO\nring: 2\n";
	static const size_t line[] = { 3, 4, 5, 7, 10, 14, 12, 16 };
	struct answers fresh = person(sheet, "");
	const struct form form = { .sheet = sheet, .lang = "en", .pass = 2,
		.fresh = &fresh };
	struct form_result result;
	struct str marked = { 0 };
	size_t i;

	form_read(&result, &form, text, sizeof(text) - 1);
	CHECK_INT(result.n_fault, 8);
	for (i = 0; i < result.n_fault && i < 8; i++)
		CHECK_INT(result.fault[i].line, (long long)line[i]);
	form_mark(&marked, text, sizeof(text) - 1, result.fault,
	    result.n_fault);
	CHECK(strstr(marked.text, "old mark") == NULL);
	CHECK(strstr(marked.text, "person: Jo\n#! ring: is not one of the "
	    "choices\nring: 9\n") != NULL);
	CHECK(strstr(marked.text, "\xff") != NULL);
	form_clear(&result);
	form_read(&result, &form, marked.text, marked.len);
	CHECK_INT(result.n_fault, 8);
	CHECK_INT(result.fault[0].line, 4);
	form_clear(&result);
	str_free(&marked);
	answers_clear(&fresh);
}

static void
test_other(const struct sheet *sheet)
{
	static const char text[] = "sheet: case\nclient: K12\nperson: Jo\n";
	struct answers fresh = person(sheet, "");
	const struct form form = { .sheet = sheet, .lang = "en", .pass = 1,
		.fresh = &fresh };
	struct form_result result;

	form_read(&result, &form, text, sizeof(text) - 1);
	CHECK_INT(result.n_fault, 1);
	CHECK_STR(result.fault[0].column, "sheet");
	form_clear(&result);
	answers_clear(&fresh);
}

/* Append a form that was filled in with its faults marked; how many. */
static size_t
mark(struct str *marked, const struct form *form, const char *text)
{
	struct form_result result;
	size_t n;

	form_read(&result, form, text, strlen(text));
	form_mark(marked, text, strlen(text), result.fault, result.n_fault);
	n = result.n_fault;
	form_clear(&result);
	return n;
}

/* What a backslash joins to the line above is an answer, not a mark. */
static void
test_joined(const struct sheet *sheet)
{
	static const char text[] = "person: Jo\ngood: a \\\n#! b\nring: 9\n";
	struct answers fresh = person(sheet, "");
	const struct form form = { .sheet = sheet, .lang = "en", .pass = 1,
		.fresh = &fresh };
	struct str marked = { 0 };

	mark(&marked, &form, text);
	CHECK(strstr(marked.text, "good: a \\\n#! b\n") != NULL);
	str_free(&marked);
	answers_clear(&fresh);
}

/* An editor that ends lines in CRLF: the marks do, too, so that the form is
 * read as it was. */
static void
test_crlf(const struct sheet *sheet)
{
	static const char text[] = "# a form\r\nsheet: review\r\n"
	    "person: Jo\r\nring: 9\r\n\r\nsheet: review\r\n"
	    "person: Bea\r\nring: 2\r\n";
	struct answers fresh = person(sheet, "");
	const struct form form = { .sheet = sheet, .lang = "en", .pass = 1,
		.fresh = &fresh };
	struct form_result result;
	struct str marked = { 0 };

	CHECK_INT(mark(&marked, &form, text), 1);
	CHECK(strstr(marked.text, "choices\r\nring: 9\r\n") != NULL);
	form_read(&result, &form, marked.text, marked.len);
	CHECK_INT(result.n_fault, 1);
	CHECK_INT(result.fault[0].line, 6);
	CHECK_INT(result.seen, 2);
	form_clear(&result);
	str_free(&marked);
	answers_clear(&fresh);
}

int
main(void)
{
	struct sheets *all = sheets_new(false);
	const struct sheet *review = sheets_find(all, "review");

	if (CHECK(review != NULL)) {
		test_draft(review);
		test_unchanged(review);
		test_changed(review);
		test_faults(review);
		test_other(review);
		test_crlf(review);
		test_joined(review);
	}
	sheets_free(all);
	return unit_done();
}
