/* SPDX-License-Identifier: MIT
 *
 * A template as it is kept: the inside of template.h, for template*.c only.
 * Each file is a unit, a row of ops in the order of its text; a section's ops
 * are the ones that follow it, up to its end.
 */
#ifndef TEMPLATE_UNIT_H
#define TEMPLATE_UNIT_H

#include <stdint.h>

#include "pool.h"
#include "template.h"

enum op_kind {
	OP_LITERAL,
	OP_VALUE, /* {{name}} */
	OP_RAW,   /* {{{name}}} and {{&name}} */
	OP_SECTION,
	OP_INVERTED,
	OP_PARTIAL,
};

struct op {
	enum op_kind kind : 8;
	bool line : 1; /* a literal begins a line, a partial is alone in one */
	uint32_t part; /* where the parts of its name begin */
	const char *at;   /* its tag */
	const char *text; /* the literal, or the name */
	size_t len;
	union {
		size_t end;        /* of a section: the op behind it */
		struct unit *unit; /* of a partial */
	};
};

struct unit {
	char *name; /* of a partial */
	struct str file, text;
	struct op *op;
	size_t n, cap;
	const struct name **part; /* of each name, ended by NULL */
	size_t n_part, cap_part;
};

/* A part of a name, kept once however often it is used. */
struct word {
	struct name name;
	struct word *next; /* in its slot */
};

enum { TEMPLATE_SLOTS = 256 };

struct template {
	struct unit **unit; /* the first is the template, the rest partials */
	size_t n, cap;
	struct word *slot[TEMPLATE_SLOTS]; /* by hash */
	struct pool words;
	const struct template_loader *loader;
	struct fault fault; /* none while its reason is NULL */
	struct str reason;
	char column[64]; /* the fault's */
};

/* The data of a section, and of what that is in. */
struct frame {
	const struct node *node;
	const struct frame *up;
};

/* Ops of a unit, over the data of a frame. */
struct span {
	const struct unit *unit;
	size_t from, to;
	const struct frame *frame;
};

/* Note the first fault of the template; false, for the caller to return. */
bool template_fail(struct template *t, const struct unit *unit,
    const char *at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* How much of a text to show in a message. */
int template_shown(size_t len);
/* The partial of that name, loaded when it is new; NULL at a fault. */
struct unit *template_partial(struct template *t, const struct unit *from,
    const char *at, const char *name, size_t len);
/* The word that says this; it is kept where it is new. */
const struct name *template_word(struct template *t, const char *text,
    size_t len);
/* Make the unit's ops from its text; false at a fault. */
bool template_parse(struct template *t, struct unit *unit);
/* What the op's name stands for, or NULL. */
const struct node *template_find(const struct span *span,
    const struct op *op);

#endif
