/* SPDX-License-Identifier: MIT
 *
 * The inside of a file that takes its place; for replace*.c alone.
 */
#ifndef REPLACE_OWN_H
#define REPLACE_OWN_H

#include "replace.h"

enum { REPLACE_NAME = 48 };

struct replace {
	FILE *out;
	int dir;    /* -1: written to as it stands */
	bool owned; /* is dir ours to close? */
	bool many;  /* one of many: the caller syncs the folder */
	char *name;
};

/* Open a new file in the folder, by a name of ours; -1 with errno. */
int replace_open_beside(int dir, char name[static REPLACE_NAME]);

/* Give what was written its name.  NULL or the reason. */
const char *replace_take_place(const struct replace *r);

#endif
