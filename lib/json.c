/* SPDX-License-Identifier: MIT
 * A row as a line of JSON, on jansson. */

#include <jansson.h>

#include "err.h"
#include "json.h"
#include "mem.h"

static int
put(const char *bytes, size_t len, void *out)
{
	str_put(out, bytes, len);
	return 0;
}

const char *
json_object_put(struct str *out, const char *const *name,
    const struct cell *cell, size_t n)
{
	json_t *object = mem_sure(json_object());
	const char *reason = NULL;
	size_t i;

	for (i = 0; i < n && reason == NULL; i++)
		if (json_object_set_new(object, name[i],
		    json_stringn(cell[i].text, cell[i].len)) != 0)
			reason = _("is not UTF-8");
	if (reason == NULL) {
		if (json_dump_callback(object, put, out, JSON_COMPACT) != 0)
			reason = _("cannot be written as JSON");
		str_putc(out, '\n');
	}
	json_decref(object);
	return reason;
}
