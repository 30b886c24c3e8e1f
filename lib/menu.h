/* SPDX-License-Identifier: MIT
 *
 * The commands of ipt: which there are, what each does in a line, and where
 * it lies.  The lines are those of the manual pages.
 */
#ifndef MENU_H
#define MENU_H

#include <stdbool.h>

#include "str.h"

/* Append a line for each command that is installed here. */
void menu_list(struct str *out);

/* The program of a command named as in `ipt review`: beside this one, else in
 * PATH.  Caller frees; NULL where there is none. */
char *menu_find(const char *name);

/* Set name to that of the installed command that is most like what was typed;
 * false where none is like it. */
bool menu_guess(const char *typed, struct str *name);

#endif
