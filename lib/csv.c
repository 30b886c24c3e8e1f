/* SPDX-License-Identifier: MIT
 * CSV on libcsv, and against its defaults.
 *
 * libcsv is a push parser without line numbers, which drops blank lines
 * silently and ends a row at a bare CR.  So the input is fed in chunks that
 * end with a line, and newlines are counted on both sides: those fed, and
 * those that records and blank lines account for.  The two are equal exactly
 * where a record may begin, and the n-th newline is where a record ends.
 */

#include <csv.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csv.h"
#include "mem.h"

enum { BLOCK = 1 << 17, LINE_GUESS = 1 << 12 };

static const char BOM[] = "\xef\xbb\xbf";
static const char GLUED[] = "sheet,client,session,date";

struct span {
	size_t at; /* in text */
	size_t len;
};

struct queued {
	size_t first;    /* in span */
	size_t n;
	size_t line;
	size_t newlines; /* all accounted for when it ended */
	size_t end;
	bool high, nul;
};

struct csv_reader {
	struct csv_parser parser;
	int fd;             /* -1: only from memory */
	const char *memory; /* read before it: what is left */
	size_t left;
	char *block; /* bytes read and not yet fed */
	size_t held;
	bool ended;  /* the input is */
	bool done;   /* and libcsv was told */
	bool torn;

	struct str text; /* the cells of the queue, then of the open record */
	struct span *span;
	size_t n_span, cap_span;
	size_t open; /* first span of the open record */
	struct queued *queue;
	size_t n_queue, cap_queue, next;
	struct cell *cell;
	size_t cap_cell;

	size_t newlines;  /* fed */
	size_t accounted; /* in records and blank lines */
	size_t base;      /* offset of the chunk in the input */
	size_t before;    /* newlines before the chunk */
	uint32_t *newline; /* offsets in the chunk */
	size_t n_newline, cap_newline;
	bool high, nul;   /* in the chunk, or the open record before it */
	size_t end;       /* of the last record */

	struct fault fault;
	bool failed;
	size_t fault_cell;
	int error; /* errno of a failed read */
	struct csv_record record;
};

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

static void
fail(struct csv_reader *r, size_t line, enum status status,
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
		fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a cell is longer than 1 MiB"));
		return;
	}
	if (r->n_span - r->open == CSV_COLUMNS_MAX) {
		fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a row has more than 4096 columns"));
		return;
	}
	r->span = mem_grow(r->span, &r->cap_span, r->n_span + 1,
	    sizeof(*r->span));
	r->span[r->n_span++] = (struct span){ r->text.len, len };
	str_put(&r->text, bytes, len);
	str_putc(&r->text, '\0');
}

/* Where the text of the open record begins. */
static size_t
open_text(const struct csv_reader *r)
{
	return r->open < r->n_span ? r->span[r->open].at : r->text.len;
}

/* Callback: the end of a record. */
static void
record_end(int c, void *context)
{
	struct csv_reader *r = context;
	size_t at = open_text(r);
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
		fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a cell is longer than 1 MiB"));
	else if ((size_t)(end - at) >= sizeof(GLUED) - 1 &&
	    memcmp(at, GLUED, sizeof(GLUED) - 1) == 0)
		fail(r, line, STATUS_SYSTEM,
		    _("the file before has no last newline"));
	else
		fail(r, line, STATUS_SYSTEM,
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
	else if (r->text.len - open_text(r) > CSV_RECORD_MAX)
		fail(r, r->accounted + 1, STATUS_SYSTEM,
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
		fail(r, r->newlines + 1, STATUS_SYSTEM,
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

/* Feed a chunk, pausing where libcsv would lose count. */
static void
feed(struct csv_reader *r, const char *chunk, size_t len)
{
	const char *end = chunk + len;
	const char *seg = line_start(r, chunk, end);
	const char *bare = bare_return(chunk, end);
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

/* Does the chunk hold a byte above 127, or a NUL? */
static void
look(struct csv_reader *r, const char *chunk, size_t len)
{
	unsigned char any = 0;
	size_t i;

	if (r->open == r->n_span)
		r->high = r->nul = false;
	for (i = 0; i < len; i++)
		any |= (unsigned char)chunk[i];
	r->high = r->high || any > 127;
	r->nul = r->nul || memchr(chunk, '\0', len) != NULL;
}

/* Bytes read behind what is held; 0 at the end, -1 with errno. */
static ssize_t
read_some(struct csv_reader *r)
{
	size_t room = BLOCK - r->held;
	ssize_t n;

	if (r->left != 0 || r->fd < 0) {
		if (room > r->left)
			room = r->left;
		if (room != 0)
			memcpy(r->block + r->held, r->memory, room);
		r->memory += room;
		r->left -= room;
		return (ssize_t)room;
	}
	do
		n = read(r->fd, r->block + r->held, room);
	while (n < 0 && errno == EINTR);
	return n;
}

/* Read until the block holds a whole line, is full, or the input ends. */
static void
read_block(struct csv_reader *r)
{
	bool line = false;
	ssize_t n;

	while (!line && r->held < BLOCK) {
		n = read_some(r);
		if (n < 0) {
			r->error = errno;
			fail(r, 0, STATUS_SYSTEM, _("cannot be read"));
			return;
		}
		r->ended = n == 0;
		if (r->ended)
			return;
		line = memchr(r->block + r->held, '\n', (size_t)n) != NULL;
		r->held += (size_t)n;
	}
}

/* How much of the block to feed: whole lines, where there are any. */
static size_t
chunk_len(const struct csv_reader *r)
{
	const char *nl = memrchr(r->block, '\n', r->held);

	if (r->ended)
		return r->held;
	if (nl != NULL)
		return (size_t)(nl + 1 - r->block);
	/* What follows a CR decides what it is. */
	return r->block[r->held - 1] == '\r' ? r->held - 1 : r->held;
}

static void
finish(struct csv_reader *r)
{
	r->done = true;
	if (r->failed)
		return;
	if (csv_fini(&r->parser, cell_end, record_end, r) != 0)
		fail(r, r->accounted + 1, STATUS_SYSTEM,
		    _("a quote is opened and never closed"));
}

/* The byte at which each record of the chunk ended. */
static void
place_records(struct csv_reader *r, size_t from, size_t chunk)
{
	size_t i, nth;

	for (i = from; i < r->n_queue; i++) {
		nth = r->queue[i].newlines - r->before;
		r->queue[i].end = r->base + (nth - 1 < r->n_newline ?
		    r->newline[nth - 1] + 1 : chunk);
	}
}

/* Forget the records that were served; keep the open one. */
static void
forget_served(struct csv_reader *r)
{
	size_t at = open_text(r);
	size_t i;

	for (i = r->open; i < r->n_span; i++)
		r->span[i].at -= at;
	if (r->open != 0)
		memmove(r->span, r->span + r->open,
		    (r->n_span - r->open) * sizeof(*r->span));
	r->n_span -= r->open;
	r->open = 0;
	if (at != 0)
		memmove(r->text.text, r->text.text + at, r->text.len - at);
	r->text.len -= at;
	r->n_queue = r->next = 0;
}

static void
fill(struct csv_reader *r)
{
	size_t len;

	forget_served(r);
	read_block(r);
	if (r->failed)
		return;
	len = chunk_len(r);
	r->before = r->newlines;
	r->n_newline = 0;
	look(r, r->block, len);
	feed(r, r->block, len);
	if (r->ended) {
		r->torn = len != 0 && r->block[len - 1] != '\n';
		finish(r);
	}
	place_records(r, 0, len);
	r->base += len;
	r->held -= len;
	memmove(r->block, r->block + len, r->held);
}

static bool
any_high(const char *text, size_t len)
{
	unsigned char any = 0;

	while (len-- != 0)
		any |= (unsigned char)*text++;
	return any > 127;
}

const struct csv_record *
csv_next(struct csv_reader *r)
{
	const struct queued *q;
	const struct span *span;
	size_t i;

	while (r->next == r->n_queue) {
		if (r->failed || r->done)
			return NULL;
		fill(r);
	}
	q = &r->queue[r->next++];
	span = &r->span[q->first];
	r->cell = mem_grow(r->cell, &r->cap_cell, q->n, sizeof(*r->cell));
	for (i = 0; i < q->n; i++)
		r->cell[i] = (struct cell){ r->text.text + span[i].at,
			span[i].len };
	r->record = (struct csv_record){ .cell = r->cell, .n = q->n,
		.line = q->line, .start = r->end, .end = q->end,
		.torn = r->torn && r->next == r->n_queue, .nul = q->nul,
		.ascii = !q->high || !any_high(r->cell[0].text,
		    span[q->n - 1].at + span[q->n - 1].len - span[0].at) };
	r->end = q->end;
	return &r->record;
}

const struct fault *
csv_fault(const struct csv_reader *r)
{
	if (!r->failed)
		return NULL;
	errno = r->error;
	return &r->fault;
}

size_t
csv_fault_cell(const struct csv_reader *r)
{
	return r->fault_cell;
}

static void
begin(struct csv_reader *r, const char *text, size_t len, int fd)
{
	csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_space_func(&r->parser, never_space);
	csv_set_realloc_func(&r->parser, bounded);
	csv_set_blk_size(&r->parser, LINE_GUESS);
	r->fd = fd;
	r->memory = text;
	r->left = len;
}

static struct csv_reader *
reader_new(const char *text, size_t len, int fd)
{
	struct csv_reader *r = mem_new(1, sizeof(*r));

	r->block = mem_new(BLOCK, 1);
	begin(r, text, len, fd);
	return r;
}

struct csv_reader *
csv_open(int fd)
{
	return reader_new(NULL, 0, fd);
}

struct csv_reader *
csv_open_text(const char *text, size_t len)
{
	return reader_new(text, len, -1);
}

void
csv_reopen(struct csv_reader *r, const char *text, size_t len, int fd)
{
	struct csv_reader fresh = { .block = r->block, .text = r->text,
		.span = r->span, .cap_span = r->cap_span, .queue = r->queue,
		.cap_queue = r->cap_queue, .cell = r->cell,
		.cap_cell = r->cap_cell, .newline = r->newline,
		.cap_newline = r->cap_newline };

	csv_free(&r->parser);
	*r = fresh;
	r->text.len = 0;
	begin(r, text, len, fd);
}

void
csv_close(struct csv_reader *r)
{
	if (r == NULL)
		return;
	csv_free(&r->parser);
	str_free(&r->text);
	free(r->block);
	free(r->span);
	free(r->queue);
	free(r->cell);
	free(r->newline);
	free(r);
}

void
csv_put(struct str *out, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (text[i] == ',' || text[i] == '"' || text[i] == '\n' ||
		    text[i] == '\r')
			break;
	if (i == len && (len == 0 ||
	    (text[0] != ' ' && text[len - 1] != ' '))) {
		str_put(out, text, len);
		return;
	}
	str_putc(out, '"');
	for (i = 0; i < len; i++) {
		if (text[i] == '"')
			str_putc(out, '"');
		str_putc(out, text[i]);
	}
	str_putc(out, '"');
}
