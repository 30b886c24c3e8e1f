/* SPDX-License-Identifier: MIT
 *
 * How far long work is, on a terminal's stderr.
 */
#ifndef REPORT_PROGRESS_H
#define REPORT_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli.h"

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
