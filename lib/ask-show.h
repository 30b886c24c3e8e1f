/* SPDX-License-Identifier: MIT
 *
 * How a question on a field is shown; a part of ask.
 */
#ifndef ASK_SHOW_H
#define ASK_SHOW_H

#include <stdbool.h>

#include "ask.h"
#include "sheet.h"
#include "str.h"

/* One question; the texts are the caller's. */
struct question {
	struct ask *ask;
	const struct field *field;
	const char *about;   /* or NULL */
	const char *current; /* "" where there is no answer yet */
};

/* May a choice be given by its place in the list?  Not where a code is a
 * number itself. */
bool show_numbered(const struct field *field);

/* The people who are known, where the question is who; else none. */
const char *const *show_known(const struct question *q);

/* Show the choices, where there are any, and give the text to ask with. */
void show_question(const struct question *q, struct str *prompt);

/* All that there is to know about it. */
void show_help(const struct question *q);

#endif
