/* SPDX-License-Identifier: MIT
 * A worksheet shown: as a report of its own sheets, or as a picture. */

#include <stdint.h>
#include <string.h>

#include "cli-input.h"
#include "first.h"
#include "gather.h"
#include "item9.h"
#include "report.h"
#include "utf8.h"
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

static struct shown
shown_of(struct cli *cli, struct records *all, struct records *full,
    const char *client)
{
	struct shown shown = report_shown(cli, all, client);

	shown.full = full;
	return shown;
}

/* Is it not text, so that what is due stands beside it? */
static bool
not_text(const struct worksheet_picture *picture)
{
	return strcmp(picture->format, "html") == 0 ||
	    strcmp(picture->format, "script") == 0 ||
	    strcmp(picture->format, "svg") == 0;
}

/* In a message: it may hold no cell. */
static void
note_item9(const struct shown *shown, struct str *apart)
{
	struct str words = { 0 };

	item9_due_lines(shown->full, shown->client, &words);
	str_lines(apart, shown->client, str_text(&words));
	str_free(&words);
}

static void
note_due(const struct cli *cli, const struct shown *shown, struct cues *cues,
    struct str *apart)
{
	size_t width = cli->plain ? SIZE_MAX : cli_width(cli);
	struct str lines = { 0 };
	char *rest, *line;

	first_due(shown, cues, &lines);
	for (rest = lines.text; rest != NULL && *rest != '\0';) {
		line = strsep(&rest, "\n");
		utf8_wrap(apart, line, width, 2);
		str_putc(apart, '\n');
	}
	str_free(&lines);
}

/* What is due of a client whose rows are not shown; for the client the card,
 * where there is room for it. */
static void
note_apart(const struct cli *cli, const struct shown *shown,
    const struct worksheet_picture *picture, struct cues *cues,
    struct str *apart)
{
	if (not_text(picture)) {
		if (!shown->for_client)
			note_item9(shown, apart);
	} else if (shown->for_client) {
		first_card(shown, "text", apart);
	} else {
		note_due(cli, shown, cues, apart);
	}
}

/* Above pictures made of text, and beside all else. */
static void
tell_apart(const struct worksheet_picture *picture, struct str *apart,
    struct str *out)
{
	struct str pictures = *out;

	if (apart->len == 0)
		return;
	if (not_text(picture)) {
		warn_lines(NULL, str_text(apart));
		return;
	}
	*out = (struct str){ 0 };
	str_puts(out, str_text(apart));
	str_puts(out, pictures.len != 0 ? "\n" : "");
	str_put(out, str_text(&pictures), pictures.len);
	str_free(&pictures);
}

/* False where there is nothing to draw. */
static bool
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
	str_free(&first);
	return out->len != before;
}

/* Draw, for each client that has rows; returns how many there were. */
static size_t
draw(struct cli *cli, const struct worksheet *w,
    const struct worksheet_picture *picture, struct records *all,
    struct records *full, struct str *out)
{
	const char *const *client = records_clients(full);
	struct cues *cues = cue_new();
	struct str apart = { 0 };
	struct shown shown;
	size_t n = 0;

	for (; *client != NULL; client++) {
		shown = shown_of(cli, all, full, *client);
		if (!has_rows(all, w, *client)) {
			note_apart(cli, &shown, picture, cues, &apart);
			continue;
		}
		if (n++ != 0 && (strcmp(picture->format, "svg") == 0 ||
		    strcmp(picture->format, "html") == 0))
			die(STATUS_USAGE, _("a picture or a page is of one "
			    "client: say with -c of whom"));
		if (n > 1)
			str_putc(out, '\n');
		if (!draw_one(picture, &shown, out))
			note_apart(cli, &shown, picture, cues, &apart);
	}
	tell_apart(picture, &apart, out);
	str_free(&apart);
	cue_free(cues);
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
	size_t n = 0, i;

	report_head(report, title, cli_lang(cli, NULL), out);
	for (i = 0; client[i] != NULL; i++) {
		if (has_rows(all, w, client[i]))
			continue;
		shown = shown_of(cli, all, full, client[i]);
		report_apart(report, &shown, out);
	}
	for (i = 0; client[i] != NULL; i++) {
		if (!has_rows(all, w, client[i]))
			continue;
		shown = shown_of(cli, all, full, client[i]);
		shown.sheets = w->sheets;
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
