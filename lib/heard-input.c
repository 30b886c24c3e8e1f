/* SPDX-License-Identifier: MIT
 * Scripts among the files that are read. */

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"
#include "heard-own.h"
#include "mem.h"

enum { BLOCK = 1 << 16 };

static struct heard_source *
find(const struct heard_input *in, const char *path)
{
	size_t i;

	for (i = 0; i < in->n; i++)
		if (strcmp(in->source[i].path, path) == 0)
			return &in->source[i];
	return NULL;
}

static int
open_source(void *context, const char *path)
{
	const struct heard_source *source = find(context, path);
	int fd;

	if (source == NULL)
		return strcmp(path, "-") == 0 ? STDIN_FILENO :
		    file_open(path);
	fd = fcntl(source->fd, F_DUPFD_CLOEXEC, 3);
	if (fd >= 0 && lseek(fd, 0, SEEK_SET) != 0) {
		close(fd);
		return -1;
	}
	return fd;
}

static void
add_source(struct heard_input *in, const char *path, int fd)
{
	in->source = mem_grow(in->source, &in->cap, in->n + 1,
	    sizeof(*in->source));
	in->source[in->n++] = (struct heard_source){ path, fd, false };
}

bool
heard_is_script(const struct heard_input *in, const char *path)
{
	const struct heard_source *source = find(in, path);

	return source != NULL && source->script;
}

/* As messages name it. */
static const char *
shown_name(const char *path)
{
	return strcmp(path, "-") == 0 ? "stdin" : path;
}

/* Say which lines were not read, and which cannot be. */
static void
tell(struct heard_input *in, const char *path, const struct script *s)
{
	const struct script_fault *f;
	struct str place = { 0 };

	for (f = s->fault; f < s->fault + s->n_fault; f++) {
		str_clear(&place);
		str_printf(&place, "%zu", f->column);
		warn_fault(&(struct fault){ .file = path, .line = f->line,
		    .column = place.text, .reason = f->reason });
		in->faults |= !f->left_out;
	}
	str_free(&place);
}

static void
put_rows(const struct script *s, const struct sheet *sheet, struct str *out)
{
	struct answers *a = mem_new(s->n, sizeof(*a));
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		if (s->record[i].sheet == sheet)
			a[n++] = s->record[i];
	if (n != 0)
		answers_write(out, a, n);
	free(a);
}

/* The rows of a script, in its place. */
static void
convert(struct heard_input *in, const char *path, int fd)
{
	struct script s;
	struct str rows = { 0 }, text = { 0 };

	if (!file_get(fd, &text))
		die_errno(STATUS_SYSTEM, "%s", path);

	path = shown_name(path);
	script_read(&s, in->incident, in->turn, str_text(&text), text.len);
	tell(in, path, &s);
	if (s.n == 0 && !in->faults) {
		warn_fault(&(struct fault){ .file = path, .reason =
		    _("nobody speaks in it: see ipt-script(5)") });
		in->faults = true;
	}
	if (!in->faults && !heard_complete(in, path, &s))
		in->faults = true;
	put_rows(&s, in->incident, &rows);
	put_rows(&s, in->turn, &rows);
	if (ftruncate(fd, 0) != 0 || lseek(fd, 0, SEEK_SET) != 0 ||
	    !file_put(fd, str_text(&rows), rows.len))
		die_errno(STATUS_SYSTEM, "%s", path);
	str_free(&rows);
	str_free(&text);
	script_clear(&s);
}

/* The first block of a file, without taking it from a pipe that can be read
 * only once; its copy, or -1. */
static bool
looks_like_script(struct heard_input *in, const char *path, int *copy)
{
	bool is_stdin = strcmp(path, "-") == 0;
	int fd = is_stdin ? STDIN_FILENO : file_open(path);
	char block[BLOCK];
	struct stat st;
	ssize_t n = -1;

	*copy = -1;
	if (fd < 0 || fstat(fd, &st) != 0 || S_ISDIR(st.st_mode)) {
		if (fd > STDIN_FILENO)
			close(fd);
		return false; /* who reads it says what is wrong */
	}
	if (!S_ISREG(st.st_mode)) {
		*copy = file_spool();
		if (*copy < 0 || !file_copy(fd, *copy))
			die_errno(STATUS_SYSTEM, "%s", path);
	}
	n = pread(*copy >= 0 ? *copy : fd, block, BLOCK, *copy >= 0 ? 0 :
	    lseek(fd, 0, SEEK_CUR));
	if (!is_stdin)
		close(fd);
	return n > 0 && script_like(block, (size_t)n, in->turn);
}

static void
look_at(struct heard_input *in, const char *path)
{
	int copy, fd;
	bool script = looks_like_script(in, path, &copy);

	if (copy >= 0)
		add_source(in, path, copy);
	if (!script)
		return;
	if (copy < 0) {
		fd = strcmp(path, "-") == 0 ? STDIN_FILENO :
		    file_open(path);
		copy = file_memory();
		if (fd < 0 || copy < 0 || !file_copy(fd, copy))
			die_errno(STATUS_SYSTEM, "%s", path);
		if (fd != STDIN_FILENO)
			close(fd);
		add_source(in, path, copy);
	}
	find(in, path)->script = true;
}

struct heard_input *
heard_input_open(struct cli *cli)
{
	struct heard_input *in = mem_new(1, sizeof(*in));
	size_t i;

	in->cli = cli;
	in->incident = cli_sheet(cli, "incident");
	in->turn = cli_sheet(cli, "turn");
	in->files = cli_files(cli);
	cli->open = open_source;
	cli->open_context = in;
	for (i = 0; in->files[i] != NULL; i++)
		if (find(in, in->files[i]) == NULL)
			look_at(in, in->files[i]);
	for (i = 0; i < in->n; i++)
		if (in->source[i].script)
			convert(in, in->source[i].path, in->source[i].fd);
	if (in->faults) {
		cli_status(cli, STATUS_FAULTS);
		exit(cli_end(cli));
	}
	return in;
}

void
heard_input_clear(struct heard_input *in)
{
	size_t i;

	for (i = 0; i < in->n; i++)
		close(in->source[i].fd);
	for (i = 0; i < in->n_given; i++)
		free(in->given[i].client);
	free(in->source);
	free(in->given);
	if (in->habits != NULL)
		habits_close(in->habits);
}

void
heard_input_close(struct heard_input *in)
{
	if (in == NULL)
		return;
	heard_input_clear(in);
	if (in->known != NULL)
		records_free(in->known);
	free(in);
}
