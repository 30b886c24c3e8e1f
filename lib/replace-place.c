/* SPDX-License-Identifier: MIT
 * How a file without a name takes its place: beside it first where there is
 * another. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"
#include "folder.h"
#include "replace-own.h"

#define BESIDE ".ipt-" /* and the process, and a number */

enum { TRIES = 100 };

/* A name of ours that is free; attempt counts from 0. */
static void
beside(char name[static REPLACE_NAME], int attempt)
{
	snprintf(name, REPLACE_NAME, BESIDE "%ld-%d", (long)getpid(), attempt);
}

int
replace_open_beside(int dir, char name[static REPLACE_NAME])
{
	int fd = -1;
	int i;

	for (i = 0; i < TRIES; i++) {
		beside(name, i);
		fd = openat(dir, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW |
		    O_CLOEXEC, 0600);
		if (fd >= 0 || errno != EEXIST)
			break;
	}
	return fd;
}

static bool
link_as(const struct replace *r, const char *name)
{
	char fd[REPLACE_NAME];

	snprintf(fd, sizeof(fd), "/proc/self/fd/%d", fileno(r->out));
	return linkat(AT_FDCWD, fd, r->dir, name, AT_SYMLINK_FOLLOW) == 0;
}

/* Give our nameless file a name. */
static bool
link_beside(const struct replace *r, char name[static REPLACE_NAME])
{
	int i;

	for (i = 0; i < TRIES; i++) {
		beside(name, i);
		if (link_as(r, name))
			return true;
		if (errno != EEXIST)
			return false;
	}
	return false;
}

/* Where a nameless file cannot be given a name, write it once more. */
static bool
copy_beside(const struct replace *r, char name[static REPLACE_NAME])
{
	struct stat st;
	int fd = replace_open_beside(r->dir, name);
	bool good;
	int error;

	if (fd < 0)
		return false;
	good = lseek(fileno(r->out), 0, SEEK_SET) == 0 &&
	    file_copy(fileno(r->out), fd) && fstat(fileno(r->out), &st) == 0 &&
	    fchmod(fd, st.st_mode & 0777) == 0 && fsync(fd) == 0;
	error = errno;
	close(fd);
	if (!good)
		unlinkat(r->dir, name, 0);
	errno = error;
	return good;
}

static const char *
rename_over(const struct replace *r)
{
	char name[REPLACE_NAME];
	int error;

	if (!link_beside(r, name) && !copy_beside(r, name))
		return file_reason(errno);
	if (renameat(r->dir, name, r->dir, r->name) == 0)
		return NULL;
	error = errno;
	unlinkat(r->dir, name, 0);
	return file_reason(error);
}

/* Where there is no file yet its place can be taken at once. */
const char *
replace_take_place(const struct replace *r)
{
	const char *reason = link_as(r, r->name) ? NULL : rename_over(r);

	if (reason != NULL)
		return reason;
	/* It has its place; a folder that cannot be synced is no fault. */
	if (!r->many)
		fsync(r->dir);
	return NULL;
}

static bool
is_beside(const char *name)
{
	return strncmp(name, BESIDE, strlen(BESIDE)) == 0;
}

bool
replace_sweep(int dir)
{
	char **name = folder_list(dir, is_beside);
	bool good = name != NULL;
	size_t i;
	long pid;

	for (i = 0; name != NULL && name[i] != NULL; i++) {
		pid = strtol(name[i] + strlen(BESIDE), NULL, 10);
		if (pid > 0 && kill((pid_t)pid, 0) != 0 && errno == ESRCH &&
		    unlinkat(dir, name[i], 0) != 0)
			good = false;
		free(name[i]);
	}
	free(name);
	return good;
}
