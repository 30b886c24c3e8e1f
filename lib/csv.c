/* SPDX-License-Identifier: MIT
 * CSV from a file or from memory, block by block. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csv-feed.h"
#include "mem.h"
#include "utf8.h"

enum { BLOCK = 1 << 16 }; /* bytes that are read at once */

/* Read until the block holds a whole line, is full, or the input ends. */
static void
read_block(struct csv_reader *r)
{
	bool line = memchr(r->block, '\n', r->held) != NULL;
	ssize_t n;

	while (!line && !r->ended && r->held < BLOCK) {
		n = read(r->fd, r->block + r->held, BLOCK - r->held);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			r->error = errno;
			csv_fail(r, 0, STATUS_SYSTEM, _("cannot be read"));
			return;
		}
		r->ended = n == 0;
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
need_block(struct csv_reader *r)
{
	if (r->block == NULL)
		r->from = r->to = r->block =
		    mem_grow(NULL, &r->cap_block, BLOCK, 1);
}

static void
fill(struct csv_reader *r)
{
	size_t len;

	if (r->ended && r->held == 0) {
		csv_feed_end(r);
		return;
	}
	need_block(r);
	memmove(r->block, r->to, r->held);
	read_block(r);
	if (r->failed)
		return;
	len = chunk_len(r);
	r->held -= len;
	csv_feed_chunk(r, r->block, len);
}

const char *
csv_peek(struct csv_reader *r, size_t *len)
{
	need_block(r);
	read_block(r);
	*len = r->held;
	if (r->failed)
		errno = r->error;
	return r->failed ? NULL : r->block;
}

static const struct csv_record *
finish_record(struct csv_reader *r)
{
	r->record.cell = r->cell;
	r->record.end = r->offset;
	r->record.utf8 = !r->not_utf8 ||
	    utf8_valid(r->text.text, r->text.len);
	r->record.nul = r->nul;
	return &r->record;
}

const struct csv_record *
csv_next(struct csv_reader *r)
{
	if (r->at.table != NULL)
		return csv_table_next(&r->at, &r->record, &r->cell,
		    &r->cap_cell) ? &r->record : NULL;
	r->open = r->whole = false;
	r->record.start = r->record.end;
	r->record.n = r->text.len = 0;
	while (!r->whole) {
		if (r->failed || r->done)
			return NULL;
		if (r->from < r->to)
			csv_feed_line(r);
		else
			fill(r);
	}
	return finish_record(r);
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

struct csv_reader *
csv_open(int fd)
{
	struct csv_reader *r = mem_new(1, sizeof(*r));

	csv_feed_init(r);
	r->fd = fd;
	return r;
}

struct csv_reader *
csv_open_text(const char *text, size_t len)
{
	struct csv_reader *r = csv_open(-1);

	r->ended = true;
	csv_feed_chunk(r, text, len);
	return r;
}

struct csv_reader *
csv_open_table(const struct csv_table *table)
{
	struct csv_reader *r = mem_new(1, sizeof(*r));

	r->at.table = table;
	return r;
}

void
csv_reopen(struct csv_reader *r, int fd)
{
	struct csv_reader fresh = { .block = r->block,
		.cap_block = r->cap_block, .from = r->block, .to = r->block,
		.text = r->text, .cell = r->cell, .cap_cell = r->cap_cell };

	csv_free(&r->parser);
	*r = fresh;
	csv_feed_init(r);
	r->fd = fd;
}

void
csv_reopen_text(struct csv_reader *r, const char *text, size_t len)
{
	csv_reopen(r, -1);
	r->ended = true;
	csv_feed_chunk(r, text, len);
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
	free(r->cell);
	free(r);
}
