/* SPDX-License-Identifier: MIT
 *
 * What a person at a terminal would see: bytes in, rows of text out.  Knows
 * the sequences of an xterm that move the cursor or erase; leaves out colours
 * and the like.  Rows that scroll off the top are kept.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include <stddef.h>

struct screen;

struct screen *screen_new(size_t columns, size_t rows);
void screen_free(struct screen *s);
void screen_resize(struct screen *s, size_t columns, size_t rows);

/* Show what the program wrote. */
void screen_put(struct screen *s, const char *bytes, size_t len);

/* Everything shown so far, a line a row, without spaces at their ends;
 * caller frees. */
char *screen_text(const struct screen *s);

#endif
