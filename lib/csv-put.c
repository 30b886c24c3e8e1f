/* SPDX-License-Identifier: MIT
 * How a cell is written. */

#include <stdbool.h>
#include <string.h>

#include "csv.h"

/* Must it be written in quotes? */
static bool
to_quote(const char *text, size_t len)
{
	static const bool signs[256] = {
		[','] = true, ['"'] = true, ['\n'] = true, ['\r'] = true,
	};
	size_t i;

	for (i = 0; i < len; i++)
		if (signs[(unsigned char)text[i]])
			return true;
	return len != 0 && (text[0] == ' ' || text[len - 1] == ' ');
}

void
csv_put(struct str *out, const char *text, size_t len)
{
	if (!to_quote(text, len)) {
		str_put(out, text, len);
		return;
	}
	str_putc(out, '"');
	while (len > 0) {
		const char *quote = memchr(text, '"', len);
		size_t n = quote != NULL ? (size_t)(quote - text) + 1 : len;

		/* Each quote ends a run, and comes a second time. */
		str_put(out, text, n);
		str_puts(out, quote != NULL ? "\"" : "");
		text += n;
		len -= n;
	}
	str_putc(out, '"');
}
