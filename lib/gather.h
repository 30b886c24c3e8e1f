/* SPDX-License-Identifier: MIT
 *
 * All that a view or a prompt needs to know of its clients: the rows of some
 * sheets, and of those that say what others mean, kept in memory.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef GATHER_H
#define GATHER_H

#include "cli.h"
#include "records.h"

/* Read the files of cli and settle them.  sheets (ended by NULL) are kept if
 * they match every -m; those that a view looks up besides (also, or NULL; the
 * case, the review, losses, letters, measures, corrections) always are.  *full
 * has the same rows with no -m and no --as-of, for what no filter may hide; it
 * may be the same records, and goes with gather_free. */
struct records *gather(struct cli *cli, const char *const *sheets,
    const char *const *also, struct records **full);

/* May this row, which was set aside, hold what no fault may hide, and is it of
 * a client who is reported on? */
bool gather_aside(const struct cli *cli, const struct row *row);

void gather_free(struct records *all, struct records *full);

/* The same of other files than those of cli, with no -m, and without a word
 * about what is not there. */
struct records *gather_files(struct cli *cli, const char *const *sheets,
    char *const *files);

/* The sheets, and those that a view looks up besides, ended by NULL.  The
 * caller frees the array. */
const char **gather_wanted(const char *const *sheets);

/* --as-of, or NULL. */
const struct date *gather_as_of(const struct cli *cli, struct date *date);

#endif
