/* SPDX-License-Identifier: MIT
 *
 * What a field asks for, in words: one wording for prompts and forms.
 */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "sheet.h"
#include "str.h"

/* Append what may be written, as a sentence; nothing for a free text. */
void explain_kind(struct str *out, const struct field *field);

/* Append an option's words: its label, and its hint where it has one. */
void explain_option(struct str *out, const struct choice *option,
    const char *lang);

/* What everything that a client fills in alone says first. */
const char *explain_alone(void);

#endif
