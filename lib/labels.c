/* SPDX-License-Identifier: MIT
 * Texts and their numbers: a hash table with linear probing. */

#include <stdlib.h>
#include <string.h>

#include "labels.h"
#include "mem.h"

enum { SLOTS = 64 };

static uint32_t
hash(const char *text, size_t len)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325); /* FNV-1a */
	size_t i;

	for (i = 0; i < len; i++)
		h = (h ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
	return (uint32_t)(h ^ h >> 32);
}

const char *
labels_text(const struct labels *all, size_t number)
{
	return all->text.text + all->at[number];
}

/* The slot that has the text, or the empty one where it belongs. */
static uint32_t *
find(const struct labels *all, const char *text, size_t len)
{
	size_t mask = all->n_slot - 1;
	size_t i = hash(text, len) & mask;
	const char *other;

	for (; all->slot[i] != 0; i = (i + 1) & mask) {
		other = labels_text(all, all->slot[i] - 1);
		if (strncmp(other, text, len) == 0 && other[len] == '\0')
			break;
	}
	return &all->slot[i];
}

static void
make_room(struct labels *all)
{
	const char *text;
	size_t i;

	if (all->n_slot != 0 && all->n * 2 < all->n_slot)
		return;
	free(all->slot);
	all->n_slot = all->n_slot != 0 ? all->n_slot * 2 : SLOTS;
	all->slot = mem_new(all->n_slot, sizeof(*all->slot));
	for (i = 0; i < all->n; i++) {
		text = labels_text(all, i);
		*find(all, text, strlen(text)) = (uint32_t)i + 1;
	}
}

size_t
labels_put(struct labels *all, const char *text, size_t len)
{
	uint32_t *slot;

	make_room(all);
	slot = find(all, text, len);
	if (*slot != 0)
		return *slot - 1;
	all->at = mem_grow(all->at, &all->cap, all->n + 1, sizeof(*all->at));
	all->at[all->n++] = all->text.len;
	str_put(&all->text, text, len);
	str_putc(&all->text, '\0');
	*slot = (uint32_t)all->n;
	return all->n - 1;
}

bool
labels_has(const struct labels *all, const char *text, size_t len)
{
	return all->n != 0 && *find(all, text, len) != 0;
}

void
labels_empty(struct labels *all)
{
	str_clear(&all->text);
	all->n = 0;
	if (all->slot != NULL)
		memset(all->slot, 0, all->n_slot * sizeof(*all->slot));
}

void
labels_free(struct labels *all)
{
	str_free(&all->text);
	free(all->at);
	free(all->slot);
	*all = (struct labels){ 0 };
}
