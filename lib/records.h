/* SPDX-License-Identifier: MIT
 *
 * Rows kept in memory, for the views that compare them: which are in force,
 * what was said before, what was voided and who was renamed.
 *
 * Only the fields of a row's sheet are kept.  Everything returned is the
 * records' own and lives until they are freed.
 */
#ifndef RECORDS_H
#define RECORDS_H

#include <stddef.h>

#include "date.h"
#include "records-row.h"
#include "stream.h"

struct records;
struct records *records_new(void);
void records_free(struct records *all);

/* Keep a copy of a row; one without a sheet is passed over. */
void records_add(struct records *all, const struct row *row);

/* How many were added: the position of the next. */
size_t records_count(const struct records *all);

/* Keep a copy of a row with faults that was set aside, so that what it says of
 * danger is not lost with it: of its values what can be read, of its sheet, one
 * of sheets.  No list has it but records_all and records_aside. */
void records_add_aside(struct records *all, struct sheets *sheets,
    const struct row *row);

/* Apply the rows of the sheets void and rename, put histories in order, and
 * leave out what is dated after as_of (NULL: nothing is), a partial date being
 * its first day and a partial as_of its last.  A correction holds whenever it
 * was made.  Once, after the last add and before anything below. */
void records_settle(struct records *all, const struct date *as_of);

/* A list ended by NULL, of records that are not voided.  client NULL: of all
 * clients. */

/* In force: of each key the last, by date and then by position, in the order
 * in which the keys first came. */
const struct record *const *records_current(struct records *all,
    const char *sheet, const char *client);
/* All of one sheet, by date and then by position. */
const struct record *const *records_history(struct records *all,
    const char *sheet, const char *client);
/* The same, with those that are voided or after as_of: for what no correction
 * may hide.  client is one code. */
const struct record *const *records_all(struct records *all,
    const char *sheet, const char *client);
/* Those that were set aside, and not voided; sheet NULL: of all sheets.
 * client is one code. */
const struct record *const *records_aside(struct records *all,
    const char *sheet, const char *client);
/* All with the key of this record, by date and then by position. */
const struct record *const *records_same(struct records *all,
    const struct record *record);

/* The codes of all clients, sorted by bytes, ended by NULL; a therapist's
 * own code (therapist-…) is not one. */
const char *const *records_clients(struct records *all);
/* The names of the sheets that a client has rows of, sorted, ended by NULL. */
const char *const *records_sheets(struct records *all, const char *client);

/* The one record of a sheet whose key is the client alone, or NULL. */
const struct record *records_one(struct records *all, const char *sheet,
    const char *client);
/* The first in force of a sheet whose person has that label, or NULL. */
const struct record *records_person(struct records *all, const char *sheet,
    const char *client, const char *label);

/* The one that was added at that position, from 0: also one that is voided, or
 * after as_of. */
const struct record *records_at(struct records *all, size_t position);

/* Which one a record is, from 1, of those of its client, sheet, key and date
 * as written, in order of position, voided or not: see record_key. */
size_t records_nth(struct records *all, const struct record *record);

/* The last date in any row of that client, voided or not; DATE_NONE when no
 * row has a full date. */
struct date records_last_date(struct records *all, const char *client);

#endif
