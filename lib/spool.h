/* SPDX-License-Identifier: MIT
 *
 * Bytes kept until they are wanted: in memory while they are few, else in a
 * nameless file that only we can read.  Start from SPOOL_NEW.
 */
#ifndef SPOOL_H
#define SPOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "csv.h"
#include "str.h"

struct spool {
	struct str text; /* put here what is to be kept, then spool_settle */
	int fd;
	size_t size; /* of what is in the file */
	int error;   /* the errno of the first write that failed, or 0 */
};

#define SPOOL_NEW ((struct spool){ .fd = -1 })

/* Move what is in text to the file when it has become much. */
void spool_settle(struct spool *s);

size_t spool_size(const struct spool *s);

/* Read it as CSV; the spool is to stay as it is until that is closed. */
struct csv_reader *spool_csv(struct spool *s);
/* Write it out; false with errno. */
bool spool_copy(struct spool *s, FILE *out);

void spool_clear(struct spool *s);

#endif
