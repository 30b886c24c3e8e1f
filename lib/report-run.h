/* SPDX-License-Identifier: MIT
 *
 * Reports on all clients of an input, from the first row to the last file.
 */
#ifndef REPORT_RUN_H
#define REPORT_RUN_H

#include <stdbool.h>

#include "report.h"

struct report_order {
	const char *each; /* a folder with a file for each client, or NULL */
	const char *date; /* the day that counts as today, or NULL */
	bool grouped;     /* each client's rows come together */
};

/* Faults are told of, and noted in the status of cli. */
void report_run(struct cli *cli, struct report *report,
    const struct report_order *order);

#endif
