/* SPDX-License-Identifier: MIT
 *
 * Texts, each kept once and numbered from 0 in the order of arrival.  Start
 * from { 0 }.
 */
#ifndef LABELS_H
#define LABELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "str.h"

struct labels {
	struct str text; /* one after the other, each with its NUL */
	size_t *at;      /* where each begins */
	size_t n, cap;
	uint32_t *slot;  /* by hash: number + 1, or 0 */
	size_t n_slot;   /* a power of two */
};

/* The number of a text, without NUL in it; a new one becomes n - 1. */
size_t labels_put(struct labels *all, const char *text, size_t len);
bool labels_has(const struct labels *all, const char *text, size_t len);
/* All's own, until the next put. */
const char *labels_text(const struct labels *all, size_t number);

/* Make it empty, keeping the room. */
void labels_empty(struct labels *all);
void labels_free(struct labels *all);

#endif
