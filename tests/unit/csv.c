/* SPDX-License-Identifier: MIT
 * CSV of any origin: records, lines, places, refusals. */

#include <fcntl.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csv.h"
#include "resource.h"
#include "unit.h"

/* The records of a text, told as "line[start-end]cell|cell" with a T behind a
 * torn one, parted by /, and the fault at the end. */
static void
tell(struct csv_reader *r, struct str *out)
{
	const struct csv_record *c;
	const struct fault *fault;
	size_t i;

	while ((c = csv_next(r)) != NULL) {
		str_printf(out, "%s%zu[%zu-%zu]", out->len != 0 ? "/" : "",
		    c->line, c->start, c->end);
		for (i = 0; i < c->n; i++)
			str_printf(out, "%s%s", i != 0 ? "|" : "",
			    c->cell[i].text);
		str_puts(out, c->torn ? "T" : "");
		str_puts(out, c->utf8 ? "" : "U");
		str_puts(out, c->nul ? "N" : "");
	}
	fault = csv_fault(r);
	if (fault != NULL)
		str_printf(out, "!%zu:%zu:%s", fault->line,
		    csv_fault_cell(r), fault->reason);
}

static void
reads(const char *what, const char *text, size_t len, const char *expected)
{
	struct csv_reader *r = csv_open_text(text, len);
	struct str out = { 0 };

	tell(r, &out);
	unit_check_str(str_text(&out), expected, what, __FILE__, __LINE__);
	str_free(&out);
	csv_close(r);
}

#define READS(what, text, expected) \
	reads(what, text, sizeof(text) - 1, expected)

static void
records(void)
{
	READS("cells and rows", "a,b\nc,d\n", "1[0-4]a|b/2[4-8]c|d");
	READS("no last newline", "a,b\nc,d", "1[0-4]a|b/2[4-7]c|dT");
	READS("nothing", "", "");
	READS("only blank lines", "\n\r\n\n", "");
	READS("spaces are content", " a , b \n", "1[0-8] a | b ");
	READS("empty cells", ",\n", "1[0-2]|");
	READS("CRLF", "a\r\nb\r\n", "1[0-3]a/2[3-6]b");
	READS("a newline in a cell", "\"a\nb\",c\nd,e\n",
	    "1[0-8]a\nb|c/3[8-12]d|e");
	READS("a blank line in a cell is no blank line",
	    "\"a\n\nb\"\n\nc\n", "1[0-7]a\n\nb/5[7-10]c");
	READS("blank lines are counted", "a\n\n\r\nb\n\nc",
	    "1[0-2]a/4[2-7]b/6[7-9]cT");
	READS("a doubled quote", "\"a\"\"b\"\n", "1[0-7]a\"b");
	READS("a CR in a cell", "\"a\rb\"\n", "1[0-6]a\rb");
	READS("a cell that is not UTF-8 is told", "\xc3\xa9\n\xc3,\xa9\na\n",
	    "1[0-3]\xc3\xa9/2[3-7]\xc3|\xa9U/3[7-9]a");
	READS("a NUL is told", "a\0b\n", "1[0-4]aN");
}

static void
marks(void)
{
	READS("a BOM before the first record", "\xef\xbb\xbf" "a,b\n",
	    "1[0-7]a|b");
	READS("a BOM and a blank line", "\xef\xbb\xbf\na\n", "2[0-6]a");
	READS("a BOM before a quoted first cell", "\xef\xbb\xbf" "\"a\"\n",
	    "1[0-7]a");
	READS("a BOM before a later header",
	    "sheet,x\na,b\n\xef\xbb\xbfsheet,y\n",
	    "1[0-8]sheet|x/2[8-12]a|b/3[12-23]sheet|y");
	READS("a BOM before a later quoted header",
	    "a\n\xef\xbb\xbf\"sheet\"\n", "1[0-2]a/2[2-13]sheet");
	READS("a BOM elsewhere is content", "a\n\xef\xbb\xbf" "b\n",
	    "1[0-2]a/2[2-7]\xef\xbb\xbf" "b");
	READS("a BOM in a cell is content", "\"a\n\xef\xbb\xbfsheet\"\n",
	    "1[0-13]a\n\xef\xbb\xbfsheet");
}

#define QUOTE "a quote stands where none may: a cell with a quote is " \
	"written in quotes, and each quote in it twice"

static void
refusals(void)
{
	READS("a quote in an open cell", "a\nb,c\"d\ne\n",
	    "1[0-2]a!2:1:" QUOTE);
	READS("a whole record before a fault at the end is not torn",
	    "a\n\"a\"b", "1[0-2]a!2:0:" QUOTE);
	READS("text behind a closing quote", "\"a\"b\n", "!1:0:" QUOTE);
	READS("a quote never closed", "a\nb,\"c\nd\n",
	    "1[0-2]a!2:1:a quote is opened and never closed");
	READS("a file glued to the next one",
	    "a,\"b\"sheet,client,session,date\n",
	    "!1:1:the file before has no last newline");
	READS("a bare CR", "a\nb\rc\n", "1[0-2]a/2[2-4]b!2:0:"
	    "a carriage return without a newline");
}

/* The same bytes in reads of every size. */
static void
pieces(void)
{
	static const char text[] = "sheet,x\r\n\r\n\"a\n\nb\",\"\"\"\"\n"
	    "\n\xef\xbb\xbfsheet,y\nc,\"d\r\"\n";
	struct str whole = { 0 }, part = { 0 };
	struct csv_reader *r = csv_open_text(text, sizeof(text) - 1);
	size_t cut, len;
	bool same = true;
	int fd[2];

	tell(r, &whole);
	for (cut = 0; cut < sizeof(text) - 1 && same; cut++) {
		/* What is written at once is read at once. */
		if (pipe2(fd, O_DIRECT) != 0 ||
		    write(fd[1], text, cut) < 0 ||
		    write(fd[1], text + cut, sizeof(text) - 1 - cut) < 0)
			abort();
		close(fd[1]);
		csv_reopen(r, fd[0]);
		if (cut % 2 != 0)
			CHECK(csv_peek(r, &len) != NULL && len >= cut);
		str_clear(&part);
		tell(r, &part);
		close(fd[0]);
		same = strcmp(whole.text, part.text) == 0;
	}
	CHECK_STR(part.text, whole.text);
	str_free(&whole);
	str_free(&part);
	csv_close(r);
}

/* A cell of n bytes, on one line and, quoted, on many. */
static void
long_cell(size_t n, bool fits)
{
	struct str text = { 0 };
	struct csv_reader *r;
	const struct csv_record *c;

	str_puts(&text, "a,");
	str_fill(&text, 'x', n);
	str_puts(&text, "\nb,c\n");
	r = csv_open_text(text.text, text.len);
	c = csv_next(r);
	CHECK((c != NULL && c->cell[1].len == n) == fits);
	c = csv_next(r);
	CHECK((c != NULL && c->line == 2) == fits);
	CHECK((csv_fault(r) == NULL) == fits);
	csv_close(r);
	str_free(&text);
}

static void
limits(void)
{
	struct str text = { 0 };
	struct csv_reader *r;
	size_t n = 0;

	long_cell(CSV_CELL_MAX, true);
	long_cell(CSV_CELL_MAX + 1, false);
	long_cell(3 * CSV_CELL_MAX, false);
	str_fill(&text, ',', CSV_COLUMNS_MAX);
	str_putc(&text, '\n');
	r = csv_open_text(text.text, text.len);
	while (csv_next(r) != NULL)
		n++;
	CHECK(csv_fault(r) != NULL && csv_fault(r)->status == STATUS_SYSTEM);
	csv_close(r);
	str_free(&text);
}

/* What is written is read back, whatever it holds. */
static void
writing(void)
{
	static const char *const cell[] = { "", "a", " a", "a ", "a b", "a,b",
	    "a\"b", "\"", "a\nb", "a\rb", "\n", "\xc3\xa9", "'=+@" };
	static const char expected[] = ",a,\" a\",\"a \",a b,\"a,b\","
	    "\"a\"\"b\",\"\"\"\",\"a\nb\",\"a\rb\",\"\n\",\xc3\xa9,'=+@\n";
	enum { N = sizeof(cell) / sizeof(*cell) };
	struct str text = { 0 };
	struct csv_reader *r;
	const struct csv_record *c;
	size_t i;

	for (i = 0; i < N; i++) {
		if (i != 0)
			str_putc(&text, ',');
		csv_put(&text, cell[i], strlen(cell[i]));
	}
	str_putc(&text, '\n');
	CHECK_STR(text.text, expected);
	r = csv_open_text(text.text, text.len);
	c = csv_next(r);
	CHECK(c != NULL && c->n == N);
	for (i = 0; i < N && c != NULL && c->n == N; i++)
		CHECK_STR(c->cell[i].text, cell[i]);
	csv_close(r);
	str_free(&text);
}

static bool
same_record(const struct csv_record *a, const struct csv_record *b)
{
	size_t i;

	if (b == NULL || a->n != b->n || a->line != b->line ||
	    a->utf8 != b->utf8 || b->torn || b->nul)
		return false;
	for (i = 0; i < a->n; i++)
		if (a->cell[i].len != b->cell[i].len ||
		    memcmp(a->cell[i].text, b->cell[i].text,
		    a->cell[i].len + 1) != 0)
			return false;
	return true;
}

/* Does the table of a shipped file have what its text has? */
static bool
same_as_text(const char *name)
{
	struct resource file;
	struct csv_reader *text, *table;
	const struct csv_record *a;
	bool same = true;
	size_t n = 0;

	if (!resource_shipped(name, &file) || file.made == NULL)
		return false;
	text = csv_open_text(file.text, file.len);
	table = resource_csv(&file);
	for (; same && (a = csv_next(text)) != NULL; n++)
		same = same_record(a, csv_next(table));
	same = same && n > 1 && csv_next(table) == NULL &&
	    csv_fault(text) == NULL && csv_fault(table) == NULL;
	csv_close(table);
	csv_close(text);
	return same;
}

static void
tables(void)
{
	static const char *const folder[] = { "sheets", "choices", "measures",
		"patterns", "safety" };
	struct str name = { 0 };
	char **names;
	size_t files = 0, i, k;

	for (i = 0; i < sizeof(folder) / sizeof(*folder); i++) {
		names = resource_names(folder[i], false);
		for (k = 0; names[k] != NULL; free(names[k++])) {
			str_clear(&name);
			str_printf(&name, "%s/%s", folder[i], names[k]);
			if (fnmatch("*.csv", names[k], 0) != 0)
				continue;
			files++;
			unit_check(same_as_text(name.text), name.text,
			    __FILE__, __LINE__);
		}
		free(names);
	}
	CHECK(files > 40);
	str_free(&name);
}

int
main(void)
{
	records();
	marks();
	refusals();
	pieces();
	limits();
	writing();
	tables();
	return unit_done();
}
