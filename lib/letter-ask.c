/* SPDX-License-Identifier: MIT
 * A sitting with a letter: may it open, what comes afterwards, and only then
 * the letter. */

#include <stdlib.h>

#include "fill-record.h"
#include "item9.h"
#include "letter-ask-own.h"
#include "person.h"

static void
begin(struct writing *w, struct fill *f)
{
	*w = (struct writing){ .f = f };
	answers_init(&w->key, cli_sheet(f->cli, "letter"));
	answers_set(&w->key, FIELD_CLIENT, f->client);
	person_begin(f);
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

	if (sheet_unanswered(answers_text(&r->answers, "aftercare")))
		return writing_refuse(w, REFUSE_AFTERCARE) == ASK_GONE ?
		    ASK_GONE : ASK_END;
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
	const char *before = answers_text(&r->answers, "before");
	const char *after = answers_text(&r->answers, "after");

	if (strtol(after, NULL, 10) > strtol(before, NULL, 10) &&
	    !sheet_unanswered(before))
		ask_say(w->f->ask, _("It is harder than before. That can "
		    "happen. Write no more today, and let somebody be with "
		    "you or ring somebody."));
	fill_say(w->f, _("For the next hour: %s"), answers_text(&r->answers,
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
letter_ask(struct fill *f)
{
	struct writing w;
	enum ask_result result;
	bool refused;

	begin(&w, f);
	fill_also(f, "letter-sitting");
	result = writing_gate(&w, &refused);
	if (result == ASK_ANSWER && !refused)
		result = write_letter(&w);
	answers_clear(&w.key);
	answers_clear(&w.base);
	return result != ASK_GONE;
}

bool
letter_ask_ready(struct fill *f)
{
	struct writing w;
	enum ask_result result;

	begin(&w, f);
	if (item9_due(f->known, f->client))
		writing_say_why(&w, REFUSE_ITEM9);
	result = writing_choose(&w, true);
	if (result == ASK_ANSWER)
		result = writing_person(&w);
	if (result == ASK_ANSWER)
		result = writing_ready_asked(&w);
	answers_clear(&w.key);
	answers_clear(&w.base);
	return result != ASK_GONE;
}
