/* SPDX-License-Identifier: MIT
 *
 * The user's own editor: $VISUAL, else $EDITOR, else vi, run by sh, so that
 * arguments in them work.  It talks to the terminal, whatever our own input
 * and output are.
 */
#ifndef EDITOR_H
#define EDITOR_H

#include <stdbool.h>

#include "str.h"

/* Edit a file and wait: the editor's exit status, 127 where it cannot be
 * found, -1 with errno where nothing can be run. */
int editor_run(const char *path);

/* Edit one text, in a file of its own that is removed again: true where it
 * was changed.  *reason is NULL, or says why the text is not to be taken: the
 * editor gave up, or there is none. */
bool editor_text(struct str *text, const char **reason);

#endif
