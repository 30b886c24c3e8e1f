/* SPDX-License-Identifier: MIT
 * Input that is read twice. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "mem.h"
#include "report-input.h"

/* Copy all that can be read to a nameless file; -1 with errno. */
static int
spool(int from)
{
	int to = file_spool();

	if (to < 0 || (file_copy(from, to) && lseek(to, 0, SEEK_SET) == 0))
		return to;
	close(to);
	return -1;
}

/* What can be read only once is replaced by its copy. */
static int
seekable(struct report_source *source, int fd)
{
	int copy;

	if (fstat(fd, &source->st) != 0)
		return -1;
	if (S_ISREG(source->st.st_mode)) {
		source->base = lseek(fd, 0, SEEK_CUR);
		source->fd = fd == STDIN_FILENO ? fd : -1;
		return fd;
	}
	if (S_ISDIR(source->st.st_mode)) {
		errno = EISDIR;
		return -1;
	}
	copy = spool(fd);
	if (fd != STDIN_FILENO)
		close(fd);
	if (copy < 0)
		return -1;
	source->fd = copy;
	return fcntl(copy, F_DUPFD_CLOEXEC, 3);
}

int
report_input_open(void *context, const char *path)
{
	struct report_input *in = context;
	struct report_source *source = mem_new(1, sizeof(*source));
	int fd = strcmp(path, "-") == 0 ? STDIN_FILENO :
	    file_open(path);

	source->path = path;
	source->fd = -1;
	in->source = mem_grow(in->source, &in->cap, in->n + 1,
	    sizeof(struct report_source *));
	in->source[in->n++] = source;
	return fd < 0 ? -1 : seekable(source, fd);
}

/* Is it what it was, and not another of that name, or one that was written to
 * since? */
static bool
unchanged(const struct report_source *source, int fd)
{
	struct stat now;

	return fstat(fd, &now) == 0 && now.st_dev == source->st.st_dev &&
	    now.st_ino == source->st.st_ino &&
	    now.st_size == source->st.st_size &&
	    now.st_mtim.tv_sec == source->st.st_mtim.tv_sec &&
	    now.st_mtim.tv_nsec == source->st.st_mtim.tv_nsec;
}

/* The descriptor to read a source by; -1 and the reason. */
static int
reopen(struct report_input *in, const struct report_source *source,
    const char **reason)
{
	if (source->fd >= 0)
		return source->fd;
	if (in->open == source)
		return in->fd;
	if (in->fd >= 0)
		close(in->fd);
	in->open = source;
	in->fd = file_open(source->path);
	if (in->fd < 0)
		*reason = file_reason(errno);
	else if (!unchanged(source, in->fd))
		*reason = _("was changed while it was read");
	return *reason == NULL ? in->fd : -1;
}

const char *
report_input_read(struct report_input *in, const struct report_source *source,
    size_t from, size_t len, struct str *out)
{
	const char *reason = NULL;
	int fd = reopen(in, source, &reason);
	size_t start = out->len;
	ssize_t n;

	if (fd < 0)
		return reason;
	str_fill(out, '\0', len);
	while (len != 0) {
		n = pread(fd, out->text + start, len,
		    source->base + (off_t)from);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n < 0 ? file_reason(errno) :
			    _("was changed while it was read");
		start += (size_t)n;
		from += (size_t)n;
		len -= (size_t)n;
	}
	return NULL;
}

void
report_input_clear(struct report_input *in)
{
	size_t i;

	for (i = 0; i < in->n; i++) {
		if (in->source[i]->fd > STDIN_FILENO)
			close(in->source[i]->fd);
		free(in->source[i]);
	}
	free(in->source);
	if (in->fd >= 0)
		close(in->fd);
	*in = (struct report_input){ .fd = -1 };
}
