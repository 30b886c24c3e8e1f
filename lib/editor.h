/* SPDX-License-Identifier: MIT
 *
 * The user's own editor: $VISUAL, else $EDITOR, else vi, run by sh, so that
 * arguments in them work.  The file it opens has mode 0600 and a name that
 * says nothing; it lies in $XDG_RUNTIME_DIR, which is memory, else in the
 * state folder.
 */
#ifndef EDITOR_H
#define EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

struct editor;

/* An empty file; its name ends in suffix.  NULL with errno. */
struct editor *editor_open(const char *suffix);

/* A file that a run which was cut off left behind, one that wanted says yes
 * to; NULL where there is none.  A file that is being edited is none. */
struct editor *editor_left(const char *suffix,
    bool (*wanted)(const void *context, const struct str *text),
    const void *context);

/* Remove the file, and free; once what it held is on the disk. */
void editor_done(struct editor *e);
/* Leave the file where it is, and free. */
void editor_keep(struct editor *e);

const char *editor_path(const struct editor *e);
/* Does the file lie in memory, never on a disk? */
bool editor_private(const struct editor *e);

/* The text of the file, replaced or appended to out; false with errno. */
bool editor_put(struct editor *e, const char *text, size_t len);
bool editor_get(struct editor *e, struct str *out);

/* Run the editor on the file and wait for it: its exit status, 127 where it
 * cannot be found, -1 with errno where nothing can be run. */
int editor_run(struct editor *e);

/* One text, in its own file: true where it was changed.  *reason is NULL, or
 * says why the text is not to be taken: the editor gave up, or there is
 * none. */
bool editor_text(struct str *text, const char **reason);

#endif
