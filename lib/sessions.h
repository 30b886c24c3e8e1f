/* SPDX-License-Identifier: MIT
 *
 * The sessions of one client: in which phase each lies, what it brought, and
 * the plan that was made in it (clinical source: section 8d).
 */
#ifndef SESSIONS_H
#define SESSIONS_H

#include "escape.h"
#include "settings.h"
#include "shown.h"
#include "tree.h"

/* The code of a phase, by the number of the session: as the limits of the
 * case have it. */
const char *sessions_phase(const struct settings *settings,
    struct records *all, const char *client, long session);

/* The row of plan in force of the last session before that, or NULL. */
const struct record *sessions_plan_before(struct records *all,
    const char *client, long session);

/* Is the client not surely alone, so that questions of safety wait? */
bool sessions_overheard(const char *alone);
/* What that means, in a sentence. */
const char *sessions_put_off(void);

/* A map: list, of a fact for each session by number with what it brought in
 * the facts below; and plain. */
struct node *sessions_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *sessions_names(struct tree *t);

#endif
