/* SPDX-License-Identifier: MIT
 * Totals of measures. */

#include <stdlib.h>
#include <string.h>

#include "check-scores.h"
#include "err.h"

/* The sum of the items; false where one is not answered, or there are none. */
static bool
sum(const struct measure *m, const struct row *row, long *total)
{
	const char *text;
	size_t i;

	*total = 0;
	for (i = 0; i < m->n_item; i++) {
		text = row_text(row, m->item[i].field);
		if (sheet_unanswered(text))
			return false;
		*total += strtol(text, NULL, 10);
	}
	return m->n_item != 0;
}

static const char *
check_total(const struct measure *m, const struct row *row)
{
	const char *text = row_text(row, "total"), *reason;
	long total = strtol(text, NULL, 10), items;

	if (sheet_unanswered(text))
		return NULL;
	reason = measure_check(m, total);
	if (reason == NULL && sum(m, row, &items) && items != total)
		reason = _("is not the sum of the items");
	return reason;
}

const char *
check_scores(struct measures *met, const struct row *row, const char **column)
{
	const struct measure *m = measures_find(met,
	    row_text(row, "measure"));
	const char *reason = m != NULL ? check_total(m, row) : NULL;

	*column = "total";
	if (reason != NULL || m == NULL || m->selfharm == NULL ||
	    strtol(row_text(row, "selfharm"), NULL, 10) <= m->selfharm_to)
		return reason;
	*column = "selfharm";
	return _("is outside the range of this measure");
}
