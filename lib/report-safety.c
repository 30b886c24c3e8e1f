/* SPDX-License-Identifier: MIT
 * What must be read first: the program writes it, no template can leave it
 * out, and its words are the same in every format. */

#include <stdlib.h>
#include <string.h>

#include "report-own.h"
#include "review.h"

/* A line of its own, marked as what comes first. */
static void
put_line(struct str *out, const struct report *r, const char *text, size_t len,
    const struct shown *shown)
{
	struct str line = { 0 };

	if (r->format == REPORT_TEXT)
		str_puts(&line, "! ");
	escape_put(&line, r->how, text, len);
	switch (r->format) {
	case REPORT_TEXT:
		report_lay(out, str_text(&line), line.len, shown);
		break;
	case REPORT_MD:
		str_printf(out, "> **%s**\n>\n", str_text(&line));
		break;
	case REPORT_HTML:
		str_printf(out, "<p class=\"first\">%s</p>\n",
		    str_text(&line));
		break;
	}
	str_free(&line);
}

static void
put_lines(struct str *out, const struct report *r, const char *lines,
    const struct shown *shown)
{
	size_t len;

	for (; *lines != '\0'; lines += len + (lines[len] != '\0')) {
		len = strcspn(lines, "\n");
		put_line(out, r, lines, len, shown);
	}
}

static bool
has_phq9(const struct shown *shown)
{
	const struct record *const *row = records_history(shown->all,
	    "measure", shown->client);

	for (; *row != NULL; row++)
		if (sheet_field((*row)->sheet, "measure") >= 0 &&
		    record_is(*row, "measure", "phq9"))
			return true;
	return false;
}

/* The views of one worksheet say nothing of what they do not look for. */
static bool
looks_for_item9(const struct report *r)
{
	return strchr(r->name, '.') != NULL || strcmp(r->name, "case") == 0 ||
	    strcmp(r->name, "progress") == 0 ||
	    strcmp(r->name, "supervision") == 0;
}

void
report_safety(const struct report *r, const struct shown *shown,
    struct str *out)
{
	size_t before = out->len;
	char *banner;

	if (shown->for_client)
		return;
	if (looks_for_item9(r) && !has_phq9(shown))
		put_lines(out, r,
		    _("No PHQ-9 in this input: item 9 not known."), shown);
	banner = review_banner(shown);
	put_lines(out, r, banner, shown);
	free(banner);
	if (out->len != before && r->format != REPORT_HTML)
		str_putc(out, '\n');
}
