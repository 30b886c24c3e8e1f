/* SPDX-License-Identifier: MIT
 *
 * Numbers as bars in a picture, each on a line with a label before it and in
 * words behind it.  A bar has no colour that means something, and no mark to
 * be reached.
 */
#ifndef BARS_H
#define BARS_H

#include <stddef.h>

#include "picture.h"

struct bar {
	const char *group; /* stands above it, once for those that share it;
			    * NULL: none */
	const char *label;
	double value;      /* below 0: no bar */
	const char *said;  /* the number as it is read, or why there is none */
};

/* Put them below all there is, the longest possible being max. */
void bars_put(struct picture *p, const struct bar *bar, size_t n, double max);

#endif
