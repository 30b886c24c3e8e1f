/* SPDX-License-Identifier: MIT
 * Talks in words. */

#include "err.h"
#include "talk-own.h"

bool
talk_safe(const struct shown *s, const struct talk *talk)
{
	return *talk_person(talk) != '\0' && safety_person(s->full, s->client,
	    talk_person(talk)).state == SAFETY_SAFE;
}

const char *
talk_title(const struct shown *s, struct tree *t, const struct talk *talk)
{
	const char *on = record_text(talk->incident, "happened_on");
	const char *time = talk->incident != NULL ? facts_value(s, t,
	    talk->incident, "time") : "";
	const char *person = talk_person(talk);
	const char *title = *person != '\0' ? person : _("nobody named");

	if (*on != '\0')
		title = facts_text(t, "%s, %s", title, on);
	return *time != '\0' ? facts_text(t, "%s, %s", title, time) : title;
}

const char *
talk_turn_label(struct tree *t, const struct record *turn)
{
	return facts_text(t, _("Turn %s"), record_text(turn, "turn"));
}

/* A word or two for a gap: known, guessed, not known, not asked yet. */
static const char *
gap_name(enum talk_gap gap)
{
	switch (gap) {
	case GAP_KNOWN:
		return _("known");
	case GAP_GUESSED:
		return _("guessed");
	case GAP_UNKNOWN:
		return _("not known");
	case GAP_NOT_ASKED:
		break;
	}
	return _("not asked yet");
}

const char *
talk_heard_words(const struct talk_telling *f, const struct record *turn)
{
	const char *heard = record_text(turn, "they_heard");
	enum talk_gap gap = talk_gap(turn);

	if (talk_asked(turn) && *heard == '\0')
		return _("not guessed");
	if (talk_asked(turn) && !record_is(turn, "how_known", "said"))
		gap = GAP_GUESSED;
	return *heard == '\0' ? gap_name(gap) :
	    facts_text(f->t, "%s: %s", gap_name(gap), heard);
}

size_t
talk_count(const struct talk *talk, enum talk_gap gap)
{
	size_t n = 0, i;

	for (i = 0; i < talk->n; i++)
		n += talk_mine(talk, i) && talk_gap(talk->turn[i]) == gap;
	return n;
}

const char *
talk_question(struct tree *t, const struct record *turn)
{
	const char *words = record_text(turn, "words");

	return *words == '\0' ? _("What did you make of it when I said "
	    "nothing?") :
	    facts_text(t, _("What did you hear when I said: %s"), words);
}
