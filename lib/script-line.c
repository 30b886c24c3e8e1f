/* SPDX-License-Identifier: MIT
 * What each line of a script looks like by itself. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "mem.h"
#include "script-own.h"

/* Times as chat programs and recorders write them: 19:04, 7:04:11 PM;
 * 12/03/2026, 12.3.26, 12 March 2026, March 12, 2026. */
#define CLOCK "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,3})?)?" \
	"(?:\\h?[AaPp]\\.?\\h?[Mm]\\b\\.?)?"
#define DAY "(?:\\p{L}{2,10}\\.?,?\\h+)?(?:" \
	"\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\.?|" \
	"\\d{1,2}\\.?\\h\\p{L}{3,12}\\.?,?\\h\\d{2,4}|" \
	"\\p{L}{3,12}\\.?\\h\\d{1,2},?\\h\\d{2,4})"
#define DAY_CLOCK DAY "(?:,?\\h+(?:\\p{L}{1,3}\\h+)?" CLOCK ")"
#define DASH "(?:[-\\x{2013}\\x{2014}]\\h*)"

/* A capital word of a name, with the titles that end in a stop. */
#define WORD "(?:(?:MRS|MR|MS|DR|ST|MME|MLLE|SR|JR|CAPT|COL|GEN|LT|SGT|" \
	"PROF|REV|M)\\.(?=\\h+\\p{Lu})|(?:Mc|Mac)?[\\p{Lu}\\p{Lt}]" \
	"(?:[\\p{Lu}\\p{Lt}\\p{M}\\p{N}'\\x{2019}&]|-(?=\\p{L}))*|" \
	"\\p{N}+(?:ST|ND|RD|TH)?)"

enum pattern { DATED, CLOCKED, HEADED, LEAD, CAPITALS, TITLED, NAME,
	PATTERNS };

static const char *const source[PATTERNS] = {
	[DATED] = "^(?:[\\[(]\\h*(?:" DAY_CLOCK "|" DAY "|" CLOCK ",?\\h+" DAY
	    ")\\h*[\\])]:?|" DAY_CLOCK "|" CLOCK ",\\h+" DAY
	    ")\\h*(?:" DASH "|:\\h+)?",
	[CLOCKED] = "^(?:[\\[(<]\\h*" CLOCK "\\h*[\\])>]\\h*" DASH "?|" CLOCK
	    "(?:\\h+" DASH "|\\h+))",
	[HEADED] = "^[\\p{L}\\p{N}][^:\\v()\\[\\]{}<>\"]{0,50}?"
	    "(?=,?\\h+(?:[-|\\x{2013}\\x{2014}]\\h+)?"
	    "(?:\\p{L}+\\h+(?:\\p{L}{1,3}\\h+)?)?[\\[(]?(?:" DAY
	    ",?\\h+(?:\\p{L}{1,3}\\h+)?)?" CLOCK "[\\])]?\\h*:?\\h*$)",
	[LEAD] = "^(?:[-\\x{2022}>]\\h+|\\d{1,5}[.)]?\\h+|"
	    "[\\[(]\\d{1,5}[\\])]\\h*)?(?:[*_]{1,3}(?=[\\p{L}\\p{N}]))?",
	[CAPITALS] = "^" WORD "(?:,?\\h+(?:(?:and|und|et|en|of|the|de|van|von)"
	    "\\h+)*" WORD "){0,5}",
	[TITLED] = "^(?:(?:Mrs|Mr|Ms|Dr|St|Mme|Mlle)\\.\\h+)?\\p{Lu}"
	    "[\\p{L}\\p{M}'\\x{2019}-]+(?:\\h+(?:\\p{Lu}"
	    "[\\p{L}\\p{M}'\\x{2019}-]*|of|the|and|\\d)){0,3}",
	[NAME] = "^[\\p{L}\\p{N}?](?:[\\p{L}\\p{M}\\p{N}\\p{So}'\\x{2019}_.&"
	    "/#+-]|\\h(?=[\\p{L}\\p{N}\\p{So}&#]))*",
};

struct scanner {
	struct match *match[PATTERNS];
	const char *text;
	struct script_line *line;
	size_t end;       /* of the line */
	size_t paragraph; /* where brackets must be closed */
};

size_t
script_blank(const char *text, size_t at, size_t end)
{
	/* No-break spaces, marks of direction, a byte order mark. */
	static const char *const mark[] = { "\xc2\xa0",
		"\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xe2\x80\x8e",
		"\xe2\x80\x8f", "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac",
		"\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x80\xaf", "\xe2\x81\xa6",
		"\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9", "\xef\xbb\xbf",
	};
	size_t i, n;

	if ((unsigned char)text[at] < 0x80)
		return text[at] == ' ' || text[at] == '\t' || text[at] == '\r';
	for (i = 0; i < sizeof(mark) / sizeof(*mark); i++) {
		n = strlen(mark[i]);
		if (n <= end - at && memcmp(text + at, mark[i], n) == 0)
			return n;
	}
	return 0;
}

static size_t
skip_blanks(const char *text, size_t at, size_t end)
{
	size_t n;

	while (at < end && (n = script_blank(text, at, end)) != 0)
		at += n;
	return at;
}

/* Bytes of the blank that ends there, or 0. */
static size_t
blank_before(const char *text, size_t start, size_t end)
{
	size_t k;

	if (end > start && text[end - 1] == '\n')
		return 1;
	for (k = 1; k <= 3 && k <= end - start; k++)
		if (script_blank(text, end - k, end) == k)
			return k;
	return 0;
}

struct span
script_trim(const char *text, struct span s)
{
	size_t n;

	while (s.start < s.end && (n = text[s.start] == '\n' ? 1 :
	    script_blank(text, s.start, s.end)) != 0)
		s.start += n;
	while ((n = blank_before(text, s.start, s.end)) != 0)
		s.end -= n;
	return s;
}

size_t
script_bracket(const char *text, size_t at, size_t end)
{
	char open = text[at], close = open == '(' ? ')' : ']';
	size_t depth = 0;

	for (; at < end; at++) {
		if (text[at] == open)
			depth++;
		else if (text[at] == close && --depth == 0)
			return at;
	}
	return 0;
}

static bool
find(struct scanner *c, enum pattern p, size_t at, size_t *end)
{
	size_t start, stop;

	if (match_find(c->match[p], c->text + at, c->end - at, &start,
	    &stop) != MATCH_YES || start != 0 || stop == 0)
		return false;
	*end = at + stop;
	return true;
}

static size_t
skip_set(const struct scanner *c, size_t at, const char *set)
{
	while (at < c->end && strchr(set, c->text[at]) != NULL &&
	    c->text[at] != '\0')
		at++;
	return at;
}

static bool
has(const struct scanner *c, size_t at, const char *word)
{
	size_t n = strlen(word);

	return n <= c->end - at && memcmp(c->text + at, word, n) == 0;
}

/* A colon of any width: its bytes, or 0. */
static size_t
colon(const struct scanner *c, size_t at)
{
	return has(c, at, ":") ? 1 : has(c, at, "\xef\xbc\x9a") ? 3 : 0;
}

/* Past a bracket, which may end in a line below; how is what is in it. */
static size_t
skip_bracket(const struct scanner *c, size_t at, struct span *how)
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
scan_colon(struct scanner *c, size_t at)
{
	struct script_line *l = c->line;
	struct span how = { 0, 0 };
	size_t end, n, to;

	if (!find(c, NAME, at, &end) || end - at > 60)
		return false;
	to = skip_bracket(c, skip_blanks(c->text, skip_set(c, end, "*_"),
	    c->end), &how);
	to = skip_blanks(c->text, to, c->paragraph);
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
	l->words = skip_set(c, to + n, "*_");
	l->shape = SHAPE_COLON;
	return true;
}

/* What sets a name in capitals apart from what is said: a stop, a dash, or
 * both; its bytes. */
static size_t
parting(const struct scanner *c, size_t at)
{
	static const char *const dash[] = { "--", "\xe2\x80\x94",
		"\xe2\x80\x93" };
	size_t from = at, i;

	if (has(c, at, "."))
		at++;
	at = skip_set(c, at, "*_");
	i = skip_blanks(c->text, at, c->end);
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

/* Words in capitals that head a part of a play, or a picture of a film. */
static bool
is_heading(const char *name, size_t len)
{
	static const char *const word[] = { "ACT", "SCENE", "INT", "EXT",
		"CURTAIN", "END", "THE END", "FINIS", "ACTE", "SCÈNE", "AKT",
		"SZENE", "BEDRIJF", "TOONEEL", "CHAPTER", "PART", "CUT",
		"FADE", "CONTINUED", "PRODUCED BY", "BY", "NOTE", "CONTENTS",
		"DRAMATIS PERSONAE", "AUFZUG", "AUFTRITT", "ERSTER AKT",
		"I", "OK", "NO", "YES", "TV" };
	size_t i, n;

	for (i = 0; i < sizeof(word) / sizeof(*word); i++) {
		n = strlen(word[i]);
		if (n <= len && memcmp(name, word[i], n) == 0 &&
		    (n == len || name[n] == ' ' || name[n] == '.'))
			return true;
	}
	return false;
}

/* NAME. Words, NAME [laughing]. Words, NAME -- Words; or NAME by itself.  The
 * same with Name, which only a text full of them makes a turn of. */
static bool
scan_parted(struct scanner *c, size_t at, enum pattern name)
{
	struct script_line *l = c->line;
	struct span how = { 0, 0 };
	size_t end, to, n;

	if (!find(c, name, at, &end) || end - at > 60 ||
	    is_heading(c->text + at, end - at))
		return false;
	to = skip_set(c, end, "*_");
	n = to < c->end ? parting(c, to) : 0;
	to = skip_bracket(c, skip_blanks(c->text, to + n, c->end), &how);
	if (n == 0 && how.end != 0 && to <= c->end)
		n = 1 + parting(c, to), to += n - 1;
	l->words = skip_blanks(c->text, to, c->paragraph);
	if (l->words < c->end && (n == 0 || colon(c, l->words) != 0))
		return false;
	l->name.end = end;
	l->how = how;
	l->shape = l->words < c->end ? SHAPE_CAPITALS : SHAPE_ALONE;
	if (name == TITLED)
		l->shape = n != 0 ? SHAPE_TITLED : SHAPE_WORDS;
	return l->shape != SHAPE_WORDS;
}

/* After a time: somebody who speaks.  <Name> as well. */
static bool
scan_stamped(struct scanner *c, size_t at)
{
	struct script_line *l = c->line;
	bool angle = has(c, at, "<");
	size_t end = at += angle, n = 0;

	while (end < c->end && c->text[end] != '"' && (angle ?
	    c->text[end] != '>' : (n = colon(c, end)) == 0))
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
scan_stamp(struct scanner *c, size_t at)
{
	struct script_line *l = c->line;
	size_t end;
	bool dated = find(c, DATED, at, &end);

	if (!dated && !find(c, CLOCKED, at, &end))
		return false;
	end = skip_blanks(c->text, end, c->end);
	l->dated = dated;
	if (scan_stamped(c, end))
		return true;
	if (!dated && isdigit((unsigned char)c->text[at]) &&
	    memchr("-\xe2", c->text[end - 2], 2) == NULL)
		return false;
	l->shape = SHAPE_STAMP;
	return true;
}

/* Name  19:04, with the words below. */
static bool
scan_headed(struct scanner *c, size_t at)
{
	struct script_line *l = c->line;
	size_t end;

	if (!find(c, HEADED, at, &end))
		return false;
	l->name.end = end;
	l->words = c->end;
	l->shape = SHAPE_HEADED;
	return true;
}

static bool
is_rule(const char *text, struct span s)
{
	size_t i, n = 0;

	for (i = s.start; i < s.end; i++)
		if (text[i] == text[s.start])
			n++;
		else if (text[i] != ' ')
			return false;
	return n >= 3 && strchr("-=*_", text[s.start]) != NULL;
}

static void
scan(struct scanner *c, struct script_line *l)
{
	size_t at, end;

	if (l->at.start == l->at.end)
		l->shape = SHAPE_BLANK;
	else if (c->text[l->at.start] == '#')
		l->shape = SHAPE_COMMENT;
	else if (is_rule(c->text, l->at))
		l->shape = SHAPE_RULE;
	if (l->shape != SHAPE_WORDS || strchr("(\"'", c->text[l->at.start]))
		return;
	c->line = l;
	c->end = l->at.end;
	l->name.start = at = l->at.start;
	if (scan_stamp(c, at) || scan_headed(c, at))
		return;
	l->dated = false;
	if (find(c, LEAD, at, &end))
		at = end;
	l->name.start = at;
	if (!scan_parted(c, at, CAPITALS) && !scan_colon(c, at))
		scan_parted(c, at, TITLED);
	if (l->shape != SHAPE_WORDS)
		l->capitals = find(c, CAPITALS, at, &end) &&
		    end == l->name.end;
}

void
script_split(struct script_text *t)
{
	struct script_line *l;
	size_t at = 0, end;
	const char *nl;

	while (at < t->len) {
		nl = memchr(t->text + at, '\n', t->len - at);
		end = nl != NULL ? (size_t)(nl - t->text) : t->len;
		t->line = mem_grow(t->line, &t->cap, t->n + 1,
		    sizeof(*t->line));
		l = &t->line[t->n++];
		*l = (struct script_line){ .begin = at,
			.at = script_trim(t->text, (struct span){ at, end }),
			.indented = strchr(" \t", t->text[at]) != NULL };
		at = end + 1;
	}
}

/* The end of the lines from here on up to one that is blank, or the next
 * ten. */
static size_t
paragraph_end(const struct script_text *t, size_t i)
{
	size_t last = i;

	while (last + 1 < t->n && last < i + 10 &&
	    t->line[last + 1].at.start != t->line[last + 1].at.end)
		last++;
	return t->line[last].at.end;
}

void
script_lines(struct script_text *t)
{
	struct scanner c = { .text = t->text };
	struct str reason = { 0 };
	size_t i, offset;

	for (i = 0; i < PATTERNS; i++)
		c.match[i] = mem_sure(match_new(source[i], false, &reason,
		    &offset));
	for (i = 0; i < t->n; i++) {
		c.paragraph = paragraph_end(t, i);
		scan(&c, &t->line[i]);
	}
	for (i = 0; i < PATTERNS; i++)
		match_free(c.match[i]);
	str_free(&reason);
}

void
script_text_clear(struct script_text *t)
{
	free(t->line);
	free(t->count);
	free(t->spoken);
	*t = (struct script_text){ 0 };
}
