/* SPDX-License-Identifier: MIT
 *
 * Transcripts as tables: turns in someone's own CSV, looked through one by
 * one.  A row is held at a time, and none of it is kept.
 */
#ifndef HEARD_ROWS_H
#define HEARD_ROWS_H

#include <argp.h>
#include <stdbool.h>

#include "cli.h"

/* What its options say; the names of columns, NULL where none is given. */
struct heard_rows {
	bool on;
	const char *speaker, *text, *group;
};

/* The options; the input of its parser is a struct heard_rows. */
extern const struct argp heard_rows_argp;

/* Write the rows of the input again, with a column `marks`; the status. */
int heard_rows(struct cli *cli, const struct heard_rows *options);

#endif
