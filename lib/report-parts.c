/* SPDX-License-Identifier: MIT
 * What C computes about a client, for templates to name. */

#include "report-own.h"

const struct report_part report_parts[] = {
	{ 0 },
};
