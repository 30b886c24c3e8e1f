/* SPDX-License-Identifier: MIT
 *
 * Records to choose from at the terminal, each with words that say which it
 * is.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef PICK_H
#define PICK_H

#include <stddef.h>

#include "fill.h"

struct pick {
	const struct record **record;
	char **label;
	size_t n, cap, label_cap;
};

/* The words are copied. */
void pick_add(struct pick *p, const struct record *record, const char *label);
/* Is somebody or something of that label there, compared after Unicode
 * folding? */
bool pick_has(const struct pick *p, const char *label);
void pick_clear(struct pick *p);

/* ASK_ANSWER with *chosen; ASK_KEEP for none, also where there is nothing to
 * choose from; or ASK_BACK, ASK_END, ASK_GONE. */
enum ask_result pick_ask(struct fill *f, const struct pick *p,
    const char *question, size_t *chosen);

/* One of the records in force of the sheet that is asked, each told by these
 * fields, ended by NULL; *known stays as it is for a new one.  ASK_ANSWER, or
 * ASK_BACK, ASK_END, ASK_GONE. */
enum ask_result pick_known(struct fill *f, const char *const *field,
    const char *question, const struct record **known);

/* Append the values of a record's key, in words: "Tom, 2026-03". */
void pick_key(const struct fill *f, const struct record *r, struct str *out);

#endif
