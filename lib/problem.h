/* SPDX-License-Identifier: MIT
 *
 * The sheets of the problem areas: disputes, changes, being alone (clinical
 * source: section 1c).  A dispute belongs to a person, a change to itself,
 * being alone to the client.
 *
 * A person who is not known to be safe comes before any dispute: then nothing
 * here says how far it has gone or what the work aims at, least of all at more
 * tension, but only that safety comes first.  The client is not told that.
 */
#ifndef PROBLEM_H
#define PROBLEM_H

#include <stdbool.h>

#include "escape.h"
#include "picture.h"
#include "safety.h"
#include "shown.h"
#include "tree.h"

enum { PROBLEM_PAGE = 100 }; /* a width for SVG on paper */

/* Has the client a row of one of the three? */
bool problem_any(const struct shown *s);

/* Put the stage of a dispute into a list, and for the therapist the aim of the
 * work.  dispute NULL: not recorded. */
void problem_stage(const struct shown *s, struct tree *t, struct node *list,
    const char *of, const struct record *dispute,
    enum safety_state safe);

/* A map of lists of facts.  As pages: disputes, transitions, alone.  A line
 * for each in a report: stages, changes, contact; and open, what has no result
 * yet. */
struct node *problem_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *problem_names(struct tree *t);

/* Every change as four boxes: the old role and the new one, their good and
 * their hard sides; above them how the client saw themselves.  The table says
 * the same.  NULL where there is no change; the caller frees it. */
struct picture *problem_boxes(const struct shown *s, size_t width,
    bool table);
/* The same as it stands in a report that has the facts; NULL: none. */
struct node *problem_drawn(const struct shown *s, struct tree *t,
    enum escape how);

#endif
