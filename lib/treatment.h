/* SPDX-License-Identifier: MIT
 *
 * What the rows say of a treatment's course: how far it is, what was done,
 * how the scores went, and what is overdue (clinical source: sections 8d, 8e,
 * 8f and 9).
 *
 * What is counted is counted and never graded.  Output for the client has no
 * therapist's field, no score and nothing of a person's safety.  Each part is
 * made of facts, see facts.h; a name without facts was not recorded.
 */
#ifndef TREATMENT_H
#define TREATMENT_H

#include "escape.h"
#include "shown.h"
#include "tree.h"

/* Map: session ("9 of 16 ..."), ended, not_better (the client did not say to
 * feel better), and facts: counts, techniques_used, homework. */
struct node *treatment_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *treatment_names(struct tree *t);

/* A fact for each measure that has a form: its latest total beside its first,
 * and below it each form, recovery, and the question on self-harm. */
struct node *treatment_scores(const struct shown *s, struct tree *t,
    enum escape how);

/* Map of what a session needs: facts last, open, people, actions; texts
 * nobody, which stands where people is empty, item9, and question. */
struct node *treatment_needs(const struct shown *s, struct tree *t,
    enum escape how);
struct node *treatment_needs_names(struct tree *t);

/* A fact for each thing that is overdue on the day that counts as today, its
 * label being the client's code.  Item 9 is not among them: it stands before
 * everything else. */
struct node *treatment_due(const struct shown *s, struct tree *t,
    enum escape how);

/* Numbers for a crisis where the client lives: a fact for each, its label
 * being who answers. */
struct node *treatment_numbers(const struct shown *s, struct tree *t,
    enum escape how);

#endif
