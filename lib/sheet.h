/* SPDX-License-Identifier: MIT
 *
 * Worksheets as data: a definition from templates/sheets/NAME.csv.
 * ipt-sheet(5) describes the columns.
 *
 * Every sheet begins with the four fields that all rows have, whether its
 * definition names them or not: sheet, client, session, date.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "sheet-field.h"

enum { FIELD_SHEET, FIELD_CLIENT, FIELD_SESSION, FIELD_DATE, FIELD_OWN };
extern const char *const sheet_standard[FIELD_OWN]; /* their names */

struct sheet {
	const char *name;
	struct words title;
	struct words purpose;
	const char *minutes; /* as written */
	const char *version;
	struct field *field;
	size_t n; /* with the four that every sheet has */
	short *first; /* by sheet_slot of a name: the field, or -1 */
	const char *file;
	bool own; /* the user's, not a shipped one */
};

/* All sheets of a run; each is read when it is first asked for.  override:
 * may the user's own files come before the shipped ones? */
struct sheets;
struct sheets *sheets_new(bool override);
void sheets_free(struct sheets *all);

/* The sheet of that name, which lives as long as all.  NULL when there is
 * none, and then sheets_fault is NULL, or when its definition is broken, and
 * then sheets_fault says where. */
const struct sheet *sheets_find(struct sheets *all, const char *name);
const struct fault *sheets_fault(const struct sheets *all);
/* The names of all sheets, ended by NULL, sorted; all's own. */
const char *const *sheets_names(struct sheets *all);

/* The field that has this name now or had it once; -1 when there is none. */
int sheet_field(const struct sheet *sheet, const char *name);
/* The same, for a name that the program itself knows is there. */
const struct field *sheet_get(const struct sheet *sheet, const char *name);

/* May its rows be of that client?  A therapist's code is for the sheets that
 * name cases, and for what takes such a record back. */
bool sheet_takes(const struct sheet *sheet, const char *client);

#endif
