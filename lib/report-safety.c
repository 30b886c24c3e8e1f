/* SPDX-License-Identifier: MIT
 * What must be read first: the program writes it, no template can leave it
 * out, and its words are the same in every format. */

#include <string.h>

#include "cue.h"
#include "first.h"
#include "report-own.h"

/* A text that stands out: in bold where there is colour, and always behind an
 * exclamation mark. */
static void
put_bold(struct str *out, const char *text, size_t len,
    const struct shown *shown)
{
	struct str line = { 0 };

	str_puts(&line, "! ");
	str_put(&line, text, len);
	if (shown->color)
		str_puts(out, "\033[1m");
	report_lay(out, line.text, line.len, shown);
	if (shown->color)
		str_puts(out, "\033[0m");
	str_free(&line);
}

/* A line of its own, marked as what comes first. */
static void
put_line(struct str *out, const struct report *r, const char *text, size_t len,
    const struct shown *shown)
{
	struct str line = { 0 };

	escape_put(&line, r->how, text, len);
	switch (r->format) {
	case REPORT_TEXT:
		put_bold(out, str_text(&line), line.len, shown);
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

/* Other views of a worksheet say nothing of a PHQ-9 that is not there. */
static bool
looks_for_item9(const struct report *r)
{
	return strchr(r->name, '.') != NULL || strcmp(r->name, "case") == 0 ||
	    strcmp(r->name, "progress") == 0 ||
	    strcmp(r->name, "supervision") == 0;
}

/* The lists of words, read once. */
static struct cues *
cues_of(struct report *r)
{
	if (r->cues == NULL)
		r->cues = cue_new();
	return r->cues;
}

/* In a report on the whole case it is said what it means that there are
 * none. */
static void
tell_cues(struct report *r, const struct shown *shown, struct str *out)
{
	size_t n = first_cues(shown, cues_of(r), out);

	if (looks_for_item9(r))
		cue_note(out, settings_written(shown->settings, shown->full,
		    shown->client), n);
}

static void
put_due(struct report *r, const struct shown *shown, struct str *out)
{
	struct str lines = { 0 };

	first_due(shown, cues_of(r), &lines);
	put_lines(out, r, str_text(&lines), shown);
	str_free(&lines);
}

void
report_apart(struct report *r, const struct shown *shown, struct str *out)
{
	size_t before = out->len;

	if (shown->for_client)
		first_card(shown, report_format_name(r->format), out);
	else
		put_due(r, shown, out);
	r->apart |= out->len != before;
}

void
report_safety(struct report *r, const struct shown *shown,
    struct str *out)
{
	size_t before = out->len;
	struct str words = { 0 };

	if (shown->for_client) {
		first_card(shown, report_format_name(r->format), out);
		return;
	}
	if (r->list) {
		put_due(r, shown, out);
		return;
	}
	/* Its words are escaped with the rest of the line. */
	first_words(shown, looks_for_item9(r), &words);
	tell_cues(r, shown, &words);
	put_lines(out, r, str_text(&words), shown);
	str_free(&words);
	if (out->len != before && r->format != REPORT_HTML)
		str_putc(out, '\n');
}
