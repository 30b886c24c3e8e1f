/* SPDX-License-Identifier: MIT
 *
 * The records of a sitting: those that are known, and those being filled in,
 * which are asked in passes, by fields or step by step.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef FILL_RECORD_H
#define FILL_RECORD_H

#include <stdbool.h>

#include "fill.h"

/* A record being filled in. */
struct filled {
	struct answers answers;
	const struct record *from; /* the one in force before, or NULL */
	bool rerated; /* gone through again: written also when unchanged */
	bool held; /* not to be written now: it stays in the draft */
};

/* The record in force with that key, or NULL. */
const struct record *fill_known(struct fill *f, const struct answers *key);
/* Its values as answers; answers_clear. */
void fill_copy(struct answers *a, const struct record *r);

/* Have the client, session and date of the sitting, but for keys that are
 * there. */
void fill_place(const struct fill *f, struct answers *a);

/* The record with that key among those being filled in, else one begun from
 * from (the one in force) or anew from key.  It may move at the next call. */
struct filled *fill_record(struct fill *f, const struct record *from,
    const struct answers *key);

/* The record of a sheet in which that field of its key says that, known or
 * anew; field NULL: the sheet has no key of its own. */
struct filled *fill_keyed(struct fill *f, const struct sheet *sheet,
    const char *field, const char *text);

/* Leave a record as it was before the sitting. */
void fill_drop(struct fill *f, struct filled *r);
/* Leave out new records of a sheet of which nothing but the key is said: for a
 * sheet whose records the program itself numbers. */
void fill_tidy(struct fill *f, const char *sheet);

/* Ask one field of a record, or all its fields of the passes from first to
 * last, and keep a draft after each answer. */
enum ask_result fill_field(struct fill *f, struct filled *r,
    const char *name, const char *about);
enum ask_result fill_passes(struct fill *f, struct filled *r, int first,
    int last, const char *about);
/* Its fields from one to another, both included; NULL: the first, the last. */
enum ask_result fill_span(struct fill *f, struct filled *r, const char *from,
    const char *to);

/* Parts of a record, ended by NULL: going back from one leads to the one
 * before it. */
enum ask_result fill_steps(struct fill *f, struct filled *r,
    enum ask_result (*const *step)(struct fill *f, struct filled *r));

/* Each record of the sheet in turn, field by field, until no other is wanted.
 * preset: what is known of the key; or NULL.  False when cut off. */
bool fill_each(struct fill *f, const struct answers *preset);
/* All records in force once more, each with a dated row: these fields, ended
 * by NULL, are asked, and the key fields say which it is. */
enum ask_result fill_again(struct fill *f, const char *const *fields);

#endif
