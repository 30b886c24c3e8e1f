/* SPDX-License-Identifier: MIT
 *
 * Where things are: the XDG base directories, and the store.  Each function
 * returns a path of the caller's to free, or NULL where neither the variable
 * nor HOME says.
 */
#ifndef PATH_H
#define PATH_H

#include <stdbool.h>

char *path_config(const char *name);  /* $XDG_CONFIG_HOME/ipt/NAME */
char *path_state(const char *name);   /* $XDG_STATE_HOME/ipt/NAME */
char *path_runtime(const char *name); /* $XDG_RUNTIME_DIR/NAME */
/* $IPT_DIR/NAME, else $XDG_DATA_HOME/ipt/NAME: the store. */
char *path_store(const char *name);

/* Does this path begin with that of the store? */
bool path_stored(const char *path);

char *path_join(const char *dir, const char *name);

#endif
