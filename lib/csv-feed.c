/* SPDX-License-Identifier: MIT
 * libcsv, and against its defaults: lines in, a record out.
 *
 * libcsv is a push parser that cannot be stopped, tells no line numbers, drops
 * blank lines silently and ends a row at a bare CR.  So it is fed one line at
 * a time: then it is known where each record begins and ends.
 */

#include <stdlib.h>
#include <string.h>

#include "csv-feed.h"
#include "mem.h"
#include "utf8.h"

enum { LINE_GUESS = 1 << 10 };

static const char BOM[] = "\xef\xbb\xbf";
static const char GLUED[] = "sheet,client,session,date";

/* Spaces are content. */
static int
never_space(unsigned char c)
{
	(void)c;
	return 0;
}

/* Strict mode does not bound a cell: an unclosed quote would take in the rest
 * of the file.  libcsv reports the refusal as CSV_ENOMEM. */
static void *
bounded(void *p, size_t size)
{
	return size > CSV_CELL_MAX + LINE_GUESS ? NULL : realloc(p, size);
}

void
csv_fail(struct csv_reader *r, size_t line, enum status status,
    const char *reason)
{
	if (r->failed)
		return;
	r->failed = true;
	r->whole = false;
	r->fault_cell = r->record.n;
	r->fault = (struct fault){ .line = line, .reason = reason,
		.status = status };
}

/* What makes the open record too large. */
static void
fail_size(struct csv_reader *r, const char *reason)
{
	csv_fail(r, r->record.line, STATUS_SYSTEM, reason);
}

/* Room for the text of the open record with so many bytes more: each cell ends
 * with one of them, but for the last of the input. */
static void
make_room(struct csv_reader *r, size_t len)
{
	size_t bytes = r->offset - r->record.start + len + 1, i;
	char *text;

	if (bytes < r->text.cap)
		return;
	str_room(&r->text, bytes - r->text.len);
	text = r->text.text;
	for (i = 0; i < r->record.n; i++) {
		r->cell[i].text = text;
		text += r->cell[i].len + 1;
	}
}

/* Apart, so that cell_end stays short: every cell goes through it. */
static void widen(void *bytes, size_t len, void *context)
    __attribute__((noinline));

/* Callback: the end of a cell.  There is room for its text. */
static void
cell_end(void *bytes, size_t len, void *context)
{
	struct csv_reader *r = context;
	char *text = r->text.text + r->text.len;

	if (len > CSV_CELL_MAX) {
		fail_size(r, _("a cell is longer than 1 MiB"));
		return;
	}
	if (r->record.n == r->cap_cell) {
		widen(bytes, len, context);
		return;
	}
	r->cell[r->record.n++] = (struct cell){ text, len };
	r->text.len += len + 1;
	text[len] = '\0';
	if (len != 0)
		memcpy(text, bytes, len);
}

/* Make room for more cells, and then put that one. */
static void
widen(void *bytes, size_t len, void *context)
{
	struct csv_reader *r = context;

	if (r->record.n == CSV_COLUMNS_MAX) {
		fail_size(r, _("a row has more than 4096 columns"));
		return;
	}
	r->cell = mem_grow(r->cell, &r->cap_cell, r->record.n + 1,
	    sizeof(*r->cell));
	if (r->cap_cell > CSV_COLUMNS_MAX)
		r->cap_cell = CSV_COLUMNS_MAX;
	cell_end(bytes, len, context);
}

/* Callback: the end of a record. */
static void
record_end(int c, void *context)
{
	struct csv_reader *r = context;

	(void)c;
	r->whole = !r->failed;
}

static void
parse_failed(struct csv_reader *r, const char *at, const char *end)
{
	if (csv_error(&r->parser) == CSV_ENOMEM)
		fail_size(r, _("a cell is longer than 1 MiB"));
	else if ((size_t)(end - at) >= sizeof(GLUED) - 1 &&
	    memcmp(at, GLUED, sizeof(GLUED) - 1) == 0)
		csv_fail(r, r->newlines + 1, STATUS_SYSTEM,
		    _("the file before has no last newline"));
	else
		csv_fail(r, r->newlines + 1, STATUS_SYSTEM,
		    _("a quote stands where none may: a cell with a quote "
		      "is written in quotes, and each quote in it twice"));
}

/* Give libcsv the bytes up to end. */
static void
parse(struct csv_reader *r, const char *end)
{
	size_t len = (size_t)(end - r->from), n;

	make_room(r, len);
	n = csv_parse(&r->parser, r->from, len, cell_end, record_end, r);
	if (n < len)
		parse_failed(r, r->from + n, end);
	else if (r->text.len > CSV_RECORD_MAX)
		fail_size(r, _("a row is longer than 64 MiB"));
	r->from = end;
	r->offset += len;
}

/* A carriage return that no newline follows, or NULL. */
static const char *
bare_return(const char *p, const char *end)
{
	while ((p = memchr(p, '\r', (size_t)(end - p))) != NULL) {
		if (p + 1 == end || p[1] != '\n')
			return p;
		p++;
	}
	return NULL;
}

/* libcsv ends a row at a bare CR outside quotes: refuse that. */
static void
feed_return(struct csv_reader *r)
{
	parse(r, r->bare);
	if (!r->failed)
		parse(r, r->bare + 1);
	if (r->whole) {
		csv_fail(r, r->newlines + 1, STATUS_SYSTEM,
		    _("a carriage return without a newline"));
		r->fault_cell = r->record.n - 1;
		r->whole = true;
	}
	r->bare = bare_return(r->from, r->to);
}

/* Does the chunk begin with a byte order mark before a header's first cell? */
static bool
bom_before_header(const char *p, const char *end)
{
	if (end - p < 8 || memcmp(p, BOM, 3) != 0)
		return false;
	p += 3;
	if (*p == '"')
		p++;
	return end - p >= 5 && memcmp(p, "sheet", 5) == 0;
}

/* How many bytes to step over where a record may begin: those of a blank line
 * or a byte order mark. */
static size_t
to_skip(const struct csv_reader *r)
{
	const char *p = r->from, *end = r->to;

	if (*p == '\n')
		return 1;
	if (*p == '\r' && end - p > 1 && p[1] == '\n')
		return 2;
	if (*p == BOM[0] && (bom_before_header(p, end) || (r->offset == 0 &&
	    end - p >= 3 && memcmp(p, BOM, 3) == 0)))
		return 3;
	return 0;
}

/* Begin a record at the next byte, unless it is stepped over. */
static bool
begin_record(struct csv_reader *r)
{
	size_t skip = to_skip(r);

	r->from += skip;
	r->offset += skip;
	r->newlines += skip == 1 || skip == 2;
	r->record.line = r->newlines + 1;
	r->open = skip == 0;
	return r->open;
}

void
csv_feed_line(struct csv_reader *r)
{
	const char *nl, *end;

	if (!r->open && !begin_record(r))
		return;
	nl = memchr(r->from, '\n', (size_t)(r->to - r->from));
	end = nl != NULL ? nl + 1 : r->to;
	while (r->bare != NULL && r->bare < end && !r->failed)
		feed_return(r);
	if (!r->failed && r->from < end)
		parse(r, end);
	r->newlines += nl != NULL;
}

void
csv_feed_chunk(struct csv_reader *r, const char *chunk, size_t len)
{
	if (!r->open)
		r->not_utf8 = r->nul = false;
	r->not_utf8 = r->not_utf8 || !utf8_valid(chunk, len);
	r->nul = r->nul || memchr(chunk, '\0', len) != NULL;
	r->from = chunk;
	r->to = chunk + len;
	r->bare = bare_return(chunk, r->to);
}

void
csv_feed_end(struct csv_reader *r)
{
	r->done = true;
	if (csv_fini(&r->parser, cell_end, record_end, r) != 0)
		fail_size(r, _("a quote is opened and never closed"));
	r->record.torn = r->whole;
}

void
csv_feed_init(struct csv_reader *r)
{
	csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_space_func(&r->parser, never_space);
	csv_set_realloc_func(&r->parser, bounded);
	csv_set_blk_size(&r->parser, LINE_GUESS);
}
