/* SPDX-License-Identifier: MIT
 * May a letter be opened?  What is said where it may not, and the note. */

#include <string.h>

#include "fill-record.h"
#include "item9.h"
#include "letter-ask-own.h"
#include "letter.h"
#include "person.h"

/* Why, for the therapist. */
void
writing_say_why(struct writing *w, enum writing_refusal why)
{
	struct str lines = { 0 };
	size_t n, len;
	const char *line;

	switch (why) {
	case REFUSE_ITEM9:
		n = item9_lines(w->f->known, w->f->client, false, ESCAPE_NONE,
		    &lines);
		for (line = str_text(&lines); n > 0; n--, line += len + 1) {
			len = strcspn(line, "\n");
			fill_say(w->f, "%.*s", (int)len, line);
		}
		str_free(&lines);
		ask_say(w->f->ask, _("ipt-measure --review-item9 writes the "
		    "review down."));
		break;
	case REFUSE_PERSON:
		person_say_why(w->f, answers_text(&w->key,
		    strcmp(answers_text(&w->key, "variant"), "role") == 0 ?
		    "change" : "person"));
		break;
	case REFUSE_READY:
		ask_say(w->f->ask, _("It opens only with no reason to hold "
		    "off, and your yes."));
		break;
	case REFUSE_AFTERCARE:
		ask_say(w->f->ask, _("It opens only when it is clear what "
		    "comes in the hour afterwards."));
		break;
	}
}

/* What was written before stays in the draft, unread and unsaved, with the
 * sitting that it was written in. */
static void
hold_letter(struct fill *f)
{
	const struct answers *a;
	size_t i;

	for (i = 0; i < f->n; i++) {
		a = &f->record[i].answers;
		f->record[i].held = strcmp(a->sheet->name, "letter") == 0 ||
		    (strcmp(a->sheet->name, "letter-sitting") == 0 &&
		    strcmp(answers_get(a, FIELD_DATE), f->date) != 0);
	}
}

/* A sitting in which it stayed closed is one where there is something to
 * keep: a note, or what the therapist judged. */
static void
close_sitting(struct writing *w, bool note)
{
	struct filled *r = writing_sitting(w);

	if (*answers_text(&r->answers, "opened") != '\0')
		return;
	if (note || (!w->f->for_client &&
	    *answers_text(&r->answers, "hold_off") != '\0'))
		answers_put(&r->answers, "opened", "no");
	else
		fill_drop(w->f, r);
}

/* The letter stays closed: say so, and offer a note for the session. */
enum ask_result
writing_refuse(struct writing *w, enum writing_refusal why)
{
	struct fill *f = w->f;
	enum ask_result result;
	bool yes = false;

	hold_letter(f);
	if (f->for_client && why == REFUSE_ITEM9)
		fill_card(f);
	else if (!f->for_client)
		writing_say_why(w, why);
	ask_say(f->ask, f->for_client ? _("The letter stays closed today. "
	    "You did nothing wrong. It opens when you and your therapist have "
	    "talked.") : _("The letter stays closed today."));
	/* No reason shows which it was, as one of them is about a person. */
	if (f->for_client && !fill_cared(f)) {
		ask_say(f->ask, _("If it is hard right now, this is for "
		    "you."));
		fill_card(f);
	}
	if (!writing_can_choose(w))
		return ASK_ANSWER;
	result = ask_yes(f->ask, _("Leave a short note to bring to the "
	    "session"), &yes);
	if (result == ASK_ANSWER && yes)
		result = writing_choose(w, true);
	if (w->chosen)
		close_sitting(w, result == ASK_ANSWER && yes);
	if (result == ASK_ANSWER && yes)
		result = fill_field(f, writing_sitting(w), "note", NULL);
	return result;
}

/* Died, as far as is known with this sitting's answers? */
static bool
died(struct writing *w)
{
	struct records *all = fill_as_saved(w->f);
	bool yes = letter_died(all, w->f->client,
	    answers_text(&w->key, "person"));

	records_free(all);
	return yes;
}

/* Whether the other person died, and where not whether it is safe to be with
 * them, where the therapist can say it and it is not known yet. */
enum ask_result
writing_person(struct writing *w)
{
	const char *label = answers_text(&w->key, "person");
	enum ask_result result = ASK_ANSWER;

	if (*label == '\0' || w->f->for_client || died(w))
		return ASK_ANSWER;
	if (strcmp(answers_text(&w->key, "variant"), "farewell") == 0 &&
	    person_state(w->f, label) == SAFETY_NOT_ASKED)
		result = person_ask_field(w->f, label, "status");
	return result == ASK_ANSWER && !died(w) ?
	    person_ask_safe(w->f, label) : result;
}

/* Is the other living, and not known to be safe?  A role has no other, but may
 * have somebody's name. */
static bool
person_stops(struct writing *w)
{
	if (strcmp(answers_text(&w->key, "variant"), "role") == 0)
		return person_state(w->f, answers_text(&w->key, "change")) ==
		    SAFETY_NOT_SAFE;
	return !died(w) && (*answers_text(&w->key, "person") == '\0' ||
	    person_state(w->f, answers_text(&w->key, "person")) != SAFETY_SAFE);
}

/* Asked anew each time; what a sitting before said does not count. */
enum ask_result
writing_ready_asked(struct writing *w)
{
	struct filled *r = writing_sitting(w);
	struct date today = date_parse(w->f->date);
	enum ask_result result;

	answers_put(&r->answers, "hold_off", NULL);
	answers_put(&r->answers, "ready", NULL);
	answers_put(&r->answers, "ready_on", NULL);
	result = fill_field(w->f, r, "hold_off", NULL);
	if (result == ASK_ANSWER &&
	    strcmp(answers_text(&r->answers, "hold_off"), "none") == 0)
		result = fill_field(w->f, r, "ready", NULL);
	if (answers_asked(&r->answers, (size_t)sheet_field(
	    r->answers.sheet, "ready_on")) && today.precision == DATE_DAY)
		answers_put(&r->answers, "ready_on", w->f->date);
	return result;
}

/* For a client alone: what the therapist wrote down for this sitting, and no
 * draft can say it in that place. */
static bool
ready_alone(struct writing *w)
{
	static const char *const field[] = { "hold_off", "ready",
		"ready_on" };
	struct filled *r = writing_sitting(w);
	const struct record *known = writing_prepared(w, &r->answers);
	struct date today = date_parse(w->f->date);
	size_t i;

	for (i = 0; i < sizeof(field) / sizeof(*field); i++)
		answers_put(&r->answers, field[i],
		    record_text(known, field[i]));
	return letter_ready_still(&r->answers, writing_first(w), &today);
}

/* What is written before stands on the screen with the questions. */
static void
say_whose(struct writing *w)
{
	const struct record *known = fill_known(w->f, &w->key);

	if (record_is(known, "readers", "only-me"))
		ask_say(w->f->ask, _("Only the client may read this letter. "
		    "Now is the time to turn the screen to the client."));
}

/* ASK_ANSWER: it may open. */
enum ask_result
writing_gate(struct writing *w, bool *refused)
{
	enum ask_result result = ASK_ANSWER;
	bool ready;

	*refused = true;
	if (item9_due(w->f->known, w->f->client))
		return writing_refuse(w, REFUSE_ITEM9);
	*refused = false;
	result = writing_choose(w, !w->f->for_client);
	if (result == ASK_ANSWER)
		result = writing_person(w);
	*refused = true;
	/* Nothing is begun or prepared. */
	if (result == ASK_KEEP && w->f->for_client)
		return writing_refuse(w, REFUSE_READY);
	if (result != ASK_ANSWER)
		return result;
	if (person_stops(w))
		return writing_refuse(w, REFUSE_PERSON);
	if (!w->f->for_client)
		result = writing_ready_asked(w);
	if (result == ASK_GONE)
		return result;
	ready = w->f->for_client ? ready_alone(w) :
	    letter_ready(&writing_sitting(w)->answers);
	if (!ready)
		return writing_refuse(w, REFUSE_READY);
	if (!w->f->for_client)
		say_whose(w);
	*refused = false;
	return ASK_ANSWER;
}
