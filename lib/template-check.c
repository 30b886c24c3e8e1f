/* SPDX-License-Identifier: MIT
 * Are the names that a template uses known? */

#include "template.h"
#include "template-unit.h"

/* The partials that we are in, each with the data that it is over. */
struct within {
	const struct unit *unit;
	const struct node *node;
	const struct within *up;
};

struct check {
	struct template *t;
	size_t steps;
	size_t depth;
};

static bool check(struct check *c, const struct span *span,
    const struct within *in);

static bool
unknown(struct check *c, const struct span *span, const struct op *op)
{
	return template_fail(c->t, span->unit, op_tag(span->unit, op),
	    _("no sheet or report knows %.*s"), template_shown(op->len),
	    op_text(span->unit, op));
}

static bool
value(struct check *c, const struct span *span, const struct op *op)
{
	const struct node *node = template_find(span, op);

	if (node == NULL)
		return unknown(c, span, op);
	if (node->kind == NODE_TEXT || node->kind == NODE_RAW)
		return true;
	return template_fail(c->t, span->unit, op_tag(span->unit, op),
	    _("%.*s is no text: it begins a section, {{#%.*s}}"),
	    template_shown(op->len), op_text(span->unit, op),
	    template_shown(op->len), op_text(span->unit, op));
}

static bool
section(struct check *c, const struct span *span, const struct op *op,
    const struct within *in)
{
	const struct node *node = template_find(span, op);
	struct frame frame = { node, span->frame };
	struct span body = { span->unit, (size_t)(op - span->unit->op) + 1,
		op->end, &frame };

	if (node == NULL)
		return unknown(c, span, op);
	if (op->kind == OP_INVERTED)
		body.frame = span->frame;
	else if (node->kind == NODE_LIST && node->first != NULL)
		frame.node = node->first->node;
	return check(c, &body, in);
}

/* A partial that is in itself, over the same data, has nothing new. */
static bool
partial(struct check *c, const struct span *span, const struct op *op,
    const struct within *in)
{
	const struct unit *unit = span->unit->partial[op->end];
	struct span body = { unit, 0, unit->made->ops, span->frame };
	struct within here = { unit, span->frame->node, in };

	for (; in != NULL; in = in->up)
		if (in->unit == here.unit && in->node == here.node)
			return true;
	return check(c, &body, &here);
}

static bool
step(struct check *c, const struct span *span, const struct op *op,
    const struct within *in)
{
	if (++c->steps > TEMPLATE_STEPS >> 8)
		return template_fail(c->t, span->unit,
		    op_tag(span->unit, op), _("the template does not end"));
	switch (op->kind) {
	case OP_LITERAL:
		return true;
	case OP_VALUE:
	case OP_RAW:
		return value(c, span, op);
	case OP_SECTION:
	case OP_INVERTED:
		return section(c, span, op, in);
	case OP_PARTIAL:
		return partial(c, span, op, in);
	}
	return true;
}

/* What lies too deep cannot be rendered, and has no need to be checked. */
static bool
check(struct check *c, const struct span *span, const struct within *in)
{
	const struct op *op;
	size_t i;
	bool ok = true;

	if (c->depth > TEMPLATE_DEPTH)
		return true;
	c->depth++;
	for (i = span->from; ok && i < span->to; i++) {
		op = &span->unit->op[i];
		ok = step(c, span, op, in);
		if (op->kind == OP_SECTION || op->kind == OP_INVERTED)
			i = op->end - 1;
	}
	c->depth--;
	return ok;
}

bool
template_check(struct template *t, const struct node *names)
{
	struct check c = { .t = t };
	struct frame frame = { names, NULL };
	struct span all = { t->unit[0], 0, 0, &frame };

	if (t->fault.reason != NULL)
		return false;
	all.to = all.unit->made->ops;
	return check(&c, &all, NULL);
}
