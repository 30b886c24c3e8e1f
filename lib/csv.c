/* SPDX-License-Identifier: MIT
 * CSV from a file or from memory, block by block. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csv-feed.h"
#include "mem.h"

enum {
	BLOCK = 1 << 17, /* bytes that are read at once */
	SOME = 1 << 14,  /* bytes of a text in memory that are fed at once */
};

/* Does the chunk hold a byte above 127, or a NUL? */
static void
look(struct csv_reader *r, const char *chunk, size_t len)
{
	if (r->open == r->n_span)
		r->high = r->nul = false;
	r->high = r->high || !str_ascii(chunk, len);
	r->nul = r->nul || memchr(chunk, '\0', len) != NULL;
}

/* Bytes read behind what is held; 0 at the end, -1 with errno. */
static ssize_t
read_some(struct csv_reader *r)
{
	size_t room = BLOCK - r->held;
	ssize_t n;

	if (r->left != 0) {
		if (room > r->left)
			room = r->left;
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
			csv_fail(r, 0, STATUS_SYSTEM, _("cannot be read"));
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
	size_t at = csv_feed_open(r);
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

/* How much of a text in memory to feed: some whole lines, or all. */
static size_t
memory_len(const struct csv_reader *r)
{
	const char *nl = r->left > SOME ? memrchr(r->memory, '\n', SOME) :
	    NULL;

	return nl != NULL ? (size_t)(nl + 1 - r->memory) : r->left;
}

/* What to feed next: of a text in memory where it lies, else what was read. */
static const char *
next_chunk(struct csv_reader *r, size_t *len)
{
	const char *chunk = r->memory;

	if (r->fd < 0) {
		*len = memory_len(r);
		r->memory += *len;
		r->left -= *len;
		r->ended = r->left == 0;
		return chunk;
	}
	if (r->block == NULL)
		r->block = mem_grow(NULL, &r->cap_block, BLOCK, 1);
	read_block(r);
	*len = r->failed ? 0 : chunk_len(r);
	return r->block;
}

static void
fill(struct csv_reader *r)
{
	const char *chunk;
	size_t len;

	forget_served(r);
	chunk = next_chunk(r, &len);
	if (r->failed)
		return;
	r->before = r->newlines;
	r->n_newline = 0;
	look(r, chunk, len);
	csv_feed(r, chunk, len);
	if (r->ended) {
		r->torn = len != 0 && chunk[len - 1] != '\n';
		csv_feed_end(r);
	}
	place_records(r, 0, len);
	r->base += len;
	if (chunk == r->block) {
		r->held -= len;
		memmove(r->block, r->block + len, r->held);
	}
}

const struct csv_record *
csv_next(struct csv_reader *r)
{
	const struct queued *q;
	const struct span *span;
	size_t i;

	if (r->at.table != NULL)
		return csv_table_next(&r->at, &r->record, &r->cell,
		    &r->cap_cell) ? &r->record : NULL;
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
		.ascii = !q->high || str_ascii(r->cell[0].text,
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
	csv_feed_init(r);
	r->fd = fd;
	r->memory = text != NULL ? text : "";
	r->left = len;
}

static struct csv_reader *
reader_new(const char *text, size_t len, int fd)
{
	struct csv_reader *r = mem_new(1, sizeof(*r));

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

struct csv_reader *
csv_open_table(const struct csv_table *table)
{
	struct csv_reader *r = mem_new(1, sizeof(*r));

	r->at.table = table;
	return r;
}

void
csv_reopen(struct csv_reader *r, const char *text, size_t len, int fd)
{
	struct csv_reader fresh = { .block = r->block,
		.cap_block = r->cap_block, .text = r->text,
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
	if (r->at.table == NULL)
		csv_free(&r->parser);
	str_free(&r->text);
	free(r->block);
	free(r->span);
	free(r->queue);
	free(r->cell);
	free(r->newline);
	free(r);
}
