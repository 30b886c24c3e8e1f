/* SPDX-License-Identifier: MIT
 *
 * The tags in a template's text, one after the other; for template*.c alone.
 */
#ifndef TEMPLATE_TAG_H
#define TEMPLATE_TAG_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of the text. */
struct slice {
	const char *text;
	size_t len;
};

/* Where we are in a text.  The delimiters are {{ and }} at first. */
struct tags {
	const char *text, *end;
	const char *at; /* the first byte that is not read */
	struct slice open, close;
};

struct tag {
	const char *at;
	char kind;           /* one of ! # ^ / > & { =, or 0 for a value */
	bool line;           /* it is alone in its line, which goes with it */
	struct slice before; /* the text from the tag before, or its line */
	struct slice inside; /* without the spaces around it */
};

enum tag_result {
	TAG_NONE, /* no more; tag->before is the rest of the text */
	TAG_READ,
	TAG_TORN, /* it has no end; at and kind are set */
};

enum tag_result tag_next(struct tags *tags, struct tag *tag);

/* Take the delimiters from a tag of kind =; false where it has not two. */
bool tag_delimiters(struct tags *tags, const struct tag *tag);

/* Is the place at the beginning of a line? */
bool tag_begins_line(const struct tags *tags, const char *at);

/* How many bytes come before the first space. */
size_t tag_word(const struct slice *inside);

#endif
