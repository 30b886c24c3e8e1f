/* SPDX-License-Identifier: MIT
 * Rec text: what GNU recutils reads and writes, and what it cannot hold. */

#include <stdlib.h>
#include <unistd.h>

#include "mem.h"
#include "rec.h"
#include "unit.h"

static const char *
value(const struct rec_record *rec, size_t i)
{
	return rec != NULL && i < rec->n ? rec->field[i].value.text : NULL;
}

static void
test_read(void)
{
	static const char text[] =
	    "\xef\xbb\xbf# a comment\n"
	    "%rec: review\n%doc: passed over\n\n\n"
	    "person: A\nring:  2\ngood:\n+ one\n+\n+three\nhard: a\\b\\\nc\n"
	    " \t\n\n"
	    "person: B\n# between\nring:\nlast: yes";
	struct rec_reader *r = rec_open_text(text, sizeof(text) - 1);
	const struct rec_record *rec = rec_next(r);

	CHECK(rec != NULL && rec->n == 4);
	CHECK_STR(rec->field[0].name, "person");
	CHECK_STR(value(rec, 0), "A");
	CHECK_STR(value(rec, 1), " 2");
	CHECK_STR(value(rec, 2), "\none\n\nthree");
	CHECK_STR(value(rec, 3), "a\\bc");
	CHECK_INT(rec->line, 6);
	CHECK_INT(rec->field[3].line, 12);
	CHECK(strncmp(text + rec->start, "person: A", 9) == 0);
	CHECK(strncmp(text + rec->end - 3, "\nc\n", 3) == 0);
	CHECK(rec->ascii && !rec->torn);
	rec = rec_next(r);
	CHECK(rec != NULL && rec->n == 3 && rec->torn);
	CHECK_STR(value(rec, 1), "");
	CHECK_STR(value(rec, 2), "yes");
	CHECK_INT(rec->field[2].line, 19);
	CHECK(rec_next(r) == NULL && rec_fault(r) == NULL);
	rec_close(r);
}

static void
test_crlf(void)
{
	static const char text[] = "a: 1\r\nb: 2\r\r\n\r\na: 3\r\n";
	struct rec_reader *r = rec_open_text(text, sizeof(text) - 1);
	const struct rec_record *rec = rec_next(r);

	CHECK_STR(value(rec, 0), "1");
	CHECK_STR(value(rec, 1), "2\r");
	CHECK_STR(value(rec_next(r), 0), "3");
	rec_close(r);
}

static void
test_faults(void)
{
	static const char text[] = "a: 1\nplain words\nmore\n\nb:2\n\n+ c\n";
	struct rec_reader *r = rec_open_text(text, sizeof(text) - 1);

	CHECK(rec_next(r) == NULL && rec_fault(r) != NULL);
	CHECK_INT(rec_fault(r)->line, 2);
	CHECK_INT(rec_fault(r)->status, STATUS_SYSTEM);
	CHECK_STR(value(rec_next(r), 0), "2");
	CHECK(rec_next(r) == NULL && rec_fault(r) != NULL);
	CHECK_INT(rec_fault(r)->line, 7);
	CHECK(rec_next(r) == NULL && rec_fault(r) == NULL);
	rec_close(r);
	r = rec_open(-2);
	CHECK(rec_next(r) == NULL && rec_fault(r) != NULL);
	CHECK_INT(rec_fault(r)->line, 0);
	rec_close(r);
}

static void
test_limit(size_t len, bool fits)
{
	struct str s = { 0 };
	struct rec_reader *r;
	const struct rec_record *rec;

	str_puts(&s, "a: 1\nb: ");
	str_fill(&s, 'x', len);
	str_puts(&s, "\nc: 3\n\nd: 4\n");
	r = rec_open_text(s.text, s.len);
	rec = rec_next(r);
	CHECK((rec != NULL) == fits);
	if (fits)
		CHECK_INT(rec->field[1].value.len, (long long)len);
	else
		CHECK_INT(rec_fault(r)->line, 2);
	CHECK_STR(value(rec_next(r), 0), "4");
	rec_close(r);
	str_free(&s);
}

/* A descriptor gives the same as memory, also where a line lies across two
 * blocks. */
static void
test_descriptor(void)
{
	FILE *file = tmpfile();
	struct rec_reader *r;
	const struct rec_record *rec;
	int i, n = 0;
	bool same = true;

	for (i = 0; i < 20000; i++)
		fprintf(file, "number: %d\ntext: a\n+ %d\n\n", i, i);
	fflush(file);
	lseek(fileno(file), 0, SEEK_SET);
	r = rec_open(fileno(file));
	while ((rec = rec_next(r)) != NULL) {
		same = same && rec->n == 2 && atoi(value(rec, 0)) == n &&
		    atoi(value(rec, 1) + 2) == n &&
		    rec->line == (size_t)n * 4 + 1;
		n++;
	}
	CHECK(same);
	CHECK_INT(n, 20000);
	CHECK(rec_fault(r) == NULL);
	rec_close(r);
	fclose(file);
}

static void
test_put(const char *text, const char *written)
{
	struct str out = { 0 };
	struct rec_reader *r;

	CHECK(rec_put(&out, "a_1", text, strlen(text)) == NULL);
	CHECK_STR(str_text(&out), written);
	r = rec_open_text(out.text, out.len);
	CHECK_STR(value(rec_next(r), 0), text);
	rec_close(r);
	str_free(&out);
}

static void
test_refused(void)
{
	struct str out = { 0 };

	CHECK(rec_put(&out, "a-b", "x", 1) != NULL);
	CHECK(rec_put(&out, "", "x", 1) != NULL);
	CHECK(rec_put(&out, "1a", "x", 1) != NULL);
	CHECK(rec_put(&out, "a", "x\\", 2) != NULL);
	CHECK(rec_put(&out, "a", "x\\\ny", 4) != NULL);
	CHECK(rec_put(&out, "sheet", "x\r", 2) != NULL);
	CHECK_INT(out.len, 0);
	CHECK_INT(rec_name("ring: 2", 7), 4);
	CHECK_INT(rec_name("ring:", 5), 4);
	CHECK_INT(rec_name("ring:2", 6), 4);
	CHECK_INT(rec_name("two words: x", 12), 0);
	str_free(&out);
}

int
main(void)
{
	test_read();
	test_crlf();
	test_faults();
	test_limit(CSV_CELL_MAX, true);
	test_limit(CSV_CELL_MAX + 1, false);
	test_limit(5 << 20, false);
	test_descriptor();
	test_put("", "a_1:\n");
	test_put("x", "a_1: x\n");
	test_put(" x \\y", "a_1:  x \\y\n");
	test_put("\n", "a_1:\n+\n");
	test_put("one\n\n# two\r\n+ three\n", "a_1: one\n+\n+ # two\r\n"
	    "+ + three\n+\n");
	test_refused();
	return unit_done();
}
