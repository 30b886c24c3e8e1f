/* SPDX-License-Identifier: MIT
 *
 * A line typed at the terminal: the one module that meets libedit.  It talks
 * to /dev/tty, never to stdin or stdout, and keeps no history.
 */
#ifndef ASK_LINE_H
#define ASK_LINE_H

#include <stdbool.h>
#include <stddef.h>

struct line;

enum line_result {
	LINE_TYPED,
	LINE_END,  /* Ctrl-D on an empty line */
	LINE_GONE, /* the terminal hung up */
};

/* plain: nothing moves the cursor.  It is also so on a terminal that cannot,
 * and where the locale is not UTF-8.  NULL where there is no terminal. */
struct line *line_open(bool plain);
void line_close(struct line *l);

/* Columns of the terminal, at least 20. */
size_t line_width(const struct line *l);

/* Print text as it is; false when the terminal is gone. */
bool line_put(struct line *l, const char *text);

/* What Tab completes: a word, and another name of the same thing, or NULL. */
struct line_word {
	const char *text, *other;
};

/* Ask for a line.  word, ended by one without a text, or NULL; several: a word
 * ends at a semicolon.  The text has no newline and is the line's own until
 * the next call. */
enum line_result line_read(struct line *l, const char *prompt,
    const struct line_word *word, bool several, const char **text);

#endif
