/* SPDX-License-Identifier: MIT
 * Bytes to and from a descriptor. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "path.h"

bool
file_put(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len != 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

int
file_open(const char *path)
{
	return open(path, O_RDONLY | O_CLOEXEC |
	    (path_stored(path) ? O_NOFOLLOW : 0));
}

bool
file_get(int fd, struct str *out)
{
	char block[16384];
	off_t from = 0;
	ssize_t n;

	for (;;) {
		n = pread(fd, block, sizeof(block), from);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		str_put(out, block, (size_t)n);
		from += n;
	}
}

bool
file_copy(int from, int to)
{
	char block[16384];
	ssize_t n;

	for (;;) {
		n = read(from, block, sizeof(block));
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		if (!file_put(to, block, (size_t)n))
			return false;
	}
}

/* For file systems that know no file without a name. */
static int
named_spool(const char *dir)
{
	char *path = path_join(dir, "ipt-XXXXXX");
	int fd = mkostemp(path, O_CLOEXEC);
	int error = errno;

	if (fd >= 0)
		unlink(path);
	free(path);
	errno = error;
	return fd;
}

int
file_spool(void)
{
	const char *dir = getenv("TMPDIR");
	int fd;

	if (dir == NULL || dir[0] == '\0')
		dir = "/tmp";
	fd = open(dir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	return fd >= 0 ? fd : named_spool(dir);
}

int
file_memory(void)
{
	int fd = memfd_create("ipt", MFD_CLOEXEC);

	return fd >= 0 ? fd : file_spool();
}

const char *
file_reason(int error)
{
	return error == ELOOP ? _("is a symbolic link") : strerror(error);
}

void
file_hold(sigset_t *old)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, old);
}

void
file_release(const sigset_t *old)
{
	const struct timespec now = { 0 };
	int error = errno;
	sigset_t size;

	sigemptyset(&size);
	sigaddset(&size, SIGXFSZ);
	while (sigtimedwait(&size, NULL, &now) > 0)
		;
	sigprocmask(SIG_SETMASK, old, NULL);
	errno = error;
}
