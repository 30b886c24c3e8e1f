/* SPDX-License-Identifier: MIT
 *
 * The reviews of safety answers, for a case summary, which begins with item 9
 * and what was done: that is not said again.
 */
#ifndef SAFETY_REVIEW_H
#define SAFETY_REVIEW_H

#include "escape.h"
#include "shown.h"
#include "tree.h"

/* A fact for each review, by its date; those of answers that stand above are
 * one fact.  Empty for the client. */
struct node *safety_review_part(const struct shown *s, struct tree *t,
    enum escape how);

#endif
