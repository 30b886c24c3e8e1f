/* SPDX-License-Identifier: MIT
 * All that is kept of one client. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "folder.h"
#include "forget.h"
#include "path.h"
#include "replace.h"
#include "scratch.h"

static bool
any(const char *name)
{
	return strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
}

static bool
is_folder(int dir, const char *name)
{
	struct stat st;

	return fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISDIR(st.st_mode);
}

/* Count the files of an open folder, or remove them and the folders below. */
static bool
walk(int dir, size_t *files, bool remove)
{
	char **name = folder_list(dir, any);
	bool good = name != NULL;
	size_t i;
	int below;

	for (i = 0; name != NULL && name[i] != NULL; i++) {
		if (is_folder(dir, name[i])) {
			below = folder_in(dir, name[i], false);
			good &= below >= 0 && walk(below, files, remove);
			if (below >= 0)
				close(below);
			if (remove)
				good &= unlinkat(dir, name[i],
				    AT_REMOVEDIR) == 0;
		} else if (!remove || unlinkat(dir, name[i], 0) == 0) {
			*files += strcmp(name[i], FOLDER_LOCK) != 0;
		} else {
			good = false;
		}
		free(name[i]);
	}
	free(name);
	return good;
}

static int
open_path(char *path)
{
	int dir = path != NULL ?
	    open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

	if (path == NULL)
		errno = ENOENT;
	free(path);
	return dir;
}

/* NULL with *dir -1: there is none. */
static const char *
open_folder(int store, const char *client, int *dir)
{
	*dir = folder_in(store, client, false);
	if (*dir >= 0 || errno == ENOENT)
		return NULL;
	if (errno == ELOOP || errno == ENOTDIR)
		return _("is a symbolic link or a file, and no folder");
	return file_reason(errno);
}

static const char *
count_folder(struct forget *found, int store, const char *client)
{
	int dir;
	const char *reason = open_folder(store, client, &dir);

	if (dir < 0)
		return reason;
	found->folder = true;
	if (!walk(dir, &found->files, false))
		reason = file_reason(errno);
	close(dir);
	return reason;
}

static const char *
remove_folder(struct forget *gone, int store, const char *client)
{
	int dir, lock;
	const char *reason = open_folder(store, client, &dir);
	bool good;

	if (dir < 0)
		return reason;
	lock = folder_lock(dir, FOLDER_LOCK, false);
	if (lock < 0) {
		reason = errno == EWOULDBLOCK ?
		    _("is being written to by another command") :
		    file_reason(errno);
		close(dir);
		return reason;
	}
	good = walk(dir, &gone->files, true);
	if (good && unlinkat(store, client, AT_REMOVEDIR) != 0)
		good = false;
	gone->folder = good;
	reason = good ? NULL : file_reason(errno);
	folder_unlock(dir, FOLDER_LOCK, lock);
	fsync(store);
	close(dir);
	return reason;
}

/* Is what stands before the @, as draft-1-review or draft-1-review.form, of
 * that sheet?  NULL: of any. */
static bool
is_of(const char *name, size_t len, const char *sheet)
{
	const char *dash = memchr(name + 6, '-', len - 6);
	size_t n;

	if (sheet == NULL)
		return true;
	if (dash == NULL || strncmp(dash + 1, sheet, strlen(sheet)) != 0)
		return false;
	n = (size_t)(dash + 1 - name) + strlen(sheet);
	return n == len || (n + 5 == len && memcmp(name + n, ".form", 5) == 0);
}

/* Whose drafts; sheet NULL: of any. */
struct whose {
	const char *client, *sheet;
};

/* Is it a draft of that client, as draft-1-review@K12, or the lock of one?
 * Its length without the lock's ends is *len.  No code holds an @. */
static bool
is_theirs(const char *name, const struct whose *whose, size_t *len)
{
	const char *of = strrchr(name, '@'), *client = whose->client;
	size_t code = strlen(client), dot = name[0] == '.';

	if (of == NULL || strncmp(name + dot, "draft-", 6) != 0 ||
	    strncmp(of + 1, client, code) != 0 ||
	    !is_of(name + dot, (size_t)(of - name) - dot, whose->sheet))
		return false;
	*len = (size_t)(of + 1 + code - name) - dot;
	return strcmp(of + 1 + code, dot ? FOLDER_LOCK : "") == 0;
}

/* A form in an editor lies elsewhere, where its draft says. */
static void
remove_form(int dir, const char *name)
{
	struct scratch form = { 0 };
	struct str path = { 0 };
	int fd;

	if (strstr(name, ".form@") == NULL)
		return;
	fd = openat(dir, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK |
	    O_CLOEXEC);
	if (fd >= 0 && file_get(fd, &path) &&
	    scratch_adopt(&form, str_text(&path)))
		scratch_remove(&form);
	if (fd >= 0)
		close(fd);
	str_free(&path);
}

/* One draft, or the lock of one: no sitting may have it. */
static const char *
take_draft(int state, size_t *drafts, const char *name, size_t len,
    bool remove)
{
	const char *reason = NULL;
	struct str lock_name = { 0 };
	int lock;

	str_printf(&lock_name, ".%.*s" FOLDER_LOCK, (int)len,
	    name + (name[0] == '.'));
	lock = folder_lock(state, lock_name.text, false);
	if (lock < 0) {
		reason = errno == EWOULDBLOCK ?
		    _("is being filled in at another terminal") :
		    file_reason(errno);
	} else {
		if (remove && name[0] != '.') {
			remove_form(state, name);
			if (unlinkat(state, name, 0) != 0)
				reason = file_reason(errno);
		}
		*drafts += reason == NULL && name[0] != '.';
		folder_unlock(state, lock_name.text, lock);
	}
	str_free(&lock_name);
	return reason;
}

static const char *
walk_drafts(int state, size_t *drafts, const struct whose *whose,
    bool remove)
{
	char **name = folder_list(state, any);
	const char *reason = name == NULL ? file_reason(errno) : NULL;
	const char *bad;
	size_t i, len;

	for (i = 0; name != NULL && name[i] != NULL; i++) {
		if (is_theirs(name[i], whose, &len) &&
		    !is_folder(state, name[i])) {
			bad = take_draft(state, drafts, name[i], len, remove);
			reason = bad != NULL ? bad : reason;
		}
		free(name[i]);
	}
	free(name);
	return reason;
}

const char *
forget_drafts(size_t *drafts, const char *client, const char *sheet,
    bool remove)
{
	int state = open_path(path_state(""));
	const char *reason;

	*drafts = 0;
	if (state < 0)
		return errno == ENOENT ? NULL : file_reason(errno);
	reason = walk_drafts(state, drafts, &(struct whose){ client, sheet },
	    remove);
	/* Whose it was what a killed program left on its way, no name says. */
	if (remove && !replace_sweep(state) && reason == NULL)
		reason = file_reason(errno);
	close(state);
	return reason;
}

static const char *
each(struct forget *f, const char *client, bool remove)
{
	int store = open_path(path_store(""));
	const char *reason = NULL;
	size_t drafts;

	if (store >= 0)
		reason = remove ? remove_folder(f, store, client) :
		    count_folder(f, store, client);
	if (reason == NULL) {
		reason = forget_drafts(&drafts, client, NULL, remove);
		f->drafts += drafts;
	}
	if (store >= 0)
		close(store);
	return reason;
}

const char *
forget_count(struct forget *found, const char *client)
{
	return each(found, client, false);
}

const char *
forget_remove(struct forget *gone, const char *client)
{
	return each(gone, client, true);
}
