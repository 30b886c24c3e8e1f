/* SPDX-License-Identifier: MIT
 *
 * phrases >FILE
 *
 * Run when the program is built: the phrases of the shipped lists of habits,
 * as lib/habits-made.h lays them out.  It is linked with the library without
 * what the build makes.
 */
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "habits-list.h"
#include "habits-made.h"
#include "resource.h"

enum { LISTS_MAX = 16 };

/* Note a list patterns/habits.LANG.csv, with its phrases behind the others. */
static void
note(struct habits_made *made, struct str *all, const char *file)
{
	char lang[HABITS_NAME_MAX] = "";
	struct habits *list;

	sscanf(file, "habits.%31[^.]", lang);
	list = habits_open(lang, false);
	if (habits_fault(list) != NULL)
		die_fault(habits_fault(list));
	if (strlen(list->name) >= sizeof(made->name))
		die(STATUS_USAGE, "%s: the name is too long", list->name);
	memcpy(made->name, list->name, strlen(list->name));
	while (all->len % sizeof(uint64_t) != 0)
		str_putc(all, '\0');
	made->at = all->len;
	phrases_put(all, list->phrases);
	habits_close(list);
}

int
main(int argc, char **argv)
{
	struct habits_made made[LISTS_MAX + 1] = { 0 };
	char **name = resource_names("patterns", false);
	struct str all = { 0 };
	size_t n = 0, i;

	(void)argc;
	err_init(argv[0]);
	for (i = 0; name[i] != NULL; free(name[i++])) {
		if (fnmatch("habits.*.csv", name[i], 0) != 0)
			continue;
		if (n == LISTS_MAX)
			die(STATUS_USAGE, "there are too many lists");
		note(&made[n++], &all, name[i]);
	}
	free(name);
	for (i = 0; i < n; i++)
		made[i].at += (n + 1 - i) * sizeof(*made);
	if (fwrite(made, sizeof(*made), n + 1, stdout) != n + 1 ||
	    fwrite(str_text(&all), 1, all.len, stdout) != all.len ||
	    fclose(stdout) != 0)
		die_errno(STATUS_SYSTEM, "cannot be written");
	str_free(&all);
	return STATUS_OK;
}
