/* SPDX-License-Identifier: MIT
 * The commands of ipt. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "embed.h"
#include "mem.h"
#include "menu.h"
#include "path.h"
#include "utf8.h"

enum { NAME_MAX_LEN = 32, COLUMN = 12, GUESS_MOST = 3 /* less than */ };

/* Lines `ipt-NAME,what it does`, taken in as they were made from the pages. */
EMBED(menu_lines, COMMANDS);
extern const char menu_lines[] EMBEDDED;

/* The name of the command in this line, without ipt-; false for ipt. */
static bool
name_of(const char *line, char name[static NAME_MAX_LEN])
{
	size_t n = strcspn(line, ",");

	if (strncmp(line, "ipt-", 4) != 0 || n - 4 >= NAME_MAX_LEN)
		return false;
	memcpy(name, line + 4, n - 4);
	name[n - 4] = '\0';
	return true;
}

static const char *
next(const char *line)
{
	line += strcspn(line, "\n");
	return line + (*line == '\n');
}

/* A program in a folder, or NULL.  Takes the folder. */
static char *
in_folder(char *folder, const char *program)
{
	char *path = path_join(*folder != '\0' ? folder : ".", program);

	free(folder);
	if (access(path, X_OK) == 0)
		return path;
	free(path);
	return NULL;
}

static char *
beside(const char *program)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self));
	const char *slash = n > 0 ? memrchr(self, '/', (size_t)n) : NULL;

	return slash != NULL ? in_folder(mem_dupn(self,
	    (size_t)(slash - self)), program) : NULL;
}

static char *
in_path(const char *program)
{
	const char *path = getenv("PATH");
	char *found = NULL;
	size_t n;

	while (path != NULL && *path != '\0' && found == NULL) {
		n = strcspn(path, ":");
		found = in_folder(mem_dupn(path, n), program);
		path += n + (path[n] == ':');
	}
	return found;
}

char *
menu_find(const char *name)
{
	char program[NAME_MAX_LEN + 4];
	char *found;

	if (strlen(name) >= NAME_MAX_LEN ||
	    name[strspn(name, "abcdefghijklmnopqrstuvwxyz-")] != '\0')
		return NULL;
	snprintf(program, sizeof(program), "ipt-%s", name);
	found = beside(program);
	return found != NULL ? found : in_path(program);
}

static bool
installed(const char *name)
{
	char *path = menu_find(name);

	free(path);
	return path != NULL;
}

void
menu_list(struct str *out)
{
	char name[NAME_MAX_LEN];
	const char *line, *what;

	for (line = menu_lines; *line != '\0'; line = next(line)) {
		if (!name_of(line, name) || !installed(name))
			continue;
		what = line + strcspn(line, ",") + 1;
		str_puts(out, "  ");
		utf8_pad(out, name, COLUMN);
		str_put(out, what, strcspn(what, "\n"));
		str_putc(out, '\n');
	}
}

/* How many letters must be changed, added or left out. */
static size_t
distance(const char *a, const char *b)
{
	size_t row[NAME_MAX_LEN], i, k, left, above;
	size_t n = strlen(b);

	for (k = 0; k <= n; k++)
		row[k] = k;
	for (i = 0; a[i] != '\0'; i++) {
		left = row[0];
		row[0] = i + 1;
		for (k = 0; k < n; k++) {
			above = row[k + 1];
			row[k + 1] = left + (a[i] != b[k]);
			if (row[k + 1] > above + 1)
				row[k + 1] = above + 1;
			if (row[k + 1] > row[k] + 1)
				row[k + 1] = row[k] + 1;
			left = above;
		}
	}
	return row[n];
}

/* The beginning of a name is as good as the whole. */
static size_t
unlike(const char *typed, const char *name)
{
	size_t n = strlen(typed);

	return n >= 2 && strncmp(typed, name, n) == 0 ? 0 :
	    distance(typed, name);
}

bool
menu_guess(const char *typed, struct str *name)
{
	char other[NAME_MAX_LEN];
	const char *line;
	size_t best = GUESS_MOST, n;

	str_clear(name);
	for (line = menu_lines; *line != '\0'; line = next(line)) {
		if (!name_of(line, other) || !installed(other))
			continue;
		n = unlike(typed, other);
		if (n < best && n < strlen(other)) {
			best = n;
			str_clear(name);
			str_puts(name, other);
		}
	}
	return best < GUESS_MOST;
}
