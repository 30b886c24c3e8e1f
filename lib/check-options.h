/* SPDX-License-Identifier: MIT
 *
 * Was a choice made from too few options?  For check.c alone.
 */
#ifndef CHECK_OPTIONS_H
#define CHECK_OPTIONS_H

#include <stddef.h>

#include "labels.h"
#include "stream.h"

/* The decisions of the client whose rows are being read.  Start from
 * { 0 }. */
struct options {
	struct labels chosen; /* numbers of decisions that were made */
	struct labels option; /* "decision option", each once */
};

/* A row of the sheet resolve, and one of option. */
void options_decision(struct options *o, const struct row *row);
void options_option(struct options *o, const struct row *row);

/* The client's rows are at an end: how many decisions were made from fewer
 * than three options.  They are forgotten. */
size_t options_end(struct options *o);

void options_free(struct options *o);

#endif
