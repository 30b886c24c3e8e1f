/* SPDX-License-Identifier: MIT
 *
 * The settings of a case: the fields of the sheet `case` that other sheets
 * work with, and who had the last word.  An option given now, the client's
 * own row, the practice's row, what is built in: the first that answers wins.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include <stdbool.h>

#include "err.h"
#include "records.h"
#include "sheet.h"

enum settings_from {
	SETTINGS_NOWHERE, /* nobody said, and nothing is built in */
	SETTINGS_BUILT_IN,
	SETTINGS_PRACTICE,
	SETTINGS_CLIENT,
	SETTINGS_OPTION,
};

/* A value given on the command line; ended by a field NULL. */
struct settings_option {
	const char *field, *value;
};

/* What holds for all clients of a run.  Start from { 0 }. */
struct settings {
	const struct settings_option *option; /* or NULL */
	struct records *practice; /* or NULL */
	/* Of the last settings_read. */
	struct fault fault;
	char *owned[3];
};

struct setting {
	const char *value; /* "" from nowhere; never NULL */
	enum settings_from from;
};

/* Read the practice's row, the last one in case.csv of the user's folder for
 * configuration; its client is empty.  Where there is no such file there is
 * none.  False when it cannot be used: fault says why, and lives as long. */
bool settings_read(struct settings *s, struct sheets *sheets);
void settings_clear(struct settings *s);

/* The value of a field of `case` for one client, of the records or settings
 * it came from.  s NULL: no option and no practice; all NULL: no client. */
struct setting settings_get(const struct settings *s, struct records *all,
    const char *client, const char *field);

/* The same as a number; 0 where it has none. */
long settings_number(const struct settings *s, struct records *all,
    const char *client, const char *field);

/* The language that the client writes in, for reading free text; "" where
 * nobody said. */
const char *settings_written(const struct settings *s, struct records *all,
    const char *client);

/* In words, in the user's language: "the client's own row". */
const char *settings_from_name(enum settings_from from);

#endif
