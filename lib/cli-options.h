/* SPDX-License-Identifier: MIT
 *
 * The shared options as argp has them; for cli.c alone.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli.h"

/* Parse the command line into cli, operands among it. */
void cli_options_parse(struct cli *cli, int argc, char **argv);

#endif
