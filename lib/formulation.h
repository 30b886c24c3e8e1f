/* SPDX-License-Identifier: MIT
 *
 * What the formulation says of one client: the area that is worked on and
 * those set aside, the link sentence, aims and goals as they were rated over
 * time (clinical source: section 8a).  Until the client's answer is recorded
 * it is a draft.
 */
#ifndef FORMULATION_H
#define FORMULATION_H

#include "escape.h"
#include "shown.h"
#include "tree.h"

/* "Your low mood began when your father died; this looks like grief.": the
 * client's own sentence where there is one.  NULL where a part of it is not
 * answered. */
const char *formulation_link(const struct shown *s, struct tree *t,
    const struct record *focus);

/* A map: draft, role_name and link, and lists of facts: areas, aside (for the
 * therapist), aims, goals. */
struct node *formulation_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *formulation_names(struct tree *t);

#endif
