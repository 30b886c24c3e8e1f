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
struct check_options {
	struct labels chosen; /* numbers of decisions that were made */
	struct labels option; /* "decision option", each once */
};

/* A row of the sheet resolve, and one of option. */
void check_options_decision(struct check_options *o, const struct row *row);
void check_options_option(struct check_options *o, const struct row *row);

/* The client's rows are at an end: how many decisions were made from fewer
 * than three options.  They are forgotten. */
size_t check_options_end(struct check_options *o);

void check_options_free(struct check_options *o);

#endif
