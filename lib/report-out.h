/* SPDX-License-Identifier: MIT
 *
 * Where reports go: all to one place, or a file for each client in a folder.
 * Nothing takes its place in a file before it is whole; a fault ends the
 * program.
 */
#ifndef REPORT_OUT_H
#define REPORT_OUT_H

#include <stddef.h>

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

/* How far long work is, on a terminal's stderr. */
struct report_progress {
	size_t done, total; /* total 0: not known */
	long began, told;   /* milliseconds */
	bool off, plain, shown;
};
void report_progress_begin(struct report_progress *p, const struct cli *cli,
    size_t total);
/* n more are done. */
void report_progress_step(struct report_progress *p, size_t n);
void report_progress_end(struct report_progress *p);

#endif
