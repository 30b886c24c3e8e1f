/* SPDX-License-Identifier: MIT
 * How often names come back, whatever their case. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "script-text.h"
#include "utf8.h"

size_t
script_name(struct script_names *all, const char *text, struct span s)
{
	char *name = mem_dupn(text + s.start, s.end - s.start);
	char *fold = utf8_fold(name);
	size_t before = all->who.n, i = labels_put(&all->who, fold,
	    strlen(fold));

	all->n = mem_grow(all->n, &all->cap, all->who.n, sizeof(*all->n));
	if (all->who.n != before)
		all->n[i] = 0;
	free(fold);
	free(name);
	return i;
}

size_t *
script_count(struct script_names *all, const char *text, struct span s)
{
	size_t i = script_name(all, text, s);

	return &all->n[i];
}

void
script_names_free(struct script_names *all)
{
	labels_free(&all->who);
	free(all->n);
}
