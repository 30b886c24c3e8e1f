/* SPDX-License-Identifier: MIT
 * What of a row goes out to a client: no cell that is the therapist's, nothing
 * of which that is not known, and the text of a letter only where letters were
 * asked for.  For the therapist rows pass as they are, that of a letter too:
 * the next of a pipe must find the words to read in it. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "worksheet-own.h"

/* Empty what may not be told; false where nothing of the sheet may. */
static bool
blank(struct cell *cell, const struct row *row, const struct sheet *sheet,
    bool own)
{
	const struct field *field;
	bool any = false;
	size_t i;
	int at;

	for (i = FIELD_OWN; sheet != NULL && i < row->n; i++) {
		at = sheet_field(sheet, row->table->name[i]);
		field = at >= 0 ? &sheet->field[at] : NULL;
		if (field != NULL && field_told(field, true) && (own ||
		    field->privacy != PRIVACY_LETTER))
			any = true;
		else
			cell[i] = (struct cell){ "", 0 };
	}
	return any;
}

void
telling_init(struct telling *t, struct cli *cli)
{
	*t = (struct telling){ .cli = cli,
		.whole = !cli_for_client(cli, false) || cli->save };
}

const struct row *
telling_row(struct telling *t, const struct row *row, bool own)
{
	const struct sheet *sheet;

	if (t->whole)
		return row;
	sheet = sheets_find(t->cli->sheets, row->cell[FIELD_SHEET].text);
	t->cell = mem_grow(t->cell, &t->cap, row->n, sizeof(*t->cell));
	memcpy(t->cell, row->cell, row->n * sizeof(*t->cell));
	t->row = *row;
	t->row.cell = t->cell;
	return blank(t->cell, row, sheet, own) ? &t->row : NULL;
}

void
telling_clear(struct telling *t)
{
	free(t->cell);
}
