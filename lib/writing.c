/* SPDX-License-Identifier: MIT
 * A sitting with a letter: may it open, what comes afterwards, and only then
 * the letter. */

#include <stdlib.h>
#include <string.h>

#include "item9.h"
#include "letter.h"
#include "person.h"
#include "writing-own.h"

enum refusal { REFUSE_ITEM9, REFUSE_PERSON, REFUSE_READY, REFUSE_AFTERCARE };

static void
begin(struct writing *w, struct fill *f)
{
	*w = (struct writing){ .f = f };
	answers_init(&w->key, cli_sheet(f->cli, "letter"));
	answers_set(&w->key, FIELD_CLIENT, f->client);
	person_begin(f);
}

/* Why, for the therapist. */
static void
say_why(struct writing *w, enum refusal why)
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
		person_say_why(w->f, writing_get(&w->key, "person"));
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

	if (*writing_get(&r->answers, "opened") != '\0')
		return;
	if (note || (!w->f->for_client &&
	    *writing_get(&r->answers, "hold_off") != '\0'))
		writing_set(&r->answers, "opened", "no");
	else
		fill_drop(w->f, r);
}

/* The letter stays closed: say so, and offer a note for the session. */
static enum ask_result
refuse(struct writing *w, enum refusal why)
{
	struct fill *f = w->f;
	enum ask_result result;
	bool yes = false;

	hold_letter(f);
	if (f->for_client && why == REFUSE_ITEM9)
		fill_card(f);
	else if (!f->for_client)
		say_why(w, why);
	ask_say(f->ask, f->for_client ? _("The letter stays closed today. "
	    "You did nothing wrong. It opens when you and your therapist have "
	    "talked.") : _("The letter stays closed today."));
	/* No reason shows which it was, as one of them is about a person. */
	if (f->for_client && !fill_cared(f)) {
		ask_say(f->ask, _("If it is hard right now, this is for "
		    "you."));
		fill_card(f);
	}
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
	struct records *all = fill_as_saved(w->f, NULL);
	bool yes = letter_died(all, w->f->client,
	    writing_get(&w->key, "person"));

	records_free(all);
	return yes;
}

/* Whether the other person died, and where not whether it is safe to be with
 * them, where the therapist can say it and it is not known yet. */
static enum ask_result
ask_person(struct writing *w)
{
	const char *label = writing_get(&w->key, "person");
	enum ask_result result = ASK_ANSWER;

	if (*label == '\0' || w->f->for_client || died(w))
		return ASK_ANSWER;
	if (strcmp(writing_get(&w->key, "variant"), "farewell") == 0 &&
	    person_state(w->f, label) == SAFETY_NOT_ASKED)
		result = person_ask_field(w->f, label, "status");
	return result == ASK_ANSWER && !died(w) ?
	    person_ask_safe(w->f, label) : result;
}

static bool
person_stops(struct writing *w)
{
	const char *label = writing_get(&w->key, "person");

	return *label != '\0' && !died(w) &&
	    person_state(w->f, label) != SAFETY_SAFE;
}

/* Asked anew each time; what a sitting before said does not count. */
static enum ask_result
ask_ready(struct writing *w)
{
	struct filled *r = writing_sitting(w);
	struct date today = date_parse(w->f->date);
	enum ask_result result;

	writing_set(&r->answers, "hold_off", NULL);
	writing_set(&r->answers, "ready", NULL);
	writing_set(&r->answers, "ready_on", NULL);
	result = fill_field(w->f, r, "hold_off", NULL);
	if (result == ASK_ANSWER &&
	    strcmp(writing_get(&r->answers, "hold_off"), "none") == 0)
		result = fill_field(w->f, r, "ready", NULL);
	if (*writing_get(&r->answers, "hold_off") != '\0' &&
	    today.precision == DATE_DAY)
		writing_set(&r->answers, "ready_on", w->f->date);
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
		writing_set(&r->answers, field[i],
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
static enum ask_result
gate(struct writing *w, bool *refused)
{
	enum ask_result result = ASK_ANSWER;
	bool ready;

	*refused = true;
	if (item9_due(w->f->known, w->f->client))
		return refuse(w, REFUSE_ITEM9);
	*refused = false;
	result = writing_choose(w, !w->f->for_client);
	if (result == ASK_ANSWER)
		result = ask_person(w);
	*refused = true;
	/* Nothing is begun or prepared. */
	if (result == ASK_KEEP && w->f->for_client)
		return refuse(w, REFUSE_READY);
	if (result != ASK_ANSWER)
		return result;
	if (person_stops(w))
		return refuse(w, REFUSE_PERSON);
	if (!w->f->for_client)
		result = ask_ready(w);
	if (result == ASK_GONE)
		return result;
	if (!w->f->for_client)
		say_whose(w);
	ready = w->f->for_client ? ready_alone(w) :
	    letter_ready(&writing_sitting(w)->answers);
	if (!ready)
		return refuse(w, REFUSE_READY);
	*refused = false;
	return ASK_ANSWER;
}

/* The sheet's own words say how to write; who reads is said before a word is
 * written. */
static enum ask_result
ask_aftercare(struct writing *w)
{
	struct fill *f = w->f;
	struct filled *sitting = writing_sitting(w);

	ask_say(f->ask, words_in(&w->key.sheet->purpose, f->lang));
	ask_say(f->ask, _("What your therapist will see: that you wrote, when, "
	    "how hard it was, and which parts you used. Not your words, "
	    "unless you say so. But if there are words in it that may mean "
	    "danger, your therapist is told which part to read, whoever may "
	    "read the letter."));
	if (f->for_client)
		ask_say(f->ask, _("On a computer that you share, others may "
		    "be able to read what is kept here."));
	ask_say(f->ask, words_in(&sheet_get(sitting->answers.sheet,
	    "aftercare")->hint, f->lang));
	return fill_field(f, sitting, "aftercare", NULL);
}

static enum ask_result
ask_before(struct writing *w)
{
	struct filled *r = writing_sitting(w);

	if (sheet_unanswered(writing_get(&r->answers, "aftercare")))
		return refuse(w, REFUSE_AFTERCARE) == ASK_GONE ? ASK_GONE :
		    ASK_END;
	return fill_field(w->f, r, "before", NULL);
}

static enum ask_result
ask_letter(struct writing *w)
{
	enum ask_result result;

	writing_begin(w);
	if (w->f->cli->task != TASK_EDIT)
		ask_say(w->f->ask, _("Any part may stay empty: Enter leaves "
		    "it so, < goes back, ! opens the editor for more than a "
		    "line. Ctrl-D stops, at any time."));
	result = writing_parts(w);
	if (result == ASK_END)
		ask_say(w->f->ask, _("Stopping is a good choice. What you "
		    "wrote is kept as it is."));
	return result;
}

static enum ask_result
ask_page(struct writing *w)
{
	enum ask_result result;

	/* The form had these. */
	if (w->f->cli->task == TASK_EDIT)
		return ASK_ANSWER;
	result = fill_span(w->f, writing_letter(w), "title", "title");
	return result != ASK_ANSWER ? result :
	    fill_span(w->f, writing_letter(w), "what_next", "reader");
}

static enum ask_result
ask_after(struct writing *w)
{
	struct filled *r = writing_sitting(w);
	enum ask_result result = fill_field(w->f, r, "after", NULL);
	const char *before = writing_get(&r->answers, "before");
	const char *after = writing_get(&r->answers, "after");

	if (strtol(after, NULL, 10) > strtol(before, NULL, 10) &&
	    !sheet_unanswered(before))
		ask_say(w->f->ask, _("It is harder than before. That can "
		    "happen. Write no more today, and let somebody be with "
		    "you or ring somebody."));
	fill_say(w->f, _("For the next hour: %s"), writing_get(&r->answers,
	    "aftercare"));
	if (w->f->for_client)
		ask_say(w->f->ask, _("Close this window when you are done: "
		    "what you wrote still stands in it."));
	if (result == ASK_END || result == ASK_GONE || w->f->for_client)
		return result;
	return fill_span(w->f, r, "in_session", "in_session");
}

static enum ask_result
write_letter(struct writing *w)
{
	static enum ask_result (*const step[])(struct writing *w) = {
		ask_aftercare, ask_before, ask_letter, ask_page, ask_after };
	enum { STEPS = sizeof(step) / sizeof(*step), LETTER = 2,
		AFTER = STEPS - 1 };
	enum ask_result result = ASK_ANSWER;
	size_t i = 0;

	while (i < STEPS) {
		result = step[i](w);
		if (result == ASK_GONE ||
		    (result == ASK_END && (i < LETTER || i == AFTER)))
			break;
		/* Whoever stops is still asked how it is now. */
		if (result == ASK_END)
			i = AFTER;
		else if (result != ASK_BACK)
			i++;
		else if (i > 0)
			i--;
	}
	if (i >= LETTER && result != ASK_GONE)
		writing_end(w);
	return result;
}

bool
writing_ask(struct fill *f)
{
	struct writing w;
	enum ask_result result;
	bool refused;

	begin(&w, f);
	fill_also(f, "letter-sitting");
	result = gate(&w, &refused);
	if (result == ASK_ANSWER && !refused)
		result = write_letter(&w);
	answers_clear(&w.key);
	answers_clear(&w.base);
	return result != ASK_GONE;
}

bool
writing_ready(struct fill *f)
{
	struct writing w;
	enum ask_result result;

	begin(&w, f);
	if (item9_due(f->known, f->client))
		say_why(&w, REFUSE_ITEM9);
	result = writing_choose(&w, true);
	if (result == ASK_ANSWER)
		result = ask_person(&w);
	if (result == ASK_ANSWER)
		result = ask_ready(&w);
	answers_clear(&w.key);
	answers_clear(&w.base);
	return result != ASK_GONE;
}
