/* SPDX-License-Identifier: MIT
 * Rows added to a file: all of them, each whole, or none. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "append-own.h"
#include "file.h"
#include "folder.h"
#include "mem.h"

struct append *
append_new(const char *path, enum append_form form)
{
	struct append *a = mem_new(1, sizeof(*a));
	const char *slash;

	a->path = mem_dup(path);
	slash = strrchr(a->path, '/');
	a->name = slash != NULL ? slash + 1 : a->path;
	a->form = form;
	a->rows = ADDITION_NEW;
	a->extant = EXTANT_NEW;
	return a;
}

void
append_free(struct append *a)
{
	if (a == NULL)
		return;
	append_let_go(a);
	weave_clear(&a->weave);
	addition_clear(&a->rows);
	str_free(&a->text);
	str_free(&a->reason);
	free(a->path);
	free(a);
}

const char *
append_row(struct append *a, const char *const *name, size_t n,
    const struct cell *cell, size_t *column)
{
	if (a->form == APPEND_REC)
		return addition_rec(&a->rows, name, n, cell, column);
	addition_csv(&a->rows, name, n, cell);
	return NULL;
}

void
append_each(struct append *a, append_visit *visit, void *context, bool keep)
{
	addition_each(&a->rows, visit, context, keep);
}

static void
cut_back(const struct append *a)
{
	int fd = a->extant.fd;

	/* Where even this fails, the next to add sees that it is torn. */
	if (fd >= 0 && a->text.len != 0 && ftruncate(fd, a->extant.size) == 0)
		fsync(fd);
}

static const struct fault *
write_in_place(struct append *a)
{
	int fd = a->extant.fd;

	if (a->replace != NULL || a->text.len == 0)
		return NULL;
	if (file_put(fd, a->text.text, a->text.len) && fsync(fd) == 0)
		return NULL;
	return append_failed(a, file_reason(errno));
}

static const struct fault *
take_place(struct append *a)
{
	const char *reason;

	if (a->replace == NULL)
		return NULL;
	reason = replace_commit(a->replace);
	a->replace = NULL;
	return reason != NULL ? append_failed(a, reason) : NULL;
}

/* The renaming, which cannot run out of room, comes last. */
static const struct fault *
add_all(struct append *const *a, size_t n)
{
	const struct fault *fault = NULL;
	size_t i;

	for (i = 0; fault == NULL && i < n; i++)
		fault = write_in_place(a[i]);
	for (i = 0; fault == NULL && i < n; i++)
		fault = take_place(a[i]);
	for (i = 0; fault != NULL && i < n; i++)
		cut_back(a[i]);
	return fault;
}

const struct fault *
append_commit_all(struct append *const *a, size_t n, int dir)
{
	const struct fault *fault = NULL;
	sigset_t old;
	size_t i;
	int lock;

	if (n == 0)
		return NULL;
	lock = folder_lock(dir, FOLDER_LOCK, true);
	if (lock < 0)
		return append_failed(a[0], file_reason(errno));
	file_hold(&old);
	for (i = 0; fault == NULL && i < n; i++)
		fault = append_prepare(a[i], dir);
	if (fault == NULL)
		fault = add_all(a, n);
	for (i = 0; i < n; i++)
		append_let_go(a[i]);
	folder_unlock(dir, FOLDER_LOCK, lock);
	file_release(&old);
	return fault;
}

static const struct fault *
write_direct(struct append *a)
{
	const char *reason = NULL;

	a->replace = replace_open(a->path, &reason);
	if (a->replace == NULL)
		return append_failed(a, reason);
	weave_plan(&a->weave, &a->rows, &a->extant);
	if (!append_put(a)) {
		reason = file_reason(errno);
		append_let_go(a);
		return append_failed(a, reason);
	}
	return take_place(a);
}

const struct fault *
append_commit(struct append *a)
{
	const struct fault *fault;
	const char *name;
	int dir;

	if (replace_direct(a->path))
		return write_direct(a);
	dir = folder_of(a->path, &name);
	if (dir < 0)
		return append_failed(a, file_reason(errno));
	fault = append_commit_all(&a, 1, dir);
	close(dir);
	return fault;
}

const struct fault *
append_probe(struct append *a, const char *client)
{
	const struct fault *fault;
	const char *name;
	int dir;

	if (replace_direct(a->path))
		return NULL;
	dir = folder_of(a->path, &name);
	if (dir < 0)
		return append_failed(a, file_reason(errno));
	fault = append_examine(a, dir, client);
	append_let_go(a);
	close(dir);
	return fault;
}
