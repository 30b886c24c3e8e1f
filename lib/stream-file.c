/* SPDX-License-Identifier: MIT
 * The files of a stream: which there are, and what each is. */

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
#include "stream-own.h"

bool
stream_fail(struct stream *s, const char *file, const char *reason)
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
		return stream_fail(s, path, strerror(errno));
	for (i = 0; names[i] != NULL; i++) {
		add_file(s, path_join(path, names[i]));
		free(names[i]);
	}
	free(names);
	return true;
}

bool
stream_add(struct stream *s, const char *path)
{
	struct stat st;

	if (strcmp(path, "-") != 0 && stat(path, &st) == 0 &&
	    S_ISDIR(st.st_mode))
		return add_folder(s, path);
	add_file(s, mem_dup(path));
	return true;
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

void
stream_close_file(struct stream *s)
{
	rec_close(s->rec);
	s->rec = NULL;
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	s->fd = -1;
	s->open = false;
}

bool
stream_open_next(struct stream *s)
{
	const char *path = s->file[s->next];
	bool stdin_too = path != NULL && strcmp(path, "-") == 0;
	const char *head;
	size_t len;

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
		    file_open(path);
	csv_reopen(s->csv, s->fd);
	head = s->fd >= 0 ? csv_peek(s->csv, &len) : NULL;
	if (head == NULL)
		return stream_fail(s, s->m.file, file_reason(errno));
	s->open = true;
	if (looks_like_rec(s, head, len))
		s->rec = rec_open_after(head, len, s->fd);
	return true;
}
