/* SPDX-License-Identifier: MIT
 * Lines of a text, one at a time. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lines.h"
#include "mem.h"

enum { BLOCK = 1 << 16 };

void
lines_init(struct lines *in, const char *text, size_t len, int fd,
    size_t limit)
{
	*in = (struct lines){ .fd = fd, .limit = limit, .block = text,
		.len = len };
	if (fd != -1)
		in->own = mem_new(BLOCK, 1);
}

void
lines_clear(struct lines *in)
{
	str_free(&in->line);
	free(in->own);
	*in = (struct lines){ .fd = -1 };
}

static bool
fill(struct lines *in)
{
	ssize_t n;

	if (in->own == NULL)
		return false;
	do
		n = read(in->fd, in->own, BLOCK);
	while (n == -1 && errno == EINTR);
	in->failed = n == -1;
	in->block = in->own;
	in->pos = 0;
	in->len = n > 0 ? (size_t)n : 0;
	return n > 0;
}

/* A line too long to be kept is cut, so that memory stays bounded. */
static void
keep(struct lines *in, const char *bytes, size_t len)
{
	size_t room = in->limit - in->line.len;

	str_put(&in->line, bytes, len < room ? len : room);
	in->cut |= len > room;
}

static void
drop_cr(struct lines *in)
{
	struct str *line = &in->line;
	bool cr = line->len != 0 && line->text[line->len - 1] == '\r';

	if (in->number == 1)
		in->crlf = cr;
	if (in->crlf && cr)
		line->text[--line->len] = '\0';
}

/* The mark may also stand where files were joined. */
static void
drop_mark(struct str *line)
{
	if (line->len < 3 || memcmp(line->text, "\xef\xbb\xbf", 3) != 0)
		return;
	line->len -= 3;
	memmove(line->text, line->text + 3, line->len + 1);
}

/* Take from the block up to a line end; true when there was one. */
static bool
take(struct lines *in)
{
	const char *from = in->block + in->pos;
	size_t n = in->len - in->pos;
	const char *newline = memchr(from, '\n', n);

	if (newline != NULL)
		n = (size_t)(newline - from);
	keep(in, from, n);
	n += newline != NULL;
	in->pos += n;
	in->end += n;
	return newline != NULL;
}

bool
lines_next(struct lines *in)
{
	str_clear(&in->line);
	in->torn = in->cut = false;
	in->start = in->end;
	do
		if (in->pos == in->len && !fill(in)) {
			in->torn = in->end != in->start;
			break;
		}
	while (!take(in));
	if (in->end == in->start || in->failed)
		return false;
	in->number++;
	drop_cr(in);
	drop_mark(&in->line);
	return true;
}
