/* SPDX-License-Identifier: MIT
 * Choices from too few options.  The rows of a decision and of its options may
 * come in any order, so they are counted at the end of the client's. */

#include <string.h>

#include "check-options.h"
#include "decision.h"
#include "sheet.h"
#include "str.h"

void
check_options_decision(struct check_options *o, const struct row *row)
{
	const char *number = row_text(row, "resolve");

	if (!sheet_unanswered(row_text(row, "chosen")))
		labels_put(&o->chosen, number, strlen(number));
}

void
check_options_option(struct check_options *o, const struct row *row)
{
	struct str both = { 0 };

	str_printf(&both, "%s %s", row_text(row, "resolve"),
	    row_text(row, "option"));
	labels_put(&o->option, both.text, both.len);
	str_free(&both);
}

static size_t
options_of(const struct check_options *o, const char *decision)
{
	size_t len = strlen(decision), n = 0, i;
	const char *both;

	for (i = 0; i < o->option.n; i++) {
		both = labels_text(&o->option, i);
		n += strncmp(both, decision, len) == 0 && both[len] == ' ';
	}
	return n;
}

size_t
check_options_end(struct check_options *o)
{
	size_t n = 0, i;

	for (i = 0; i < o->chosen.n; i++)
		n += options_of(o, labels_text(&o->chosen, i)) <
		    DECISION_OPTIONS;
	labels_empty(&o->chosen);
	labels_empty(&o->option);
	return n;
}

void
check_options_free(struct check_options *o)
{
	labels_free(&o->chosen);
	labels_free(&o->option);
}
