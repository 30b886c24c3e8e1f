/* SPDX-License-Identifier: MIT
 *
 * The phrases of the shipped lists of habits, laid out when the program was
 * built; for habits-list.c alone.  Made by lib/made/phrases.c.
 */
#ifndef HABITS_MADE_H
#define HABITS_MADE_H

#include <stdint.h>

enum { HABITS_NAME_MAX = 32 };

/* What they begin with: where the phrases of each list are, as phrases_put
 * appends them.  The last has no name. */
struct habits_made {
	char name[HABITS_NAME_MAX]; /* of the list, below templates/ */
	uint64_t at;                /* from here */
};

/* The phrases of that list; NULL where there are none. */
const void *habits_made_find(const char *name);

#endif
