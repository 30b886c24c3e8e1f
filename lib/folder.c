/* SPDX-License-Identifier: MIT
 * Folders held open. */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "mem.h"
#include "str.h"

enum { FOLDER = O_RDONLY | O_DIRECTORY | O_CLOEXEC };

int
folder_of(const char *path, const char **name)
{
	const char *slash = strrchr(path, '/');
	char *dir;
	int fd;

	*name = slash != NULL ? slash + 1 : path;
	if (slash == NULL)
		return open(".", FOLDER);
	dir = mem_dupn(path, (size_t)(slash - path) + 1);
	fd = open(dir, FOLDER);
	free(dir);
	return fd;
}

int
folder_make(const char *path)
{
	char *copy = mem_dup(path);
	char *p;

	for (p = copy + 1; copy[0] != '\0' && *p != '\0'; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		mkdir(copy, 0700);
		*p = '/';
	}
	mkdir(copy, 0700);
	free(copy);
	return open(path, FOLDER);
}

int
folder_in(int dir, const char *name, bool make)
{
	if (make && mkdirat(dir, name, 0700) == 0)
		fsync(dir);
	return openat(dir, name, FOLDER | O_NOFOLLOW);
}

/* The one before may have removed the file that we waited for. */
static bool
still_there(int dir, const char *name, int lock)
{
	struct stat ours, there;

	return fstat(lock, &ours) == 0 &&
	    fstatat(dir, name, &there, AT_SYMLINK_NOFOLLOW) == 0 &&
	    ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

static int
lock_file(int fd, bool wait)
{
	int got;

	do
		got = flock(fd, wait ? LOCK_EX : LOCK_EX | LOCK_NB);
	while (got != 0 && errno == EINTR);
	return got;
}

int
folder_lock(int dir, const char *name, bool wait)
{
	int error;
	int fd;

	for (;;) {
		fd = openat(dir, name, O_RDWR | O_CREAT | O_NOFOLLOW |
		    O_NONBLOCK | O_CLOEXEC, 0600);
		if (fd < 0)
			return -1;
		if (lock_file(fd, wait) != 0) {
			error = errno;
			close(fd);
			errno = error;
			return -1;
		}
		if (still_there(dir, name, fd))
			return fd;
		close(fd);
	}
}

void
folder_unlock(int dir, const char *name, int lock)
{
	unlinkat(dir, name, 0);
	close(lock);
}

bool
folder_is_csv(const char *name)
{
	size_t len = strlen(name);

	return name[0] != '.' && len > 4 && strcmp(name + len - 4, ".csv") == 0;
}

static char **
sorted(char **list, size_t n)
{
	if (n == 0)
		return mem_new(1, sizeof(*list));
	qsort(list, n, sizeof(*list), str_by_bytes);
	list[n] = NULL;
	return list;
}

/* A list that is cut short is none: what it lacks could be what matters. */
static char **
give_up(char **list, size_t n, int error)
{
	while (n > 0)
		free(list[--n]);
	free(list);
	errno = error;
	return NULL;
}

char **
folder_list(int dir, bool (*wanted)(const char *name))
{
	int fd = openat(dir, ".", FOLDER);
	DIR *stream = fd >= 0 ? fdopendir(fd) : NULL;
	const struct dirent *entry;
	char **list = NULL;
	size_t n = 0, cap = 0;
	int error;

	if (stream == NULL) {
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	while (errno = 0, (entry = readdir(stream)) != NULL) {
		if (!wanted(entry->d_name))
			continue;
		list = mem_grow(list, &cap, n + 2, sizeof(*list));
		list[n++] = mem_dup(entry->d_name);
	}
	error = errno;
	closedir(stream);
	return error != 0 ? give_up(list, n, error) : sorted(list, n);
}
