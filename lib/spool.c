/* SPDX-License-Identifier: MIT
 * Bytes kept until they are wanted. */

#include <errno.h>
#include <unistd.h>

#include "file.h"
#include "spool.h"

enum { IN_MEMORY = 1 << 20, BLOCK = 1 << 14 };

static void
move_to_file(struct spool *s)
{
	if (s->fd < 0)
		s->fd = file_spool();
	if (s->fd < 0 || !file_put(s->fd, str_text(&s->text), s->text.len))
		s->error = errno;
	s->size += s->text.len;
	str_clear(&s->text);
}

void
spool_settle(struct spool *s)
{
	if (s->text.len >= IN_MEMORY && s->error == 0)
		move_to_file(s);
	else if (s->error != 0)
		str_clear(&s->text);
}

size_t
spool_size(const struct spool *s)
{
	return s->size + s->text.len;
}

struct csv_reader *
spool_csv(struct spool *s)
{
	if (s->fd < 0)
		return csv_open_text(str_text(&s->text), s->text.len);
	if (s->text.len != 0)
		move_to_file(s);
	if (lseek(s->fd, 0, SEEK_SET) < 0)
		s->error = errno;
	return csv_open(s->fd);
}

bool
spool_copy(struct spool *s, FILE *out)
{
	char block[BLOCK];
	off_t at = 0;
	ssize_t n;

	while (s->fd >= 0 && (n = pread(s->fd, block, BLOCK, at)) != 0) {
		if (n < 0 || fwrite(block, 1, (size_t)n, out) != (size_t)n)
			return false;
		at += n;
	}
	return s->text.len == 0 ||
	    fwrite(s->text.text, 1, s->text.len, out) == s->text.len;
}

void
spool_clear(struct spool *s)
{
	if (s->fd >= 0)
		close(s->fd);
	str_free(&s->text);
	*s = SPOOL_NEW;
}
