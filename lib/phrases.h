/* SPDX-License-Identifier: MIT
 *
 * Which of many phrases stand in a text, found in one pass: what makes it
 * cheap to have many patterns, each run only where one of its phrases is.
 *
 * A phrase is words in lower case; without regard to the case of ASCII, and
 * to the white space, commas and hyphens between them.  With * behind it its
 * last word may have an apostrophe and more ("you*" is found in you're), and
 * with ^ before it a sentence must begin there.  "?" is that sign, and "#12"
 * is found where a text has twelve words or more, at its end.
 */
#ifndef PHRASES_H
#define PHRASES_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

struct phrases;

struct phrases *phrases_new(void);
void phrases_free(struct phrases *all);

/* Add the phrases of a list joined by semicolons, all with that number.
 * False where there is no room for them, or one has no words. */
bool phrases_add(struct phrases *all, const char *list, size_t number);

/* Append them laid out for this machine, aligned as out is; and phrases that
 * were laid out, which must stay and to which none can be added. */
void phrases_put(struct str *out, const struct phrases *all);
struct phrases *phrases_open(const void *laid_out);

/* Call hit for each phrase in the text, by where it ends, with its number and
 * its bytes. */
typedef void phrases_hit(void *context, size_t number, size_t start,
    size_t end);
void phrases_find(const struct phrases *all, const char *text, size_t len,
    phrases_hit *hit, void *context);

#endif
