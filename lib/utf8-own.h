/* SPDX-License-Identifier: MIT
 *
 * What the files of utf8 share: the same of so many bytes.
 */
#ifndef UTF8_OWN_H
#define UTF8_OWN_H

#include "utf8.h"

/* As utf8_width. */
size_t utf8_columns(const char *text, size_t len);
/* As utf8_fit. */
size_t utf8_fit_in(const char *text, size_t len, size_t columns);

#endif
