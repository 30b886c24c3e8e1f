/* SPDX-License-Identifier: MIT
 * How some programs write who speaks: each form is one row of a table. */

#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "mem.h"
#include "script-own.h"
#include "script-pattern.h"

/* To whom a message of Zoom went: two spaces stand around each part, or one. */
#define TO(gap) "(?:" gap "(?i:to|an|à|aan|naar|a|para|till|til)" gap \
	"[^:\\v]+)?\\h*:(?=\\h|$)"
#define FROM(gap) "^" CLOCK "\\h+(?:From|Von|De|Van|Da|Från|Fra)" gap

static const struct form {
	const char *name;  /* from the line's first byte; matches the name */
	const char *after; /* from the name's end up to the words */
	enum script_shape shape;
	bool dated;
} form[] = {
	/* Zoom: 10:02:11 From  Ana  To  Everyone : words */
	{ FROM("\\h{2,}") "\\K[^:\\v]+?(?=" TO("\\h{2,}") ")", TO("\\h{2,}"),
	    SHAPE_STAMPED, false },
	{ FROM("\\h+") "\\K[^:\\v]+?(?=" TO("\\h+") ")", TO("\\h+"),
	    SHAPE_STAMPED, false },
	/* KakaoTalk: [Mina] [7:04] words */
	{ "^\\[\\K[^\\]\\v]+(?=\\]\\h*\\[" CLOCK "\\])",
	    "\\]\\h*\\[" CLOCK "\\]", SHAPE_STAMPED, false },
	/* Zoom's transcripts: [Ana] 10:02:11 */
	{ "^\\[\\K(?=\\+\\d|[^\\]\\v]*\\p{L})[^\\]\\v]+(?=\\]\\h+" CLOCK "$)",
	    "\\]\\h+" CLOCK "$", SHAPE_HEADED, true },
	/* WebVTT: <v Ana>words */
	{ "^<v(?:\\.[^\\s>]+)*\\h+\\K[^>\\v]+(?=>)", ">", SHAPE_STAMPED,
	    true },
	/* slackdump: > Ana [U0AB] @ 12/03/2026 19:04:11 Z: */
	{ "^>\\h+\\K[^\\v]+?(?=\\h+\\[\\w+\\]\\h+@\\h+" DAY "\\h+" CLOCK
	    "\\h*Z?:$)", "\\h+\\[\\w+\\].*$", SHAPE_HEADED, true },
	/* DiscordChatExporter, Teams: [12-Mar-26 07:04 PM] Ana; what a program
	 * says of somebody looks the same, so that the whole text decides. */
	{ "^\\[\\h*(?:" DAY_CLOCK "|" CLOCK ")\\h*\\]\\h+\\K[^:*<\\v]+?"
	    "(?=(?:\\h+\\(pinned\\))?$)", "(?:\\h+\\(pinned\\))?$",
	    SHAPE_STAMP, false },
};

/* Whole lines that say something of their neighbours. */
static const struct {
	const char *pattern;
	enum script_role role;
} role[] = {
	{ ONLY_TIME, ROLE_TIME },
	/* Between a name and its time. */
	{ "[-\\x{2013}\\x{2014},\\x{b7}\\x{2022}]|APP|BOT|"
	    "(?:\\d+ minutes? )?\\d+ seconds?|\\d+ minutes?", ROLE_PARTS },
	/* Messenger: above what one wrote, and below each message. */
	{ "You sent", ROLE_SELF },
	{ "Enter", ROLE_ENTER },
};

enum { FORMS = sizeof(form) / sizeof(*form), LONGEST = 80, HEAD = 400,
	ROLES = sizeof(role) / sizeof(*role) };

struct script_forms {
	struct match *name[FORMS], *after[FORMS], *role[ROLES];
};

struct script_forms *
script_forms_new(void)
{
	struct script_forms *f = mem_new(1, sizeof(*f));
	size_t i;

	for (i = 0; i < FORMS; i++) {
		f->name[i] = match_sure(form[i].name, false);
		f->after[i] = match_sure(form[i].after, false);
	}
	for (i = 0; i < ROLES; i++)
		f->role[i] = match_sure(role[i].pattern, true);
	return f;
}

void
script_forms_free(struct script_forms *f)
{
	size_t i;

	for (i = 0; i < FORMS; i++) {
		match_free(f->name[i]);
		match_free(f->after[i]);
	}
	for (i = 0; i < ROLES; i++)
		match_free(f->role[i]);
	free(f);
}

/* Only what is short, or has a number or a letter that is not ASCII. */
static bool
may_role(const char *text, struct span s)
{
	if (s.end - s.start > LONGEST)
		return false;
	if (s.end - s.start <= 8)
		return true;
	for (; s.start < s.end; s.start++)
		if ((text[s.start] >= '0' && text[s.start] <= '9') ||
		    (unsigned char)text[s.start] >= 0x80)
			return true;
	return false;
}

static bool
see_role(struct script_forms *f, const char *text, struct script_line *l)
{
	size_t i;

	if (!may_role(text, l->at))
		return false;
	for (i = 0; i < ROLES; i++)
		if (match_find(f->role[i], text + l->at.start,
		    l->at.end - l->at.start, NULL, NULL) == MATCH_YES) {
			l->role = role[i].role;
			if (l->role == ROLE_TIME)
				l->shape = SHAPE_STAMP;
			return true;
		}
	return false;
}

static bool
see_form(struct script_forms *f, size_t i, const char *text,
    struct script_line *l)
{
	size_t at = l->at.start, len = l->at.end - at, start, end, from, to;
	struct span name;

	/* What has its words below is short; else the head is. */
	if (len > HEAD && form[i].shape != SHAPE_STAMPED)
		return false;
	if (match_find(f->name[i], text + at, len > HEAD ? HEAD : len,
	    &start, &end) != MATCH_YES || end <= start || end - start > LONGEST)
		return false;
	if (match_find(f->after[i], text + at + end, l->at.end - at - end,
	    &from, &to) != MATCH_YES)
		to = 0;
	name = script_trim(text, (struct span){ at + start, at + end });
	if (name.end == name.start)
		return false;
	l->name = name;
	l->words = at + end + to;
	l->shape = form[i].shape;
	l->dated = form[i].dated;
	l->sure = true;
	if (l->shape == SHAPE_STAMP)
		l->role = ROLE_LABEL;
	return true;
}

bool
script_form(struct script_forms *f, const char *text, struct script_line *l)
{
	size_t i;

	if (see_role(f, text, l))
		return true;
	if (strchr("[<>0123456789", text[l->at.start]) == NULL)
		return false;
	for (i = 0; i < FORMS; i++)
		if (see_form(f, i, text, l))
			return true;
	return false;
}
