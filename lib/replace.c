/* SPDX-License-Identifier: MIT
 * A file that takes its place when it is whole. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "folder.h"
#include "mem.h"
#include "replace-own.h"

static bool
begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

bool
replace_direct(const char *path)
{
	struct stat st;

	if (begins(path, "/dev/std") || begins(path, "/dev/fd/") ||
	    begins(path, "/proc/self/fd/"))
		return true;
	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

bool
replace_terminal(const char *path)
{
	int fd = replace_direct(path) ?
	    open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) : -1;
	bool yes = fd >= 0 && isatty(fd);

	if (fd >= 0)
		close(fd);
	return yes;
}

/* Standard output is used, not opened again: that would begin at the start of
 * its file, and a socket cannot be opened at all. */
static int
open_direct(const char *path)
{
	if (strcmp(path, "/dev/stdout") == 0)
		return fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	if (strcmp(path, "/dev/stderr") == 0)
		return fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
	return open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
}

/* Not every file system has files without a name. */
static int
open_nameless(int dir)
{
	char name[REPLACE_NAME];
	int fd = openat(dir, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	if (fd >= 0)
		return fd;
	fd = replace_open_beside(dir, name);
	if (fd >= 0)
		unlinkat(dir, name, 0);
	return fd;
}

/* NULL when a file may be put there. */
static const char *
refusal(int dir, const char *name)
{
	struct stat st;

	if (name[0] == '\0')
		return file_reason(EISDIR);
	if (fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT ? NULL : file_reason(errno);
	if (S_ISLNK(st.st_mode))
		return file_reason(ELOOP);
	if (S_ISDIR(st.st_mode))
		return file_reason(EISDIR);
	if (!S_ISREG(st.st_mode))
		return _("is not a regular file");
	/* Renaming over it would not ask. */
	if (faccessat(dir, name, W_OK, AT_EACCESS) != 0)
		return file_reason(errno);
	return NULL;
}

static struct replace *
start(int fd, int dir, const char *name, const char **reason)
{
	FILE *out = fd >= 0 ? fdopen(fd, "w") : NULL;
	struct replace *r;

	if (out == NULL) {
		*reason = file_reason(errno);
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	r = mem_new(1, sizeof(*r));
	r->out = out;
	r->dir = dir;
	r->name = mem_dup(name);
	return r;
}

struct replace *
replace_open_at(int dir, const char *name, const char **reason)
{
	*reason = refusal(dir, name);
	if (*reason != NULL)
		return NULL;
	return start(open_nameless(dir), dir, name, reason);
}

struct replace *
replace_open(const char *path, const char **reason)
{
	struct replace *r;
	const char *name;
	int dir;

	if (replace_direct(path))
		return start(open_direct(path), -1, path, reason);
	dir = folder_of(path, &name);
	if (dir < 0) {
		*reason = file_reason(errno);
		return NULL;
	}
	r = replace_open_at(dir, name, reason);
	if (r != NULL)
		r->owned = true;
	else
		close(dir);
	return r;
}

FILE *
replace_file(struct replace *r)
{
	return r->out;
}

const char *
replace_flush(struct replace *r)
{
	if (fflush(r->out) != 0)
		return file_reason(errno);
	/* An earlier write that failed: its errno is gone. */
	if (ferror(r->out))
		return _("could not be written to the end");
	if (r->dir >= 0 && fsync(fileno(r->out)) != 0)
		return file_reason(errno);
	return NULL;
}

const char *
replace_begin(struct replace *r)
{
	r->many = true;
	if (fflush(r->out) != 0)
		return file_reason(errno);
	/* What cannot be begun will be waited for. */
	sync_file_range(fileno(r->out), 0, 0, SYNC_FILE_RANGE_WRITE);
	return NULL;
}

const char *
replace_commit(struct replace *r)
{
	const char *reason = replace_flush(r);
	sigset_t old;

	if (reason == NULL && r->dir >= 0) {
		file_hold(&old);
		reason = replace_take_place(r);
		file_release(&old);
	}
	replace_abort(r);
	return reason;
}

void
replace_abort(struct replace *r)
{
	if (r == NULL)
		return;
	__fpurge(r->out);
	fclose(r->out);
	if (r->owned)
		close(r->dir);
	free(r->name);
	free(r);
}
