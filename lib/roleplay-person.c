/* SPDX-License-Identifier: MIT
 * With whom a role play is, and whether it may be. */

#include <string.h>

#include "fill-record.h"
#include "person.h"
#include "roleplay-own.h"
#include "roleplay.h"

static bool
safe(struct fill *f, const struct answers *a, const char *field)
{
	return person_state(f, answers_text(a, field)) == SAFETY_SAFE;
}

/* May the person of a role play be played? */
static bool
may_play(struct fill *f, const struct answers *a)
{
	return safe(f, a, "person") ||
	    (!sheet_unanswered(answers_text(a, "supervision_advice")) &&
	    !sheet_unanswered(answers_text(a, "supervision_on")));
}

enum ask_result
playing_person(struct playing *p)
{
	struct str label = { 0 };
	enum ask_result result;

	if (p->f->cli->from != NULL && *playing_get(p, "person") == '\0') {
		result = playing_from(p);
		if (result != ASK_ANSWER && result != ASK_KEEP)
			return result;
	}
	if (*playing_get(p, "person") != '\0') {
		str_puts(&label, playing_get(p, "person"));
		result = person_ask_safe(p->f, label.text);
	} else {
		result = person_ask(p->f, _("With whom the talk is"), &label);
		if (result == ASK_ANSWER)
			playing_set(p, "person", str_text(&label));
	}
	str_free(&label);
	playing_take_person(p);
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

bool
playing_may(struct playing *p)
{
	return may_play(p->f, &playing_record(p)->answers);
}

/* A talk with somebody who is not known to be safe is not prepared. */
enum ask_result
playing_purpose(struct playing *p)
{
	enum ask_result result;

	for (;;) {
		result = fill_span(p->f, playing_record(p), "purpose",
		    "purpose");
		if (result != ASK_ANSWER || playing_safe(p, "person") ||
		    strcmp(playing_get(p, "purpose"), "prepare") != 0)
			return result;
		playing_set(p, "purpose", NULL);
		ask_say(p->f->ask, p->f->for_client ? _("A coming talk is "
		    "prepared together, in a session. Choose something else "
		    "for now.") : _("A coming talk with this person is not "
		    "prepared while it is not known to be safe. First look "
		    "at safety together. A past talk or a skill can be "
		    "chosen."));
	}
}

static enum ask_result
not_begun(struct playing *p)
{
	p->over = true;
	fill_drop(p->f, playing_record(p));
	return ASK_ANSWER;
}

/* Who is not known to be safe is played on advice of supervision alone. */
enum ask_result
playing_advice(struct playing *p)
{
	enum ask_result result;

	if (playing_safe(p, "person"))
		return ASK_ANSWER;
	person_say_why(p->f, playing_get(p, "person"));
	if (p->f->for_client)
		return not_begun(p);
	ask_say(p->f->ask, _("To play this person needs advice of "
	    "supervision: what it was, and when."));
	result = fill_span(p->f, playing_record(p), "supervision_advice",
	    "supervision_on");
	if (result != ASK_ANSWER || playing_may(p))
		return result;
	ask_say(p->f->ask, _("Without it this is not begun. Take it to "
	    "supervision first."));
	return not_begun(p);
}

/* The field that may not stand with somebody who is not known to be safe, or
 * NULL. */
static const char *
refused(struct fill *f, const struct answers *a)
{
	bool with = safe(f, a, "person");

	if (strcmp(answers_text(a, "real"), "yes") == 0 &&
	    !(with && safe(f, a, "real_person")))
		return "real";
	if (!with && strcmp(answers_text(a, "purpose"), "prepare") == 0)
		return "purpose";
	return may_play(f, a) ? NULL : "supervision_advice";
}

const char *
roleplay_refuse(struct fill *f, const struct answers *a, const char **field)
{
	*field = refused(f, a);
	if (*field == NULL)
		return NULL;
	if (!f->for_client)
		return _("this person is not known to be safe to be with: "
		    "nothing is prepared or planned for real, and advice of "
		    "supervision is needed to play them");
	*field = "person";
	return _("is for the two of you: bring this to your next session");
}
