/* SPDX-License-Identifier: MIT
 * What is said at the prompt of danger: first what is due, then the card, as
 * soon as it is called for. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cue.h"
#include "fill.h"
#include "first.h"
#include "grief.h"
#include "item9.h"
#include "mem.h"

enum { SHOWN_CARD, SHOWN_NEUTRAL };

struct shown
fill_shown(struct fill *f)
{
	return (struct shown){ .all = f->known, .full = f->known,
		.client = f->client, .lang = f->lang,
		.settings = cli_settings(f->cli),
		.today = date_parse(f->date),
		.width = f->ask != NULL ? (unsigned)ask_width(f->ask) :
		    cli_width(f->cli),
		.for_client = f->for_client,
		.unicode = cli_unicode(f->cli), .plain = f->cli->plain,
		.override = f->cli->override };
}

bool
fill_cared(const struct fill *f)
{
	return f->cared[SHOWN_CARD];
}

/* Behind an editor there is no prompt; the words are for a person's eyes, and
 * no data. */
static void
show(struct fill *f, const char *lines)
{
	if (f->ask != NULL)
		ask_show(f->ask, lines);
	else
		fputs(lines, stderr);
}

void
fill_card(struct fill *f)
{
	struct shown shown = fill_shown(f);
	struct card card = first_card_of(&shown);
	struct str out = { 0 };

	if (f->cared[SHOWN_CARD])
		return;
	f->cared[SHOWN_CARD] = true;
	/* Apart from the questions around it. */
	str_puts(&out, f->ask != NULL ? "\n" : "");
	card_put(&out, &card, "text");
	str_puts(&out, f->ask != NULL ? "\n" : "");
	show(f, str_text(&out));
	str_free(&out);
}

void
fill_first(struct fill *f)
{
	struct str lines = { 0 };
	const char *line;
	size_t len;

	if (f->for_client) {
		if (item9_due(f->known, f->client) ||
		    grief_wishes(f->known, f->client))
			fill_card(f);
		f->cared[SHOWN_CARD] = false; /* this sitting's words count */
		return;
	}
	item9_due_lines(f->known, f->client, &lines);
	grief_wish_lines(f->known, f->client, false, &lines);
	if (f->ask == NULL)
		warn_lines(f->client, str_text(&lines));
	for (line = str_text(&lines); f->ask != NULL && *line != '\0';
	    line += len + 1) {
		len = strcspn(line, "\n");
		fill_say(f, "! %.*s", (int)len, line);
	}
	str_free(&lines);
}

/* A screen may be watched: words about abuse get one line that does not say
 * what it is about. */
static void
neutral(struct fill *f)
{
	struct shown shown = fill_shown(f);
	struct card card = first_card_of(&shown);
	struct str out = { 0 };

	if (f->cared[SHOWN_NEUTRAL])
		return;
	f->cared[SHOWN_NEUTRAL] = true;
	card_neutral(&out, &card, "text");
	show(f, str_text(&out));
	str_free(&out);
}

/* Does this record answer above 0 to the question about self-harm, and has
 * nobody looked at it? */
static bool
is_due(struct fill *f, const struct sheet *sheet, const struct cell *cell)
{
	const struct record row = { .sheet = sheet, .value = cell,
		.date = date_parse(cell[FIELD_DATE].text) };

	return sheet_field(sheet, "selfharm") >= 0 &&
	    item9_of(f->known, &row).state == ITEM9_DUE;
}

/* Does it say that the client may wish to be with somebody who died? */
static bool
is_wish(const struct answers *a)
{
	return strcmp(a->sheet->name, "grief") == 0 &&
	    grief_wish(answers_text(a, "wish"));
}

void
fill_care(struct fill *f, const struct answers *a)
{
	struct cue_list found = { 0 };
	struct cell *cell;

	if (!f->for_client)
		return;
	if (f->cues == NULL)
		f->cues = cue_new();
	cell = mem_new(a->sheet->n, sizeof(*cell));
	answers_cells(a, cell);
	cue_row(f->cues, settings_written(cli_settings(f->cli), f->known,
	    f->client), a->sheet, cell, &found);
	if (cue_has(&found, CUE_SELF_HARM) || cue_has(&found, CUE_JOINING) ||
	    is_due(f, a->sheet, cell) || is_wish(a))
		fill_card(f);
	if (cue_has(&found, CUE_ABUSE))
		neutral(f);
	cue_clear(&found);
	free(cell);
}
