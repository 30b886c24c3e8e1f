/* SPDX-License-Identifier: MIT
 *
 * Fields that would have the client face somebody: a sentence to say, lines to
 * try, a talk for real, the stage of a dispute.  No view tells them unless the
 * person is known to be safe (clinical source: section 10, rule 6); the
 * records keep them.
 */
#ifndef FACING_H
#define FACING_H

#include <stdbool.h>

#include "records.h"

/* Is it one of those fields? */
bool facing_field(const struct sheet *sheet, const char *field);

/* Is that field of the record withheld?  all: where the review is. */
bool facing_withheld(struct records *all, const struct record *record,
    const struct field *field);

#endif
