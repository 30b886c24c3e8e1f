/* SPDX-License-Identifier: MIT
 * The words of a form, for paper. */

#include <string.h>

#include "measure.h"

static void
put_answers(struct str *out, const char *const answer[MEASURE_ANSWERS_MAX])
{
	int i;

	for (i = 0; i < MEASURE_ANSWERS_MAX && answer[i] != NULL; i++)
		str_printf(out, "%s%d %s", i != 0 ? "; " : "", i, answer[i]);
	str_putc(out, '\n');
}

static void
put_form(struct str *out, const struct measure *m)
{
	size_t i;

	str_printf(out, "\n%s\n%s\n%s\n", m->label, m->notice, m->question);
	put_answers(out, m->answer);
	for (i = 0; i < m->n_item; i++)
		str_printf(out, "%zu. %s\n", i + 1, m->item[i].label);
	if (m->extra.label == NULL)
		return;
	str_printf(out, "%s\n", m->extra.label);
	put_answers(out, m->extra_answer);
}

void
measure_forms(struct str *out)
{
	static const char *const name[] = { "phq9", "gad7" };
	struct measure *m;
	size_t i;

	for (i = 0; i < sizeof(name) / sizeof(*name); i++) {
		m = measure_load(name[i]);
		if (m != NULL && m->n_item != 0)
			put_form(out, m);
		measure_free(m);
	}
}
