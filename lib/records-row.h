/* SPDX-License-Identifier: MIT
 *
 * One row kept in memory.  It is made by records.h, and lives as long.
 */
#ifndef RECORDS_ROW_H
#define RECORDS_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "date.h"
#include "sheet.h"
#include "str.h"

struct record {
	const struct sheet *sheet;
	const struct cell *value; /* sheet->n, by field */
	struct date date;
	const char *file;
	size_t line;
	size_t position; /* in order of arrival, from 0 */
	bool voided;
	bool aside; /* its faults kept it out: see records_add_aside */
};

/* A value by the field's name; "" where it is no answer (empty, n/a, not
 * today), or record is NULL.  The name must be a field of the sheet. */
const char *record_text(const struct record *record, const char *field);
bool record_is(const struct record *record, const char *field,
    const char *code);
/* Its number, or fallback where it was not answered. */
long record_number(const struct record *record, const char *field,
    long fallback);

/* The highest that records, ended by NULL, have there; 0 where none has one. */
long record_highest(const struct record *const *row, const char *field);

/* Do two records have the same key?  Labels of persons are compared after
 * Unicode folding, everything else by bytes.  Renamed persons are one. */
bool record_same_key(const struct record *a, const struct record *b);

/* How a void row names a record.  Its key: append the values of its key
 * fields but the client, as they are written, as one line of CSV; "client"
 * when it has no others.  Its date as written, "unknown" where there is none;
 * and records_nth. */
void record_key(const struct record *record, struct str *out);
const char *record_on(const struct record *record);

#endif
