/* SPDX-License-Identifier: MIT
 *
 * The definition of a sheet, for who wants to read it: the file as it is in
 * force, its rows as lines of JSON, and what it says in words.
 */
#ifndef DEFINITION_H
#define DEFINITION_H

#include <stdbool.h>
#include <stddef.h>

#include "resource.h"
#include "sheet.h"
#include "str.h"

/* The file of a sheet that was found; resource_clear.  False when it is there
 * no more. */
bool definition_file(const struct sheet *sheet, struct resource *file);

/* Append its rows, an object on each line. */
void definition_json(struct str *out, const struct resource *file);

/* Append its name, title and purpose, as text of that width. */
void definition_heading(struct str *out, const struct sheet *sheet,
    const char *lang, size_t width);
/* Append what it says: as text of that width, or as an item of mdoc. */
void definition_text(struct str *out, const struct sheet *sheet,
    const char *lang, size_t width);
void definition_mdoc(struct str *out, const struct sheet *sheet);

#endif
