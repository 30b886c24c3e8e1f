/* SPDX-License-Identifier: MIT
 *
 * Bytes to and from a descriptor, whole.  What fails sets errno.
 */
#ifndef FILE_H
#define FILE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "str.h"

/* Write all of it; false when some of it could not be written. */
bool file_put(int fd, const char *bytes, size_t len);

/* Open a file to read it; -1 with errno.  In the store no link is followed: a
 * client's folder holds that client's files and nothing else's. */
int file_open(const char *path);

/* Append all that a descriptor has from its start. */
bool file_get(int fd, struct str *out);

/* Copy all that is left to read; false where that cannot be read or written. */
bool file_copy(int from, int to);

/* A new file without a name and of mode 0600, in $TMPDIR or /tmp; -1. */
int file_spool(void);
/* The same in memory, for what is held in memory anyway. */
int file_memory(void);

/* The words for an errno. */
const char *file_reason(int error);

/* While a file is between two states no signal ends the program: hold them,
 * and release them again.  The signal of a file too large is lost; the write
 * that met it has failed with EFBIG. */
void file_hold(sigset_t *old);
void file_release(const sigset_t *old);

#endif
