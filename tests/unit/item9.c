/* SPDX-License-Identifier: MIT
 * Item 9: what is due, what was reviewed, and what is said of it. */

#include <stdlib.h>
#include <unistd.h>

#include "item9.h"
#include "rows.h"
#include "str.h"
#include "unit.h"

/* A PHQ-9 with this answer to item 9 and 0 to all others. */
static void
phq9(struct rows *r, const char *date, const char *nine)
{
	ROW(r, "measure", "measure", "phq9", "date", date, "i1", "0", "i2",
	    "0", "i3", "0", "i4", "0", "i5", "0", "i6", "0", "i7", "0", "i8",
	    "0", "i9", nine);
}

static void
review(struct rows *r, const char *answered, const char *reviewed)
{
	ROW(r, "safety-review", "kind", "item9", "answered_on", answered,
	    "reviewed_on", reviewed, "by", "T1", "action", "asked,\nagreed",
	    "date", reviewed);
}

static char *
lines(struct rows *r, bool missed)
{
	struct str s = { 0 };

	records_settle(r->all, NULL);
	item9_lines(r->all, "K1", missed, ESCAPE_TEXT, &s);
	str_puts(&s, "");
	return s.text != NULL ? s.text : strdup("");
}

static void
check_lines(struct rows *r, bool missed, const char *want, int line)
{
	char *got = lines(r, missed);

	unit_check_str(got, want, want, __FILE__, line);
	free(got);
}

#define CHECK_LINES(r, want) check_lines((r), true, want, __LINE__)

#define DUE(date) "Item 9 was above 0 on " date "; review due: ask, and " \
	"record what was done.\n"
#define REVIEWED(date, on) "Item 9 was above 0 on " date "; reviewed " on \
	" by T1: asked, agreed\n"
#define ZERO "Item 9: not at all. This does not rule out suicidal thoughts; " \
	"ask.\n"

static void
check_states(void)
{
	static const struct {
		const char *nine, *want;
	} t[] = {
		{ "0", ZERO },
		{ "1", DUE("2024-02-29") },
		{ "3", DUE("2024-02-29") },
		{ "", "Item 9 was not answered on 2024-02-29: ask.\n" },
		{ "n/a", "Item 9 was not answered on 2024-02-29: ask.\n" },
		{ "not today", "Item 9 was not answered on 2024-02-29: "
		    "ask.\n" },
	};
	struct rows r;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		r = rows_begin();
		phq9(&r, "2024-02-29", t[i].nine);
		CHECK_LINES(&r, t[i].want);
		CHECK(item9_due(r.all, "K1") == (*t[i].nine == '1' ||
		    *t[i].nine == '3'));
		CHECK(!item9_due(r.all, "K2"));
		rows_end(&r);
	}
}

static void
check_missed(void)
{
	struct rows r = rows_begin();

	ROW(&r, "measure", "measure", "gad7", "date", "2024-01-01", "i1",
	    "3");
	check_lines(&r, false, "", __LINE__);
	rows_end(&r);
	r = rows_begin();
	ROW(&r, "measure", "measure", "gad7", "date", "2024-01-01", "i1",
	    "3");
	CHECK_LINES(&r, "No PHQ-9 in this input: item 9 not known.\n");
	rows_end(&r);
	r = rows_begin();
	ROW(&r, "measure", "measure", "phq9", "date", "2024-01-01", "total",
	    "7");
	CHECK_LINES(&r, "Item 9 not known. On 2024-01-01 only a total was "
	    "given.\n");
	rows_end(&r);
}

/* Each answer is due again; a review counts from its own day on. */
static void
check_reviews(void)
{
	static const struct {
		const char *answer, *answered, *reviewed;
		bool due;
	} t[] = {
		{ "2024-03-05", "2024-03-05", "2024-03-05", false },
		{ "2024-03-05", "2024-03-05", "2024-03-06", false },
		{ "2024-03-05", "2024-03-05", "2024-03", false },
		{ "2024-03-05", "2024-03-05", "2024-03-04", true },
		{ "2024-03-05", "2024-03-05", "2024-02", true },
		{ "2024-03-05", "2024-03-05", "unknown", true },
		{ "2024-03-05", "2024-03-04", "2024-03-06", true },
		{ "2024-02-29", "2024-02-29", "2024-02-29", false },
		{ "2024-03-01", "2024-03-01", "2024-02-29", true },
		{ "1969-12-31", "1969-12-31", "1969-12-31", false },
		{ "1970-01-01", "1970-01-01", "1969-12-31", true },
		{ "2038-01-20", "2038-01-20", "2038-01-19", true },
		{ "2099-12-31", "2099-12-31", "2100-01-01", false },
		{ "unknown", "unknown", "2024-01-01", false },
	};
	struct rows r;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++) {
		r = rows_begin();
		phq9(&r, t[i].answer, "1");
		review(&r, t[i].answered, t[i].reviewed);
		records_settle(r.all, NULL);
		unit_check(item9_due(r.all, "K1") == t[i].due,
		    t[i].reviewed, __FILE__, __LINE__);
		rows_end(&r);
	}
	r = rows_begin();
	phq9(&r, "2024-03-12", "2");
	phq9(&r, "2024-03-05", "1");
	phq9(&r, "2024-03-19", "0");
	review(&r, "2024-03-05", "2024-03-06");
	CHECK_LINES(&r, DUE("2024-03-12")
	    REVIEWED("2024-03-05", "2024-03-06") ZERO);
	rows_end(&r);
}

/* Nothing but a review takes an answer away. */
static void
check_stays(void)
{
	struct rows r = rows_begin();

	phq9(&r, "2024-03-05", "1");
	phq9(&r, "2024-03-05", "0");
	CHECK_LINES(&r, DUE("2024-03-05") ZERO);
	rows_end(&r);
	r = rows_begin();
	phq9(&r, "2024-03-05", "1");
	ROW(&r, "void", "of", "measure", "key", "2024-03-05,phq9", "on",
	    "2024-03-05", "nth", "1");
	CHECK_LINES(&r, DUE("2024-03-05") "Item 9 not known.\n");
	CHECK(records_history(r.all, "measure", "K1")[0] == NULL);
	rows_end(&r);
	r = rows_begin();
	phq9(&r, "2024-03-05", "1");
	records_settle(r.all, &(struct date){ DATE_YEAR, 2023, 0, 0 });
	CHECK(item9_due(r.all, "K1"));
	rows_end(&r);
}

/* A review that was taken back, and one of another kind, review nothing. */
static void
check_no_review(void)
{
	struct rows r = rows_begin();

	phq9(&r, "2024-03-05", "1");
	review(&r, "2024-03-05", "2024-03-06");
	ROW(&r, "void", "of", "safety-review", "key", "item9,,2024-03-05",
	    "on", "2024-03-06", "nth", "1");
	CHECK_LINES(&r, DUE("2024-03-05"));
	rows_end(&r);
	r = rows_begin();
	phq9(&r, "2024-03-05", "1");
	ROW(&r, "safety-review", "kind", "person", "person", "Ann",
	    "answered_on", "2024-03-05", "reviewed_on", "2024-03-06");
	CHECK_LINES(&r, DUE("2024-03-05"));
	rows_end(&r);
}

static void
check_others(void)
{
	struct rows r = rows_begin();

	ROW(&r, "measure", "measure", "epds", "date", "2024-01-01", "total",
	    "3", "selfharm", "1");
	ROW(&r, "measure", "measure", "core10", "date", "2024-01-02",
	    "total", "3");
	ROW(&r, "measure", "measure", "who5", "date", "2024-01-02", "total",
	    "100");
	CHECK_LINES(&r, "Item 10 of the EPDS was above 0 on 2024-01-01; "
	    "review due: ask, and record what was done.\n"
	    "No PHQ-9 in this input: item 9 not known.\n"
	    "Item 6 of the CORE-10 was not answered on 2024-01-02: ask.\n");
	rows_end(&r);
}

/* No line has a word that could comfort. */
static void
check_words(void)
{
	static const char *const never[] = { "no risk", "low risk", "safe",
		"risk" };
	struct rows r = rows_begin();
	char *got;
	size_t i;

	phq9(&r, "2024-01-01", "0");
	phq9(&r, "2024-01-02", "");
	phq9(&r, "2024-01-03", "2");
	phq9(&r, "2024-01-04", "3");
	review(&r, "2024-01-03", "2024-01-03");
	got = lines(&r, true);
	for (i = 0; i < sizeof(never) / sizeof(*never); i++)
		CHECK(strcasestr(got, never[i]) == NULL);
	CHECK(strncmp(got, DUE("2024-01-04"), strlen(DUE("2024-01-04"))) ==
	    0);
	free(got);
	rows_end(&r);
}

/* What a watch says of a stream, the lines of K1 and K2 in their order. */
static char *
watch(const char *csv, bool printed)
{
	static const char *const least[] = { "void", NULL };
	char path[] = "/tmp/item9-XXXXXX";
	char *files[] = { path, NULL };
	int fd = mkstemp(path);
	struct sheets *sheets = sheets_new(false);
	struct stream_options o = { .files = files, .sheets = least,
		.others = true };
	struct item9_watch *w = item9_watch_new();
	struct str s = { 0 };
	const struct row *row;
	struct stream *in;

	if (fd == -1 || write(fd, csv, strlen(csv)) != (ssize_t)strlen(csv))
		abort();
	in = stream_open(&o, sheets);
	while ((row = stream_next(in)) != NULL)
		item9_watch_row(w, row, printed);
	stream_close(in);
	close(fd);
	unlink(path);
	item9_watch_lines(w, &s);
	item9_watch_free(w);
	sheets_free(sheets);
	return s.text != NULL ? s.text : strdup("");
}

#define MEASURE "sheet,client,session,date,measure,i1,i9,selfharm\n"
#define REVIEW "sheet,client,session,date,kind,person,answered_on," \
	"reviewed_on,by,action\n"
#define VOID "sheet,client,session,date,of,key,on,nth,reason\n"
#define WATCHED(who, date) who ": " "Item 9 was above 0 on " date \
	"; review due: ask, and record what was done.\n"

struct watching {
	const char *csv, *want;
};

static void
check_each(const struct watching *t, size_t n)
{
	char *got;

	for (; n > 0; n--, t++) {
		got = watch(t->csv, true);
		CHECK_STR(got, t->want);
		free(got);
	}
}

static void
check_watch(void)
{
	static const struct watching t[] = {
		{ MEASURE "measure,K1,1,2024-01-01,phq9,3,0,\n"
		    "measure,K1,1,2024-01-02,gad7,3,3,\n"
		    "measure,K1,1,2024-01-03,phq9,3,not today,\n", "" },
		{ MEASURE "measure,K2,1,2024-01-01,phq9,0,1,\n"
		    "measure,K1,1,2024-01-01,phq9,0,2,\n"
		    "measure,K2,2,2023,phq9,0,3,\n"
		    "measure,K2,2,2024-01-01,phq9,0,0,\n",
		    WATCHED("K2", "2023") WATCHED("K2", "2024-01-01")
		    WATCHED("K1", "2024-01-01") },
		{ MEASURE "measure,K1,1,unknown,epds,,,2\n",
		    "K1: Item 10 of the EPDS was above 0 on an unknown date; "
		    "review due: ask, and record what was done.\n" },
	};
	char *got;

	check_each(t, sizeof(t) / sizeof(*t));
	got = watch(MEASURE "measure,K1,1,2024-01-01,phq9,0,1,\n", false);
	CHECK_STR(got, "K1: Item 9 was above 0 on 2024-01-01; review due: "
	    "ask, and record what was done. That record is not in this "
	    "output.\n");
	free(got);
}

static void
check_watch_reviews(void)
{
	static const struct watching t[] = {
		/* A review may come before its answer. */
		{ REVIEW "safety-review,K1,,2024-01-05,item9,,2024-01-01,"
		    "2024-01-05,T1,x\n"
		    "safety-review,K2,,2024-01-05,item9,,2024-01-01,"
		    "2023-12-31,T1,x\n"
		    "safety-review,K3,,2024-01-05,person,Ann,2024-01-01,"
		    "2024-01-05,T1,x\n"
		    MEASURE "measure,K1,1,2024-01-01,phq9,0,1,\n"
		    "measure,K2,1,2024-01-01,phq9,0,1,\n"
		    "measure,K3,1,2024-01-01,phq9,0,1,\n",
		    WATCHED("K2", "2024-01-01") WATCHED("K3", "2024-01-01") },
		/* One that does not say who or what reviews nothing. */
		{ MEASURE "measure,K1,1,2024-01-01,phq9,0,1,\n"
		    "measure,K2,1,2024-01-01,phq9,0,1,\n"
		    REVIEW "safety-review,K1,,2024-01-05,item9,,2024-01-01,"
		    "2024-01-05,T1,not today\n"
		    "safety-review,K2,,2024-01-05,item9,,2024-01-01,"
		    "2024-01-05,,asked\n",
		    WATCHED("K1", "2024-01-01") WATCHED("K2", "2024-01-01") },
		/* One that was taken back, the second of two. */
		{ MEASURE "measure,K1,1,2024-01-01,phq9,0,1,\n"
		    REVIEW "safety-review,K1,,2024-01-05,item9,,2024-01-01,"
		    "2023,T1,x\n"
		    "safety-review,K1,,2024-01-05,item9,,2024-01-01,"
		    "2024-01-05,T1,x\n"
		    VOID "void,K1,,2024-01-06,safety-review,"
		    "\"item9,,2024-01-01\",2024-01-05,2,x\n",
		    WATCHED("K1", "2024-01-01") },
		{ MEASURE "measure,K1,1,2024-01-01,phq9,0,1,\n"
		    REVIEW "safety-review,K1,,2024-01-05,item9,,2024-01-01,"
		    "2024,T1,x\n"
		    "safety-review,K1,,2024-01-05,item9,,2024-01-01,"
		    "2024-01-05,T1,x\n"
		    VOID "void,K1,,2024-01-06,safety-review,"
		    "\"item9,,2024-01-01\",2024-01-05,2,x\n", "" },
	};

	check_each(t, sizeof(t) / sizeof(*t));
}

int
main(void)
{
	check_states();
	check_missed();
	check_reviews();
	check_stays();
	check_no_review();
	check_others();
	check_words();
	check_watch();
	check_watch_reviews();
	return unit_done();
}
