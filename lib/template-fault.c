/* SPDX-License-Identifier: MIT
 * What is wrong with a template. */

#include <stdarg.h>
#include <stdio.h>

#include "template.h"
#include "template-unit.h"

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

	t->fault.file = unit->r.file;
	t->fault.line = 1;
	for (p = unit->r.text; p < at; p++) {
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
