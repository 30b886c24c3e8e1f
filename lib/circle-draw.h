/* SPDX-License-Identifier: MIT
 *
 * A circle that is laid out, drawn into a picture.
 */
#ifndef CIRCLE_DRAW_H
#define CIRCLE_DRAW_H

#include <stdbool.h>
#include <stddef.h>

#include "circle-roster.h"

enum { CIRCLE_GAP = 4 }; /* columns between two circles */

/* One circle. */
struct circle_sheet {
	struct circle_mark *mark;
	size_t n;
};

/* Draw one for each side, beside or below each other, each below its title;
 * the picture grows as high as that. */
void circle_draw(struct picture *p, const struct circle_ground *g,
    const struct circle_sheet *sheet, const struct circle_roster *r,
    bool beside);

#endif
