/* SPDX-License-Identifier: MIT
 *
 * Talks, told in a report: strengths first, what was meant beside what was
 * heard and how that is known, what is still to be asked, what is worth a
 * look.  No grade, no total, no count of habits (clinical source: section 4).
 *
 * Unless the person is known to be safe nothing is told that would be said to
 * them: no better line, nothing to ask or to try (section 10, rule 6).
 */
#ifndef TALK_PART_H
#define TALK_PART_H

#include "escape.h"
#include "shown.h"
#include "tree.h"

/* A list of maps: title; and lists of facts: first, about, strengths, turns,
 * looks, questions, end, numbers. */
struct node *talk_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *talk_names(struct tree *t);

/* The talk that says most in a summary of the case: the last that has a
 * clarification, else the last; facts. */
struct node *talk_key(const struct shown *s, struct tree *t,
    enum escape how);
/* Facts of talks in which something is still to be asked. */
void talk_put_open(const struct shown *s, struct tree *t, struct node *list);

#endif
