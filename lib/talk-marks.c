/* SPDX-License-Identifier: MIT
 * Habits of a talk, in words: worth a look, never wrong, never counted. */

#include <string.h>

#include "err.h"
#include "str.h"
#include "talk-own.h"

/* Of one talk: what was found, and what stood in the way. */
struct finding {
	const struct talk_telling *f;
	struct node *strengths, *looks, *first;
	struct str limited; /* turns that could not be looked through */
	bool safety;
	size_t words;
	size_t strength, look;
};

/* The exact words of a mark. */
static const char *
quoted(struct tree *t, const char *words, const struct habit_mark *m)
{
	return facts_text(t, "\"%.*s\"", (int)m->bytes, words + m->start_byte);
}

static void
say_mark(struct finding *g, const struct record *turn,
    const struct habit_mark *m)
{
	struct tree *t = g->f->t;
	bool strength = m->habit->kind == HABIT_STRENGTH;
	const char *of = facts_text(t, "%s, %s", talk_turn_label(t, turn),
	    m->habit->label);
	struct fact fact = facts_say(t, strength ? g->strengths : g->looks,
	    NULL, of, quoted(t, record_text(turn, "words"), m));

	if (*m->habit->reason != '\0')
		facts_say(t, fact.below, of, _("Why"), m->habit->reason);
	if (*m->habit->question != '\0')
		facts_say(t, fact.below, of, _("Ask yourself"),
		    m->habit->question);
	g->strength += strength;
	g->look += !strength;
	g->safety |= m->habit->safety;
}

/* Not those that did not fit; and of listening only the other sheets tell. */
static void
say_turn(struct finding *g, const struct record *turn)
{
	const char *words = record_text(turn, "words");
	struct habit_marks marks = { 0 };
	size_t i;

	if (talk_marks(g->f->habits, words, record_text(turn, "marks"), true,
	    &marks) == HABITS_LIMIT)
		str_printf(&g->limited, "%s%s", g->limited.len != 0 ? ", " :
		    "", record_text(turn, "turn"));
	g->words += habits_words(words, strlen(words));
	for (i = 0; i < marks.n; i++)
		if (marks.mark[i].habit != NULL && !marks.mark[i].dismissed &&
		    marks.mark[i].habit->kind != HABIT_LISTENING)
			say_mark(g, turn, &marks.mark[i]);
	habits_clear(&marks);
}

/* What it means that nothing stands there, or little. */
static void
say_limits(struct finding *g)
{
	struct tree *t = g->f->t;
	struct str note = { 0 };

	habits_note(&note, g->f->habits);
	if (note.len != 0)
		facts_say(t, g->looks, NULL, _("Not looked through"),
		    note.text);
	else if (g->f->talk->me == TALK_NOBODY)
		facts_say(t, g->looks, NULL, _("Not looked through"),
		    _("nothing says whose turns are the client's: write "
		    "\"I am:\" above the talk"));
	else if (g->words < HABITS_FEW_WORDS)
		facts_say(t, g->looks, NULL, _("The client's words"),
		    _("too short to comment"));
	else if (g->strength == 0 && g->look == 0)
		facts_say(t, g->looks, NULL, _("The client's words"),
		    _("nothing matched"));
	if (g->limited.len != 0)
		facts_say(t, g->looks, NULL, _("Not looked through"),
		    facts_text(t, _("turn %s, which takes too long"),
		    g->limited.text));
	str_free(&note);
}

static void
say_safety(struct finding *g)
{
	if (!g->safety)
		return;
	if (g->f->s->for_client)
		facts_say(g->f->t, g->first, NULL, _("Please read"),
		    _("You can talk about this alone with your therapist."));
	else
		facts_say(g->f->t, g->first, NULL, _("Safety"), _("a line in "
		    "this talk may be a threat, in either direction: ask, "
		    "alone, whether the client is safe"));
}

void
talk_put_marks(const struct talk_telling *f, struct node *strengths,
    struct node *looks, struct node *first)
{
	struct finding g = { .f = f, .strengths = strengths, .looks = looks,
		.first = first };
	size_t i, words = 0;

	for (i = 0; i < f->talk->n; i++)
		if (talk_mine(f->talk, i))
			words += habits_words(record_text(f->talk->turn[i],
			    "words"), strlen(record_text(f->talk->turn[i],
			    "words")));
	if (words < HABITS_FEW_WORDS)
		g.looks = tree_list(f->t), g.strengths = tree_list(f->t);
	for (i = 0; i < f->talk->n; i++)
		if (talk_mine(f->talk, i))
			say_turn(&g, f->talk->turn[i]);
	g.looks = looks;
	say_limits(&g);
	say_safety(&g);
	str_free(&g.limited);
}
