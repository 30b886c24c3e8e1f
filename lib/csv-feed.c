/* SPDX-License-Identifier: MIT
 * libcsv, and against its defaults: chunks in, records out.
 *
 * libcsv is a push parser without line numbers, which drops blank lines
 * silently and ends a row at a bare CR.  So the input is fed in chunks that
 * end with a line, and newlines are counted on both sides: those fed, and
 * those that records and blank lines account for.  The two are equal exactly
 * where a record may begin, and the n-th newline is where a record ends.
 */

#include <stdlib.h>
#include <string.h>

#include "csv-feed.h"
#include "mem.h"

enum { LINE_GUESS = 1 << 12 };

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
	r->fault_cell = r->n_span - r->open;
	r->fault = (struct fault){ .line = line, .reason = reason,
		.status = status };
}

static size_t
count_newlines(const char *p, size_t len)
{
	const char *end = p + len;
	size_t n = 0;

	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		n++;
		p++;
	}
	return n;
}

/* Callback: the end of a cell. */
static void
cell_end(void *bytes, size_t len, void *context)
{
	struct csv_reader *r = context;

	if (r->failed)
		return;
	if (len > CSV_CELL_MAX) {
		csv_fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a cell is longer than 1 MiB"));
		return;
	}
	if (r->n_span - r->open == CSV_COLUMNS_MAX) {
		csv_fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a row has more than 4096 columns"));
		return;
	}
	if (r->n_span == r->cap_span)
		r->span = mem_grow(r->span, &r->cap_span, r->n_span + 1,
		    sizeof(*r->span));
	r->span[r->n_span++] = (struct span){ r->text.len, len };
	/* Many cells are empty, and cost a NUL only. */
	if (len == 0 && r->text.len < r->text.cap)
		r->text.text[r->text.len] = '\0';
	else
		str_put(&r->text, bytes, len);
	r->text.len++;
}

size_t
csv_feed_open(const struct csv_reader *r)
{
	return r->open < r->n_span ? r->span[r->open].at : r->text.len;
}

/* Callback: the end of a record. */
static void
record_end(int c, void *context)
{
	struct csv_reader *r = context;
	size_t at = csv_feed_open(r);
	struct queued q = { .first = r->open, .n = r->n_span - r->open,
		.line = r->accounted + 1, .high = r->high, .nul = r->nul };

	(void)c;
	if (r->failed)
		return;
	r->accounted += 1 + count_newlines(str_text(&r->text) + at,
	    r->text.len - at);
	q.newlines = r->accounted;
	r->queue = mem_grow(r->queue, &r->cap_queue, r->n_queue + 1,
	    sizeof(*r->queue));
	r->queue[r->n_queue++] = q;
	r->open = r->n_span;
}

static void
parse_failed(struct csv_reader *r, const char *at, const char *end,
    const char *counted)
{
	size_t line = r->newlines + 1;

	if (at < counted)
		line -= count_newlines(at, (size_t)(counted - at));
	if (csv_error(&r->parser) == CSV_ENOMEM)
		csv_fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a cell is longer than 1 MiB"));
	else if ((size_t)(end - at) >= sizeof(GLUED) - 1 &&
	    memcmp(at, GLUED, sizeof(GLUED) - 1) == 0)
		csv_fail(r, line, STATUS_SYSTEM,
		    _("the file before has no last newline"));
	else
		csv_fail(r, line, STATUS_SYSTEM,
		    _("a quote stands where none may: a cell with a quote "
		      "is written in quotes, and each quote in it twice"));
}

/* Give bytes to libcsv.  Newlines before counted are in r->newlines. */
static void
parse(struct csv_reader *r, const char *p, const char *end,
    const char *counted)
{
	size_t n;

	if (r->failed || p == end)
		return;
	n = csv_parse(&r->parser, p, (size_t)(end - p), cell_end, record_end,
	    r);
	if (n < (size_t)(end - p))
		parse_failed(r, p + n, end, counted);
	else if (r->text.len - csv_feed_open(r) > CSV_RECORD_MAX)
		csv_fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a row is longer than 64 MiB"));
}

/* Does p begin with a byte order mark before a header's first cell? */
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

/* At the start of a line, everything before it parsed: count it when it is
 * blank, and step over a byte order mark.  Returns where to go on. */
static const char *
line_start(struct csv_reader *r, const char *p, const char *end)
{
	bool first = r->base == 0 && r->newlines == 0;

	if (p == end || r->newlines != r->accounted)
		return p;
	if (*p == '\n' || (*p == '\r' && end - p > 1 && p[1] == '\n'))
		r->accounted++;
	else if (bom_before_header(p, end) ||
	    (first && end - p >= 3 && memcmp(p, BOM, 3) == 0))
		return p + 3;
	return p;
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
static const char *
feed_return(struct csv_reader *r, const char *p, const char *cr)
{
	size_t rows;

	parse(r, p, cr, cr);
	rows = r->n_queue;
	parse(r, cr, cr + 1, cr + 1);
	if (!r->failed && r->n_queue != rows) {
		csv_fail(r, r->newlines + 1, STATUS_SYSTEM,
		    _("a carriage return without a newline"));
		r->fault_cell = r->queue[rows].n - 1;
	}
	return cr + 1;
}

static void
note_newline(struct csv_reader *r, const char *chunk, const char *nl)
{
	r->newlines++;
	if (r->n_newline == r->cap_newline)
		r->newline = mem_grow(r->newline, &r->cap_newline,
		    r->n_newline + 1, sizeof(*r->newline));
	r->newline[r->n_newline++] = (uint32_t)(nl - chunk);
}

/* Where to begin: a chunk that begins inside a line has no marks there. */
static const char *
chunk_start(struct csv_reader *r, const char *chunk, const char *end)
{
	bool inside = r->inside;

	r->inside = chunk < end && end[-1] != '\n';
	return inside ? chunk : line_start(r, chunk, end);
}

/* Pauses where libcsv would lose count. */
void
csv_feed(struct csv_reader *r, const char *chunk, size_t len)
{
	const char *end = chunk + len;
	const char *seg = chunk_start(r, chunk, end);
	const char *bare = bare_return(seg, end);
	const char *p = seg;
	const char *nl;

	while (!r->failed) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (bare != NULL && (nl == NULL || bare < nl)) {
			seg = p = feed_return(r, seg, bare);
			bare = bare_return(p, end);
			continue;
		}
		if (nl == NULL)
			break;
		note_newline(r, chunk, nl);
		p = nl + 1;
		if (p < end && (*p == '\n' || *p == '\r' || *p == BOM[0])) {
			parse(r, seg, p, p);
			seg = p = line_start(r, p, end);
		}
	}
	parse(r, seg, end, p);
}

void
csv_feed_end(struct csv_reader *r)
{
	r->done = true;
	if (r->failed)
		return;
	if (csv_fini(&r->parser, cell_end, record_end, r) != 0)
		csv_fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a quote is opened and never closed"));
}

void
csv_feed_init(struct csv_reader *r)
{
	csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_space_func(&r->parser, never_space);
	csv_set_realloc_func(&r->parser, bounded);
	csv_set_blk_size(&r->parser, LINE_GUESS);
}
