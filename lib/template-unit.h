/* SPDX-License-Identifier: MIT
 *
 * A template as it is kept: the inside of template.h, for template*.c alone.
 * Each file is a unit, a row of ops in the order of its text; a section's ops
 * are the ones that follow it, up to its end.
 */
#ifndef TEMPLATE_UNIT_H
#define TEMPLATE_UNIT_H

#include <stdint.h>

#include "template.h"

#define TEMPLATE_NONE UINT32_MAX

enum op_kind {
	OP_LITERAL,
	OP_VALUE, /* {{name}} */
	OP_RAW,   /* {{{name}}} and {{&name}} */
	OP_SECTION,
	OP_INVERTED,
	OP_PARTIAL,
};

/* Places in the text are counted from its beginning. */
struct op {
	enum op_kind kind : 8;
	bool line : 1; /* a literal begins a line, a partial is alone in one */
	uint32_t at;   /* its tag */
	uint32_t text; /* the literal, or the name */
	uint32_t len;
	uint32_t part; /* of its name, the first */
	uint32_t end;  /* of a section: the op behind it; a partial: which */
};

/* A part of a name, kept once however often it is used. */
struct word {
	uint32_t text, len;
	uint32_t hash;
	uint32_t next; /* in its slot, or TEMPLATE_NONE */
};

enum { TEMPLATE_SLOTS = 64 };

/* What a text is read as.  The ops come behind it, then the words, and then
 * the parts of the names: each a word, and TEMPLATE_NONE behind a name's last;
 * the name . has none. */
struct made {
	uint32_t ops, words, parts, partials;
	uint32_t slot[TEMPLATE_SLOTS]; /* by hash: the last word, or NONE */
};

struct unit {
	char *name; /* of a partial */
	struct resource r;
	struct made *own; /* where the build did not make it */
	const struct made *made;
	const struct op *op;
	const struct word *word;
	const uint32_t *part;
	struct unit **partial;
};

struct template {
	struct unit **unit; /* the first is the template, the rest partials */
	size_t n, cap;
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

static inline const char *
op_tag(const struct unit *unit, const struct op *op)
{
	return unit->r.text + op->at;
}

static inline const char *
op_text(const struct unit *unit, const struct op *op)
{
	return unit->r.text + op->text;
}

/* Note the first fault of the template; false, for the caller to return. */
bool template_fail(struct template *t, const struct unit *unit,
    const char *at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* How much of a text to show in a message. */
int template_shown(size_t len);
/* Read the unit's text, unless the build did; false at a fault. */
bool template_read(struct template *t, struct unit *unit);
/* What the op's name stands for, or NULL. */
const struct node *template_find(const struct span *span,
    const struct op *op);

/* A unit while it is parsed. */
struct parsed {
	struct op *op;
	uint32_t *part;
	struct word *word;
	size_t cap_op, cap_part, cap_word;
	struct made made;
};
/* False at a fault. */
bool template_parse(struct template *t, const struct unit *unit,
    struct parsed *to);
/* The word that stands there in the text; it is kept where it is new. */
uint32_t template_word(struct parsed *p, const char *text, const char *at,
    size_t len);
struct name template_name(const struct unit *unit, uint32_t word);

#endif
