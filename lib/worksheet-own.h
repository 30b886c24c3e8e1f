/* SPDX-License-Identifier: MIT
 *
 * The parts of worksheet_run; for worksheet*.c alone.
 */
#ifndef WORKSHEET_OWN_H
#define WORKSHEET_OWN_H

#include "worksheet.h"

/* Show what was read, as text, md, html or a picture. */
void worksheet_view(struct cli *cli, const struct worksheet *w);
/* Ask, or edit, or take back; and bring the rows to their place. */
void worksheet_fill(struct cli *cli, const struct worksheet *w);
/* Append a row that takes a record back, or that gives a person another
 * label. */
void worksheet_void(struct cli *cli, const struct worksheet *w);
void worksheet_rename(struct cli *cli, const struct worksheet *w);
/* Print the empty worksheet. */
void worksheet_blank(struct cli *cli, const struct worksheet *w);

/* What may go out of the rows that pass. */
struct telling {
	struct cli *cli;
	bool whole; /* all of it: for the therapist, or for the store */
	struct row row;
	struct cell *cell;
	size_t cap;
};
void telling_init(struct telling *t, struct cli *cli);
/* The row, or as much of it as may be told, good until the next call; NULL
 * where that is nothing.  own: it is of a sheet that was asked for. */
const struct row *telling_row(struct telling *t, const struct row *row,
    bool own);
void telling_clear(struct telling *t);

#endif
