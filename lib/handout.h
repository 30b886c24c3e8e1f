/* SPDX-License-Identifier: MIT
 *
 * Handouts: one page each to read at home, for a client of twelve and up.
 *
 * The source is templates/handouts/NAME.md, or NAME.LANG.md in a language,
 * and the user's own file of that name comes before it.  It is a piece of
 * Markdown: lines that begin with "# " (the title), "## ", or "- " (an item,
 * which goes on in lines that begin with two spaces), paragraphs between empty
 * lines, and no marks within a line.
 */
#ifndef HANDOUT_H
#define HANDOUT_H

#include <stdbool.h>

#include "str.h"

struct handout {
	const char *name;
	const char *lang;
	bool own;       /* may it be the user's own? */
	unsigned width; /* columns, for text */
};

/* Append it as text, md, or html (a page of its own).  1 where it was found, 0
 * where there is none of that name or no such format, -1 where the user's own
 * file cannot be read (errno). */
int handout_put(struct str *out, const struct handout *handout,
    const char *format);

/* The names of all, each once, sorted, ended by NULL.  The caller frees each
 * and the array. */
char **handout_names(bool own);

#endif
