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

/* The bytes of whole lines. */
static size_t
lines_len(const char *text, size_t len)
{
	const char *nl = memrchr(text, '\n', len);

	return nl != NULL ? (size_t)(nl + 1 - text) : 0;
}

/* How much of the block to feed: whole lines, where there are any. */
static size_t
chunk_len(const struct csv_reader *r)
{
	size_t len = r->ended ? r->held : lines_len(r->block, r->held);

	if (len != 0 || r->held == 0)
		return len;
	/* What follows a CR decides what it is. */
	return r->block[r->held - 1] == '\r' ? r->held - 1 : r->held;
}

/* A chunk of the text in memory, where it lies. */
static void
feed_memory(struct csv_reader *r, size_t len)
{
	csv_feed_chunk(r, r->memory, len);
	r->memory += len;
	r->left -= len;
	r->ended = r->fd < 0;
}

static void
feed_block(struct csv_reader *r)
{
	size_t len;

	if (r->block == NULL)
		r->block = mem_grow(NULL, &r->cap_block, BLOCK, 1);
	if (r->held != 0)
		memmove(r->block, r->to, r->held);
	read_block(r);
	if (r->failed)
		return;
	len = chunk_len(r);
	r->held -= len;
	csv_feed_chunk(r, r->block, len);
}

static void
fill(struct csv_reader *r)
{
	size_t len = r->fd < 0 ? r->left : lines_len(r->memory, r->left);

	if (r->ended)
		csv_feed_end(r);
	else if (len != 0 || r->fd < 0)
		feed_memory(r, len);
	else
		feed_block(r);
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
		.cap_block = r->cap_block, .text = r->text, .cell = r->cell,
		.cap_cell = r->cap_cell };

	csv_free(&r->parser);
	*r = fresh;
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
	free(r->cell);
	free(r);
}
