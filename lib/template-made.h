/* SPDX-License-Identifier: MIT
 *
 * A template that was read when the program was built, so that no start reads
 * it again.  Made by lib/made/resource.c.
 */
#ifndef TEMPLATE_MADE_H
#define TEMPLATE_MADE_H

#include <stdbool.h>

#include "err.h"
#include "resource.h"
#include "str.h"

/* Append what the text of a template is read as, for the made of its resource:
 * laid out for this machine, with all in words of four bytes.  False with a
 * fault, which lives as long as the program. */
bool template_made_put(struct str *out, const struct resource *r,
    struct fault *fault);

#endif
