/* SPDX-License-Identifier: MIT
 * A template from its text, or as the build laid it out. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "template.h"
#include "template-made.h"
#include "template-unit.h"
#include "utf8.h"

#define BOM "\xef\xbb\xbf"

static bool
check_text(struct template *t, const struct unit *unit)
{
	const char *line = unit->r.text;
	const char *end = line + unit->r.len;
	const char *next = memchr(line, '\0', unit->r.len);

	if (unit->r.len >= TEMPLATE_NONE)
		return template_fail(t, unit, line, _("is too long"));
	if (next != NULL)
		return template_fail(t, unit, next, _("has a NUL byte"));
	if (utf8_valid(line, unit->r.len))
		return true;
	for (;; line = next) {
		next = memchr(line, '\n', (size_t)(end - line));
		next = next != NULL ? next + 1 : end;
		if (!utf8_valid(line, (size_t)(next - line)))
			return template_fail(t, unit, line,
			    _("this line is not UTF-8 text"));
	}
}

static void
lay_out(struct str *out, const struct parsed *p)
{
	const struct made *made = &p->made;

	str_put(out, (const char *)made, sizeof(*made));
	str_put(out, (const char *)p->op, made->ops * sizeof(*p->op));
	str_put(out, (const char *)p->word, made->words * sizeof(*p->word));
	str_put(out, (const char *)p->part, made->parts * sizeof(*p->part));
}

/* Append what the unit's text is read as; false at a fault. */
static bool
make(struct template *t, struct unit *unit, struct str *out)
{
	struct parsed p = { 0 };
	bool good;

	if (unit->r.len >= strlen(BOM) &&
	    memcmp(unit->r.text, BOM, strlen(BOM)) == 0) {
		unit->r.text += strlen(BOM);
		unit->r.len -= strlen(BOM);
	}
	good = check_text(t, unit) && template_parse(t, unit, &p);
	if (good)
		lay_out(out, &p);
	free(p.op);
	free(p.word);
	free(p.part);
	return good;
}

bool
template_read(struct template *t, struct unit *unit)
{
	struct str own = { 0 };

	unit->made = unit->r.made;
	if (unit->made == NULL) {
		if (!make(t, unit, &own))
			return false;
		unit->made = unit->own = (struct made *)own.text;
	}
	unit->op = (const struct op *)(unit->made + 1);
	unit->word = (const struct word *)(unit->op + unit->made->ops);
	unit->part = (const uint32_t *)(unit->word + unit->made->words);
	return true;
}

bool
template_made_put(struct str *out, const struct resource *r,
    struct fault *fault)
{
	struct template *t = mem_new(1, sizeof(*t));
	struct unit unit = { .r = *r };
	bool good = make(t, &unit, out);

	*fault = t->fault;
	if (good)
		free(t);
	return good;
}
