/* SPDX-License-Identifier: MIT
 * What a template says of its data. */

#include <string.h>

#include "template.h"
#include "template-unit.h"

struct run {
	struct template *t;
	enum escape how;
	struct str *out;
	struct str indent; /* of all partials that we are in */
	size_t outer;      /* its bytes not meant for the lines of this one */
	size_t steps;
	size_t depth;
};

static bool render(struct run *r, const struct span *span);

const struct node *
template_find(const struct span *span, const struct op *op)
{
	const uint32_t *part = span->unit->part + op->part;
	const struct frame *frame = span->frame;
	const struct node *node;
	struct name name;

	if (*part == TEMPLATE_NONE)
		return frame->node;
	name = template_name(span->unit, *part);
	while ((node = tree_find(frame->node, &name)) == NULL)
		if ((frame = frame->up) == NULL)
			return NULL;
	while (node != NULL && *++part != TEMPLATE_NONE) {
		name = template_name(span->unit, *part);
		node = tree_find(node, &name);
	}
	return node;
}

/* A literal in a partial that stands indented: so does each of its lines. */
static void
put_indented(struct run *r, const struct op *op, const char *s)
{
	const char *indent = r->indent.text + r->outer;
	size_t n = r->indent.len - r->outer;
	const char *end = s + op->len;
	const char *line;

	if (op->line)
		str_put(r->out, indent, n);
	while (s < end &&
	    (line = memchr(s, '\n', (size_t)(end - s))) != NULL &&
	    ++line < end) {
		str_put(r->out, s, (size_t)(line - s));
		str_put(r->out, indent, n);
		s = line;
	}
	str_put(r->out, s, (size_t)(end - s));
}

static void
put_value(struct run *r, const struct op *op, const struct node *node)
{
	if (node == NULL ||
	    (node->kind != NODE_TEXT && node->kind != NODE_RAW))
		return;
	if (op->kind == OP_RAW && node->kind == NODE_RAW)
		str_put(r->out, node->text, node->len);
	else
		escape_put(r->out, r->how, node->text, node->len);
}

/* Render ops that lie in op, unless they lie too deep. */
static bool
inside(struct run *r, const struct unit *from, const struct op *op,
    const struct span *span)
{
	bool ok;

	if (r->depth == TEMPLATE_DEPTH)
		return template_fail(r->t, from, op_tag(from, op),
		    _("there are too many sections and partials in one "
		    "another"));
	r->depth++;
	ok = render(r, span);
	r->depth--;
	return ok;
}

static bool
section(struct run *r, const struct span *span, const struct op *op)
{
	const struct node *node = template_find(span, op);
	struct frame frame = { node, span->frame };
	struct span body = { span->unit, (size_t)(op - span->unit->op) + 1,
		op->end, &frame };
	const struct link *item;

	if (op->kind == OP_INVERTED) {
		body.frame = span->frame;
		return tree_true(node) || inside(r, span->unit, op, &body);
	}
	if (!tree_true(node))
		return true;
	if (node->kind != NODE_LIST)
		return inside(r, span->unit, op, &body);
	for (item = node->first; item != NULL; item = item->next) {
		frame.node = item->node;
		if (!inside(r, span->unit, op, &body))
			return false;
	}
	return true;
}

/* The spaces before a partial that stands alone go before each of its lines;
 * what stands in a line with others has no lines of its own to indent. */
static bool
partial(struct run *r, const struct span *span, const struct op *op)
{
	const struct unit *unit = span->unit->partial[op->end];
	struct span body = { unit, 0, unit->made->ops, span->frame };
	const char *at = op_tag(span->unit, op);
	size_t len = r->indent.len;
	size_t outer = r->outer;
	const char *s = at;
	bool ok;

	if (op->line) {
		while (s > span->unit->r.text && s[-1] != '\n')
			s--;
		str_put(&r->indent, s, (size_t)(at - s));
	} else {
		r->outer = len;
	}
	ok = inside(r, span->unit, op, &body);
	r->indent.len = len;
	r->outer = outer;
	return ok;
}

static bool
step(struct run *r, const struct span *span, const struct op *op)
{
	if (++r->steps > TEMPLATE_STEPS)
		return template_fail(r->t, span->unit,
		    op_tag(span->unit, op), _("the template does not end"));
	switch (op->kind) {
	case OP_LITERAL:
		if (r->indent.len > r->outer)
			put_indented(r, op, op_text(span->unit, op));
		else
			str_put(r->out, op_text(span->unit, op), op->len);
		return true;
	case OP_VALUE:
	case OP_RAW:
		put_value(r, op, template_find(span, op));
		return true;
	case OP_SECTION:
	case OP_INVERTED:
		return section(r, span, op);
	case OP_PARTIAL:
		return partial(r, span, op);
	}
	return true;
}

static bool
render(struct run *r, const struct span *span)
{
	const struct op *op;
	size_t i;

	for (i = span->from; i < span->to; i++) {
		op = &span->unit->op[i];
		if (!step(r, span, op))
			return false;
		if (op->kind == OP_SECTION || op->kind == OP_INVERTED)
			i = op->end - 1;
	}
	return true;
}

bool
template_render(struct template *t, const struct node *data, enum escape how,
    struct str *out)
{
	struct run r = { .t = t, .how = how, .out = out };
	struct frame frame = { data, NULL };
	struct span all = { t->unit[0], 0, 0, &frame };
	bool ok;

	if (t->fault.reason != NULL)
		return false;
	all.to = all.unit->made->ops;
	ok = render(&r, &all);
	str_free(&r.indent);
	return ok;
}
