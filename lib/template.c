/* SPDX-License-Identifier: MIT
 * Templates and their partials. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "template.h"
#include "template-unit.h"

#define NAME_BYTES \
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"

static struct unit *
unit_add(struct template *t, char *name)
{
	struct unit *unit = mem_new(1, sizeof(*unit));

	unit->name = name;
	t->unit = mem_grow(t->unit, &t->cap, t->n + 1, sizeof(*t->unit));
	t->unit[t->n++] = unit;
	return unit;
}

static void
unit_free(struct unit *unit)
{
	free(unit->name);
	resource_clear(&unit->r);
	free(unit->own);
	free(unit->partial);
	free(unit);
}

/* A name that a loader may make a file's name of. */
static bool
partial_name(const char *name)
{
	return name[strspn(name, NAME_BYTES)] == '\0' && name[0] != '.' &&
	    name[0] != '/' && strstr(name, "/.") == NULL;
}

static bool
load(struct template *t, const struct unit *from, const char *at,
    struct unit *unit)
{
	int found = 0;

	if (!partial_name(unit->name))
		return template_fail(t, from, at,
		    _("this cannot be the name of a partial"));
	errno = 0;
	if (t->loader != NULL)
		found = t->loader->load(t->loader->context, unit->name,
		    &unit->r);
	if (found == 0)
		return template_fail(t, from, at,
		    _("there is no partial of the name %.*s"),
		    template_shown(strlen(unit->name)), unit->name);
	if (found > 0)
		return true;
	template_fail(t, from, at, _("cannot read the partial: %s"),
	    strerror(errno));
	t->fault.status = STATUS_SYSTEM;
	return false;
}

/* The partial of that name, loaded when it is new; NULL at a fault. */
static struct unit *
partial(struct template *t, const struct unit *from, const struct op *op)
{
	const char *name = op_text(from, op);
	struct unit *unit;
	size_t i;

	for (i = 1; i < t->n; i++)
		if (strlen(t->unit[i]->name) == op->len &&
		    memcmp(t->unit[i]->name, name, op->len) == 0)
			return t->unit[i];
	unit = unit_add(t, mem_dupn(name, op->len));
	return load(t, from, op_tag(from, op), unit) ? unit : NULL;
}

static bool
find_partials(struct template *t, struct unit *unit)
{
	const struct op *op;

	if (unit->made->partials == 0)
		return true;
	unit->partial = mem_new(unit->made->partials, sizeof(struct unit *));
	for (op = unit->op; op < unit->op + unit->made->ops; op++)
		if (op->kind == OP_PARTIAL &&
		    (unit->partial[op->end] = partial(t, unit, op)) == NULL)
			return false;
	return true;
}

struct template *
template_new(const struct resource *r, const struct template_loader *loader)
{
	struct template *t = mem_new(1, sizeof(*t));
	struct unit *unit = unit_add(t, NULL);
	size_t i;

	t->loader = loader;
	unit->r = *r;
	/* Reading a unit adds the partials that are new. */
	for (i = 0; i < t->n && template_read(t, t->unit[i]) &&
	    find_partials(t, t->unit[i]); i++)
		continue;
	t->loader = NULL;
	return t;
}

void
template_free(struct template *t)
{
	size_t i;

	if (t == NULL)
		return;
	for (i = 0; i < t->n; i++)
		unit_free(t->unit[i]);
	free(t->unit);
	str_free(&t->reason);
	free(t);
}
