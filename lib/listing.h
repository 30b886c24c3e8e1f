/* SPDX-License-Identifier: MIT
 *
 * A small table that is a command's own answer and no stream: as CSV, or as
 * lines of JSON.  Its text form is the command's.
 */
#ifndef LISTING_H
#define LISTING_H

#include <stddef.h>

#include "str.h"

enum listing_form { LISTING_TEXT, LISTING_CSV, LISTING_JSON };

/* What -f calls them, in this order, ended by NULL. */
extern const char *const listing_forms[];

/* Append the header, and a row of as many texts; nothing as text. */
void listing_head(struct str *out, enum listing_form form,
    const char *const *column, size_t n);
void listing_row(struct str *out, enum listing_form form,
    const char *const *column, const char *const *text, size_t n);

#endif
