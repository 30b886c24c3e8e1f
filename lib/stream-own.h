/* SPDX-License-Identifier: MIT
 *
 * A stream and its files; for stream*.c alone.
 */
#ifndef STREAM_OWN_H
#define STREAM_OWN_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "rec.h"
#include "str.h"
#include "stream-row.h"
#include "stream.h"

struct stream {
	struct row_maker m;
	char **file; /* ended by NULL */
	size_t n, cap, next;
	int fd;
	struct csv_reader *csv;
	struct rec_reader *rec; /* the file is rec text */
	bool open;
	struct header *given; /* that of --header */
	size_t base_line;     /* lines before the piece being read */
	bool stopped;
	struct str reason;
};

/* Stop for the whole of a file; false. */
bool stream_fail(struct stream *s, const char *file, const char *reason);

/* Add what an operand names; false when it cannot be read. */
bool stream_add(struct stream *s, const char *path);
/* Open the next file and see what it is; false at the end, or at a fault. */
bool stream_open_next(struct stream *s);
void stream_close_file(struct stream *s);

#endif
