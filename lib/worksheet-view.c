/* SPDX-License-Identifier: MIT
 * A worksheet shown: as a report of its own sheets, or as a picture. */

#include <string.h>

#include "first.h"
#include "gather.h"
#include "item9.h"
#include "report.h"
#include "worksheet-own.h"

static const struct worksheet_picture *
find_picture(const struct worksheet *w, const char *format)
{
	const struct worksheet_picture *p = w->pictures;

	while (p != NULL && p->format != NULL && strcmp(p->format, format))
		p++;
	return p != NULL && p->format != NULL ? p : NULL;
}

/* Has the client a row of the command's own? */
static bool
has_rows(struct records *all, const struct worksheet *w, const char *client)
{
	const char *const *name;

	for (name = w->sheets; *name != NULL; name++)
		if (*records_history(all, *name, client) != NULL)
			return true;
	return false;
}

/* A client whose rows are not shown, and of whom something must be read all
 * the same. */
static void
tell_apart(struct shown *shown)
{
	struct str lines = { 0 };
	const char *line;
	size_t len;

	if (shown->for_client)
		return;
	item9_due_lines(shown->full, shown->client, &lines);
	for (line = str_text(&lines); *line != '\0'; line += len + 1) {
		len = strcspn(line, "\n");
		warn("%s: %.*s", shown->client, (int)len, line);
	}
	str_free(&lines);
}

static struct shown
shown_of(struct cli *cli, struct records *all, struct records *full,
    const char *client)
{
	struct shown shown = report_shown(cli, all, client);

	shown.full = full;
	return shown;
}

static void
draw_one(const struct worksheet_picture *picture, struct shown *shown,
    struct str *out)
{
	struct str first = { 0 };
	size_t before = out->len;

	first_words(shown, false, &first);
	while (first.len != 0 && first.text[first.len - 1] == '\n')
		first.text[--first.len] = '\0';
	shown->first = first.len != 0 ? first.text : NULL;
	picture->draw(shown, picture->format, out);
	if (out->len == before)
		tell_apart(shown); /* there is nothing to draw */
	str_free(&first);
}

/* Draw, for each client that has rows; returns how many there were. */
static size_t
draw(struct cli *cli, const struct worksheet *w,
    const struct worksheet_picture *picture, struct records *all,
    struct records *full, struct str *out)
{
	const char *const *client = records_clients(full);
	struct shown shown;
	size_t n = 0;

	for (; *client != NULL; client++) {
		shown = shown_of(cli, all, full, *client);
		if (!has_rows(all, w, *client)) {
			tell_apart(&shown);
			continue;
		}
		if (n++ != 0 && (strcmp(picture->format, "svg") == 0 ||
		    strcmp(picture->format, "html") == 0))
			die(STATUS_USAGE, _("a picture or a page is of one "
			    "client: say with -c of whom"));
		if (n > 1)
			str_putc(out, '\n');
		draw_one(picture, &shown, out);
	}
	return n;
}

static size_t
tell(struct cli *cli, const struct worksheet *w, struct records *all,
    struct records *full, struct str *out)
{
	const char *const *client = records_clients(full);
	struct report *report = report_open(cli,
	    w->view != NULL ? w->view : "records", report_format(cli));
	const char *title = words_in(&cli_sheet(cli, w->sheets[0])->title,
	    cli_lang(cli, NULL));
	struct shown shown;
	size_t n = 0;

	report_head(report, title, cli_lang(cli, NULL), out);
	for (; *client != NULL; client++) {
		shown = shown_of(cli, all, full, *client);
		shown.sheets = w->sheets;
		if (has_rows(all, w, *client)) {
			report_render(report, &shown, out);
			n++;
		} else {
			tell_apart(&shown);
		}
	}
	report_foot(report, out);
	report_close(report);
	return n;
}

void
worksheet_view(struct cli *cli, const struct worksheet *w)
{
	static const char *const told[] = { "text", "md", "html", NULL };
	const char *format = cli->format != NULL ? cli->format : "text";
	const struct worksheet_picture *picture = find_picture(w, format);
	struct str out = { 0 };
	struct records *all, *full;
	size_t n;

	if (cli->save || cli->flat)
		die(STATUS_USAGE, _("--save and --flat go with -f csv alone"));
	if (picture == NULL && w->view_given && w->pictures == NULL)
		cli_format(cli, told);
	else if (picture == NULL)
		report_format(cli);
	cli_match_check(cli, w->sheets);
	all = gather(cli, w->sheets, w->also, &full);
	if (cli->status == STATUS_OK || cli_set_aside(cli)) {
		n = picture != NULL ? draw(cli, w, picture, all, full, &out) :
		    tell(cli, w, all, full, &out);
		cli_write(cli, &out);
		if (cli->n_faults != 0)
			cli_tell_first(cli);
		if (cli->any && n == 0)
			cli_status(cli, STATUS_FAULTS);
	}
	str_free(&out);
	gather_free(all, full);
}
