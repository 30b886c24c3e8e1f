/* SPDX-License-Identifier: MIT
 * A worksheet shown: as a report of its own sheets, or as a picture. */

#include <string.h>

#include "gather.h"
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

/* Draw, for each client that has rows; returns how many there were. */
static size_t
draw(struct cli *cli, const struct worksheet *w,
    const struct worksheet_picture *picture, struct records *all,
    struct str *out)
{
	const char *const *client = records_clients(all);
	struct shown shown;
	size_t n = 0;

	for (; *client != NULL; client++) {
		if (!has_rows(all, w, *client))
			continue;
		if (n++ != 0 && strcmp(picture->format, "svg") == 0)
			die(STATUS_USAGE, _("a picture is of one client: say "
			    "with -c of whom"));
		if (n > 1)
			str_putc(out, '\n');
		shown = report_shown(cli, all, *client);
		picture->draw(&shown, out);
	}
	return n;
}

static size_t
tell(struct cli *cli, const struct worksheet *w, struct records *all,
    struct str *out)
{
	const char *const *client = records_clients(all);
	struct report *report = report_open(cli,
	    w->view != NULL ? w->view : "tables", report_format(cli));
	const char *title = words_in(&cli_sheet(cli, w->sheets[0])->title,
	    cli_lang(cli, NULL));
	struct shown shown;
	size_t n = 0;

	report_head(report, title, cli_lang(cli, NULL), out);
	for (; *client != NULL; client++)
		if (has_rows(all, w, *client)) {
			shown = report_shown(cli, all, *client);
			report_render(report, &shown, out);
			n++;
		}
	report_foot(report, out);
	report_close(report);
	return n;
}

void
worksheet_view(struct cli *cli, const struct worksheet *w)
{
	const char *format = cli->format != NULL ? cli->format : "text";
	const struct worksheet_picture *picture = find_picture(w, format);
	struct str out = { 0 };
	struct records *all;
	size_t n;

	if (cli->save || cli->flat)
		die(STATUS_USAGE, _("--save and --flat go with -f csv alone"));
	if (picture == NULL)
		report_format(cli);
	cli_match_check(cli, w->sheets);
	all = gather(cli, w->sheets);
	if (cli->status == STATUS_OK || cli_set_aside(cli)) {
		n = picture != NULL ? draw(cli, w, picture, all, &out) :
		    tell(cli, w, all, &out);
		cli_write(cli, &out);
		if (cli->any && n == 0)
			cli_status(cli, STATUS_FAULTS);
	}
	str_free(&out);
	records_free(all);
}
