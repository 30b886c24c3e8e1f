/* SPDX-License-Identifier: MIT
 * Where things are. */

#include <stdlib.h>
#include <string.h>

#include "path.h"
#include "str.h"

char *
path_join(const char *dir, const char *name)
{
	size_t len = strlen(dir);
	struct str path = { 0 };

	str_put(&path, dir, len);
	if (len != 0 && dir[len - 1] != '/')
		str_putc(&path, '/');
	str_puts(&path, name);
	return path.text;
}

/* DIR/below/NAME. */
static char *
join3(const char *dir, const char *below, const char *name)
{
	char *mid = path_join(dir, below);
	char *path = path_join(mid, name);

	free(mid);
	return path;
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
	char *home;
	char *path;

	if (dir != NULL)
		return join3(dir, "ipt", name);
	dir = absolute("HOME");
	if (dir == NULL)
		return NULL;
	home = path_join(dir, below_home);
	path = join3(home, "ipt", name);
	free(home);
	return path;
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
