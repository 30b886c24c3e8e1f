/* SPDX-License-Identifier: MIT
 *
 * A definition while it is read: its columns and cells; for sheet*.c alone.
 */
#ifndef SHEET_READING_H
#define SHEET_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "sheet-parse.h"
#include "sheet.h"

enum column {
	C_NAME, C_TYPE, C_RANGE, C_KEY, C_REQUIRED, C_PASS, C_WHO, C_WHEN,
	C_PATTERN, C_PRIVACY, C_WAS, C_CHOICES, C_MINUTES, C_VERSION,
	C_LABEL, C_HINT, C_COUNT
};

/* One definition, or one shared list, being read. */
struct reading {
	struct sheet_parser *p;
	const char *file;
	struct csv_reader *csv;
	bool lasts; /* do its cells, as long as any sheet? */
	const struct csv_record *record;
	size_t width; /* of the header */
	int at[C_COUNT]; /* where each column is, or -1 */
	struct lang {    /* the columns label::xx and hint::xx */
		const char *lang;
		int label, hint;
	} lang[16];
	size_t n_lang;
	struct field *field;
	size_t n_field, cap_field;
	short *first;          /* as in the sheet, of the fields so far */
	size_t last;           /* the field whose options may follow */
	struct choice *option; /* of that field, below it */
	size_t n_option, cap_option;
};

/* Say what is wrong in that column of the row at work; false. */
bool reading_fail(struct reading *r, enum column column, const char *reason);

/* The cell in that column, "" where there is none. */
const char *reading_cell(const struct reading *r, enum column column);

/* A part of a cell up to its end, to live as long as the sheet: a copy where
 * it would not. */
const char *reading_keep(struct reading *r, const char *text);

/* The row is the header. */
bool reading_header(struct reading *r);

/* The label or hint of the row, in all languages. */
struct words reading_words(struct reading *r, bool hint);

/* Of the row at work: a cell that is yes or empty, and all that concerns what
 * may stand in the field. */
bool reading_flag(struct reading *r, enum column column, bool *flag);
bool reading_values(struct reading *r, struct field *f);

/* Give every row after the header to row. */
bool reading_rows(struct reading *r, bool (*row)(struct reading *));
/* The row is an option of the last field. */
bool reading_option(struct reading *r);
/* The options of a shared list become the last field's. */
bool reading_choices(struct reading *r, const char *name);

#endif
