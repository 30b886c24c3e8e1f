/* SPDX-License-Identifier: MIT
 *
 * CSV that was read when the program was built: the cells of a shipped file,
 * laid out for this machine, so that no start reads it again.  Made by
 * lib/made/resource.c.
 */
#ifndef CSV_TABLE_H
#define CSV_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "csv.h"
#include "str.h"

/*
 * What a table begins with.  Then come, for each record, its line, how many
 * cells it has and how long each is; and then the text of all cells in their
 * order, each with a NUL.
 */
struct csv_table {
	uint32_t records;
	uint32_t numbers; /* that stand before the text */
	uint32_t number[];
};

/* Append what is read, up to the end or a fault, as a table.  False where it is
 * not all UTF-8 without a NUL. */
bool csv_table_put(struct str *out, struct csv_reader *csv);

/* Where the reading of a table is; start from the table and { 0 }. */
struct csv_table_at {
	const struct csv_table *table;
	uint32_t record, number;
	size_t text;
};

/* Set the next record, with cells in room; false at the end. */
bool csv_table_next(struct csv_table_at *at, struct csv_record *record,
    struct cell **room, size_t *cap);

#endif
