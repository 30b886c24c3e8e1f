/* SPDX-License-Identifier: MIT
 *
 * A letter destroyed at the client's wish: every version of its text goes from
 * the files of the store and from the drafts, and one row stays that says so
 * and when.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef LETTER_DESTROY_H
#define LETTER_DESTROY_H

#include "cli.h"

/* Ask which letter of -c, ask again whether it is meant, and do it.  Returns
 * the exit status. */
int letter_destroy(struct cli *cli);

#endif
