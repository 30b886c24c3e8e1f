/* SPDX-License-Identifier: MIT
 * Phrases laid out when the program was built. */

#include <string.h>

#include "embed.h"
#include "habits-made.h"

EMBED(habits_made, PHRASES);
extern const struct habits_made habits_made[] EMBEDDED;

const void *
habits_made_find(const char *name)
{
	const struct habits_made *list;

	for (list = habits_made; *list->name != '\0'; list++)
		if (strcmp(list->name, name) == 0)
			return (const char *)list + list->at;
	return NULL;
}
