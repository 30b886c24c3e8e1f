/* SPDX-License-Identifier: MIT
 * What a file will hold with its new rows, made ready before it is touched:
 * as text to add at its end, or as a whole file that is to take its place. */

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "append-own.h"
#include "file.h"

void
append_let_go(struct append *a)
{
	extant_clear(&a->extant);
	replace_abort(a->replace);
	a->replace = NULL;
	str_clear(&a->text);
}

const struct fault *
append_failed(struct append *a, const char *reason)
{
	a->fault = (struct fault){ .file = a->path, .reason = reason,
	    .status = STATUS_SYSTEM };
	return &a->fault;
}

const struct fault *
append_examine(struct append *a, int dir, const char *client)
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

bool
append_put(struct append *a)
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
		return append_failed(a, reason);
	if (!copy_extant(a) || !put(a))
		reason = file_reason(errno);
	else
		reason = replace_flush(a->replace);
	return reason != NULL ? append_failed(a, reason) : NULL;
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
		return compose_beside(a, dir, append_put);
	if (!append_put(a))
		return append_failed(a, file_reason(errno));
	return in_place(a) ? NULL : compose_beside(a, dir, put_text);
}

const struct fault *
append_prepare(struct append *a, int dir)
{
	const struct fault *fault;

	if (a->rows.spool.error != 0)
		return append_failed(a, file_reason(a->rows.spool.error));
	if (a->rows.n == 0 &&
	    faccessat(dir, a->name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
		return NULL;
	fault = append_examine(a, dir, addition_client(&a->rows));
	if (fault == NULL && a->extant.crlf && a->rows.cr)
		return append_failed(a, _("its lines end in CR LF, and so "
		    "does a line of a value: choose another file"));
	return fault != NULL ? fault : compose(a, dir);
}
