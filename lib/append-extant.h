/* SPDX-License-Identifier: MIT
 *
 * What a file holds before rows are added to it: read from end to end, to
 * refuse one that is torn, or is another client's.
 */
#ifndef APPEND_EXTANT_H
#define APPEND_EXTANT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "columns.h"
#include "err.h"
#include "str.h"

struct extant {
	int fd;      /* -1: there is no such file */
	off_t size;
	mode_t mode; /* its permissions */
	struct columns last; /* its last header; n is 0 where it has none */
	bool crlf;           /* rec text whose lines end in CR LF */
	bool many;           /* it has tables with different headers */
	size_t rows;
	struct fault fault;
	struct str reason;
};

#define EXTANT_NEW ((struct extant){ .fd = -1 })

/* Open a file for reading and adding, and read it: it is to get rows of this
 * client, or with NULL rows of several.  A fault, the extant's own and
 * without the file's name, or NULL. */
const struct fault *extant_open(struct extant *e, int dir, const char *name,
    bool rec, const char *client);

void extant_clear(struct extant *e);

#endif
