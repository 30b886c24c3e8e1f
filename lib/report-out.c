/* SPDX-License-Identifier: MIT
 * Where reports go. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "folder.h"
#include "mem.h"
#include "replace.h"
#include "report-out.h"

/* Files that are brought to the disk together: one by one each would wait for
 * it, which takes longer than all the rest. */
enum { BATCH = 256 };

struct report_out {
	struct cli *cli;
	struct report *report;
	const char *each;
	int dir;
	struct replace *file; /* of -o */
	struct replace *batch[BATCH];
	char *name[BATCH];
	size_t n;
	struct str text;
	size_t made;
};

static _Noreturn void
fail(const char *path, const char *name, const char *reason)
{
	if (name == NULL)
		die(STATUS_SYSTEM, "%s: %s", path, reason);
	die(STATUS_SYSTEM, "%s/%s: %s", path, name, reason);
}

/* The folder itself may not be a symbolic link; what is above it may. */
static int
open_folder(const char *path)
{
	size_t len = strlen(path);
	char *copy;
	const char *name;
	int above, dir = -1;

	while (len > 1 && path[len - 1] == '/')
		len--;
	copy = mem_dupn(path, len);
	above = folder_of(copy, &name);
	if (above >= 0)
		dir = folder_in(above, *name != '\0' ? name : ".", true);
	if (dir < 0)
		fail(path, NULL, errno == ELOOP || errno == ENOTDIR ?
		    _("is no folder, or a symbolic link") : strerror(errno));
	close(above);
	free(copy);
	return dir;
}

struct report_out *
report_out_open(struct cli *cli, struct report *report, const char *each)
{
	int dir = each != NULL ? open_folder(each) : -1;
	struct report_out *o = mem_new(1, sizeof(*o));
	const char *reason;

	o->cli = cli;
	o->report = report;
	o->each = each;
	o->dir = dir;
	if (cli->output != NULL && each == NULL) {
		o->file = replace_open(cli->output, &reason);
		if (o->file == NULL)
			fail(cli->output, NULL, reason);
	}
	return o;
}

/* Give each of the batch its place. */
static void
settle(struct report_out *o)
{
	const char *reason;
	size_t i;

	for (i = 0; i < o->n; i++) {
		reason = replace_commit(o->batch[i]);
		if (reason != NULL)
			fail(o->each, o->name[i], reason);
		free(o->name[i]);
	}
	if (o->n != 0)
		fsync(o->dir);
	o->n = 0;
}

static void
put_file(struct report_out *o, const char *code)
{
	struct str name = { 0 };
	struct replace *file;
	const char *reason;

	if (o->n == BATCH)
		settle(o);
	str_printf(&name, "%s.%s", code,
	    report_suffix(report_format(o->cli)));
	file = replace_open_at(o->dir, name.text, &reason);
	if (file == NULL)
		fail(o->each, name.text, reason);
	fwrite(str_text(&o->text), 1, o->text.len, replace_file(file));
	reason = replace_begin(file);
	if (reason != NULL)
		fail(o->each, name.text, reason);
	o->batch[o->n] = file;
	o->name[o->n++] = name.text;
}

static void
put_text(struct report_out *o)
{
	fwrite(str_text(&o->text), 1, o->text.len,
	    o->file != NULL ? replace_file(o->file) : stdout);
}

void
report_out_put(struct report_out *o, const struct shown *shown)
{
	str_clear(&o->text);
	if (o->each != NULL || o->made++ == 0)
		report_head(o->report, shown->client, shown->lang, &o->text);
	report_render(o->report, shown, &o->text);
	if (o->each == NULL) {
		put_text(o);
		return;
	}
	report_foot(o->report, &o->text);
	put_file(o, shown->client);
}

void
report_out_end(struct report_out *o)
{
	const char *reason;

	settle(o);
	str_clear(&o->text);
	/* A list says that it is empty also where there was no client. */
	if (o->made == 0 && o->each == NULL && report_is_list(o->report)) {
		report_head(o->report, "", "en", &o->text);
		o->made = 1;
	}
	if (o->made != 0)
		report_foot(o->report, &o->text);
	put_text(o);
	if (o->file == NULL)
		return;
	reason = replace_commit(o->file);
	o->file = NULL;
	if (reason != NULL)
		fail(o->cli->output, NULL, reason);
}

void
report_out_free(struct report_out *o)
{
	size_t i;

	for (i = 0; i < o->n; i++) {
		replace_abort(o->batch[i]);
		free(o->name[i]);
	}
	replace_abort(o->file);
	if (o->dir >= 0)
		close(o->dir);
	str_free(&o->text);
	free(o);
}
