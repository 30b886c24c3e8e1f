/* SPDX-License-Identifier: MIT
 *
 * The role plays of one client: their rounds, the reply that was expected
 * beside the one that came, and what is planned for real (clinical source:
 * section 5).  Nothing here is a mark or a grade.
 *
 * A talk for real is shown only while whoever it is with is known to be safe
 * to be with.  One with somebody who is not safe is not shown to the client.
 */
#ifndef REHEARSAL_H
#define REHEARSAL_H

#include <stdbool.h>

#include "escape.h"
#include "picture.h"
#include "shown.h"
#include "tree.h"

/* Are the people of a role play known to be safe to be with?  Nobody is. */
bool rehearsal_safe(struct records *all, const struct record *roleplay);
/* May it be done for real: that is planned, and with somebody safe? */
bool rehearsal_planned(struct records *all, const struct record *roleplay);
/* And is it not known how it went? */
bool rehearsal_open(struct records *all, const struct record *roleplay);

/* The highest number in use, of role plays or of the rounds of one; 0 where
 * there is none. */
long rehearsal_last(struct records *all, const char *client);
long rehearsal_last_round(struct records *all, const char *client,
    long roleplay);

/* NULL where there is none.  A map: list, of a fact for each role play with
 * rounds (facts), reply (facts), real (facts) and bars; brief, a fact for
 * each; lost, a sentence, "" where no round lacks its role play; and plain. */
struct node *rehearsal_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *rehearsal_names(struct tree *t);

/* Put a fact for each talk that is planned for real and has no result. */
void rehearsal_put_open(const struct shown *s, struct tree *t,
    struct node *list);

enum { REHEARSAL_PAGE = 72 }; /* columns of a page */

/* Confidence before and after each round as bars, and all numbers in a table;
 * first as picture_head has it.  NULL where no round has any. */
struct picture *rehearsal_picture(const struct shown *s, const char *first,
    size_t width);

#endif
