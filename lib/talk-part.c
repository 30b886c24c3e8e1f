/* SPDX-License-Identifier: MIT
 * Talks in a report. */

#include <string.h>

#include "err.h"
#include "talk-own.h"
#include "talk-part.h"

/* The lists of a talk, in the order of the page. */
enum list { FIRST, ABOUT, STRENGTHS, TURNS, LOOKS, QUESTIONS, END, NUMBERS,
	LISTS };

static const char *const list_name[LISTS] = { "first", "about", "strengths",
	"turns", "looks", "questions", "end", "numbers" };
/* Whether a heading is to stand above it. */
static const char *const has_name[LISTS] = { "has_first", "has_about",
	"has_strengths", "has_turns", "has_looks", "has_questions", "has_end",
	"has_numbers" };

static void
field(const struct talk_telling *f, struct node *list,
    const struct record *row, const char *name)
{
	if (row != NULL)
		facts_field(f->s, f->t, list, NULL, row, name);
}

static void
put_about(const struct talk_telling *f, struct node *list)
{
	static const char *const name[] = { "place", "present", "channel",
		"state", "upset", "goal", "focus" };
	size_t i;

	for (i = 0; i < sizeof(name) / sizeof(*name); i++)
		field(f, list, f->talk->incident, name[i]);
}

static void
put_end(const struct talk_telling *f, struct node *list)
{
	static const char *const name[] = { "outcome", "goal_reached",
		"mood_before", "mood_after", "helped", "could_try",
		"find_out" };
	size_t i;

	/* The last two are for somebody who is safe to be with. */
	for (i = 0; i < sizeof(name) / sizeof(*name) - (f->safe ? 0 : 2); i++)
		field(f, list, f->talk->incident, name[i]);
}

/* "hurt, 8 of 10" */
static void
put_felt(const struct talk_telling *f, struct node *list, const char *of,
    const struct record *turn)
{
	const char *felt = facts_value(f->s, f->t, turn, "felt");
	const char *strength = record_text(turn, "strength");

	if (*felt != '\0' || *strength != '\0')
		facts_say(f->t, list, of, _("I felt"), *strength == '\0' ?
		    felt : *felt == '\0' ? facts_text(f->t, _("%s of 10"),
		    strength) : facts_text(f->t, _("%s, %s of 10"), felt,
		    strength));
}

/* The client's own turn: what was meant beside what was heard. */
static void
put_mine(const struct talk_telling *f, struct node *list, const char *of,
    const struct record *turn)
{
	const char *meant = facts_value(f->s, f->t, turn, "meant");

	facts_say(f->t, list, of, _("Meant"), *meant != '\0' ? meant :
	    _("not written"));
	facts_say(f->t, list, of, _("Heard"), talk_heard_words(f, turn));
	if (talk_asked(turn))
		facts_say(f->t, list, of, facts_text(f->t, _("Asked %s"),
		    *record_text(turn, "asked_on") != '\0' ?
		    record_text(turn, "asked_on") : _("them")),
		    facts_text(f->t, _("known: %s"),
		    record_text(turn, "they_said")));
	facts_field(f->s, f->t, list, of, turn, "gap");
	if (f->safe)
		facts_field(f->s, f->t, list, of, turn, "better");
}

static void
put_turn(const struct talk_telling *f, struct node *list, size_t i)
{
	const struct record *turn = f->talk->turn[i];
	const char *words = record_text(turn, "words");
	const char *of = facts_text(f->t, "%s. %s", record_text(turn, "turn"),
	    record_text(turn, "speaker"));
	struct fact fact = facts_say(f->t, list, NULL, of, *words != '\0' ?
	    words : _("(no words)"));

	facts_field(f->s, f->t, fact.below, of, turn, "how_said");
	if (*record_text(turn, "pause") != '\0')
		facts_say(f->t, fact.below, of, _("A pause before it"),
		    facts_text(f->t, ngettext("%ld second", "%ld seconds",
		    (unsigned long)record_number(turn, "pause", 0)),
		    record_number(turn, "pause", 0)));
	put_felt(f, fact.below, of, turn);
	if (talk_mine(f->talk, i))
		put_mine(f, fact.below, of, turn);
	facts_field(f->s, f->t, fact.below, of, turn, "may_have_meant");
	if (i == talk_turning_point(f->talk))
		facts_say(f->t, fact.below, of, _("Here"),
		    _("the turning point"));
}

static void
put_turns(const struct talk_telling *f, struct node *list)
{
	size_t i;

	for (i = 0; i < f->talk->n; i++)
		put_turn(f, list, i);
}

/* Exactly those of the client's turns that are not known; and none where to
 * ask would be to confront. */
static void
put_questions(const struct talk_telling *f, struct node *list)
{
	size_t i, n = 0;

	for (i = 0; i < f->talk->n; i++) {
		if (!talk_mine(f->talk, i) ||
		    talk_gap(f->talk->turn[i]) == GAP_KNOWN)
			continue;
		if (n++ == 0 && !f->safe)
			facts_say(f->t, list, NULL, _("Not now"),
			    f->s->for_client ? _("Bring this to your next "
			    "session.") : _("the person is not known to be "
			    "safe to be with: plan nothing that confronts"));
		if (f->safe)
			facts_say(f->t, list, NULL,
			    talk_turn_label(f->t, f->talk->turn[i]),
			    talk_question(f->t, f->talk->turn[i]));
	}
}

/* "14 turns: 7 of the client, 7 of others" and the like: shares and what is
 * known, and nothing that would be a grade. */
static void
put_numbers(const struct talk_telling *f, struct node *list)
{
	size_t mine = 0, words = 0, my_words = 0, n, i;
	const char *text;

	for (i = 0; i < f->talk->n; i++) {
		text = record_text(f->talk->turn[i], "words");
		n = habits_words(text, strlen(text));
		words += n;
		if (talk_mine(f->talk, i))
			mine++, my_words += n;
	}
	facts_say(f->t, list, NULL, _("Turns"), facts_text(f->t,
	    _("%zu; %zu of them the client's"), f->talk->n, mine));
	if (words != 0)
		facts_say(f->t, list, NULL, _("Share of talk"),
		    facts_text(f->t, _("%zu of %zu words are the client's"),
		    my_words, words));
	facts_say(f->t, list, NULL, _("How it was understood"),
	    facts_text(f->t, _("%zu known, %zu guessed, %zu not known, %zu "
	    "not asked yet"), talk_count(f->talk, GAP_KNOWN),
	    talk_count(f->talk, GAP_GUESSED), talk_count(f->talk, GAP_UNKNOWN),
	    talk_count(f->talk, GAP_NOT_ASKED)));
}

/* Before all else, for the therapist. */
static void
put_first(const struct talk_telling *f, struct node *list)
{
	const char *person = talk_person(f->talk);

	if (!f->safe && !f->s->for_client)
		facts_say(f->t, list, NULL, _("Safety"), *person != '\0' ?
		    facts_text(f->t, _("%s is not known to be safe to be "
		    "with: plan nothing that confronts."), person) :
		    _("nobody is named, so nobody is known to be safe to be "
		    "with: plan nothing that confronts."));
}

static struct node *
tell(const struct talk_telling *f)
{
	struct node *map = tree_map(f->t), *list[LISTS];
	const char *title = facts_text(f->t, _("Incident %s: %s"),
	    talk_number(f->talk), talk_title(f->s, f->t, f->talk));
	size_t i;

	for (i = 0; i < LISTS; i++) {
		list[i] = tree_list(f->t);
		tree_set(f->t, map, list_name[i], list[i]);
	}
	put_first(f, list[FIRST]);
	talk_put_marks(f, list[STRENGTHS], list[LOOKS], list[FIRST]);
	put_about(f, list[ABOUT]);
	put_turns(f, list[TURNS]);
	put_questions(f, list[QUESTIONS]);
	put_end(f, list[END]);
	put_numbers(f, list[NUMBERS]);
	for (i = 0; i < LISTS; i++)
		tree_set(f->t, map, has_name[i], tree_bool(f->t,
		    tree_true(list[i])));
	tree_set(f->t, map, "title", tree_copy(f->t, title, strlen(title)));
	return map;
}

static struct node *
top(struct tree *t, const struct shown *s, struct node *list)
{
	struct node *map = tree_map(t);

	tree_set(t, map, "list", list);
	tree_set(t, map, "plain", tree_bool(t, s == NULL || s->plain));
	return map;
}

/* A list of habits that cannot be used is told, not passed over. */
static void
note_fault(const struct shown *s, struct tree *t, const struct fault *fault)
{
	if (fault == NULL || s->fault == NULL)
		return;
	*s->fault = *fault;
	s->fault->file = facts_text(t, "%s", fault->file);
	s->fault->reason = facts_text(t, "%s", fault->reason);
}

struct node *
talk_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct talks all = talks_of(s);
	struct habits *habits = all.n != 0 ? habits_open(s->lang,
	    s->override) : NULL;
	struct node *list = tree_list(t);
	struct talk_telling f = { .s = s, .t = t, .habits = habits };
	size_t i;

	(void)how;
	if (habits != NULL)
		note_fault(s, t, habits_fault(habits));
	for (i = 0; i < all.n; i++) {
		f.talk = &all.talk[i];
		f.safe = talk_safe(s, f.talk);
		tree_add(t, list, tell(&f));
	}
	if (habits != NULL)
		habits_close(habits);
	talks_clear(&all);
	return top(t, s, list);
}

struct node *
talk_names(struct tree *t)
{
	struct node *list = tree_list(t), *map = tree_map(t);
	size_t i;

	for (i = 0; i < LISTS; i++) {
		tree_set(t, map, list_name[i], facts_names(t));
		tree_set(t, map, has_name[i], tree_bool(t, true));
	}
	tree_set(t, map, "title", tree_text(t, "", 0));
	tree_add(t, list, map);
	return top(t, NULL, list);
}
