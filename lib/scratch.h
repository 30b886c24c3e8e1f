/* SPDX-License-Identifier: MIT
 *
 * A file for an editor, of mode 0600, in a folder of its own that only we can
 * enter: in $XDG_RUNTIME_DIR, which is memory, else in the state folder.  Its
 * path says nothing of the client, and what an editor leaves beside it goes
 * with it.
 */
#ifndef SCRATCH_H
#define SCRATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

struct scratch {
	char *path;
	bool disk; /* there is no such memory: it lies on the disk */
};

/* Make one, whose name is as form.rec; false with errno. */
bool scratch_make(struct scratch *s, const char *name, const char *text,
    size_t len);

/* Take up one that a run before left at this path; false with errno where it
 * is gone, or not ours alone. */
bool scratch_adopt(struct scratch *s, const char *path);

/* Append what it holds, or write it anew; false with errno. */
bool scratch_read(const struct scratch *s, struct str *out);
bool scratch_write(const struct scratch *s, const char *text, size_t len);

/* Remove it with its folder, and clear; false with errno where it is still
 * there. */
bool scratch_remove(struct scratch *s);
/* Leave it where it is. */
void scratch_clear(struct scratch *s);

#endif
