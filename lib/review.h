/* SPDX-License-Identifier: MIT
 *
 * What the relationship review says of one client: counts, supports, problem
 * areas, what moved, and the circle (clinical source: sections 1a to 1c).
 *
 * Counts are counts, never a score of a relationship.  Output for the client
 * has no therapist's field, no suggested area and no safety answer.
 */
#ifndef REVIEW_H
#define REVIEW_H

#include "escape.h"
#include "picture.h"
#include "shown.h"
#include "tree.h"

/* All that can be said in words, as a map of the names that review_names has:
 * lists of facts, which are label, text and facts below it, and of: the label
 * of what a fact lies in.  Texts are of one line.  It is the same in every
 * format. */
struct node *review_part(const struct shown *s, struct tree *t,
    enum escape how);
/* The same names, each list with one fact, for template_check. */
struct node *review_names(struct tree *t);

enum review_picture {
	REVIEW_CIRCLE,
	REVIEW_COMPARE, /* the first circle and the latest */
	REVIEW_SKETCH,  /* the circle where there is little room */
};

/* The people in force, or them and those of the first circle, in that many
 * columns; for the therapist with the banner.  NULL when nobody was placed,
 * or to compare when there is one circle only.  The caller frees it. */
struct picture *review_picture(const struct shown *s,
    enum review_picture which, size_t width);

/* These as they stand in a report, which says by itself what must be read
 * first: SVG for HTML, a block of code for Markdown, lines of text, or in
 * plain text words.  NULL: none. */
struct node *review_circle(const struct shown *s, struct tree *t,
    enum escape how);
struct node *review_compare(const struct shown *s, struct tree *t,
    enum escape how);
struct node *review_sketch(const struct shown *s, struct tree *t,
    enum escape how);

/* What a therapist must read first of people who may not be safe, a line
 * each, without an end of line; "" for none, and for the client.  Caller
 * frees. */
char *review_banner(const struct shown *s);

#endif
