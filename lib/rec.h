/* SPDX-License-Identifier: MIT
 *
 * Rec text as records of fields, as GNU recutils has it: `name: value`, a
 * line that goes on begins with "+ ", a backslash at the end of a line joins
 * the next to it, # begins a comment, blank lines part the records.
 *
 * Reading holds one block of the input and one record, under the limits of
 * csv.h.  A record descriptor (its first name begins with %) is passed over.
 * Where the first line ends in CRLF, all do.
 */
#ifndef REC_H
#define REC_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "err.h"
#include "str.h"

struct rec_field {
	const char *name;
	struct cell value;
	size_t line; /* where its name stands, from 1 */
};

/* A name may come more than once; the caller judges. */
struct rec_record {
	const struct rec_field *field;
	size_t n;     /* at least 1 */
	size_t line;  /* of its first field */
	size_t start; /* its first byte in the input, from 0 */
	size_t end;   /* the byte after its last line */
	bool torn;    /* the input ended before its line end */
	bool ascii;   /* no byte above 127, and no NUL */
};

struct rec_reader;

/* Some text that was read already, and then a descriptor. */
struct rec_reader *rec_open_after(const char *text, size_t len, int fd);
/* Read from a descriptor, which stays the caller's to close, or from memory,
 * which must stay as long as the reader. */
static inline struct rec_reader *
rec_open(int fd)
{
	return rec_open_after(NULL, 0, fd);
}
static inline struct rec_reader *
rec_open_text(const char *text, size_t len)
{
	return rec_open_after(text, len, -1);
}
void rec_close(struct rec_reader *r);
/* Does its first line, read already, end in CR LF?  Then so may any. */
bool rec_crlf(const struct rec_reader *r);

/* The next record, the reader's own until the next call; NULL at the end or
 * at a fault.  After a fault of the text the next call goes on behind that
 * record. */
const struct rec_record *rec_next(struct rec_reader *r);

/* What stopped rec_next: NULL at an honest end.  A fault has its line, its
 * reason and its status, and no file; for a failed read the line is 0 and
 * errno is set. */
const struct fault *rec_fault(const struct rec_reader *r);

/* The length of the name where a line is `name: value`, else 0. */
size_t rec_name(const char *line, size_t len);

/* Append a field and its line end.  NULL, or the reason why rec text cannot
 * hold it, and then nothing is appended.  Records are parted by a blank line,
 * the caller's to put. */
const char *rec_put(struct str *out, const char *name, const char *text,
    size_t len);

#endif
