/* SPDX-License-Identifier: MIT
 *
 * The line of a measure by session, as a picture (clinical source: section
 * 8d): what happened stands below it, and a score that is missing leaves a
 * gap.  Bands are light, the case threshold and the lines of reliable change
 * dashed; the end of a phase is an upright line.  The table says the same.
 */
#ifndef TREND_H
#define TREND_H

#include <stddef.h>

#include "picture.h"
#include "shown.h"

enum {
	TREND_WIDTH_MIN = 48,
	TREND_WIDTH_MAX = 200,
	TREND_PAGE = 110, /* a width for SVG on paper */
};

/* Draw the forms of one measure in that many columns.  The picture begins
 * with what must be read first (it may have several lines; NULL for none),
 * then its title.  Output for the client has no item 9, no phases, and no
 * total that a therapist typed in.  NULL where there is no form of it.  The
 * caller frees it. */
struct picture *trend_picture(const struct shown *s, const char *measure,
    const char *first, size_t width);

/* Append the same in plain words, for a screen reader: its title, a fact a
 * line, a line for each session, and what happened. */
void trend_words(const struct shown *s, const char *measure, struct str *out);

#endif
