/* SPDX-License-Identifier: MIT
 * What is to be read before a letter, and beside it. */

#include <string.h>

#include "cue.h"
#include "err.h"
#include "item9.h"
#include "letter-page-own.h"
#include "settings.h"

/* What is due, each line marked as what comes first. */
void
page_due(const struct shown *s, enum escape how, struct str *out)
{
	struct str lines = { 0 };
	size_t n, len;
	const char *line;

	n = item9_lines(s->full, s->client, false, how, &lines);
	for (line = str_text(&lines); n > 0; n--, line += len + 1) {
		len = strcspn(line, "\n");
		str_printf(out, how == ESCAPE_HTML ?
		    "<p class=\"first\">%.*s</p>\n" : how == ESCAPE_TEXT ?
		    "! %.*s\n\n" : "> **%.*s**\n\n", (int)len, line);
	}
	str_free(&lines);
}

/* What the therapist is to read in it, beside the page; a message holds no
 * cell. */
void
page_cues(const struct shown *s)
{
	struct cue_list found = { 0 };
	struct cues *cues = cue_new();
	const struct cue *cue;

	cue_find_in(cues, settings_written(s->settings, s->full, s->client),
	    s->full, "letter", s->client, &found);
	for (cue = found.cue; cue < found.cue + found.n; cue++)
		warn(_("%s: please read the letter of %s, part %zu, line %zu: "
		    "it %s"), s->client, record_on(cue->record),
		    cue_part(cue), cue->line, cue_about(cue->kind));
	cue_clear(&found);
	cue_free(cues);
}
