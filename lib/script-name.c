/* SPDX-License-Identifier: MIT
 * Who speaks in a line, and where the words begin. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "mem.h"
#include "script-own.h"
#include "script-pattern.h"

enum pattern { DATED, CLOCKED, HEADED, LEAD, CAPITALS, TITLED, LOOSE, MANY,
	NAME, PATTERNS };

static const char *const source[PATTERNS] = {
	[DATED] = "^(?:[\\[(]\\h*(?:" DAY_CLOCK "|" DAY "|" CLOCK ",?\\h+" DAY
	    ")" EDITED "\\h*[\\])]:?|" DAY_CLOCK "|" CLOCK ",\\h+" DAY "|" DAY
	    "(?=\\h+" DASH ")"
	    ")\\h*(?:" DASH "|[:,]\\h+)?",
	[CLOCKED] = "^(?:[\\[(<]\\h*" CLOCK EDITED "\\h*[\\])>]\\h*" DASH "?|"
	    CLOCK "(?:\\h+" DASH "|\\h+|$))",
	[HEADED] = "^" NAME_START "(?:[^:\\v()\\[\\]{}<>\"]|"
	    "\\([^:\\v()]{0,20}\\)){0,50}?(?=,?\\h+"
	    "(?:[-|\\x{2013}\\x{2014}]\\h+(?:[\\p{L}'\\x{2019}.]+\\h+){0,3}|"
	    DAY_NAME "[,\\h]+)?(?:(?:at|um|om|à|às|alle|a las|kl\\.?)\\h+)?"
	    "[\\[(]?(?:(?:" DAY "|" SHORT_DAY "),?\\h+(?:\\p{L}{1,3}\\h+)?)?"
	    CLOCK "[\\])]?\\h*(?::\\h|:?$))",
	[LEAD] = "^(?:[-\\x{2022}>]\\h+|\\d{1,5}[.)]?\\h+|"
	    "[\\[(]\\d{1,5}[\\])]\\h*)?(?:[*_]{1,3}(?=[\\p{L}\\p{N}]))?",
	[CAPITALS] = "^" WORD "(?:,?\\h+(?:(?:and|und|et|en|of|the|de|van|von)"
	    "\\h+)*(?:\\p{Lu}\\.(?=\\h+\\p{Lu}{2})|" WORD ")){0,5}",
	[TITLED] = "^" NAMED_TITLE "\\p{Lu}" SMALL "+(?:\\h+(?:" NAMED
	    "|of|the|and|\\d)){0,3}",
	[LOOSE] = "^" NAMED_LOOSE,
	[MANY] = "^" NAMED_MANY,
	[NAME] = "^(?:" NAME_START "|\\?)(?:[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}"
	    "\\x{200d}'\\x{2019}_.&/#+-]|\\h(?=[\\p{L}\\p{N}\\p{So}&#]))*",
};

struct script_scanner {
	struct match *match[PATTERNS];
	const char *text;
	struct script_line *line;
	size_t end;       /* of the line */
	size_t paragraph; /* where brackets must be closed */
};

static bool
find(struct script_scanner *c, enum pattern p, size_t at, size_t *end)
{
	size_t start, stop;

	if (match_find(c->match[p], c->text + at, c->end - at, &start,
	    &stop) != MATCH_YES || start != 0 || stop == 0)
		return false;
	*end = at + stop;
	return true;
}

static size_t
skip_set(const struct script_scanner *c, size_t at, const char *set)
{
	while (at < c->end && strchr(set, c->text[at]) != NULL &&
	    c->text[at] != '\0')
		at++;
	return at;
}

static bool
has(const struct script_scanner *c, size_t at, const char *word)
{
	size_t n = strlen(word);

	return n <= c->end - at && memcmp(c->text + at, word, n) == 0;
}

/* A colon of any width: its bytes, or 0. */
static size_t
colon(const struct script_scanner *c, size_t at)
{
	return has(c, at, ":") ? 1 : has(c, at, "\xef\xbc\x9a") ? 3 : 0;
}

/* Past a bracket, which may end in a line below; how is what is in it. */
static size_t
skip_bracket(const struct script_scanner *c, size_t at, struct span *how)
{
	size_t close;

	if (at >= c->end || strchr("([", c->text[at]) == NULL)
		return at;
	close = script_bracket(c->text, at, c->paragraph);
	if (close == 0)
		return at;
	*how = (struct span){ at + 1, close };
	return skip_set(c, close + 1, "*_");
}

/* Name, [direction], colon, words. */
static bool
scan_colon(struct script_scanner *c, size_t at)
{
	struct script_line *l = c->line;
	struct span how = { 0, 0 };
	size_t end, n, to;

	if (!find(c, NAME, at, &end) || end - at > 60)
		return false;
	to = skip_bracket(c, script_skip(c->text, skip_set(c, end, "*_"),
	    c->end), &how);
	to = script_skip(c->text, to, c->paragraph);
	if (to >= c->paragraph)
		return false;
	n = c->text[to] == ':' ? 1 : to < c->end ? colon(c, to) : 0;
	if (n == 0 || has(c, to, "://") || (to + n < c->end &&
	    isdigit((unsigned char)c->text[to + n])))
		return false;
	for (; at < end && isdigit((unsigned char)c->text[at]); at++)
		continue;
	if (at == end)
		return false;
	l->name.end = end;
	l->how = how;
	l->words = script_skip_time(c->text, skip_set(c, to + n, "*_"),
	    c->end);
	l->shape = SHAPE_COLON;
	return true;
}

/* What sets a name in capitals apart from what is said: a stop, a dash, or
 * both; its bytes. */
static size_t
parting(const struct script_scanner *c, size_t at)
{
	static const char *const dash[] = { "--", "\xe2\x80\x94",
		"\xe2\x80\x93" };
	size_t from = at, i;

	if (has(c, at, "."))
		at++;
	at = skip_set(c, at, "*_");
	i = script_skip(c->text, at, c->end);
	if (has(c, i, "--") || has(c, i, dash[1]) || has(c, i, dash[2]))
		at = i;
	for (i = 0; i < sizeof(dash) / sizeof(*dash); i++)
		if (has(c, at, dash[i]))
			return at + strlen(dash[i]) - from;
	if (at < c->end && strchr(" \t[(_", c->text[at]) == NULL &&
	    script_blank(c->text, at, c->end) == 0)
		return 0;
	return at - from;
}

/* NAME. Words, NAME [laughing]. Words, NAME -- Words; or NAME by itself.  The
 * same with Name, which only a text full of them makes a turn of. */
static bool
scan_parted(struct script_scanner *c, size_t at, enum pattern name)
{
	struct script_line *l = c->line;
	struct span how = { 0, 0 };
	size_t end, to, n;
	bool italic; /* then a name may stand by itself */

	if (!find(c, name, at, &end) || end - at > 60 ||
	    script_heading(c->text + at, end - at))
		return false;
	italic = at > 0 && c->text[at - 1] == '_' && has(c, end, "_");
	to = skip_set(c, end, "*_");
	n = to < c->end ? parting(c, to) : 0;
	to = skip_bracket(c, script_skip(c->text, to + n, c->end), &how);
	if (how.end != 0) {
		c->end = to > c->end ? c->paragraph : c->end;
		to += parting(c, to);
		c->end = l->at.end;
		n++;
	}
	l->words = script_skip(c->text, to, c->paragraph);
	if (l->words < c->end && (n == 0 || colon(c, l->words) != 0))
		return false;
	l->name.end = end;
	l->how = how;
	l->shape = l->words < c->end ? SHAPE_CAPITALS : SHAPE_ALONE;
	if (name == TITLED || name == LOOSE)
		l->shape = n != 0 || italic ? SHAPE_TITLED : SHAPE_WORDS;
	return l->shape != SHAPE_WORDS;
}

/* After a time: somebody who speaks.  <Name> as well. */
static bool
scan_stamped(struct script_scanner *c, size_t at)
{
	struct script_line *l = c->line;
	bool angle = has(c, at, "<");
	size_t end = at += angle, n = 0;

	while (end < c->end && c->text[end] != '"' && (angle ?
	    c->text[end] != '>' : (n = colon(c, end)) == 0 &&
	    !(n = c->text[end] == '\t')))
		end++;
	if (end >= c->end || end == at || end - at > 80 ||
	    c->text[end] == '"')
		return false;
	l->name = script_trim(c->text, (struct span){ at, end });
	l->words = end + (angle ? 1 : n);
	l->shape = SHAPE_STAMPED;
	return l->name.end > l->name.start;
}

/* A time before a name.  A bare clock without a name is only words. */
static bool
scan_stamp(struct script_scanner *c, size_t at)
{
	struct script_line *l = c->line;
	size_t end;
	bool dated = find(c, DATED, at, &end);

	if (!dated && !find(c, CLOCKED, at, &end))
		return false;
	end = script_skip(c->text, end, c->end);
	l->dated = dated;
	if (scan_stamped(c, end))
		return true;
	if (!dated && end < c->end && isdigit((unsigned char)c->text[at]) &&
	    memchr("-\xe2", c->text[end - 2], 2) == NULL)
		return false;
	l->shape = SHAPE_STAMP;
	return true;
}

/* Name  19:04, with the words below. */
static bool
scan_headed(struct script_scanner *c, size_t at)
{
	struct script_line *l = c->line;
	size_t end;

	if (!find(c, HEADED, at, &end))
		return false;
	l->name.end = end;
	for (; end < c->end; end++) /* the colon behind the time */
		if (c->text[end] == ':' && end + 1 < c->end &&
		    script_blank(c->text, end + 1, c->end) != 0)
			break;
	l->words = end < c->end ? end + 1 : c->end;
	l->shape = l->words < c->end ? SHAPE_STAMPED : SHAPE_HEADED;
	return true;
}

struct script_scanner *
script_scanner_new(const char *text)
{
	struct script_scanner *c = mem_new(1, sizeof(*c));
	size_t i;

	c->text = text;
	for (i = 0; i < PATTERNS; i++)
		c->match[i] = match_sure(source[i], false);
	return c;
}

void
script_scanner_free(struct script_scanner *c)
{
	size_t i;

	for (i = 0; i < PATTERNS; i++)
		match_free(c->match[i]);
	free(c);
}

void
script_scan(struct script_scanner *c, struct script_line *l, size_t paragraph)
{
	size_t at = l->at.start, end;

	c->line = l;
	c->end = l->at.end;
	c->paragraph = paragraph;
	l->name.start = at;
	if (scan_stamp(c, at) || scan_headed(c, at))
		return;
	l->dated = false;
	if (find(c, LEAD, at, &end))
		at = end;
	l->name.start = at;
	if (!scan_parted(c, at, CAPITALS) && !scan_colon(c, at) &&
	    !scan_parted(c, at, TITLED))
		l->loose = scan_parted(c, at, LOOSE);
	l->many = l->shape == SHAPE_TITLED && find(c, MANY, at, &end);
	if (l->shape != SHAPE_WORDS)
		l->capitals = find(c, CAPITALS, at, &end) &&
		    end == l->name.end;
}
