/* SPDX-License-Identifier: MIT
 *
 * UTF-8 text: is it valid, how wide is it, do two labels mean one person.
 * The one module that meets libunistring.  Widths are columns of a terminal,
 * of our own counting: no font and no locale changes them.
 */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

bool utf8_valid(const char *text, size_t len);

/* Columns that the text takes; a control character takes none. */
size_t utf8_width(const char *text);

/* How many leading bytes of text fit in that many columns; whole characters,
 * with the marks that combine with them. */
size_t utf8_fit(const char *text, size_t columns);

/* How many leading bytes of a text that is not empty make its first character
 * that takes columns, and how many it takes. */
size_t utf8_first(const char *text, size_t *columns);

/* Append text, cut to at most that many columns with an ellipsis where it is
 * longer, and padded with spaces to exactly that many where it is shorter. */
void utf8_pad(struct str *out, const char *text, size_t columns);

/* Does some of it run from right to left?  Then what stands behind it without
 * letters of its own, as signs and digits, is drawn on its other side. */
bool utf8_turns(const char *text);

/* The form in which two labels are compared: compatibility normal form,
 * case folded, marks of formatting and outer spaces gone.  Caller frees. */
char *utf8_fold(const char *text);
bool utf8_same(const char *a, const char *b);

/* Append text with every control character, also C1 and the marks that turn
 * the direction of writing, made harmless; newline and tab stay. */
void utf8_safe(struct str *out, const char *text, size_t len);

/* Append text broken into lines of at most width columns, at the places where
 * Unicode allows a break; each line after the first begins with indent
 * spaces.  A newline in the text stays one.  No newline at the end. */
void utf8_wrap(struct str *out, const char *text, size_t width,
    size_t indent);

#endif
