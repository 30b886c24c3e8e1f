/* SPDX-License-Identifier: MIT
 * Talks drawn. */

#include <string.h>

#include "err.h"
#include "heard.h"
#include "script.h"
#include "talk.h"

static void
tell_first(const char *lines)
{
	size_t len;

	for (; lines != NULL && *lines != '\0';
	    lines += len + (lines[len] != '\0')) {
		len = strcspn(lines, "\n");
		warn("%.*s", (int)len, lines);
	}
}

void
heard_script(const struct shown *s, struct str *out)
{
	struct sheets *sheets = sheets_new(s->override);
	const struct sheet *sheet = sheets_find(sheets, "incident");
	struct talks t = talks_of(s);
	size_t i;

	tell_first(s->first);
	if (out->len == 0)
		script_write_head(out);
	else
		str_puts(out, "---\n");
	for (i = 0; i < t.n; i++) {
		str_puts(out, i != 0 ? "\n---\n\n" : "\n");
		script_write(out, sheet, t.talk[i].incident, t.talk[i].turn,
		    t.talk[i].n);
	}
	talks_clear(&t);
	sheets_free(sheets);
}
