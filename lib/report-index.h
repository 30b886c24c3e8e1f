/* SPDX-License-Identifier: MIT
 *
 * Where each client's rows lie in the input: runs of rows that follow one
 * another in a file are one place.
 */
#ifndef REPORT_INDEX_H
#define REPORT_INDEX_H

#include <stdbool.h>
#include <stddef.h>

#include "labels.h"
#include "pool.h"
#include "report-input.h"
#include "stream.h"

struct report_place {
	const struct report_source *source;
	const char *file; /* what to call it in a message */
	const struct table *table;
	size_t start, end, line;
};

struct report_client {
	const char *code;
	struct report_place *place;
	size_t n, cap;
	bool therapist; /* these are a therapist's own rows */
};

/* Start from { 0 }. */
struct report_index {
	struct report_client **client; /* as they came, then by code */
	size_t n, cap;
	struct labels codes; /* the number of each is its client's */
	struct report_client *last;
	struct pool pool;
};

/* The client of that code; *met: was it there before? */
struct report_client *report_index_client(struct report_index *index,
    const char *code, bool *met);

/* Note where a row lies. */
void report_index_add(struct report_index *index, const struct row *row,
    const struct report_source *source);

/* Put the clients in order of their codes; none is added, or asked for by its
 * code, after that. */
void report_index_sort(struct report_index *index);

void report_index_clear(struct report_index *index);

#endif
