/* SPDX-License-Identifier: MIT
 * Reading a template: tags in, ops out. */

#include <string.h>

#include "mem.h"
#include "template.h"
#include "template-tag.h"
#include "template-unit.h"

struct parse {
	struct template *t;
	const struct unit *unit;
	struct parsed *to;
	struct tags tags;
	uint32_t section; /* the innermost that is open, or none; its op keeps
	                   * the one around it as its end */
	size_t depth;
};

static uint32_t
place_of(const struct parse *p, const char *at)
{
	return (uint32_t)(at - p->tags.text);
}

static struct op *
op_add(struct parse *p, enum op_kind kind, const char *at)
{
	struct parsed *to = p->to;
	struct op *op;

	to->op = mem_grow(to->op, &to->cap_op, to->made.ops + 1,
	    sizeof(*to->op));
	op = &to->op[to->made.ops++];
	*op = (struct op){ .kind = kind, .at = place_of(p, at),
		.text = place_of(p, at) };
	return op;
}

/* The text before a tag.  In front of a tag that begins a line and stays in
 * it, an empty literal marks the place where an indentation goes. */
static void
literal(struct parse *p, const struct tag *tag)
{
	const struct slice *text = &tag->before;
	struct op *op;

	if (text->len != 0) {
		op = op_add(p, OP_LITERAL, text->text);
		op->len = (uint32_t)text->len;
		op->line = tag_begins_line(&p->tags, text->text);
	}
	if (tag->at != NULL && !tag->line &&
	    tag_begins_line(&p->tags, tag->at))
		op_add(p, OP_LITERAL, tag->at)->line = true;
}

static bool
fail(struct parse *p, const struct tag *tag, const char *reason)
{
	return template_fail(p->t, p->unit, tag->at, "%s", reason);
}

static void
part_add(struct parsed *to, uint32_t part)
{
	to->part = mem_grow(to->part, &to->cap_part, to->made.parts + 1,
	    sizeof(*to->part));
	to->part[to->made.parts++] = part;
}

static bool
parts(struct parse *p, struct op *op, const struct tag *tag)
{
	const char *s = tag->inside.text;
	const char *end = s + tag->inside.len, *stop;
	bool more = tag->inside.len != 1 || *s != '.';

	op->part = p->to->made.parts;
	for (; more; s = stop + 1) {
		stop = memchr(s, '.', (size_t)(end - s));
		more = stop != NULL;
		if (!more)
			stop = end;
		if (stop == s)
			return fail(p, tag,
			    _("a dot has a name on both its sides"));
		part_add(p->to, template_word(p->to, p->tags.text, s,
		    (size_t)(stop - s)));
	}
	part_add(p->to, TEMPLATE_NONE);
	return true;
}

static bool
named(struct parse *p, enum op_kind kind, const struct tag *tag)
{
	struct op *op;

	if (tag->inside.len == 0)
		return fail(p, tag, _("this tag has no name"));
	if (tag_word(&tag->inside) != tag->inside.len)
		return fail(p, tag, _("a name has no space in it"));
	op = op_add(p, kind, tag->at);
	op->text = place_of(p, tag->inside.text);
	op->len = (uint32_t)tag->inside.len;
	return kind == OP_PARTIAL || parts(p, op, tag);
}

static bool
section(struct parse *p, enum op_kind kind, const struct tag *tag)
{
	if (!named(p, kind, tag))
		return false;
	if (++p->depth > TEMPLATE_DEPTH)
		return fail(p, tag,
		    _("there are too many sections in one another"));
	p->to->op[p->to->made.ops - 1].end = p->section;
	p->section = p->to->made.ops - 1;
	return true;
}

static bool
section_end(struct parse *p, const struct tag *tag)
{
	struct slice in = tag->inside;
	struct op *op;

	if (p->section == TEMPLATE_NONE)
		return template_fail(p->t, p->unit, tag->at,
		    _("no section %.*s is open here"), template_shown(in.len),
		    in.text);
	op = &p->to->op[p->section];
	if (op->len != in.len ||
	    memcmp(op_text(p->unit, op), in.text, in.len) != 0)
		return template_fail(p->t, p->unit, tag->at,
		    _("the section that ends here is %.*s, not %.*s"),
		    template_shown(op->len), op_text(p->unit, op),
		    template_shown(in.len), in.text);
	p->section = op->end;
	op->end = p->to->made.ops;
	p->depth--;
	return true;
}

static bool
partial(struct parse *p, const struct tag *tag)
{
	struct op *op;

	if (!named(p, OP_PARTIAL, tag))
		return false;
	op = &p->to->op[p->to->made.ops - 1];
	op->line = tag->line;
	op->end = p->to->made.partials++;
	return true;
}

/* A tag that the file ends in. */
static bool
torn(struct parse *p, const struct tag *tag)
{
	const struct slice *close = &p->tags.close;

	return template_fail(p->t, p->unit, tag->at,
	    _("this tag has no end: %s%.*s is missing"),
	    tag->kind == '{' ? "}" : tag->kind == '=' ? "=" : "",
	    template_shown(close->len), close->text);
}

static bool
tag_do(struct parse *p, const struct tag *tag)
{
	switch (tag->kind) {
	case '!':
		return true;
	case '=':
		return tag_delimiters(&p->tags, tag) || fail(p, tag,
		    _("new delimiters are two, with a space between them "
		    "and no ="));
	case '#':
		return section(p, OP_SECTION, tag);
	case '^':
		return section(p, OP_INVERTED, tag);
	case '/':
		return section_end(p, tag);
	case '>':
		return partial(p, tag);
	case '{':
	case '&':
		return named(p, OP_RAW, tag);
	default:
		return named(p, OP_VALUE, tag);
	}
}

bool
template_parse(struct template *t, const struct unit *unit, struct parsed *to)
{
	struct parse p = { .t = t, .unit = unit, .to = to,
		.section = TEMPLATE_NONE };
	enum tag_result result;
	const struct op *op;
	struct tag tag;

	memset(to->made.slot, 0xff, sizeof(to->made.slot)); /* none */
	p.tags.text = p.tags.at = unit->r.text;
	p.tags.end = p.tags.text + unit->r.len;
	p.tags.open = (struct slice){ "{{", 2 };
	p.tags.close = (struct slice){ "}}", 2 };
	while ((result = tag_next(&p.tags, &tag)) == TAG_READ) {
		literal(&p, &tag);
		if (!tag_do(&p, &tag))
			return false;
	}
	if (result == TAG_TORN)
		return torn(&p, &tag);
	literal(&p, &tag);
	if (p.section == TEMPLATE_NONE)
		return true;
	op = &to->op[p.section];
	return template_fail(t, unit, op_tag(unit, op),
	    _("the section %.*s has no end"), template_shown(op->len),
	    op_text(unit, op));
}
