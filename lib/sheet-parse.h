/* SPDX-License-Identifier: MIT
 *
 * Reading a definition; for sheet*.c alone.
 */
#ifndef SHEET_PARSE_H
#define SHEET_PARSE_H

#include <stdbool.h>
#include <string.h>

#include "pool.h"
#include "resource.h"
#include "sheet.h"

/* What a definition is read with.  All goes to the pool but the fields, an
 * array that grows. */
struct sheet_parser {
	struct pool *pool;
	struct sheet_list { /* a shared list, read once */
		const char *name;
		struct choice *option;
		size_t n;
		struct sheet_list *next;
	} *list;
	bool override;      /* may shared lists be the user's own? */
	struct fault fault; /* of the last failure */
};

/* The slot of a field's name, by its ends: many begin alike. */
enum { SHEET_SLOTS = 64 };
static inline size_t
sheet_slot(const char *name)
{
	size_t len = strlen(name);
	size_t last = len != 0 ? (unsigned char)name[len - 1] : 0;

	return ((unsigned char)name[0] * 5 + last * 3 + len) % SHEET_SLOTS;
}

/* A definition from its text; NULL with p->fault. */
struct sheet *sheet_parse(struct sheet_parser *p, const char *name,
    const struct resource *r);

void sheet_free_fields(struct sheet *sheet);

/* Read the `when` of each field; false with p->fault. */
bool sheet_parse_when(struct sheet_parser *p, struct sheet *sheet);

/* May own stand in place of shipped?  False with p->fault. */
bool sheet_may_override(struct sheet_parser *p, const struct sheet *own,
    const struct sheet *shipped);

/* Say what is wrong; false, so that it can be returned. */
bool sheet_parse_fail(struct sheet_parser *p, const char *file, size_t line,
    const char *column, const char *reason);
/* The same of a file that is there and cannot be read, with errno; it may be
 * cleared after. */
bool sheet_parse_unread(struct sheet_parser *p, const char *file);

#endif
