/* SPDX-License-Identifier: MIT
 * What was answered so far. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "draft.h"
#include "file.h"
#include "folder.h"
#include "mem.h"
#include "path.h"
#include "replace.h"

enum { AT_A_TIME = 9 }; /* sessions of the same sheet and client */

struct draft {
	int dir;
	int lock;
	struct str name;
	struct str lock_name;
};

static void
set_name(struct draft *d, int number, const char *sheet, const char *client)
{
	str_clear(&d->name);
	str_printf(&d->name, "draft-%d-%s@%s", number, sheet, client);
	str_clear(&d->lock_name);
	str_printf(&d->lock_name, ".%s" FOLDER_LOCK, d->name.text);
}

static bool
exists(const struct draft *d)
{
	return draft_time(d) != -1;
}

/* Lock the first with a text, or the first without; false with errno. */
static bool
choose(struct draft *d, const char *sheet, const char *client, bool with_text)
{
	int i;

	for (i = 1; i <= AT_A_TIME; i++) {
		set_name(d, i, sheet, client);
		if (exists(d) != with_text)
			continue;
		d->lock = folder_lock(d->dir, d->lock_name.text, false);
		/* The other may have removed it in between. */
		if (d->lock >= 0 && exists(d) == with_text)
			return true;
		if (d->lock >= 0)
			folder_unlock(d->dir, d->lock_name.text, d->lock);
		else if (errno != EWOULDBLOCK)
			return false;
		d->lock = -1;
	}
	errno = EBUSY;
	return false;
}

struct draft *
draft_open(const char *sheet, const char *client)
{
	struct draft *d;
	char *path = path_state("");
	int dir = -1;
	int error;

	errno = ENOENT;
	if (path != NULL)
		dir = folder_make(path);
	free(path);
	if (dir < 0)
		return NULL;
	/* What a killed session was about to put. */
	replace_sweep(dir);
	d = mem_new(1, sizeof(*d));
	d->dir = dir;
	d->lock = -1;
	if (choose(d, sheet, client, true) || choose(d, sheet, client, false))
		return d;
	error = errno;
	draft_close(d);
	errno = error;
	return NULL;
}

void
draft_close(struct draft *d)
{
	if (d == NULL)
		return;
	if (d->lock >= 0)
		folder_unlock(d->dir, d->lock_name.text, d->lock);
	close(d->dir);
	str_free(&d->name);
	str_free(&d->lock_name);
	free(d);
}

time_t
draft_time(const struct draft *d)
{
	struct stat st;

	if (fstatat(d->dir, d->name.text, &st, AT_SYMLINK_NOFOLLOW) != 0 ||
	    !S_ISREG(st.st_mode))
		return -1;
	return st.st_mtime;
}

bool
draft_read(const struct draft *d, struct str *text)
{
	int fd = openat(d->dir, d->name.text, O_RDONLY | O_NOFOLLOW |
	    O_NONBLOCK | O_CLOEXEC);
	bool good = fd >= 0 && file_get(fd, text);
	int error = errno;

	if (fd >= 0)
		close(fd);
	errno = error;
	return good;
}

const char *
draft_put(struct draft *d, const char *text, size_t len)
{
	const char *reason;
	struct replace *r = replace_open_at(d->dir, d->name.text, &reason);

	if (r == NULL)
		return reason;
	/* What could not be written is told by the commit. */
	fwrite(text, 1, len, replace_file(r));
	return replace_commit(r);
}

bool
draft_remove(struct draft *d)
{
	if (unlinkat(d->dir, d->name.text, 0) != 0 && errno != ENOENT)
		return false;
	fsync(d->dir);
	return true;
}
