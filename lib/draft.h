/* SPDX-License-Identifier: MIT
 *
 * What was answered so far, kept in $XDG_STATE_HOME/ipt until it is saved, so
 * that a session that is cut off loses at most the answer being typed.  There
 * is one of each sheet and client; a second session of the same at the same
 * time gets another.  What the text says is the caller's concern.
 */
#ifndef DRAFT_H
#define DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "str.h"

struct draft;

/* The draft that a session before left, if any, else a new one; no other can
 * have it until it is closed.  client is "" where there is none.  NULL with
 * errno: no draft can be kept. */
struct draft *draft_open(const char *sheet, const char *client);
/* Leave it as it is for the next session.  NULL is allowed. */
void draft_close(struct draft *d);

/* When it was last put; -1 where nothing was put yet. */
time_t draft_time(const struct draft *d);
/* Append its text; false with errno. */
bool draft_read(const struct draft *d, struct str *text);

/* Have this text and no other: it is on the disk when this returns, and the
 * former until then.  NULL or the reason. */
const char *draft_put(struct draft *d, const char *text, size_t len);

/* Its rows are saved, or it is not wanted: remove it.  False with errno where
 * it is still there. */
bool draft_remove(struct draft *d);

#endif
