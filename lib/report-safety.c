/* SPDX-License-Identifier: MIT
 * What must be read first: the program writes it, no template can leave it
 * out, and its words are the same in every format. */

#include <string.h>

#include "report-own.h"
#include "safety.h"

/* A person's words, in the format of the report. */
static void
put(struct str *line, const struct report *r, const char *text)
{
	struct str flat = { 0 };

	str_puts(&flat, text);
	if (r->format == REPORT_TEXT)
		report_flatten(&flat);
	escape_put(line, r->how, str_text(&flat), flat.len);
	str_free(&flat);
}

/* A line of its own, marked as what comes first. */
static void
put_line(struct str *out, const struct report *r, const struct str *line,
    const struct shown *shown)
{
	struct str marked = { 0 };

	switch (r->format) {
	case REPORT_TEXT:
		str_printf(&marked, "! %s\n", str_text(line));
		report_lay(out, marked.text, marked.len, shown);
		break;
	case REPORT_MD:
		str_printf(out, "> **%s**\n>\n", str_text(line));
		break;
	case REPORT_HTML:
		str_printf(out, "<p class=\"safety\">%s</p>\n",
		    str_text(line));
		break;
	}
	str_free(&marked);
}

static void
put_person(struct str *out, const struct report *r, const struct safety *s,
    const struct shown *shown)
{
	struct str line = { 0 };
	struct str answer = { 0 };

	field_show(sheet_get(s->answer->sheet, "safe"),
	    record_text(s->answer, "safe"),
	    strlen(record_text(s->answer, "safe")), shown->lang, &answer);
	put(&line, r, record_text(s->answer, "person"));
	str_printf(&line, _(" may not be safe to be with. Answer on %s: "),
	    record_on(s->answer));
	put(&line, r, str_text(&answer));
	str_puts(&line, "; ");
	if (s->review == NULL) {
		str_puts(&line, _("not reviewed yet."));
	} else {
		str_puts(&line, _("reviewed "));
		put(&line, r, record_text(s->review, "reviewed_on"));
		str_puts(&line, _(" by "));
		put(&line, r, record_text(s->review, "by"));
		str_puts(&line, ": ");
		put(&line, r, record_text(s->review, "action"));
	}
	put_line(out, r, &line, shown);
	str_free(&answer);
	str_free(&line);
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
	const struct record *const *row;
	struct str line = { 0 };
	struct safety safe;
	size_t before = out->len;

	if (shown->for_client)
		return;
	if (looks_for_item9(r) && !has_phq9(shown)) {
		str_puts(&line,
		    _("No PHQ-9 in this input: item 9 not known."));
		put_line(out, r, &line, shown);
	}
	row = records_current(shown->all, "review", shown->client);
	for (; *row != NULL; row++) {
		safe = safety_of(shown->all, *row);
		if (safe.state == SAFETY_NOT_SAFE)
			put_person(out, r, &safe, shown);
	}
	if (out->len != before && r->format != REPORT_HTML)
		str_putc(out, '\n');
	str_free(&line);
}
