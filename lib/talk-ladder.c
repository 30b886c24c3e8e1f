/* SPDX-License-Identifier: MIT
 * A talk as a ladder. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "talk-ladder.h"
#include "talk-own.h"

enum { WIDTH_MIN = 46, WIDTH_MAX = 120, MIDDLE = 14, COLUMNS = 6 };

/* Where things stand, in columns. */
struct ladder {
	struct talk_telling f;
	struct picture *p;
	size_t side; /* columns of the words on either side */
};

/* Words on one side, below those that are there. */
static void
put(struct ladder *l, bool mine, int look, const char *text)
{
	double x = mine ? 0 : (double)(l->side + MIDDLE + 2);

	l->p->height += 2 * (double)picture_lines(l->p, x, l->side, look,
	    text);
}

static void
put_label(struct ladder *l, bool mine, const char *label, const char *text)
{
	if (*text != '\0')
		put(l, mine, PICTURE_PLAIN, facts_text(l->f.t, "%s: %s",
		    label, text));
}

/* The number, and a bar for the feeling: a column for each of 10. */
static void
put_middle(struct ladder *l, const struct record *turn, double y,
    bool turning)
{
	double x = (double)l->side + 3;
	long strength = record_number(turn, "strength", -1);

	picture_text(l->p, x + 5, y + 1, PICTURE_MIDDLE,
	    turning ? PICTURE_BOLD : PICTURE_PLAIN, facts_text(l->f.t,
	    turning ? "%s *" : "%s", record_text(turn, "turn")));
	if (strength > 0)
		picture_bar(l->p, x, x + (double)strength, y + 3);
}

static const char *
felt_words(struct ladder *l, const struct record *turn)
{
	const char *felt = record_text(turn, "felt");
	const char *strength = record_text(turn, "strength");

	return *strength == '\0' ? felt : facts_text(l->f.t, *felt != '\0' ?
	    "%s %s" : "%s%s", felt, strength);
}

static const char *
said_words(struct ladder *l, const struct record *turn)
{
	const char *words = record_text(turn, "words");

	return facts_text(l->f.t, "%s: %s", record_text(turn, "speaker"),
	    *words != '\0' ? words : _("(no words)"));
}

/* What was understood, as it is known now. */
static const char *
heard_words(struct ladder *l, const struct record *turn)
{
	const char *heard = talk_heard_words(&l->f, turn);

	return talk_asked(turn) ? facts_text(l->f.t, _("%s; known: %s"), heard,
	    record_text(turn, "they_said")) : heard;
}

static void
put_turn(struct ladder *l, size_t i)
{
	const struct record *turn = l->f.talk->turn[i];
	bool mine = talk_mine(l->f.talk, i);
	double y = l->p->height;

	picture_group(l->p, mine ? "mine" : "other");
	put(l, mine, PICTURE_BOLD, said_words(l, turn));
	put_label(l, mine, _("felt"), felt_words(l, turn));
	if (mine) {
		put_label(l, mine, _("meant"), record_text(turn, "meant"));
		put_label(l, mine, _("heard"), heard_words(l, turn));
		put_label(l, mine, _("the gap"), record_text(turn, "gap"));
	} else {
		put_label(l, mine, _("may have meant"),
		    record_text(turn, "may_have_meant"));
	}
	put_middle(l, turn, y, i == talk_turning_point(l->f.talk));
	if (l->p->height < y + 4)
		l->p->height = y + 4;
	l->p->height += 2;
	picture_end(l->p);
}

/* The two rails, behind what stands between them. */
static void
put_rails(struct ladder *l, double top)
{
	double x = (double)l->side + 1.5;

	picture_line(l->p, x, top, x, l->p->height - 2, PICTURE_LIGHT);
	picture_line(l->p, x + 13, top, x + 13, l->p->height - 2,
	    PICTURE_LIGHT);
}

static void
put_table(struct ladder *l)
{
	const struct talk *talk = l->f.talk;
	const char **cell = mem_new((talk->n + 1) * COLUMNS, sizeof(*cell));
	const char *const head[COLUMNS] = { _("Turn"), _("Who"), _("Words"),
		_("Felt"), _("Meant"), _("Heard") };
	const struct record *turn;
	size_t i, n = COLUMNS;

	memcpy(cell, head, sizeof(head));
	for (i = 0; i < talk->n; i++) {
		turn = talk->turn[i];
		cell[n++] = i == talk_turning_point(talk) ? facts_text(l->f.t,
		    _("%s, the turning point"), record_text(turn, "turn")) :
		    record_text(turn, "turn");
		cell[n++] = record_text(turn, "speaker");
		cell[n++] = record_text(turn, "words");
		cell[n++] = felt_words(l, turn);
		cell[n++] = talk_mine(talk, i) ? record_text(turn, "meant") :
		    record_text(turn, "may_have_meant");
		cell[n++] = talk_mine(talk, i) ? heard_words(l, turn) : "";
	}
	picture_table(l->p, cell, talk->n + 1, COLUMNS);
	free(cell);
}

static void
paragraph(struct ladder *l, const char *text)
{
	l->p->height += 2 * (double)picture_lines(l->p, 0,
	    (size_t)l->p->width, PICTURE_PLAIN, text);
}

static void
put_legend(struct ladder *l)
{
	picture_group(l->p, "legend");
	paragraph(l, _("Left: the client's own turns. Right: the others. "
	    "Between them: the turn's number, and how strong the feeling was, "
	    "a column for each of 10."));
	if (talk_turning_point(l->f.talk) < l->f.talk->n)
		paragraph(l, _("* the turning point"));
	if (!l->f.safe && !l->f.s->for_client)
		paragraph(l, _("The person is not known to be safe to be "
		    "with: plan nothing that confronts."));
	picture_end(l->p);
}

static void
describe(struct ladder *l, const char *first)
{
	const struct talk *talk = l->f.talk;

	picture_describe(l->p, facts_text(l->f.t, _("%s%sA talk of %zu turns. "
	    "How the client's turns were understood: %zu known, %zu guessed, "
	    "%zu not known, %zu not asked yet."), first != NULL ? first : "",
	    first != NULL ? "\n" : "", talk->n, talk_count(talk, GAP_KNOWN),
	    talk_count(talk, GAP_GUESSED), talk_count(talk, GAP_UNKNOWN),
	    talk_count(talk, GAP_NOT_ASKED)));
}

struct picture *
talk_ladder(const struct shown *s, const struct talk *talk,
    const char *first, size_t width)
{
	struct tree *tree = tree_new();
	struct ladder l = { .f = { .s = s, .t = tree, .talk = talk,
		.safe = talk_safe(s, talk) } };
	double top;
	size_t i;

	width = width < WIDTH_MIN ? WIDTH_MIN : width;
	width = width > WIDTH_MAX ? WIDTH_MAX : width;
	l.side = (width - MIDDLE - 2) / 2;
	l.p = picture_new((double)width, 0, facts_text(tree,
	    _("Incident %s of %s: %s"), talk_number(talk), s->client,
	    talk_title(s, tree, talk)));
	picture_head(l.p, first);
	describe(&l, first);
	top = l.p->height;
	for (i = 0; i < talk->n; i++)
		put_turn(&l, i);
	put_rails(&l, top);
	put_legend(&l);
	l.p->height += 2;
	put_table(&l);
	tree_free(tree);
	return l.p;
}
