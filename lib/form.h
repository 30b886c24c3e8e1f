/* SPDX-License-Identifier: MIT
 *
 * A sheet as a text to fill in: rec text in which comments say what is asked.
 * --blank prints it and --edit opens it.  A choice may be written as its code
 * or its label; a field that has no line in the text stays as it was.
 */
#ifndef FORM_H
#define FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "answers.h"
#include "err.h"
#include "sheet.h"
#include "str.h"

struct form {
	const struct sheet *sheet;
	const char *lang;
	bool client; /* leave out what the therapist fills in */
	int pass;    /* fields up to this pass: 1, 2 or 3 */
	/* The records that are there; their client, session and date as a new
	 * row of them has it. */
	const struct answers *current;
	size_t n;
	/* The client, session and date of a record that is new, or NULL. */
	const struct answers *fresh;
	/* NULL, or why a record that is new or changed may not be written,
	 * though each field is right, and the field that says so; or NULL. */
	const char *(*judge)(void *context, const struct answers *a,
	    const char **field);
	void *context;
	bool edit;     /* say how to finish in an editor */
	size_t blanks; /* records to fill in, behind those that are there */
};

/* Append the form.  NULL, or the reason why rec text cannot hold a value that
 * is there, and its column. */
const char *form_write(struct str *out, const struct form *form,
    const char **column);

/* What a filled form says.  A record has every value, those without a line
 * taken from the current one of the same key. */
struct form_result {
	struct answers *record; /* those that are new or changed */
	size_t n;
	struct fault *fault; /* by line; with one, the records may be wrong */
	size_t n_fault;
	size_t seen; /* records that are filled in, changed or not */
	size_t cap, fault_cap;
};

void form_read(struct form_result *result, const struct form *form,
    const char *text, size_t len);
void form_clear(struct form_result *result);

/* Append the text of a form with each fault as a comment above its line, in
 * place of the marks from before. */
void form_mark(struct str *out, const char *text, size_t len,
    const struct fault *fault, size_t n);

#endif
