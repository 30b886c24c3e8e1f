/* SPDX-License-Identifier: MIT
 *
 * Folders held open, so that what is done in them stays in them.  A function
 * that returns a descriptor returns -1 with errno set where it cannot.
 */
#ifndef FOLDER_H
#define FOLDER_H

#include <stdbool.h>

/* The folder that a file lies in; *name is the rest of the path. */
int folder_of(const char *path, const char **name);

/* This folder, with those above it, made with mode 0700 where missing. */
int folder_make(const char *path);

/* A folder in an open one, never by a symbolic link; make: made with mode
 * 0700 where it is missing. */
int folder_in(int dir, const char *name, bool make);

/* The name of the lock under which the files of a client's folder change; that
 * of a draft is the draft's name with this behind it. */
#define FOLDER_LOCK ".lock"

/* Take the lock of that name, a file of its own in the folder.  Without wait
 * -1 and EWOULDBLOCK when another holds it.  It ends with the program, also
 * with a killed one, and its file is removed when it is given back. */
int folder_lock(int dir, const char *name, bool wait);
void folder_unlock(int dir, const char *name, int lock);

/* The names in a folder that wanted says yes to, sorted by bytes.  The caller
 * frees each and the array, which ends with NULL; NULL and errno where the
 * folder cannot be read. */
char **folder_list(int dir, bool (*wanted)(const char *name));

/* Does a name end in .csv and not begin with a dot? */
bool folder_is_csv(const char *name);

#endif
