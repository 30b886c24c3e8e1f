/* SPDX-License-Identifier: MIT
 * Templates: their files, their faults, and whether their names are known. */

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "template.h"
#include "template_unit.h"
#include "utf8.h"

#define BOM "\xef\xbb\xbf"
#define NAME_BYTES \
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"

enum { SHOWN = 40 };

int
template_shown(size_t len)
{
	return len < SHOWN ? (int)len : SHOWN;
}

static void
place(struct template *t, const struct unit *unit, const char *at)
{
	const char *p;
	size_t column = 1;

	t->fault.file = str_text(&unit->file);
	t->fault.line = 1;
	for (p = str_text(&unit->text); p < at; p++) {
		if (*p == '\n') {
			t->fault.line++;
			column = 1;
		} else if ((*p & 0xc0) != 0x80) {
			column++;
		}
	}
	snprintf(t->column, sizeof(t->column), _("column %zu"), column);
	t->fault.column = t->column;
}

bool
template_fail(struct template *t, const struct unit *unit, const char *at,
    const char *format, ...)
{
	va_list ap;

	if (t->fault.reason != NULL)
		return false;
	place(t, unit, at);
	va_start(ap, format);
	str_vprintf(&t->reason, format, ap);
	va_end(ap);
	t->fault.reason = str_text(&t->reason);
	t->fault.status = STATUS_USAGE;
	return false;
}

const struct fault *
template_fault(const struct template *t)
{
	return t->fault.reason != NULL ? &t->fault : NULL;
}

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
	str_free(&unit->file);
	str_free(&unit->text);
	free(unit->op);
	free(unit->part);
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
		    &unit->file, &unit->text);
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

struct unit *
template_partial(struct template *t, const struct unit *from, const char *at,
    const char *name, size_t len)
{
	struct unit *unit;
	size_t i;

	for (i = 1; i < t->n; i++)
		if (strlen(t->unit[i]->name) == len &&
		    memcmp(t->unit[i]->name, name, len) == 0)
			return t->unit[i];
	unit = unit_add(t, mem_dupn(name, len));
	return load(t, from, at, unit) ? unit : NULL;
}

static bool
check_text(struct template *t, const struct unit *unit)
{
	const char *line = str_text(&unit->text);
	const char *end = line + unit->text.len;
	const char *next = memchr(line, '\0', unit->text.len);

	if (next != NULL)
		return template_fail(t, unit, next, _("has a NUL byte"));
	if (utf8_valid(line, unit->text.len))
		return true;
	for (;; line = next) {
		next = memchr(line, '\n', (size_t)(end - line));
		next = next != NULL ? next + 1 : end;
		if (!utf8_valid(line, (size_t)(next - line)))
			return template_fail(t, unit, line,
			    _("this line is not UTF-8 text"));
	}
}

static bool
unit_read(struct template *t, struct unit *unit)
{
	struct str *text = &unit->text;

	if (text->len >= strlen(BOM) &&
	    memcmp(text->text, BOM, strlen(BOM)) == 0) {
		text->len -= strlen(BOM);
		memmove(text->text, text->text + strlen(BOM), text->len + 1);
	}
	return check_text(t, unit) && template_parse(t, unit);
}

struct template *
template_new(const char *file, const char *text, size_t len,
    const struct template_loader *loader)
{
	struct template *t = mem_new(1, sizeof(*t));
	struct unit *unit = unit_add(t, NULL);
	size_t i;

	t->loader = loader;
	str_puts(&unit->file, file);
	str_put(&unit->text, text, len);
	/* Reading a unit adds the partials that are new. */
	for (i = 0; i < t->n && unit_read(t, t->unit[i]); i++)
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
	pool_free(&t->words);
	str_free(&t->reason);
	free(t);
}
