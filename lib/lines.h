/* SPDX-License-Identifier: MIT
 *
 * Lines of a text, from a descriptor or from memory, one at a time.  A byte
 * order mark before a line is dropped; where the first line ends in CRLF, all
 * do.
 */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

struct lines {
	struct str line; /* without its line end */
	size_t number;   /* of the line, from 1 */
	size_t start;    /* its first byte in the input, from 0 */
	size_t end;      /* the byte after its line end */
	bool torn;       /* the input ended before its line end */
	bool cut;        /* it was longer than the limit */
	bool failed;     /* the input cannot be read (errno) */

	size_t limit; /* bytes that are kept of a line */
	int fd;
	const char *block;
	char *own;
	size_t pos, len; /* in the block */
	bool crlf;
};

/* Some text, which must stay, and then a descriptor, which stays the caller's
 * to close, or -1. */
void lines_init(struct lines *in, const char *text, size_t len, int fd,
    size_t limit);
void lines_clear(struct lines *in);

/* Read the next line; false at the end and where reading failed. */
bool lines_next(struct lines *in);

#endif
