/* SPDX-License-Identifier: MIT
 * Talks in a few lines, for a summary of the case. */

#include "err.h"
#include "talk-own.h"
#include "talk-part.h"

/* The last in which something became known, else the last. */
static const struct talk *
choose(const struct talks *all)
{
	const struct talk *key = NULL;
	size_t i, j;

	for (i = 0; i < all->n; i++)
		for (j = 0; j < all->talk[i].n; j++)
			if (talk_mine(&all->talk[i], j) &&
			    talk_asked(all->talk[i].turn[j]))
				key = &all->talk[i];
	return key != NULL || all->n == 0 ? key : &all->talk[all->n - 1];
}

/* The turn that counts most: where
 * it turned, else the first with both. */
static const struct record *
key_turn(const struct talk *talk)
{
	size_t at = talk_turning_point(talk), i;

	if (at < talk->n && talk_mine(talk, at))
		return talk->turn[at];
	for (i = 0; i < talk->n; i++)
		if (talk_mine(talk, i) &&
		    *record_text(talk->turn[i], "meant") != '\0')
			return talk->turn[i];
	return NULL;
}

static void
say(const struct talk_telling *f, struct node *list, const char *label,
    const char *text)
{
	if (*text != '\0')
		facts_say(f->t, list, NULL, label, text);
}

static void
put_key(const struct talk_telling *f, struct node *list)
{
	const struct record *turn = key_turn(f->talk);
	const char *of = talk_title(f->s, f->t, f->talk);
	const char *outcome = f->talk->incident != NULL ? facts_value(f->s,
	    f->t, f->talk->incident, "outcome") : "";
	size_t at = talk_turning_point(f->talk);

	say(f, list, of, *outcome != '\0' ? outcome :
	    _("how it ended is not recorded"));
	if (turn != NULL)
		say(f, list, at < f->talk->n && turn == f->talk->turn[at] ?
		    _("Turning point") : _("A gap"), facts_text(f->t,
		    _("\"%s\" Meant: %s Heard: %s"),
		    record_text(turn, "words"), record_text(turn, "meant"),
		    talk_asked(turn) ? facts_text(f->t, "%s; %s: %s",
		    talk_heard_words(f, turn), _("known"),
		    record_text(turn, "they_said")) :
		    talk_heard_words(f, turn)));
	say(f, list, _("How it was understood"), facts_text(f->t,
	    _("turns known: %zu, guessed: %zu, not known or not asked: %zu"),
	    talk_count(f->talk, GAP_KNOWN), talk_count(f->talk, GAP_GUESSED),
	    talk_count(f->talk, GAP_UNKNOWN) + talk_count(f->talk,
	    GAP_NOT_ASKED)));
	if (turn != NULL && f->safe)
		say(f, list, _("A better line"), record_text(turn, "better"));
}

struct node *
talk_key(const struct shown *s, struct tree *t, enum escape how)
{
	struct talks all = talks_of(s);
	struct node *list = tree_list(t);
	struct talk_telling f = { .s = s, .t = t, .talk = choose(&all) };

	(void)how;
	if (f.talk != NULL) {
		f.safe = talk_safe(s, f.talk);
		put_key(&f, list);
	}
	talks_clear(&all);
	return list;
}

void
talk_put_open(const struct shown *s, struct tree *t, struct node *list)
{
	struct talks all = talks_of(s);
	const struct talk *talk;
	size_t n;

	for (talk = all.talk; talk < all.talk + all.n; talk++) {
		n = talk_count(talk, GAP_GUESSED) + talk_count(talk,
		    GAP_UNKNOWN) + talk_count(talk, GAP_NOT_ASKED);
		if (n != 0 && talk_safe(s, talk))
			facts_say(t, list, NULL, facts_text(t,
			    _("Talk with %s"), talk_title(s, t, talk)),
			    facts_text(t, ngettext("%zu turn is not clarified "
			    "yet.", "%zu turns are not clarified yet.", n),
			    n));
	}
	talks_clear(&all);
}
