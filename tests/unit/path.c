/* SPDX-License-Identifier: MIT
 * Where things are. */

#include <stdlib.h>

#include "path.h"
#include "unit.h"

static void
is(char *path, const char *want)
{
	CHECK_STR(path, want);
	free(path);
}

static void
places(void)
{
	setenv("HOME", "/home/x", 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_RUNTIME_DIR");
	unsetenv("IPT_DIR");
	is(path_config("case.csv"), "/home/x/.config/ipt/case.csv");
	is(path_state("d"), "/home/x/.local/state/ipt/d");
	is(path_store("K12"), "/home/x/.local/share/ipt/K12");
	CHECK(path_runtime("f") == NULL);

	setenv("XDG_CONFIG_HOME", "/c/", 1);
	setenv("XDG_STATE_HOME", "relative", 1);
	setenv("XDG_RUNTIME_DIR", "/run/u", 1);
	setenv("IPT_DIR", "cases", 1);
	is(path_config("a"), "/c/ipt/a");
	is(path_state("d"), "/home/x/.local/state/ipt/d");
	is(path_runtime("f"), "/run/u/f");
	is(path_store("K12"), "cases/K12");

	unsetenv("HOME");
	unsetenv("IPT_DIR");
	CHECK(path_state("d") == NULL);
	CHECK(path_store("K12") == NULL);
	is(path_config("a"), "/c/ipt/a");
}

int
main(void)
{
	places();
	return unit_done();
}
