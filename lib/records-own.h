/* SPDX-License-Identifier: MIT
 *
 * How records are kept; for records*.c alone.
 */
#ifndef RECORDS_OWN_H
#define RECORDS_OWN_H

#include "pool.h"
#include "records.h"
#include "str.h"

struct entry {
	struct record record; /* first: a record is found in its entry */
	struct cell *value;   /* record.value, ours to change */
	const struct cell *written; /* the values before any renaming */
	struct cell key;            /* what keys are compared by */
	const struct record *const *same; /* all in view that have this key */
	size_t first; /* of the last of a key: the position of the first */
	bool hidden;  /* set aside, or of a day after the one looked at */
};

/* The rows of one sheet of one client. */
struct section {
	const char *sheet;
	const struct record *const *history;
	const struct record *const *current;
	const struct record *const *all; /* NULL until it is asked for */
};

struct client {
	const char *code;
	struct entry **entry; /* by sheet, date and position */
	size_t n_entry;
	struct section *section;
	size_t n_section;
	const char **sheets;
	struct date last;
	bool seen; /* has a row in view, or set aside */
};

struct records {
	struct pool pool;
	struct entry **entry;
	size_t n, cap;
	size_t n_aside;
	struct client *client; /* by code */
	size_t n_client, cap_client;
	const char **codes;
	const struct record **at; /* by position; NULL until it is asked for */
	struct str scratch;
};

static inline const struct entry *
entry_of(const struct record *record)
{
	return (const struct entry *)record;
}

static inline const char *
client_of(const struct record *record)
{
	return record->value[FIELD_CLIENT].text;
}

/* The client of that code, or NULL. */
const struct client *records_client(const struct records *all,
    const char *code);

/* Is this the entry that a void row names: of that sheet, key and date, as
 * they are written? */
bool records_named(const struct entry *e, const char *sheet, const char *key,
    const char *on);

/* Apply the void rows among the entries of one client, which stand in order
 * of sheet, date and position. */
void records_void(struct entry *const *entry, size_t n);

/* Apply its rename rows, those that are voided left out, one after the other:
 * A to B and then B to C makes every A and B a C. */
void records_rename(struct pool *pool, struct entry *const *entry, size_t n);

/* Put all entries in order of client, sheet, date and position. */
void records_sort(struct records *all);
/* Lay out the lists of a client, whose entries are in order. */
void records_lay(struct records *all, struct client *c);

/* For qsort, of pointers to records: by date and position; by the position
 * at which their key first came. */
int records_by_time(const void *x, const void *y);
int records_by_first(const void *x, const void *y);

#endif
