/* SPDX-License-Identifier: MIT
 *
 * Scripts among the files that ipt-heard reads: each is read as the rows of
 * its incidents and turns, with marks, and everything behind it meets rows
 * alone.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef HEARD_INPUT_H
#define HEARD_INPUT_H

#include "cli.h"

struct heard_input;

/* Look at all files of cli; ends the program where a script has faults.  From
 * here on cli reads rows in the place of scripts. */
struct heard_input *heard_input_open(struct cli *cli);
void heard_input_close(struct heard_input *in);

#endif
