/* SPDX-License-Identifier: MIT
 * Where each client's rows lie. */

#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "mem.h"
#include "report-index.h"

enum { PLACE_MAX = 1 << 20 }; /* bytes that are read again at once */

struct report_client *
report_index_client(struct report_index *index, const char *code, bool *met)
{
	size_t i = labels_put(&index->codes, code, strlen(code));
	struct report_client *c;

	*met = i < index->n;
	if (*met)
		return index->client[i];
	c = pool_new(&index->pool, 1, sizeof(*c));
	c->code = pool_dup(&index->pool, code, strlen(code));
	c->therapist = code_therapist(code);
	index->client = mem_grow(index->client, &index->cap, index->n + 1,
	    sizeof(struct report_client *));
	return index->client[index->n++] = c;
}

void
report_index_add(struct report_index *index, const struct row *row,
    const struct report_source *source)
{
	const char *code = row->cell[FIELD_CLIENT].text;
	struct report_client *c = index->last;
	struct report_place *p;
	bool met;

	if (c == NULL || strcmp(c->code, code) != 0)
		c = index->last = report_index_client(index, code, &met);
	p = c->n != 0 ? &c->place[c->n - 1] : NULL;
	if (p != NULL && p->source == source && p->table == row->table &&
	    p->end == row->start && row->end - p->start <= PLACE_MAX) {
		p->end = row->end;
		return;
	}
	c->place = mem_grow(c->place, &c->cap, c->n + 1, sizeof(*p));
	c->place[c->n++] = (struct report_place){ source, row->file,
		row->table, row->start, row->end, row->line };
}

static int
by_code(const void *x, const void *y)
{
	const struct report_client *const *a = x, *const *b = y;

	return strcmp((*a)->code, (*b)->code);
}

void
report_index_sort(struct report_index *index)
{
	if (index->n != 0)
		qsort(index->client, index->n, sizeof(*index->client),
		    by_code);
}

void
report_index_clear(struct report_index *index)
{
	size_t i;

	for (i = 0; i < index->n; i++)
		free(index->client[i]->place);
	free(index->client);
	labels_free(&index->codes);
	pool_free(&index->pool);
	*index = (struct report_index){ 0 };
}
