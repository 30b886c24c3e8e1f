/* SPDX-License-Identifier: MIT
 * Where each client's rows lie. */

#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "mem.h"
#include "report-index.h"
#include "tree.h"

enum { PLACE_MAX = 1 << 20 }; /* bytes that are read again at once */

/* The place of a code among the slots: its own, or the one it is to take. */
static struct report_client **
slot_of(const struct report_index *index, const char *code)
{
	size_t i = tree_name(code, strlen(code)).hash;
	struct report_client **slot;

	for (;; i++) {
		slot = &index->slot[i & (index->n_slot - 1)];
		if (*slot == NULL || strcmp((*slot)->code, code) == 0)
			return slot;
	}
}

/* At most half of the slots are taken. */
static void
make_room(struct report_index *index)
{
	size_t i;

	if (2 * index->n < index->n_slot)
		return;
	free(index->slot);
	index->n_slot = index->n_slot != 0 ? 2 * index->n_slot : 64;
	index->slot = mem_new(index->n_slot, sizeof(struct report_client *));
	for (i = 0; i < index->n; i++)
		*slot_of(index, index->client[i]->code) = index->client[i];
}

struct report_client *
report_index_client(struct report_index *index, const char *code, bool *met)
{
	struct report_client **slot;
	struct report_client *c;

	make_room(index);
	slot = slot_of(index, code);
	*met = *slot != NULL;
	if (*met)
		return *slot;
	c = pool_new(&index->pool, 1, sizeof(*c));
	c->code = pool_dup(&index->pool, code, strlen(code));
	c->therapist = code_therapist(code);
	index->client = mem_grow(index->client, &index->cap, index->n + 1,
	    sizeof(struct report_client *));
	index->client[index->n++] = c;
	return *slot = c;
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
	free(index->slot);
	pool_free(&index->pool);
	*index = (struct report_index){ 0 };
}
