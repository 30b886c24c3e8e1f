/* SPDX-License-Identifier: MIT
 *
 * The shared options as argp has them; for cli*.c alone.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdio.h>

#include "cli.h"

/* A field and its pattern, of -m. */
struct cli_match {
	char *field;
	struct match *match;
	const struct sheet *sheet; /* of the last row */
	int at;                    /* the field in it, or -1 */
	struct cli_match *next;
};

enum {
	KEY_SAVED = 256, KEY_HEADER, KEY_NO_OVERRIDE, KEY_ANY, KEY_ALL,
	KEY_CURRENT, KEY_AS_OF, KEY_FLAT, KEY_REJECTS, KEY_SAVE, KEY_REPLACE,
	KEY_QUICK, KEY_MORE, KEY_NO_INPUT, KEY_VOID, KEY_RENAME, KEY_FOR,
	KEY_PLAIN, KEY_ASCII, KEY_LANG, KEY_COLOR, KEY_VERSION,
	KEY_FROM,
};

/* Parse the command line into cli, operands among it. */
void cli_options_parse(struct cli *cli, int argc, char **argv);

/* Usage, what it does, two examples, and where to read on: one screen. */
void cli_short_help(const struct cli *cli, FILE *to);

/* The parsers of each group, as argp calls them; state->input is the cli. */
error_t cli_parse_read(int key, char *arg, struct argp_state *state);
error_t cli_parse_select(int key, char *arg, struct argp_state *state);
error_t cli_parse_output(int key, char *arg, struct argp_state *state);
error_t cli_parse_keep(int key, char *arg, struct argp_state *state);
error_t cli_parse_view(int key, char *arg, struct argp_state *state);
error_t cli_parse_from(int key, char *arg, struct argp_state *state);

#endif
