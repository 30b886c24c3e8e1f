/* SPDX-License-Identifier: MIT
 * The way round libcsv for what needs no judging.
 *
 * Most files are regular from end to end, and libcsv asks several questions of
 * every byte.  Here whole records are taken in, a cell at a time, as long as
 * they are regular; the first that is not is left, untouched, to libcsv, which
 * alone says what is wrong with it. */

#include <string.h>

#include "csv-feed.h"
#include "mem.h"

/* Copy a cell without quotes; where it ends, or NULL. */
static const char *
plain(char **out, const char *p, const char *end)
{
	static const bool stops[256] = {
		[','] = true, ['"'] = true, ['\n'] = true, ['\r'] = true,
	};
	char *to = *out;

	while (p < end && !stops[(unsigned char)*p])
		*to++ = *p++;
	*out = to;
	return p < end && *p != '"' ? p : NULL;
}

/* Copy a cell in quotes, from behind the first; where it ends, or NULL. */
static const char *
quoted(char **out, const char *p, const char *end)
{
	const char *quote;

	while ((quote = memchr(p, '"', (size_t)(end - p))) != NULL) {
		size_t n = (size_t)(quote - p);

		memcpy(*out, p, n);
		*out += n;
		p = quote + 1;
		if (p == end || *p != '"')
			return p < end ? p : NULL;
		*(*out)++ = *p++;
	}
	return NULL;
}

/* Put the cells of a record behind those of the queue: where it ends, or NULL.
 * They take no more room than it does. */
static const char *
record(struct csv_reader *r, const char *p, const char *end)
{
	char *out = r->text.text + r->text.len;

	for (;; p++) {
		char *cell = out;

		p = p < end && *p == '"' ? quoted(&out, p + 1, end) :
		    plain(&out, p, end);
		if (p == NULL || out - cell > CSV_CELL_MAX ||
		    r->n_span - r->open == CSV_COLUMNS_MAX)
			return NULL;
		if (r->n_span == r->cap_span)
			r->span = mem_grow(r->span, &r->cap_span,
			    r->n_span + 1, sizeof(*r->span));
		r->span[r->n_span++] = (struct span){
			(size_t)(cell - r->text.text), (size_t)(out - cell) };
		*out++ = '\0';
		if (*p != ',')
			break;
	}
	if (*p == '\r' && ++p == end)
		return NULL;
	r->text.len = (size_t)(out - r->text.text);
	return *p == '\n' ? p + 1 : NULL;
}

/* May a record that needs no judging begin here? */
static bool
regular(char c)
{
	return c != '\n' && c != '\r' && c != '\xef';
}

/* The newlines from p to end, in cells too; the last ends the record. */
static void
count(struct csv_reader *r, const char *chunk, const char *p, const char *end)
{
	size_t lines = 0;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		csv_feed_newline(r, chunk, nl);
		lines++;
		p = nl + 1;
	}
	csv_feed_record(r, lines);
}

const char *
csv_quick(struct csv_reader *r, const char *chunk, const char *p,
    const char *end)
{
	const char *next;

	str_room(&r->text, (size_t)(end - p));
	while (p < end && regular(*p)) {
		size_t text = r->text.len;

		next = record(r, p, end);
		if (next == NULL) {
			r->text.len = text;
			r->n_span = r->open;
			break;
		}
		count(r, chunk, p, next);
		p = next;
	}
	return p;
}
