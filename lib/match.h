/* SPDX-License-Identifier: MIT
 *
 * Patterns: the one module that meets PCRE2.  A pattern is compiled once, for
 * UTF-8, and matched under limits, so that no pattern and no text can hang or
 * exhaust the program.
 */
#ifndef MATCH_H
#define MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

struct match;

/* What match_find found. */
enum match_result {
	MATCH_NO,
	MATCH_YES,
	MATCH_LIMIT, /* gave up at a limit: neither yes nor no */
};

/* Compile a pattern.  whole: it must match the whole text.  On failure NULL,
 * with the reason appended and the offset in bytes. */
struct match *match_new(const char *pattern, bool whole, struct str *reason,
    size_t *offset);
/* Compile a pattern of our own, which has no fault. */
struct match *match_sure(const char *pattern, bool whole);
void match_free(struct match *m);

/* Search text; where start and end are not NULL they get the bytes of the
 * first match. */
enum match_result match_find(struct match *m, const char *text, size_t len,
    size_t *start, size_t *end);
/* The same from a byte on; what stands before it is seen by the pattern. */
enum match_result match_find_from(struct match *m, const char *text,
    size_t len, size_t from, size_t *start, size_t *end);

#endif
