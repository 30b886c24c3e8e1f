/* SPDX-License-Identifier: MIT
 * What must be read first. */

#include <stdlib.h>

#include "first.h"
#include "grief.h"
#include "item9.h"
#include "letter.h"
#include "review.h"
#include "settings.h"

struct card
first_card_of(const struct shown *s)
{
	return (struct card){ .lang = s->lang, .own = s->override,
		.width = s->width,
		.country = settings_get(s->settings, s->full, s->client,
		    "country").value,
		.age_band = settings_get(s->settings, s->full, s->client,
		    "age_band").value };
}

void
first_card(const struct shown *s, const char *format, struct str *out)
{
	struct card card;

	if (!s->for_client || !(item9_due(s->full, s->client) ||
	    grief_wishes(s->full, s->client)))
		return;
	card = first_card_of(s);
	card_put(out, &card, format);
	str_putc(out, '\n');
}

void
first_words(const struct shown *s, bool missed, struct str *out)
{
	struct shown whole = *s;
	char *banner;

	if (s->for_client) {
		first_card(s, "text", out);
		return;
	}
	item9_lines(s->full, s->client, missed, ESCAPE_NONE, out);
	grief_wish_lines(s->full, s->client, false, out);
	whole.all = s->full;
	banner = review_banner(&whole);
	str_puts(out, banner);
	if (*banner != '\0')
		str_putc(out, '\n');
	free(banner);
}

/* Each as a line, with those of letters that are gone. */
static size_t
put_cues(const struct shown *s, struct cue_list *found, struct str *out)
{
	size_t i, n = found->n;

	for (i = 0; i < n; i++)
		cue_line(out, &found->cue[i], s->lang);
	cue_clear(found);
	return n + letter_gone(s->full, s->client, s->lang, out);
}

size_t
first_cues(const struct shown *s, struct cues *cues, struct str *out)
{
	struct cue_list found = { 0 };

	cue_find(cues, settings_written(s->settings, s->full, s->client),
	    s->full, s->client, &found);
	return put_cues(s, &found, out);
}

void
first_due(const struct shown *s, struct cues *cues, struct str *out)
{
	struct cue_list found = { 0 };
	struct str words = { 0 };

	item9_due_lines(s->full, s->client, &words);
	grief_wish_lines(s->full, s->client, true, &words);
	cue_find_unseen(cues, settings_written(s->settings, s->full,
	    s->client), s->full, s->client, &found);
	put_cues(s, &found, &words);
	str_lines(out, s->client, str_text(&words));
	str_free(&words);
}
