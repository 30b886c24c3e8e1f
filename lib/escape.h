/* SPDX-License-Identifier: MIT
 *
 * A person's words in a report, so that they print as the words they are and
 * not as the markup or the control sequence that they could be read as.
 */
#ifndef ESCAPE_H
#define ESCAPE_H

#include <stddef.h>

#include "str.h"

enum escape {
	ESCAPE_NONE, /* the bytes as they are */
	/* Control characters made harmless, as in utf8_safe; a CRLF is a
	 * newline.  Those below do this too. */
	ESCAPE_TEXT,
	ESCAPE_HTML, /* & < > " ' as entities: for text and quoted attributes */
	/* CommonMark, also where it is read with tables, maths and attributes.
	 * A newline is <br>, so that a cell stays in its table or its item. */
	ESCAPE_MARKDOWN,
	ESCAPE_XML, /* & < > as entities: for text between tags */
};

/* Append a text. */
void escape_put(struct str *out, enum escape how, const char *text,
    size_t len);

#endif
