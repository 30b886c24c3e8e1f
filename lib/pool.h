/* SPDX-License-Identifier: MIT
 *
 * Many small objects that end together: taken one by one, freed at once.
 * Start from { 0 }.
 */
#ifndef POOL_H
#define POOL_H

#include <stddef.h>

struct pool {
	struct pool_block *block;
	size_t used; /* bytes of the block */
};

/* Memory, aligned for anything: so many bytes as they are, or n objects,
 * zeroed. */
void *pool_take(struct pool *pool, size_t len);
void *pool_new(struct pool *pool, size_t n, size_t size);
/* A copy, NUL-terminated. */
char *pool_dup(struct pool *pool, const char *text, size_t len);
/* End all of them, and keep some room for others. */
void pool_empty(struct pool *pool);
void pool_free(struct pool *pool);

#endif
