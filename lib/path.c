/* SPDX-License-Identifier: MIT
 * Where things are. */

#include <stdlib.h>
#include <string.h>

#include "path.h"
#include "str.h"

/* The next part of a path. */
static void
add(struct str *path, const char *name)
{
	if (path->len != 0 && path->text[path->len - 1] != '/')
		str_putc(path, '/');
	str_puts(path, name);
}

char *
path_join(const char *dir, const char *name)
{
	struct str path = { 0 };

	add(&path, dir);
	add(&path, name);
	return path.text;
}

/* The XDG specification says to pass over a path that is not absolute. */
static const char *
absolute(const char *variable)
{
	const char *dir = getenv(variable);

	return dir != NULL && dir[0] == '/' ? dir : NULL;
}

static char *
base(const char *variable, const char *below_home, const char *name)
{
	const char *dir = absolute(variable);
	const char *home = absolute("HOME");
	struct str path = { 0 };

	if (dir == NULL && home == NULL)
		return NULL;
	add(&path, dir != NULL ? dir : home);
	if (dir == NULL)
		add(&path, below_home);
	add(&path, "ipt");
	add(&path, name);
	return path.text;
}

char *
path_config(const char *name)
{
	return base("XDG_CONFIG_HOME", ".config", name);
}

char *
path_state(const char *name)
{
	return base("XDG_STATE_HOME", ".local/state", name);
}

char *
path_runtime(const char *name)
{
	const char *dir = absolute("XDG_RUNTIME_DIR");

	return dir != NULL ? path_join(dir, name) : NULL;
}

char *
path_store(const char *name)
{
	const char *dir = getenv("IPT_DIR");

	if (dir != NULL && dir[0] != '\0')
		return path_join(dir, name);
	return base("XDG_DATA_HOME", ".local/share", name);
}

bool
path_stored(const char *path)
{
	char *root = path_store("");
	size_t len = root != NULL ? strlen(root) : 0;
	bool in = len != 0 && strncmp(path, root, len) == 0 &&
	    (root[len - 1] == '/' || path[len] == '/');

	free(root);
	return in;
}
