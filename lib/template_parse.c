/* SPDX-License-Identifier: MIT
 * Reading a template: tags in, ops out. */

#include <string.h>

#include "mem.h"
#include "template.h"
#include "template_tag.h"
#include "template_unit.h"

#define NONE ((size_t)-1)

struct parse {
	struct template *t;
	struct unit *unit;
	struct tags tags;
	size_t section; /* the innermost that is open, or NONE; its op keeps
	                 * the one around it as its end */
	size_t depth;
};

static struct op *
op_add(struct parse *p, enum op_kind kind, const char *at)
{
	struct unit *unit = p->unit;
	struct op *op;

	unit->op = mem_grow(unit->op, &unit->cap, unit->n + 1,
	    sizeof(*unit->op));
	op = &unit->op[unit->n++];
	*op = (struct op){ .kind = kind, .at = at, .text = at };
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
		op->len = text->len;
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
part_add(struct unit *unit, const struct name *part)
{
	unit->part = mem_grow(unit->part, &unit->cap_part, unit->n_part + 1,
	    sizeof(*unit->part));
	unit->part[unit->n_part++] = part;
}

/* The name . has none. */
static bool
parts(struct parse *p, struct op *op, const struct tag *tag)
{
	const char *s = tag->inside.text;
	const char *end = s + tag->inside.len, *stop;
	bool more = tag->inside.len != 1 || *s != '.';

	op->part = (uint32_t)p->unit->n_part;
	for (; more; s = stop + 1) {
		stop = memchr(s, '.', (size_t)(end - s));
		more = stop != NULL;
		if (!more)
			stop = end;
		if (stop == s)
			return fail(p, tag,
			    _("a dot has a name on both its sides"));
		part_add(p->unit, template_word(p->t, s, (size_t)(stop - s)));
	}
	part_add(p->unit, NULL);
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
	op->text = tag->inside.text;
	op->len = tag->inside.len;
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
	p->unit->op[p->unit->n - 1].end = p->section;
	p->section = p->unit->n - 1;
	return true;
}

static bool
section_end(struct parse *p, const struct tag *tag)
{
	struct slice in = tag->inside;
	struct op *op;

	if (p->section == NONE)
		return template_fail(p->t, p->unit, tag->at,
		    _("no section %.*s is open here"), template_shown(in.len),
		    in.text);
	op = &p->unit->op[p->section];
	if (op->len != in.len || memcmp(op->text, in.text, in.len) != 0)
		return template_fail(p->t, p->unit, tag->at,
		    _("the section that ends here is %.*s, not %.*s"),
		    template_shown(op->len), op->text,
		    template_shown(in.len), in.text);
	p->section = op->end;
	op->end = p->unit->n;
	p->depth--;
	return true;
}

static bool
partial(struct parse *p, const struct tag *tag)
{
	struct op *op;

	if (!named(p, OP_PARTIAL, tag))
		return false;
	op = &p->unit->op[p->unit->n - 1];
	op->line = tag->line;
	op->unit = template_partial(p->t, p->unit, tag->at, op->text,
	    op->len);
	return op->unit != NULL;
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
template_parse(struct template *t, struct unit *unit)
{
	struct parse p = { .t = t, .unit = unit, .section = NONE };
	enum tag_result result;
	const struct op *op;
	struct tag tag;

	/* Room for a tag and a text in 16 bytes: seldom must it grow. */
	unit->op = mem_grow(unit->op, &unit->cap, unit->text.len / 8 + 1,
	    sizeof(*unit->op));
	p.tags.text = p.tags.at = str_text(&unit->text);
	p.tags.end = p.tags.text + unit->text.len;
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
	if (p.section == NONE)
		return true;
	op = &unit->op[p.section];
	return template_fail(t, unit, op->at, _("the section %.*s has no end"),
	    template_shown(op->len), op->text);
}
