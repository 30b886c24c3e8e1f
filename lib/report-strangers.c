/* SPDX-License-Identifier: MIT
 * Rows of sheets that are not known: counted, and told of. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "report-own.h"

void
report_unknown(struct report *r, const char *sheet)
{
	size_t i;

	for (i = 0; i < r->n_stranger; i++)
		if (strcmp(r->stranger[i].sheet, sheet) == 0)
			break;
	if (i == r->n_stranger) {
		r->stranger = mem_grow(r->stranger, &r->cap_stranger, i + 1,
		    sizeof(*r->stranger));
		r->stranger[r->n_stranger++] = (struct report_stranger){
			.sheet = mem_dup(sheet) };
	}
	r->stranger[i].n++;
}

void
report_forget_strangers(struct report *r)
{
	while (r->n_stranger > 0)
		free(r->stranger[--r->n_stranger].sheet);
}

static void
tell(const struct report_stranger *s, struct str *out)
{
	if (s->sheet[0] == '\0')
		str_printf(out, ngettext("%zu row that names no sheet",
		    "%zu rows that name no sheet", s->n), s->n);
	else
		str_printf(out, ngettext("%zu row of the sheet %s, which is "
		    "not known here", "%zu rows of the sheet %s, which is not "
		    "known here", s->n), s->n, s->sheet);
}

struct node *
report_strangers(struct report *r)
{
	struct node *list = tree_list(r->tree);
	const struct report_stranger *s;

	for (s = r->stranger; s < r->stranger + r->n_stranger; s++) {
		str_clear(&r->scratch);
		tell(s, &r->scratch);
		report_flatten(&r->scratch);
		tree_add(r->tree, list, tree_copy(r->tree,
		    str_text(&r->scratch), r->scratch.len));
	}
	return list;
}
