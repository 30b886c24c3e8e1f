/* SPDX-License-Identifier: MIT
 *
 * A talk as a ladder: the client's turns on the left, the others' on the
 * right, between them how strong the feeling was, and below each turn of the
 * client's what was meant beside what was heard.  A turn of which nobody asked
 * says so (clinical source: section 4a).
 */
#ifndef TALK_LADDER_H
#define TALK_LADDER_H

#include "picture.h"
#include "talk.h"

enum { TALK_LADDER_PAGE = 90 }; /* columns of a page */

/* first: what must be read first, or NULL.  The caller frees it. */
struct picture *talk_ladder(const struct shown *s, const struct talk *talk,
    const char *first, size_t width);

#endif
