/* SPDX-License-Identifier: MIT
 * The tags in a template's text. */

#include <string.h>

#include "template-tag.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool
tag_begins_line(const struct tags *tags, const char *at)
{
	return at == tags->text || at[-1] == '\n';
}

static struct slice
slice(const char *text, const char *end)
{
	return (struct slice){ text, (size_t)(end - text) };
}

static struct slice
trimmed(const char *text, const char *end)
{
	while (text < end && is_space(*text))
		text++;
	while (text < end && is_space(end[-1]))
		end--;
	return slice(text, end);
}

size_t
tag_word(const struct slice *inside)
{
	size_t n = 0;

	while (n < inside->len && !is_space(inside->text[n]))
		n++;
	return n;
}

/* memmem for few bytes, the first of them a rare one: the quicker way. */
static const char *
find(const char *from, const char *end, const struct slice *what)
{
	for (; from < end; from++) {
		from = memchr(from, *what->text, (size_t)(end - from));
		if (from == NULL || (size_t)(end - from) < what->len)
			return NULL;
		if (memcmp(from, what->text, what->len) == 0)
			return from;
	}
	return NULL;
}

/* The delimiter that ends a tag; {{{ and {{= have a byte before theirs. */
static const char *
find_close(const struct tags *tags, const char *body, char kind)
{
	char before = kind == '{' ? '}' : '=';
	const char *p;

	if (kind != '{' && kind != '=')
		return find(body, tags->end, &tags->close);
	for (p = find(body + 2, tags->end, &tags->close);
	    p != NULL && p[-1] != before;
	    p = find(p + 1, tags->end, &tags->close))
		continue;
	return p;
}

/* Where nothing else is in the line of a tag that prints nothing itself, the
 * line goes: from start to end. */
static bool
alone(const struct tags *tags, const struct tag *tag, const char **start,
    const char **end)
{
	const char *s = *start;
	const char *e = *end;

	if (tag->kind == 0 || tag->kind == '&' || tag->kind == '{')
		return false;
	while (!tag_begins_line(tags, s) && is_blank(s[-1]))
		s--;
	while (e < tags->end && is_blank(*e))
		e++;
	if (tags->end - e >= 2 && e[0] == '\r' && e[1] == '\n')
		e++;
	if (!tag_begins_line(tags, s) || (e < tags->end && *e != '\n'))
		return false;
	*start = s;
	*end = e < tags->end ? e + 1 : e;
	return true;
}

enum tag_result
tag_next(struct tags *tags, struct tag *tag)
{
	const char *start = find(tags->at, tags->end, &tags->open);
	const char *close, *end, *body;
	bool wide;

	*tag = (struct tag){ .at = start };
	if (start == NULL) {
		tag->before = slice(tags->at, tags->end);
		return TAG_NONE;
	}
	body = start + tags->open.len;
	if (body < tags->end && *body != '\0' &&
	    strchr("!#^/>&{=", *body) != NULL)
		tag->kind = *body;
	close = find_close(tags, body, tag->kind);
	if (close == NULL)
		return TAG_TORN;
	wide = tag->kind == '{' || tag->kind == '=';
	tag->inside = trimmed(body + (tag->kind != 0), close - wide);
	end = close + tags->close.len;
	tag->line = alone(tags, tag, &start, &end);
	tag->before = slice(tags->at, start);
	tags->at = end;
	return TAG_READ;
}

bool
tag_delimiters(struct tags *tags, const struct tag *tag)
{
	struct slice in = tag->inside;
	struct slice open = { in.text, tag_word(&in) };
	struct slice close = trimmed(in.text + open.len, in.text + in.len);

	if (close.len == 0 || tag_word(&close) != close.len ||
	    memchr(in.text, '=', in.len) != NULL)
		return false;
	tags->open = open;
	tags->close = close;
	return true;
}
