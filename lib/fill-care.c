/* SPDX-License-Identifier: MIT
 * What a client in danger sees at once, at the prompt. */

#include <stdlib.h>

#include "cue.h"
#include "fill.h"
#include "first.h"
#include "mem.h"

enum { SHOWN_CARD, SHOWN_NEUTRAL };

struct shown
fill_shown(struct fill *f)
{
	return (struct shown){ .all = f->known, .full = f->known,
		.client = f->client, .lang = f->lang,
		.settings = cli_settings(f->cli),
		.today = date_parse(f->date),
		.width = (unsigned)ask_width(f->ask),
		.for_client = f->for_client,
		.unicode = cli_unicode(f->cli), .plain = f->cli->plain,
		.override = f->cli->override };
}

bool
fill_cared(const struct fill *f)
{
	return f->cared[SHOWN_CARD];
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
	card_put(&out, &card, "text");
	ask_show(f->ask, str_text(&out));
	str_free(&out);
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
	ask_show(f->ask, str_text(&out));
	str_free(&out);
}

void
fill_care(struct fill *f)
{
	const char *lang = settings_written(cli_settings(f->cli), f->known,
	    f->client);
	struct cue_list found = { 0 };
	const struct answers *a;
	struct cell *cell;
	size_t i;

	if (!f->for_client)
		return;
	if (f->cues == NULL)
		f->cues = cue_new();
	for (i = 0; i < f->n; i++) {
		a = &f->record[i].answers;
		cell = mem_new(a->sheet->n, sizeof(*cell));
		answers_cells(a, cell);
		cue_row(f->cues, lang, a->sheet, cell, &found);
		free(cell);
	}
	if (cue_has(&found, CUE_SELF_HARM) || cue_has(&found, CUE_JOINING))
		fill_card(f);
	if (cue_has(&found, CUE_ABUSE))
		neutral(f);
	cue_clear(&found);
}
