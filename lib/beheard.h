/* SPDX-License-Identifier: MIT
 *
 * The sheet on being heard in a report: strengths apart from habits, no total
 * (clinical source: section 4b).  The sentence to say is told only where the
 * person is known to be safe and the sheet's own question says so.
 */
#ifndef BEHEARD_H
#define BEHEARD_H

#include "escape.h"
#include "shown.h"
#include "tree.h"

/* A map: plain, and lists of facts: first, strengths, time, habits, heard,
 * sentence, listen.  NULL where the sheet was never filled in. */
struct node *beheard_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *beheard_names(struct tree *t);

#endif
