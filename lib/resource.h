/* SPDX-License-Identifier: MIT
 *
 * The files of templates/, taken into the program when it is built, and the
 * user's own files of the same names, which come before them: in
 * $IPT_TEMPLATES, else in $XDG_CONFIG_HOME/ipt.
 */
#ifndef RESOURCE_H
#define RESOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"

struct resource {
	const char *file; /* what to call it in a message */
	const char *text; /* NUL-terminated */
	size_t len;
	/* What the build made of a shipped file: of CSV its struct csv_table,
	 * of a list of words its struct cue_words, of a template its struct
	 * made; else NULL. */
	const void *made;
	char *owned[2]; /* what resource_clear frees */
};

/* The shipped file of that name, as "sheets/review.csv"; false where there is
 * none. */
bool resource_shipped(const char *name, struct resource *r);

/* The user's own file of that name.  0 where there is none, 1 where it was
 * read, -1 where it is there and cannot be read (errno; r->file is set). */
int resource_own(const char *name, struct resource *r);

/* Read a file of CSV, the user's own or a shipped one. */
struct csv_reader *resource_csv(const struct resource *r);

void resource_clear(struct resource *r);

/* The names of all files in a folder of templates/, as "sheets", shipped and
 * (with own) the user's, each once, sorted by bytes.  Caller frees each and
 * the array, which ends with NULL. */
char **resource_names(const char *folder, bool own);

#endif
