/* SPDX-License-Identifier: MIT
 * What programs write among the messages of a chat: quotes, reactions, edits,
 * days.  Each is one row of a table; the line is named and left out. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "mem.h"
#include "script-own.h"
#include "script-pattern.h"

enum where {
	ANY,   /* in every chat */
	TIMED, /* but where all below a head is words, whatever it looks like */
	BELOW, /* where names stand above the words */
	AFTER, /* the same, but not right below a name: there it is words */
	BLOCK, /* the same, with the lines below it up to a blank one */
	QUOTE, /* the same, and what follows may be another's words */
};

static const struct {
	const char *pattern;
	enum where where;
} mark[] = {
	/* Zoom, Signal, Meet. */
	{ "(?:Reacted to|Replying to|Removed an? .* reaction from) [\"'"
	    "\\x{201c}].*", ANY },
	{ "\\(- .*: .* -\\)", ANY },
	{ "(?:Transcription|Meeting|Recording) ended after .*", TIMED },
	{ "This (?:editable )?transcript was computer generated.*", TIMED },
	{ ".* (?:joined|left|started|ended) the (?:meeting|call|chat|group|"
	    "conversation|channel)\\.?", TIMED },
	{ ".* (?:started|stopped) (?:transcription|recording)", TIMED },
	/* Telegram, Messenger: somebody else is quoted. */
	{ "\\[In reply to .*\\]", BELOW },
	{ "\\[Forwarded from .*\\]|Forwarded from .*|(?:.* |You )replied to "
	    ".*|Original message:?|.* forwarded a message", QUOTE },
	/* Discord and its exporter. */
	{ "\\{(?:Attachments|Embed|Reactions|Stickers|Inline Emoji)\\}",
	    BLOCK },
	{ "Guild: .*", BLOCK },
	{ "Exported [\\d,.]+ message\\(s\\)", BELOW },
	/* Slack, Teams, Messages. */
	{ "\\(?edited\\)?|New|NEW|Unread messages?|has context menu", AFTER },
	{ "\\d+ repl(?:y|ies)(?: .*)?|Last reply .*|View (?:thread|replies)",
	    AFTER },
	{ "(?:Seen|Read|Delivered|Sent)(?: (?:by|at|on) .*| \\d.*)?", AFTER },
	{ "Tapbacks:", BLOCK },
	{ "This message responded to an earlier message\\.", BELOW },
	{ "(?:.* )?\\d+ minutes?(?: \\d+ seconds?)?|(?:.* )?\\d+ seconds?",
	    BELOW },
	{ ":[\\w+-]+:(?::[\\w+-]+:)?|\\d{1,3}", AFTER },
	{ "[-\\x{2013}\\x{2014}\\h]*(?:" DAY_NAME "|(?:" DAY_NAME "[,\\h]+)?(?:"
	    DAY "|\\p{L}{3,12} \\d{1,2}(?:st|nd|rd|th)?))[-\\x{2013}\\x{2014}"
	    "\\h]*", AFTER },
};

enum { MARKS = sizeof(mark) / sizeof(*mark), LONGEST = 200 };

struct script_marks {
	struct match *match[MARKS], *picture;
	struct script_text *t;
};

/* The first line below what begins a turn. */
static size_t
past(const struct script_text *t, size_t i)
{
	size_t words = script_is_head(&t->line[i]) ? t->line[i].words : 0;

	while (i + 1 < t->n && words >= t->line[i + 1].begin)
		i++;
	return i + 1;
}

static bool
matches(const struct script_marks *m, struct match *match, struct span s)
{
	s = script_trim(m->t->text, s);
	return s.end > s.start && s.end - s.start <= LONGEST &&
	    match_find(match, m->t->text + s.start, s.end - s.start, NULL,
	    NULL) == MATCH_YES;
}

static bool
here(const struct script_text *t, enum where where)
{
	return where == ANY || (where == TIMED ? !t->dated : t->below);
}

/* Which mark is the line?  MARKS: none. */
static size_t
find(const struct script_marks *m, const struct script_line *l, bool first)
{
	size_t i;

	if (l->shape == SHAPE_BLANK || l->shape == SHAPE_DOUBT ||
	    l->shape == SHAPE_MARK || l->shape == SHAPE_RULE ||
	    l->shape == SHAPE_STAMP || script_is_head(l))
		return MARKS;
	for (i = 0; i < MARKS; i++)
		if (here(m->t, mark[i].where) &&
		    (!first || mark[i].where != AFTER) &&
		    matches(m, m->match[i], l->at))
			return i;
	return MARKS;
}

/* "words ... by Ana", which Teams puts above Ana and her time, in any order. */
static bool
is_by(const struct script_text *t, size_t i)
{
	const struct script_line *l = t->line;
	size_t k, len, end = l[i].at.end;

	for (k = i + 1; k < t->n && k <= i + 2; k++) {
		len = l[k].at.end - l[k].at.start;
		if (len > 0 && end - l[i].at.start > len + 4 &&
		    memcmp(t->text + end - len, t->text + l[k].at.start,
		    len) == 0 && memcmp(t->text + end - len - 4, " by ",
		    4) == 0)
			return true;
	}
	return false;
}

static void
mark_line(const struct script_marks *m, size_t i, bool first)
{
	struct script_line *l = &m->t->line[i], *end = m->t->line + m->t->n;
	size_t which = find(m, l, first);

	if (which == MARKS) {
		if (m->t->paired != 0 && (l->role == ROLE_PARTS ||
		    is_by(m->t, i)))
			l->shape = SHAPE_MARK;
		return;
	}
	/* A picture and a number: who liked it. */
	if (i > 0 && script_plain(&l[-1]) &&
	    isdigit((unsigned char)m->t->text[l->at.end - 1]) &&
	    matches(m, m->picture, l[-1].at))
		l[-1].shape = SHAPE_MARK;
	l->shape = mark[which].where == QUOTE ? SHAPE_DOUBT : SHAPE_MARK;
	while (mark[which].where == BLOCK && ++l < end &&
	    l->shape != SHAPE_BLANK && !script_is_head(l))
		l->shape = SHAPE_MARK;
}

/* A message that is nothing but what the program wrote. */
static void
mark_head(const struct script_marks *m, size_t i)
{
	struct script_line *l = m->t->line;
	size_t j = past(m->t, i), marks = 0;
	bool reacted = l[i].shape == SHAPE_STAMPED && matches(m, m->match[0],
	    (struct span){ l[i].words, l[i].at.end });

	if (!script_is_head(&l[i]) || (!reacted && l[i].words < l[i].at.end &&
	    script_skip(m->t->text, l[i].words, l[i].at.end) < l[i].at.end))
		return;
	for (; j < m->t->n && !script_is_head(&l[j]); j++)
		if (l[j].shape == SHAPE_MARK)
			marks++;
		else if (l[j].shape != SHAPE_BLANK)
			break;
	if (j < m->t->n && !script_is_head(&l[j]))
		l[i].shape = reacted ? SHAPE_DOUBT : l[i].shape;
	else if (reacted || marks != 0)
		for (j = past(m->t, i); j > i; j--)
			l[j - 1].shape = SHAPE_MARK;
}

/* The first message of WhatsApp on a telephone of Apple is the program's; it
 * begins with a mark of direction, in every language. */
static void
mark_first(const struct script_text *t)
{
	struct script_line *l = t->line, *end = t->line + t->n;
	size_t at;

	while (l < end && l->shape != SHAPE_STAMPED)
		l++;
	if (l == end || !t->dated)
		return;
	at = l->words + (t->text[l->words] == ' ');
	/* Not "image omitted", which somebody sent. */
	if (l->at.end > at + 40 && memcmp(t->text + at, "\xe2\x80\x8e", 3) == 0)
		l->shape = SHAPE_MARK;
}

struct script_marks *
script_marks_new(struct script_text *t)
{
	struct script_marks *m = mem_new(1, sizeof(*m));
	size_t i;

	m->t = t;
	for (i = 0; i < MARKS; i++)
		m->match[i] = match_sure(mark[i].pattern, true);
	m->picture = match_sure("[\\p{So}\\p{Sk}\\p{M}\\x{200d}]+", true);
	return m;
}

void
script_marks_free(struct script_marks *m)
{
	size_t i;

	for (i = 0; i < MARKS; i++)
		match_free(m->match[i]);
	match_free(m->picture);
	free(m);
}

void
script_mark(struct script_text *t)
{
	struct script_marks *m = script_marks_new(t);
	size_t i, head = 0; /* the first line below it */

	mark_first(t);
	for (i = 0; i < t->n; i = past(t, i))
		if (script_is_head(&t->line[i]))
			head = past(t, i);
		else
			mark_line(m, i, i == head);
	for (i = 0; i < t->n; i++)
		mark_head(m, i);
	script_marks_free(m);
}
