/* SPDX-License-Identifier: MIT
 *
 * One file that is to get rows; for append*.c alone.
 */
#ifndef APPEND_OWN_H
#define APPEND_OWN_H

#include <stdbool.h>

#include "append.h"
#include "append-addition.h"
#include "append-extant.h"
#include "append-weave.h"
#include "replace.h"

struct append {
	char *path;
	const char *name;
	enum append_form form;
	struct addition rows;

	/* While it is committed. */
	struct extant extant;
	struct weave weave;
	struct str text;         /* what is to be added in place, or */
	struct replace *replace; /* what is to take the file's place */
	struct fault fault;
	struct str reason;
};

/* A fault of the system with the file, a's own. */
const struct fault *append_failed(struct append *a, const char *reason);

/* Open and read what the file has, which is to get rows of this client (NULL:
 * of several).  NULL or the fault. */
const struct fault *append_examine(struct append *a, int dir,
    const char *client);

/* Put the rows where they go: to text or to replace.  False with errno. */
bool append_put(struct append *a);

/* Do all that can be done before the file itself is touched.  NULL or the
 * fault. */
const struct fault *append_prepare(struct append *a, int dir);

/* Back to where nothing has been begun. */
void append_let_go(struct append *a);

#endif
