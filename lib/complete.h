/* SPDX-License-Identifier: MIT
 *
 * Rows on their way to the store, with what is worked out of them: a row of a
 * table or of rec text gets the cells that prompts and an editor's form give
 * it.  A cell that has something in it stays as it came.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef COMPLETE_H
#define COMPLETE_H

#include "cli.h"
#include "save.h"

/* Fill the empty computed cells of a client's kept rows, by what the client's
 * folder says and by the rows themselves.  Where the folder cannot be read to
 * its end they stay empty: somebody may not be safe by what was not read. */
void complete_rows(struct cli *cli, struct save *save, const char *client);

#endif
