/* SPDX-License-Identifier: MIT
 *
 * Input that is read twice: in passing, to see whose rows lie where, and then
 * in pieces.  What can be read only once, as a pipe, is copied to a nameless
 * file of mode 0600 first; of what is a file, nothing but places is kept.
 */
#ifndef REPORT_INPUT_H
#define REPORT_INPUT_H

#include <stddef.h>
#include <sys/stat.h>

#include "err.h"
#include "str.h"

struct report_source {
	const char *path; /* the caller's */
	int fd;           /* -1: opened again when it is read */
	off_t base;       /* where reading begins */
	struct stat st;   /* as it was when it was opened first */
};

/* Start from { .fd = -1 }. */
struct report_input {
	struct report_source **source;
	size_t n, cap;
	int fd; /* of the source that was read last; -1: none */
	const struct report_source *open;
};

/* For struct stream_options: open a file or, for "-", stdin.  context is the
 * input, whose last source it becomes. */
int report_input_open(void *context, const char *path);

/* Append bytes of a source.  NULL, or the reason. */
const char *report_input_read(struct report_input *in,
    const struct report_source *source, size_t from, size_t len,
    struct str *out);

void report_input_clear(struct report_input *in);

#endif
