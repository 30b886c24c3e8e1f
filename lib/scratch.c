/* SPDX-License-Identifier: MIT
 * A file for an editor. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"
#include "folder.h"
#include "mem.h"
#include "path.h"
#include "scratch.h"

static const char prefix[] = "ipt-edit-";

static bool
close_file(int fd, bool done)
{
	int error = errno;

	if (close(fd) != 0 && done)
		return false;
	errno = error;
	return done;
}

bool
scratch_write(const struct scratch *s, const char *text, size_t len)
{
	int fd = open(s->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC |
	    O_NOFOLLOW, 0600);

	return fd >= 0 && close_file(fd, file_put(fd, text, len));
}

bool
scratch_read(const struct scratch *s, struct str *out)
{
	int fd = open(s->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW |
	    O_NONBLOCK);

	return fd >= 0 && close_file(fd, file_get(fd, out));
}

/* A new folder in this one, which may be missing; NULL with errno. */
static char *
make_folder(const char *dir, bool create)
{
	char *path;
	int fd;

	if (dir == NULL || dir[0] != '/') {
		errno = ENOENT;
		return NULL;
	}
	if (create) {
		fd = folder_make(dir);
		if (fd < 0)
			return NULL;
		close(fd);
	}
	path = path_join(dir, "ipt-edit-XXXXXX"); /* as prefix says */
	if (mkdtemp(path) != NULL)
		return path;
	free(path);
	return NULL;
}

bool
scratch_make(struct scratch *s, const char *name, const char *text,
    size_t len)
{
	char *place = path_runtime("");
	char *dir = make_folder(place, false);
	int error;

	*s = (struct scratch){ .disk = dir == NULL };
	free(place);
	if (dir == NULL) {
		place = path_state("edit");
		dir = make_folder(place, true);
		free(place);
	}
	if (dir == NULL)
		return false;
	s->path = path_join(dir, name);
	free(dir);
	if (scratch_write(s, text, len))
		return true;
	error = errno;
	scratch_remove(s);
	errno = error;
	return false;
}

/* Is it a file in a folder that scratch_make made?  That folder will be
 * emptied. */
static bool
is_ours(const char *path)
{
	const char *name = strrchr(path, '/');
	struct stat st;

	if (path[0] != '/' || lstat(path, &st) != 0 ||
	    !S_ISREG(st.st_mode) || st.st_uid != geteuid() ||
	    (st.st_mode & 077) != 0)
		return false;
	while (name > path && name[-1] != '/')
		name--;
	return strncmp(name, prefix, strlen(prefix)) == 0;
}

bool
scratch_adopt(struct scratch *s, const char *path)
{
	*s = (struct scratch){ 0 };
	if (!is_ours(path)) {
		errno = ENOENT;
		return false;
	}
	s->path = mem_dup(path);
	return true;
}

static bool
any_name(const char *name)
{
	return strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
}

/* The file, and what an editor left beside it: its backups and swap files
 * hold the same words. */
static void
empty(int dir)
{
	char **name = folder_list(dir, any_name);
	size_t i;

	for (i = 0; name != NULL && name[i] != NULL; i++) {
		unlinkat(dir, name[i], 0);
		free(name[i]);
	}
	free(name);
}

bool
scratch_remove(struct scratch *s)
{
	char *path = mem_dup(s->path);
	const char *name;
	int dir = folder_of(path, &name);
	bool gone;

	if (dir >= 0) {
		empty(dir);
		close(dir);
	}
	*strrchr(path, '/') = '\0';
	gone = dir >= 0 && rmdir(path) == 0;
	free(path);
	scratch_clear(s);
	return gone;
}

void
scratch_clear(struct scratch *s)
{
	free(s->path);
	*s = (struct scratch){ 0 };
}
