/* SPDX-License-Identifier: MIT
 *
 * Patterns as our lists write them, for what people write: whole words,
 * without regard to case; a space is any white space, an apostrophe any
 * apostrophe.  A list may have pieces, which its patterns name as (?&name).
 */
#ifndef IDIOM_H
#define IDIOM_H

#include <stdbool.h>
#include <stddef.h>

#include "match.h"
#include "str.h"

enum { IDIOM_PIECES_MAX = 24 };

/* Start from { 0 }; the texts are the caller's. */
struct idiom {
	struct {
		const char *name, *pattern;
	} piece[IDIOM_PIECES_MAX];
	size_t n;
};

/* Add a piece; false where there are too many. */
bool idiom_piece(struct idiom *w, const char *name, const char *pattern);

/* Compile a pattern; NULL with the reason appended. */
struct match *idiom_compile(const struct idiom *w, const char *pattern,
    struct str *reason);

/* Does text have none of the signs that idiom_straight changes?  It may say
 * no where it has none. */
bool idiom_plain(const char *text, size_t len);
/* Append text with every apostrophe made the one of ASCII. */
void idiom_straight(struct str *out, const char *text, size_t len);

/* White space of ASCII that may stand between words. */
bool idiom_space(char c);

/* Does an exception cover some of what was found?  It may begin a little
 * before and end a little after. */
bool idiom_covered(struct match *except, const char *text, size_t len,
    size_t start, size_t end);

#endif
