/* SPDX-License-Identifier: MIT
 * A person's words in a report. */

#include <string.h>

#include "escape.h"
#include "utf8.h"

/* What stops a run of bytes that can be put as they are. */
enum {
	ODD = 1,  /* control characters, and all that is not ASCII */
	TAG = 2,  /* markup of XML and HTML between tags */
	QUOTE = 4, /* and within one */
	MARK = 8, /* markup of Markdown, anywhere in a line */
};

static const unsigned char class[256] = {
	[0 ... '\t' - 1] = ODD,
	['\n'] = MARK,
	['\n' + 1 ... ' ' - 1] = ODD,
	[127 ... 255] = ODD,
	['&'] = TAG | MARK,
	['<'] = TAG | MARK,
	['>'] = TAG | MARK,
	['"'] = QUOTE,
	['\''] = QUOTE,
	['\\'] = MARK,
	['`'] = MARK,
	['*'] = MARK,
	['_'] = MARK,
	['['] = MARK,
	[']'] = MARK,
	['{'] = MARK,
	['}'] = MARK,
	['|'] = MARK,
	['~'] = MARK,
	['$'] = MARK,
	['^'] = MARK,
};

/* Which of them stop it, by enum escape. */
static const unsigned char stops[] = {
	[ESCAPE_NONE] = 0,
	[ESCAPE_TEXT] = ODD,
	[ESCAPE_HTML] = ODD | TAG | QUOTE,
	[ESCAPE_MARKDOWN] = ODD | MARK,
	[ESCAPE_XML] = ODD | TAG,
};

static size_t
run(const char *text, size_t len, unsigned char wanted, unsigned char stop)
{
	size_t i = 0;

	while (i < len && (class[(unsigned char)text[i]] & stop) == wanted)
		i++;
	return i;
}

static void
put_entity(struct str *out, char c)
{
	switch (c) {
	case '&':
		str_puts(out, "&amp;");
		break;
	case '<':
		str_puts(out, "&lt;");
		break;
	case '>':
		str_puts(out, "&gt;");
		break;
	case '"':
		str_puts(out, "&quot;");
		break;
	default:
		str_puts(out, "&#39;");
	}
}

static void
put_mark(struct str *out, char c)
{
	if (c == '\n') {
		str_puts(out, "<br>");
		return;
	}
	str_putc(out, '\\');
	str_putc(out, c);
}

/* What is markup only where a line begins, and so may a cell: headings, lists,
 * "12." and the like, blanks that would make it code.  A newline does not come
 * this far, so no other place of a cell begins a line.  How many bytes were
 * put. */
static size_t
put_start(struct str *out, const char *text, size_t len)
{
	size_t i = 0;
	size_t blanks;

	while (i < len && (text[i] == ' ' || text[i] == '\t'))
		i++;
	blanks = i;
	if (blanks != 0)
		str_putc(out, ' ');
	while (i < len && text[i] >= '0' && text[i] <= '9')
		i++;
	str_put(out, text + blanks, i - blanks);
	if (i < len && (text[i] == '.' || text[i] == ')' ||
	    (i == blanks && strchr("#+-=:", text[i]) != NULL &&
	    text[i] != '\0')))
		put_mark(out, text[i++]);
	return i;
}

/* The bytes at text that could not be put as they are.  How many. */
static size_t
put_special(struct str *out, enum escape how, const char *text, size_t len)
{
	size_t n;

	if (class[(unsigned char)*text] != ODD) {
		if (how == ESCAPE_MARKDOWN)
			put_mark(out, *text);
		else
			put_entity(out, *text);
		return 1;
	}
	if (*text == '\r' && len > 1 && text[1] == '\n')
		return 1;
	n = run(text, len, ODD, ODD);
	if (n > 1 && n < len && text[n - 1] == '\r' && text[n] == '\n')
		n--;
	utf8_safe(out, text, n);
	return n;
}

void
escape_put(struct str *out, enum escape how, const char *text, size_t len)
{
	size_t i = 0;
	size_t n;

	if (how == ESCAPE_MARKDOWN)
		i = put_start(out, text, len);
	while (i < len) {
		n = run(text + i, len - i, 0, stops[how]);
		str_put(out, text + i, n);
		i += n;
		if (i < len)
			i += put_special(out, how, text + i, len - i);
	}
}
