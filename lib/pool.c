/* SPDX-License-Identifier: MIT
 * Many small objects that end together. */

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "pool.h"

enum { BLOCK = 1 << 14 };

struct pool_block {
	struct pool_block *next;
	size_t size;
	alignas(max_align_t) char bytes[];
};

/* Bytes of the pool, not initialised: what nobody takes is never touched. */
static void *
take(struct pool *pool, size_t len, size_t align)
{
	struct pool_block *b = pool->block;
	size_t at = (pool->used + align - 1) & ~(align - 1);
	size_t size = 0;

	if (b == NULL || len > b->size || at > b->size - len) {
		b = mem_grow(NULL, &size, sizeof(*b) +
		    (len > BLOCK / 4 ? len : BLOCK), 1);
		b->size = size - sizeof(*b);
		b->next = pool->block;
		pool->block = b;
		at = 0;
	}
	pool->used = at + len;
	return b->bytes + at;
}

void *
pool_take(struct pool *pool, size_t len)
{
	return take(pool, len, alignof(max_align_t));
}

void *
pool_new(struct pool *pool, size_t n, size_t size)
{
	if (size != 0 && n > (SIZE_MAX >> 1) / size)
		return mem_new(n, size); /* fails, and says so */
	return memset(pool_take(pool, n * size), 0, n * size);
}

char *
pool_dup(struct pool *pool, const char *text, size_t len)
{
	char *copy = take(pool, len + 1, 1);

	if (len != 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

void
pool_empty(struct pool *pool)
{
	struct pool_block *b;

	for (b = pool->block; b != NULL && b->next != NULL; b = pool->block) {
		pool->block = b->next;
		free(b);
	}
	pool->used = 0;
}

void
pool_free(struct pool *pool)
{
	pool_empty(pool);
	free(pool->block);
	pool->block = NULL;
}
