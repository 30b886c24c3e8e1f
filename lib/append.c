/* SPDX-License-Identifier: MIT
 * Rows added to a file: all of them, each whole, or none. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "addition.h"
#include "append.h"
#include "extant.h"
#include "file.h"
#include "folder.h"
#include "mem.h"
#include "replace.h"
#include "weave.h"

#define LOCK ".lock"

struct append {
	char *path;
	const char *name;
	enum append_form form;
	struct addition rows;

	/* While it is committed. */
	struct extant extant;
	struct weave weave;
	struct str text;         /* what is to be added in place, or */
	struct replace *replace; /* what is to take the file's place */
	struct fault fault;
	struct str reason;
};

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

/* Back to where nothing has been begun. */
static void
let_go(struct append *a)
{
	extant_clear(&a->extant);
	replace_abort(a->replace);
	a->replace = NULL;
	str_clear(&a->text);
}

void
append_free(struct append *a)
{
	if (a == NULL)
		return;
	let_go(a);
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

static const struct fault *
failed(struct append *a, const char *reason)
{
	a->fault = (struct fault){ .file = a->path, .reason = reason,
	    .status = STATUS_SYSTEM };
	return &a->fault;
}

static const struct fault *
examine(struct append *a, int dir, const char *client)
{
	const struct fault *fault = extant_open(&a->extant, dir, a->name,
	    a->form == APPEND_REC, client);

	if (fault == NULL)
		return NULL;
	/* The extant is let go before the fault is told. */
	str_clear(&a->reason);
	str_puts(&a->reason, fault->reason);
	a->fault = *fault;
	a->fault.reason = a->reason.text;
	a->fault.file = a->path;
	return &a->fault;
}

/* Where the new rows go; NULL: into text. */
static FILE *
target(const struct append *a)
{
	return a->replace != NULL ? replace_file(a->replace) : NULL;
}

static bool
copy_extant(struct append *a)
{
	int fd = a->extant.fd;

	return fd < 0 || (lseek(fd, 0, SEEK_SET) == 0 &&
	    fchmod(fileno(target(a)), a->extant.mode) == 0 &&
	    weave_copy(&a->weave, fd, target(a)));
}

static bool
put_rows(struct append *a)
{
	if (a->form == APPEND_REC)
		return addition_put_rec(&a->rows, &a->extant, &a->text,
		    target(a));
	return weave_put(&a->weave, &a->rows, &a->text, target(a));
}

static bool
put_text(struct append *a)
{
	return fwrite(a->text.text, 1, a->text.len, target(a)) == a->text.len;
}

/* Write the file anew beside its place, with what put writes below. */
static const struct fault *
compose_beside(struct append *a, int dir, bool (*put)(struct append *))
{
	const char *reason = NULL;

	replace_sweep(dir);
	a->replace = replace_open_at(dir, a->name, &reason);
	if (a->replace == NULL)
		return failed(a, reason);
	if (!copy_extant(a) || !put(a))
		reason = file_reason(errno);
	else
		reason = replace_flush(a->replace);
	return reason != NULL ? failed(a, reason) : NULL;
}

static size_t
page_size(void)
{
	return (size_t)sysconf(_SC_PAGESIZE);
}

/* The system writes a file page by page, and a program can be killed between
 * two pages: only what ends on the page where it begins is added in place. */
static bool
in_place(const struct append *a)
{
	return (size_t)a->extant.size % page_size() + a->text.len <=
	    page_size();
}

/* Write it all, to text or to the file that is to take the place. */
static const struct fault *
compose(struct append *a, int dir)
{
	weave_plan(&a->weave, &a->rows, &a->extant);
	if (a->extant.fd < 0 || weave_widens(&a->weave) ||
	    spool_size(&a->rows.spool) > page_size())
		return compose_beside(a, dir, put_rows);
	if (!put_rows(a))
		return failed(a, file_reason(errno));
	return in_place(a) ? NULL : compose_beside(a, dir, put_text);
}

/* All that can be done before the file is touched. */
static const struct fault *
prepare(struct append *a, int dir)
{
	const struct fault *fault;

	if (a->rows.spool.error != 0)
		return failed(a, file_reason(a->rows.spool.error));
	if (a->rows.n == 0 &&
	    faccessat(dir, a->name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
		return NULL;
	fault = examine(a, dir, addition_client(&a->rows));
	if (fault == NULL && a->extant.crlf && a->rows.cr)
		return failed(a, _("its lines end in CR LF, and so does a "
		    "line of a value: choose another file"));
	return fault != NULL ? fault : compose(a, dir);
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
	return failed(a, file_reason(errno));
}

static const struct fault *
take_place(struct append *a)
{
	const char *reason;

	if (a->replace == NULL)
		return NULL;
	reason = replace_commit(a->replace);
	a->replace = NULL;
	return reason != NULL ? failed(a, reason) : NULL;
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
	lock = folder_lock(dir, LOCK, true);
	if (lock < 0)
		return failed(a[0], file_reason(errno));
	file_hold(&old);
	for (i = 0; fault == NULL && i < n; i++)
		fault = prepare(a[i], dir);
	if (fault == NULL)
		fault = add_all(a, n);
	for (i = 0; i < n; i++)
		let_go(a[i]);
	folder_unlock(dir, LOCK, lock);
	file_release(&old);
	return fault;
}

static const struct fault *
write_direct(struct append *a)
{
	const char *reason = NULL;

	a->replace = replace_open(a->path, &reason);
	if (a->replace == NULL)
		return failed(a, reason);
	weave_plan(&a->weave, &a->rows, &a->extant);
	if (!put_rows(a)) {
		reason = file_reason(errno);
		let_go(a);
		return failed(a, reason);
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
		return failed(a, file_reason(errno));
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
		return failed(a, file_reason(errno));
	fault = examine(a, dir, client);
	let_go(a);
	close(dir);
	return fault;
}
