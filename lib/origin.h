/* SPDX-License-Identifier: MIT
 *
 * Which settings of a case are in force, and where each comes from: for the
 * therapist, with what is due first.
 *
 * The function prints and exits, as cli's do.
 */
#ifndef ORIGIN_H
#define ORIGIN_H

#include "cli.h"

/* Write them as text, csv or json, of each client that is read. */
void origin_show(struct cli *cli);

#endif
