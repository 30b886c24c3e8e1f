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

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "date.h"
#include "sheet.h"
#include "stream.h"

struct record {
	const struct sheet *sheet;
	const struct cell *value; /* sheet->n, by field */
	struct date date;
	const char *file;
	size_t line;
	size_t position; /* in order of arrival, from 0 */
	bool voided;
};

struct records;
struct records *records_new(void);
void records_free(struct records *all);

/* Keep a copy of a row; one without a sheet is passed over. */
void records_add(struct records *all, const struct row *row);

/* Apply the rows of the sheets void and rename, put histories in order, and
 * leave out what is dated after as_of (NULL: nothing is).  Once, after the
 * last add and before anything below. */
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

/* A value by the field's name; "" where it is empty or n/a, or record is
 * NULL.  The name must be a field of the sheet. */
const char *record_text(const struct record *record, const char *field);
bool record_is(const struct record *record, const char *field,
    const char *code);
/* Its number, or fallback where it was not answered. */
long record_number(const struct record *record, const char *field,
    long fallback);

/* Do two records have the same key?  Labels of persons are compared after
 * Unicode folding, everything else by bytes. */
bool record_same_key(const struct record *a, const struct record *b);

/* The last date in any row of that client, voided or not; DATE_NONE when no
 * row has a full date. */
struct date records_last_date(struct records *all, const char *client);

#endif
