/* SPDX-License-Identifier: MIT
 *
 * What the build makes for lib/habits-made.c and lib/match-made.c is not there
 * while it is made: in their place, nothing is found.
 */
#include "habits-made.h"
#include "match-made.h"

const void *
habits_made_find(const char *name)
{
	(void)name;
	return NULL;
}

/* Weak, as patterns.c notes what is looked for. */
__attribute__((weak)) pcre2_code *
match_made_find(const char *pattern, size_t len, uint32_t options)
{
	(void)pattern;
	(void)len;
	(void)options;
	return NULL;
}
