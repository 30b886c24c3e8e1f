/* SPDX-License-Identifier: MIT
 * What comes after a talk: asking what was really understood, and taking off a
 * mark that did not fit. */

#include <stdlib.h>

#include "fill-record.h"
#include "heard.h"
#include "mem.h"
#include "person.h"
#include "pick.h"
#include "talk.h"

/* One turn that is not known: what was asked, and what they said. */
static enum ask_result
clarify_turn(struct fill *f, const struct record *turn)
{
	const char *heard = record_text(turn, "they_heard");
	const struct sheet *sheet = turn->sheet;
	struct filled *r = fill_record(f, turn, NULL);
	enum ask_result result;
	int at = sheet_field(sheet, "asked_on");

	fill_say(f, _("Turn %s. You said: %s"), record_text(turn, "turn"),
	    *record_text(turn, "words") != '\0' ? record_text(turn, "words") :
	    _("(no words)"));
	fill_say(f, _("Meant: %s. What you think they heard: %s."),
	    *record_text(turn, "meant") != '\0' ? record_text(turn, "meant") :
	    _("not written"), *heard != '\0' ? heard : _("not asked yet"));
	do {
		result = fill_field(f, r, "they_said", NULL);
		if (result != ASK_ANSWER)
			return result;
		if (answers_get(&r->answers, (size_t)at)[0] == '\0')
			answers_set(&r->answers, (size_t)at, f->date);
		result = fill_field(f, r, "asked_on", NULL);
	} while (result == ASK_BACK);
	return result;
}

/* The client's turns of which it is not known how they were understood. */
static size_t
open_turns(const struct talk *talk, const struct record **turn)
{
	size_t n = 0, i;

	for (i = 0; i < talk->n; i++)
		if (talk_mine(talk, i) &&
		    talk_gap(talk->turn[i]) != GAP_KNOWN)
			turn[n++] = talk->turn[i];
	return n;
}

/* May it be asked?  Only of somebody who is known to be safe to be with. */
static enum ask_result
may_ask(struct fill *f, const struct talk *talk, bool *may)
{
	const char *person = talk_person(talk);
	enum ask_result result = person_ask_safe(f, person);

	*may = *person != '\0' && person_state(f, person) == SAFETY_SAFE;
	if (result == ASK_ANSWER && !*may && *person != '\0')
		person_say_why(f, person);
	else if (result == ASK_ANSWER && !*may)
		ask_say(f->ask, _("Nobody is named, so it is not known "
		    "whether it is safe to ask them."));
	return result;
}

static enum ask_result
clarify_talk(struct fill *f, const struct talk *talk)
{
	const struct record **turn = mem_new(talk->n + 1, sizeof(*turn));
	size_t n = open_turns(talk, turn), i = 0;
	enum ask_result result = ASK_ANSWER;
	bool may = false;

	if (n != 0) {
		fill_say(f, _("Incident %s, %s."), talk_number(talk),
		    *talk_person(talk) != '\0' ? talk_person(talk) :
		    _("nobody named"));
		result = may_ask(f, talk, &may);
	}
	while (may && i < n && result != ASK_END && result != ASK_GONE) {
		result = clarify_turn(f, turn[i]);
		ask_next(f->ask, result, &i);
	}
	free(turn);
	return result;
}

/* The talks of what is known. */
static struct talks
known_talks(struct fill *f, struct shown *shown)
{
	*shown = fill_shown(f);
	return talks_of(shown);
}

bool
heard_clarify(struct fill *f)
{
	struct shown shown;
	struct talks all;
	enum ask_result result = ASK_ANSWER;
	size_t i;

	person_begin(f);
	fill_also(f, "turn");
	all = known_talks(f, &shown);
	for (i = 0; i < all.n && result != ASK_END && result != ASK_GONE; i++)
		result = clarify_talk(f, &all.talk[i]);
	if (all.n == 0)
		ask_say(f->ask, _("No talk is recorded yet."));
	talks_clear(&all);
	return result != ASK_GONE;
}

/* Marks to choose from, and which one of its turn each is. */
struct offered {
	struct pick pick;
	size_t *mark;
	size_t cap;
};

static void
offer_turn(struct fill *f, struct habits *habits, const struct record *turn,
    bool mine, struct offered *o)
{
	const char *words = record_text(turn, "words");
	const struct answers *now = &fill_record(f, turn, NULL)->answers;
	struct habit_marks marks = { 0 };
	struct str label = { 0 };
	size_t i;

	talk_marks(habits, words, answers_text(now, "marks"), mine, &marks);
	for (i = 0; i < marks.n; i++) {
		const struct habit_mark *m = &marks.mark[i];

		if (m->dismissed || m->habit == NULL)
			continue;
		str_clear(&label);
		str_printf(&label, _("Incident %s, turn %s, %s: \"%.*s\""),
		    record_text(turn, "incident"), record_text(turn, "turn"),
		    m->habit->label, (int)m->bytes, words + m->start_byte);
		o->mark = mem_grow(o->mark, &o->cap, o->pick.n + 1,
		    sizeof(*o->mark));
		o->mark[o->pick.n] = i;
		pick_add(&o->pick, turn, label.text);
	}
	str_free(&label);
	habits_clear(&marks);
}

/* Take one off: the turn gets a new row, in which it is dismissed. */
static void
dismiss(struct fill *f, struct habits *habits, const struct record *turn,
    size_t nth, bool mine)
{
	const char *words = record_text(turn, "words");
	struct filled *r = fill_record(f, turn, NULL);
	size_t at = (size_t)sheet_field(turn->sheet, "marks");
	struct habit_marks marks = { 0 };
	struct str cell = { 0 };

	talk_marks(habits, words, answers_get(&r->answers, at), mine, &marks);
	if (nth < marks.n)
		marks.mark[nth].dismissed = true;
	habits_put(&cell, &marks);
	answers_set(&r->answers, at, str_text(&cell));
	fill_keep(f);
	str_free(&cell);
	habits_clear(&marks);
}

/* The marks of all turns, without those that were taken off just now. */
static void
offer(struct fill *f, struct habits *habits, const struct talks *all,
    struct offered *o)
{
	const struct talk *talk;
	size_t i;

	for (talk = all->talk; talk < all->talk + all->n; talk++)
		for (i = 0; i < talk->n; i++)
			offer_turn(f, habits, talk->turn[i],
			    talk_mine(talk, i), o);
}

static bool
find_mine(const struct talks *all, const struct record *turn)
{
	const struct talk *talk;
	size_t i;

	for (talk = all->talk; talk < all->talk + all->n; talk++)
		for (i = 0; i < talk->n; i++)
			if (talk->turn[i] == turn)
				return talk_mine(talk, i);
	return false;
}

/* Offer what is marked now, and take one off. */
static enum ask_result
dismiss_one(struct fill *f, struct habits *habits, const struct talks *all)
{
	struct offered o = { .cap = 0 };
	enum ask_result result;
	size_t i;

	offer(f, habits, all, &o);
	if (o.pick.n == 0)
		ask_say(f->ask, f->n != 0 ? _("No other habit is marked.") :
		    _("No habit is marked in any talk."));
	result = pick_ask(f, &o.pick, _("Which mark does not fit (Enter when "
	    "that is all)"), &i);
	if (result == ASK_ANSWER)
		dismiss(f, habits, o.pick.record[i], o.mark[i],
		    find_mine(all, o.pick.record[i]));
	pick_clear(&o.pick);
	free(o.mark);
	return result;
}

bool
heard_dismiss(struct fill *f)
{
	struct habits *habits = habits_open(f->lang, f->cli->override);
	struct shown shown;
	struct talks all;
	enum ask_result result = ASK_ANSWER;

	if (habits_fault(habits) != NULL)
		die_fault(habits_fault(habits));
	fill_also(f, "turn");
	all = known_talks(f, &shown);
	while (result == ASK_ANSWER)
		result = dismiss_one(f, habits, &all);
	talks_clear(&all);
	habits_close(habits);
	return result != ASK_GONE;
}
