/* SPDX-License-Identifier: MIT
 * A report: its template, its page, and what it says of a client. */

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "circle.h"
#include "cue.h"
#include "file.h"
#include "letter.h"
#include "mem.h"
#include "report-own.h"

#define BODY "\x01" /* stands for all clients while the page is rendered */

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
load(void *context, const char *name, struct str *file, struct str *text)
{
	struct resource r;
	int found = find(context, name, &r);

	if (found > 0) {
		str_puts(file, r.file);
		str_put(text, r.text, r.len);
		resource_clear(&r);
	}
	return found;
}

static struct template *
parse(struct report *r, const char *file, const char *text, size_t len)
{
	const struct template_loader loader = { load, r };

	return template_new(file, text, len, &loader);
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
	struct template *t;

	r->own = true;
	if (fd < 0 || !file_get(fd, &text))
		die_errno(STATUS_SYSTEM, "%s", path);
	close(fd);
	t = parse(r, path, str_text(&text), text.len);
	str_free(&text);
	return t;
}

static struct template *
open_named(struct report *r, const char *name)
{
	struct resource file;
	struct template *t;
	int found = find(r, name, &file);

	if (found < 0)
		die_errno(STATUS_SYSTEM, "%s", file.file);
	if (found == 0)
		die(STATUS_USAGE, _("there is no report of the name %s in "
		    "%s"), name, formats[r->format].name);
	t = parse(r, file.file, file.text, file.len);
	resource_clear(&file);
	return t;
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

bool
report_wants_therapists(struct report *r)
{
	size_t i;

	if (template_uses(r->template, "treatment") ||
	    template_uses(r->template, "needs"))
		return true;
	for (i = 0; i < r->n_use; i++)
		if (sheet_field(report_use_sheet(r, &r->use[i]), "cases") >= 0)
			return true;
	return false;
}

bool
report_is_list(const struct report *r)
{
	return r->list;
}

/* --with-letter, where the client consents; else why there is none. */
static bool
letter_wanted(const struct cli *cli, struct records *all, const char *client)
{
	if (!cli->with_letter)
		return false;
	if (letter_consented(all, client))
		return true;
	if (*records_current(all, "letter", client) != NULL)
		warn(_("%s: the client has not consented to show the text of "
		    "letters: it is withheld"), client);
	return false;
}

struct shown
report_shown(struct cli *cli, struct records *all, const char *client)
{
	const struct settings *settings = cli_settings(cli);
	struct date last = records_last_date(all, client);
	const char *lang =
	    settings_get(settings, all, client, "language").value;

	return (struct shown){
		.all = all,
		.full = all,
		.override = cli->override,
		.client = client,
		.lang = cli_lang(cli, lang),
		.settings = settings,
		.today = cli_today(cli, &last),
		.width = cli_width(cli),
		.for_client = cli_for_client(cli, false),
		.unicode = cli_unicode(cli),
		.plain = cli->plain,
		.color = cli_use_color(cli),
		.letter = letter_wanted(cli, all, client),
	};
}

static void
render(struct template *t, const struct node *data, enum escape how,
    struct str *out)
{
	if (!template_render(t, data, how, out))
		die_fault(template_fault(t));
}

void
report_head(struct report *r, const char *title, const char *lang,
    struct str *out)
{
	struct node *data = tree_map(r->tree);
	const char *body;

	r->rendered = r->listed = 0;
	if (r->page == NULL)
		return;
	tree_set(r->tree, data, "title",
	    tree_text(r->tree, title, strlen(title)));
	tree_set(r->tree, data, "lang", tree_text(r->tree, lang, strlen(lang)));
	tree_set(r->tree, data, "body", tree_raw(r->tree, BODY, strlen(BODY)));
	str_clear(&r->text);
	render(r->page, data, r->how, &r->text);
	tree_clear(r->tree);
	body = strstr(str_text(&r->text), BODY);
	if (body == NULL)
		die(STATUS_USAGE, _("the template page has no {{{body}}}"));
	str_put(out, r->text.text, (size_t)(body - r->text.text));
	str_clear(&r->foot);
	str_puts(&r->foot, body + strlen(BODY));
}

/* What parts a client from the one before. */
static void
put_between(const struct report *r, const struct shown *shown,
    struct str *out)
{
	if (r->format == REPORT_MD) {
		str_puts(out, "\n---\n\n");
	} else if (r->format == REPORT_TEXT) {
		str_putc(out, '\n');
		str_fill(out, '=', shown->width);
		str_puts(out, "\n\n");
	}
}

void
report_render(struct report *r, const struct shown *shown, struct str *out)
{
	struct shown line = *shown;
	struct fault fault = { 0 };
	size_t before = out->len;
	struct node *data;

	/* A thing in a list is one line, however long. */
	line.plain |= r->list;
	line.memo = r->memo;
	line.wants = template_uses;
	line.template = r->template;
	line.fault = &fault;
	shown = &line;
	if (r->rendered++ != 0 && !r->list)
		put_between(r, shown, out);
	if (r->format == REPORT_HTML && !r->list)
		str_puts(out, "<article>\n");
	report_safety(r, shown, out);
	str_clear(&r->text);
	tree_clear(r->tree);
	data = report_data(r, shown);
	if (fault.reason != NULL)
		die_fault(&fault);
	render(r->template, data, r->how, &r->text);
	if (r->format == REPORT_TEXT)
		report_lay(out, str_text(&r->text), r->text.len, shown);
	else
		str_put(out, str_text(&r->text), r->text.len);
	if (r->format == REPORT_HTML && !r->list)
		str_puts(out, "</article>\n");
	r->listed += out->len != before;
	report_forget_strangers(r);
}

void
report_foot(struct report *r, struct str *out)
{
	if (r->list && r->listed == 0)
		str_puts(out, r->format == REPORT_HTML ?
		    _("<p>Nothing is due.</p>\n") : _("Nothing is due.\n"));
	str_put(out, str_text(&r->foot), r->foot.len);
}
