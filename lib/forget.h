/* SPDX-License-Identifier: MIT
 *
 * All that is kept of one client, found and removed: the client's folder in
 * the store, drafts of sittings, and forms left in an editor's folder.  Never
 * what lies behind a symbolic link, and never anything of another client.
 */
#ifndef FORGET_H
#define FORGET_H

#include <stdbool.h>
#include <stddef.h>

/* What there is; start from { 0 }. */
struct forget {
	bool folder;
	size_t files;  /* in the folder, and in folders below it */
	size_t drafts; /* of sittings and forms */
};

/* Count what there is of a client.  NULL, or the reason why it cannot be
 * removed: the folder is a symbolic link, or cannot be read. */
const char *forget_count(struct forget *found, const char *client);

/* Drafts of one sheet alone, of sittings and of forms: count them, or remove
 * them.  NULL or the reason. */
const char *forget_drafts(size_t *drafts, const char *client,
    const char *sheet, bool remove);

/* Remove it, while no command may add to it.  gone is what was removed, also
 * where a reason is returned because something is still there. */
const char *forget_remove(struct forget *gone, const char *client);

#endif
