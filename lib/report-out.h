/* SPDX-License-Identifier: MIT
 *
 * Where reports go: all to one place, or a file for each client in a folder.
 * Nothing takes its place in a file before it is whole; a fault ends the
 * program.
 */
#ifndef REPORT_OUT_H
#define REPORT_OUT_H

#include "report.h"

struct report_out;

/* each: the folder, made with mode 0700 where it is missing, and never taken
 * by a symbolic link; NULL: to -o or stdout. */
struct report_out *report_out_open(struct cli *cli, struct report *report,
    const char *each);

/* Render one client's report into its place. */
void report_out_put(struct report_out *o, const struct shown *shown);

/* All are made: bring what is not there yet to its place.  On no account
 * when the input had a fault: then the program just ends. */
void report_out_end(struct report_out *o);

/* Leave in place what has it, and free. */
void report_out_free(struct report_out *o);

#endif
