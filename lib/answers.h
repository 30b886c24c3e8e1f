/* SPDX-License-Identifier: MIT
 *
 * The answers to one sheet: what prompts, forms and drafts pass on to each
 * other.  A value is a text of its own, or NULL where nothing was said.
 */
#ifndef ANSWERS_H
#define ANSWERS_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "sheet.h"
#include "str.h"

struct answers {
	const struct sheet *sheet;
	char **value; /* sheet->n, by field */
};

/* The first value is the sheet's name, all others are NULL. */
void answers_init(struct answers *a, const struct sheet *sheet);
void answers_copy(struct answers *a, const struct answers *from);
void answers_clear(struct answers *a);

/* By the number of the field.  What is set is copied; NULL is nothing said.
 * answers_get gives "" for it. */
void answers_set(struct answers *a, size_t field, const char *text);
const char *answers_get(const struct answers *a, size_t field);
/* The same by its name, which the sheet has; and as a number, 0 where there is
 * none. */
void answers_put(struct answers *a, const char *field, const char *text);
void answers_put_number(struct answers *a, const char *field, long n);
const char *answers_text(const struct answers *a, const char *field);
long answers_number(const struct answers *a, const char *field);

/* Where a value is NULL, take the one of other. */
void answers_fill(struct answers *a, const struct answers *other);

/* Is anything said in the sheet's own fields? */
bool answers_any(const struct answers *a);
/* Are the sheet's own fields the same?  NULL and "" are. */
bool answers_same(const struct answers *a, const struct answers *b);
/* Do both have the same key?  Labels of persons are compared after Unicode
 * folding. */
bool answers_same_key(const struct answers *a, const struct answers *b);

/* Is this a field to fill in, up to this pass, by the client or by the
 * therapist? */
bool answers_wanted(const struct field *field, bool client, int pass);
/* Is the field asked, by its `when`? */
bool answers_asked(const struct answers *a, size_t field);

/* The values as cells of a row, sheet->n of them, which live as long as the
 * values stay. */
void answers_cells(const struct answers *a, struct cell *cell);

/* A draft: a CSV table of these records, n of one sheet.  Appends. */
void answers_write(struct str *out, const struct answers *a, size_t n);

/* Read the records of one sheet back from a draft, which may have a table of
 * several: an array of the caller's, with its length.  Columns that the sheet
 * does not know any more are left out.  NULL where the text holds
 * no such table. */
struct answers *answers_read(const struct sheet *sheet, const char *text,
    size_t len, size_t *n);

#endif
