/* SPDX-License-Identifier: MIT
 *
 * A file that is written beside its place and takes it at once, when it is
 * whole and on the disk.  Until then it has no name, and a program that ends
 * leaves nothing behind; only one that is killed while it puts its file in
 * another's place can leave it beside, for replace_sweep.  The new file has
 * mode 0600.
 *
 * A device, a pipe or /dev/stdout is written to as it stands.
 */
#ifndef REPLACE_H
#define REPLACE_H

#include <stdbool.h>
#include <stdio.h>

struct replace;

/* NULL and *reason where it cannot be done. */
struct replace *replace_open(const char *path, const char **reason);
/* In an open folder, which stays the caller's. */
struct replace *replace_open_at(int dir, const char *name,
    const char **reason);

/* Where to write; ours to close. */
FILE *replace_file(struct replace *r);

/* Bring what was written to the disk: all that is likely to fail.  NULL or
 * the reason. */
const char *replace_flush(struct replace *r);

/* Where many files are made in one folder: begin to bring this one to the disk
 * and do not wait.  When all have begun, committing them is quick; the folder
 * is then the caller's to fsync.  NULL or the reason. */
const char *replace_begin(struct replace *r);

/* Flush, take the place, and free.  NULL or the reason; then the place has
 * what it had before. */
const char *replace_commit(struct replace *r);
/* Leave all as it was, and free.  NULL is allowed. */
void replace_abort(struct replace *r);

/* Remove from a folder what programs that were killed left of a file that had
 * not taken its place; false with errno where something is still there. */
bool replace_sweep(int dir);

/* Is this path one that is written to as it stands; and is that a terminal? */
bool replace_direct(const char *path);
bool replace_terminal(const char *path);

#endif
