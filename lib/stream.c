/* SPDX-License-Identifier: MIT
 * Reading a stream: its files one after the other, row by row. */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "mem.h"
#include "path.h"
#include "stream-row.h"

enum { HEAD = 1 << 16 }; /* bytes in which a file shows what it is */

struct stream {
	struct row_maker m;
	char **file; /* ended by NULL */
	size_t n, cap, next;
	int fd;
	char *head;
	struct csv_reader *csv;
	struct rec_reader *rec; /* the file is rec text */
	bool open;
	struct header *given; /* that of --header */
	size_t base_line;     /* lines before the piece being read */
	bool stopped;
	struct str reason;
};

static bool
fail(struct stream *s, const char *file, const char *reason)
{
	s->m.file = file;
	row_fatal(&s->m, 0, NULL, reason, STATUS_SYSTEM);
	s->stopped = true;
	return false;
}

static void
add_file(struct stream *s, char *path)
{
	s->file = mem_grow(s->file, &s->cap, s->n + 2, sizeof(*s->file));
	s->file[s->n++] = path;
	s->file[s->n] = NULL;
}

static bool
add_folder(struct stream *s, const char *path)
{
	int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	char **names = dir >= 0 ? folder_list(dir, folder_is_csv) : NULL;
	size_t i;

	if (dir >= 0)
		close(dir);
	if (names == NULL)
		return fail(s, path, strerror(errno));
	for (i = 0; names[i] != NULL; i++) {
		add_file(s, path_join(path, names[i]));
		free(names[i]);
	}
	free(names);
	return true;
}

static bool
add_operand(struct stream *s, const char *path)
{
	struct stat st;

	if (strcmp(path, "-") != 0 && stat(path, &st) == 0 &&
	    S_ISDIR(st.st_mode))
		return add_folder(s, path);
	add_file(s, mem_dup(path));
	return true;
}

/* The first bytes of the file, up to the end of its first line that means
 * something.  -1 with errno. */
static ssize_t
read_head(struct stream *s)
{
	size_t len = 0;
	ssize_t n;

	for (;;) {
		n = read(s->fd, s->head + len, HEAD - len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		len += (size_t)n;
		if (n == 0 || len == HEAD ||
		    memchr(s->head + len - n, '\n', (size_t)n) != NULL)
			return (ssize_t)len;
	}
}

/* Is the text rec?  It is when its first line that means something is
 * `field: value`, with a field that is known. */
static bool
looks_like_rec(const struct stream *s, const char *text, size_t len)
{
	const char *const *sheets = s->m.options->sheets;
	const struct sheet *own = sheets != NULL ?
	    sheets_find(s->m.sheets, sheets[0]) : NULL;
	const char *end = text + len, *nl;
	char name[64];
	size_t n;

	for (; text < end; text = nl + 1) {
		nl = memchr(text, '\n', (size_t)(end - text));
		if (nl == NULL)
			nl = end;
		n = (size_t)(nl - text);
		if (n == 0 || *text == '#' || *text == '\r')
			continue;
		if (n >= 10 && memcmp(text, "sheet:flat", 10) == 0)
			return false;
		n = rec_name(text, n);
		if (n == 0 || n >= sizeof(name))
			return false;
		memcpy(name, text, n);
		name[n] = '\0';
		return *name == '%' || strcmp(name, "sheet") == 0 ||
		    (own != NULL && sheet_field(own, name) >= 0);
	}
	return false;
}

static void
close_file(struct stream *s)
{
	rec_close(s->rec);
	s->rec = NULL;
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	s->fd = -1;
	s->open = false;
}

/* Open the next file and see what it is; false at the end, or at a fault. */
static bool
open_next(struct stream *s)
{
	const char *path = s->file[s->next];
	bool stdin_too = path != NULL && strcmp(path, "-") == 0;
	ssize_t len;

	if (path == NULL)
		return false;
	s->next++;
	s->m.file = stdin_too ? "stdin" : path;
	s->m.header = s->given;
	s->m.binding = NULL;
	s->base_line = 0;
	if (s->m.options->open != NULL)
		s->fd = s->m.options->open(s->m.options->open_context, path);
	else
		s->fd = stdin_too ? STDIN_FILENO :
		    open(path, O_RDONLY | O_CLOEXEC);
	len = s->fd >= 0 ? read_head(s) : -1;
	if (len < 0)
		return fail(s, s->m.file, strerror(errno));
	s->open = true;
	if (looks_like_rec(s, s->head, (size_t)len))
		s->rec = rec_open_after(s->head, (size_t)len, s->fd);
	else
		csv_reopen(s->csv, s->head, (size_t)len, s->fd);
	return true;
}

static bool
is_header(const struct csv_record *r)
{
	const struct cell *c = &r->cell[0];

	return (c->len == 5 && memcmp(c->text, "sheet", 5) == 0) ||
	    (c->len == 10 && memcmp(c->text, "sheet:flat", 10) == 0);
}

/* Begin a table at this record. */
static bool
set_header(struct stream *s, const struct csv_record *r, bool foreign)
{
	const char *reason;
	size_t column, i;
	bool client = foreign || s->m.options->client != NULL;

	reason = table_refused(r->cell, r->n, &column);
	if (reason != NULL) {
		str_clear(&s->reason);
		str_printf(&s->reason, _("column %zu"), column + 1);
		return row_fatal(&s->m, r->line, s->reason.text, reason,
		    STATUS_SYSTEM);
	}
	for (i = 0; i < r->n; i++)
		client = client || strcmp(r->cell[i].text, "client") == 0;
	if (!client)
		return row_fatal(&s->m, r->line, "client",
		    _("this column is missing, and it is part of the key"),
		    STATUS_SYSTEM);
	s->m.header = table_find(&s->m.tables, r->cell, r->n,
	    !foreign && strcmp(r->cell[0].text, "sheet") != 0, foreign);
	s->m.binding = NULL;
	return true;
}

/* A file's first record, where it does not begin with `sheet`. */
static bool
own_header(struct stream *s, const struct csv_record *r)
{
	if (s->m.options->sheets == NULL)
		return row_fatal(&s->m, r->line, NULL,
		    _("the header does not begin with sheet"), STATUS_SYSTEM);
	if (s->m.options->client == NULL)
		return row_fatal(&s->m, r->line, NULL, _("the header does not "
		    "begin with sheet: to read a file of your own, say with "
		    "-c whose it is"), STATUS_SYSTEM);
	return set_header(s, r, true);
}

enum step { STEP_ROW, STEP_BAD, STEP_SKIP, STEP_END, STEP_STOP };

static enum step
file_end(struct stream *s, const struct fault *fault, size_t cell)
{
	const struct header *h = s->m.header;
	int error = errno;

	if (fault == NULL) {
		close_file(s);
		return STEP_END;
	}
	if (fault->line == 0)
		row_fatal(&s->m, 0, NULL, strerror(error), STATUS_SYSTEM);
	else
		row_fatal(&s->m, fault->line + s->base_line,
		    h != NULL && h->from == NULL && cell < h->table.n ?
		    h->table.name[cell] : NULL, fault->reason,
		    fault->status);
	return STEP_STOP;
}

static enum step
step_csv(struct stream *s)
{
	const struct csv_record *r = csv_next(s->csv);
	const struct header *h = s->m.header;

	if (r == NULL)
		return file_end(s, csv_fault(s->csv), csv_fault_cell(s->csv));
	if ((h == NULL || !h->foreign) && is_header(r))
		return set_header(s, r, false) ? STEP_SKIP : STEP_STOP;
	if (h == NULL)
		return own_header(s, r) ? STEP_SKIP : STEP_STOP;
	if (h->foreign && table_repeats(h, r->cell, r->n))
		return STEP_SKIP;
	return row_of_csv(&s->m, r) ? STEP_ROW : STEP_BAD;
}

static enum step
step_rec(struct stream *s)
{
	const struct rec_record *r = rec_next(s->rec);

	s->m.header = NULL;
	if (r == NULL)
		return file_end(s, rec_fault(s->rec), 0);
	return row_of_rec(&s->m, r) ? STEP_ROW : STEP_BAD;
}

/* Tell of a row with faults; go on? */
static bool
tell_bad(struct stream *s)
{
	size_t i;

	if (s->m.fatal.reason != NULL)
		return false;
	for (i = 0; i < s->m.n_fault; i++)
		s->m.fault[i].line += s->base_line;
	s->m.row.line += s->base_line;
	return s->m.options->bad != NULL &&
	    s->m.options->bad(s->m.options->context, &s->m.row,
	    s->m.fault, s->m.n_fault);
}

const struct row *
stream_next(struct stream *s)
{
	enum step step;

	while (!s->stopped) {
		if (!s->open && !open_next(s))
			break;
		step = s->rec != NULL ? step_rec(s) : step_csv(s);
		if (step == STEP_STOP || (step == STEP_BAD && !tell_bad(s)))
			s->stopped = true;
		if (step == STEP_ROW && (s->m.row.sheet != NULL ||
		    s->m.options->others)) {
			s->m.row.line += s->base_line;
			return &s->m.row;
		}
	}
	return NULL;
}

const struct fault *
stream_fault(const struct stream *s)
{
	return s->m.fatal.reason != NULL ? &s->m.fatal : NULL;
}

void
stream_piece(struct stream *s, const struct table *table, const char *text,
    size_t len, const char *file, size_t line)
{
	close_file(s);
	s->m.file = file;
	s->m.header = table_of(table);
	s->m.binding = NULL;
	s->base_line = line - 1;
	s->open = true;
	if (s->m.header->rec)
		s->rec = rec_open_text(text, len);
	else
		csv_reopen(s->csv, text, len, -1);
}

/* The header in a file of its own, for a part that has none. */
static bool
read_header(struct stream *s, const char *path)
{
	const struct csv_record *r;
	const struct fault *fault;

	s->m.file = path;
	s->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (s->fd < 0)
		return fail(s, path, strerror(errno));
	csv_reopen(s->csv, NULL, 0, s->fd);
	r = csv_next(s->csv);
	fault = csv_fault(s->csv);
	if (r == NULL && fault != NULL && fault->line == 0)
		fail(s, path, strerror(errno));
	else if (r == NULL || !is_header(r))
		row_fatal(&s->m, 1, NULL, _("is no header of a table"),
		    STATUS_SYSTEM);
	else if (set_header(s, r, false))
		s->given = s->m.header;
	close_file(s);
	return s->given != NULL;
}

struct stream *
stream_open(const struct stream_options *options, struct sheets *sheets)
{
	struct stream *s = mem_new(1, sizeof(*s));
	char *const *file;
	size_t head = 0;
	bool ok = true;

	s->m.options = options;
	s->m.sheets = sheets;
	s->fd = -1;
	s->head = mem_grow(NULL, &head, HEAD, 1);
	s->csv = csv_open_text("", 0);
	s->file = mem_new(1, sizeof(*s->file));
	for (file = options->files; ok && *file != NULL; file++)
		ok = add_operand(s, *file);
	if (ok && options->header != NULL)
		ok = read_header(s, options->header);
	s->stopped = !ok;
	return s;
}

void
stream_close(struct stream *s)
{
	size_t i;

	if (s == NULL)
		return;
	close_file(s);
	csv_close(s->csv);
	row_clear(&s->m);
	str_free(&s->reason);
	for (i = 0; i < s->n; i++)
		free(s->file[i]);
	free(s->file);
	free(s->head);
	free(s);
}
