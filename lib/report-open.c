/* SPDX-License-Identifier: MIT
 * A report opened: its format, its template and its page. */

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "circle.h"
#include "cue.h"
#include "file.h"
#include "mem.h"
#include "report-own.h"

static const struct {
	const char *name, *suffix;
	enum escape how;
} formats[] = {
	[REPORT_TEXT] = { "text", "txt", ESCAPE_TEXT },
	[REPORT_MD] = { "md", "md", ESCAPE_MARKDOWN },
	[REPORT_HTML] = { "html", "html", ESCAPE_HTML },
};

enum report_format
report_format(const struct cli *cli)
{
	size_t i;

	if (cli->format == NULL)
		return REPORT_TEXT;
	for (i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i].name, cli->format) == 0)
			return (enum report_format)i;
	die(STATUS_USAGE, _("-f: there is no such format here; there are %s"),
	    cli->formats);
}

const char *
report_format_name(enum report_format format)
{
	return formats[format].name;
}

const char *
report_suffix(enum report_format format)
{
	return formats[format].suffix;
}

/* A file of reports/: 1, 0 where there is none, -1 with errno.  What to call
 * it is in r->file. */
static int
find(struct report *report, const char *name, struct resource *r)
{
	struct str path = { 0 };
	int found = 0;

	str_printf(&path, "reports/%s.%s.mustache", name,
	    report_suffix(report->format));
	if (report->cli->override)
		found = resource_own(path.text, r);
	report->own |= found != 0;
	if (found == 0)
		found = resource_shipped(path.text, r);
	str_free(&path);
	return found;
}

static int
load(void *context, const char *name, struct resource *r)
{
	return find(context, name, r);
}

static struct template *
parse(struct report *r, const struct resource *file)
{
	const struct template_loader loader = { load, r };

	return template_new(file, &loader);
}

static void
check(struct template *t, const struct node *names)
{
	if (template_fault(t) != NULL || !template_check(t, names))
		die_fault(template_fault(t));
}

static struct template *
open_file(struct report *r, const char *path)
{
	struct str text = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	r->own = true;
	if (fd < 0 || !file_get(fd, &text))
		die_errno(STATUS_SYSTEM, "%s", path);
	close(fd);
	return parse(r, &(struct resource){ .file = path,
		.text = str_text(&text), .len = text.len,
		.owned = { text.text } });
}

static struct template *
open_named(struct report *r, const char *name)
{
	struct resource file;
	int found = find(r, name, &file);

	if (found < 0)
		die_errno(STATUS_SYSTEM, "%s", file.file);
	if (found == 0)
		die(STATUS_USAGE, _("there is no report of the name %s in "
		    "%s"), name, report_format_name(r->format));
	return parse(r, &file);
}

/* What is around all clients; NULL but in HTML. */
static void
open_page(struct report *r)
{
	struct node *names = tree_map(r->tree);

	if (r->format != REPORT_HTML)
		return;
	r->own = false;
	r->page = open_named(r, "page");
	if (!r->own)
		return;
	tree_set(r->tree, names, "title", tree_text(r->tree, "", 0));
	tree_set(r->tree, names, "lang", tree_text(r->tree, "", 0));
	tree_set(r->tree, names, "body", tree_raw(r->tree, "", 0));
	check(r->page, names);
}

struct report *
report_open(struct cli *cli, const char *name, enum report_format format)
{
	struct report *r = mem_new(1, sizeof(*r));
	const char *dot = strrchr(name, '.');

	r->cli = cli;
	r->format = format;
	r->how = formats[format].how;
	r->name = mem_dup(name);
	r->list = strcmp(name, "due") == 0;
	if (r->list && cli_for_client(cli, false))
		die(STATUS_USAGE, _("what is due is for the therapist "
		    "alone"));
	r->tree = tree_new();
	r->memo = circle_memo_new();
	if (strchr(name, '/') != NULL ||
	    (dot != NULL && strcmp(dot, ".mustache") == 0))
		r->template = open_file(r, name);
	else
		r->template = open_named(r, name);
	if (template_fault(r->template) != NULL)
		die_fault(template_fault(r->template));
	report_note_uses(r);
	/* The names of ours are known: the tests hold them to it. */
	if (r->own)
		check(r->template, report_names(r));
	open_page(r);
	return r;
}

void
report_close(struct report *r)
{
	size_t i;

	if (r == NULL)
		return;
	report_forget_strangers(r);
	for (i = 0; i < r->n_use; i++)
		free(r->use[i].field);
	free(r->use);
	free(r->stranger);
	circle_memo_free(r->memo);
	cue_free(r->cues);
	template_free(r->template);
	template_free(r->page);
	tree_free(r->tree);
	str_free(&r->foot);
	str_free(&r->text);
	str_free(&r->scratch);
	free(r->name);
	free(r);
}
