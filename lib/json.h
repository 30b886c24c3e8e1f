/* SPDX-License-Identifier: MIT
 *
 * A row as a line of JSON: the one module that meets jansson.
 */
#ifndef JSON_H
#define JSON_H

#include <stddef.h>

#include "csv.h"
#include "str.h"

/* Append an object of these names and texts, in this order, and a newline.
 * NULL, or the reason why it cannot be one, and then nothing is appended. */
const char *json_object_put(struct str *out, const char *const *name,
    const struct cell *cell, size_t n);

#endif
