/* SPDX-License-Identifier: MIT
 *
 * What every command reads: rows by the shared options, with faults told of or
 * set aside, and what is due in them noted.
 *
 * The functions here print and exit, as all of cli's do.
 */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "cli.h"
#include "stream.h"

/* Open the input with the shared options: these sheets, and with others the
 * rows of all others too.  A row with faults is told of, and ends the reading
 * unless --rejects sets it aside. */
struct stream *cli_stream(struct cli *cli, struct stream_options *options);
/* What is done there of such a row: it is told of, and set aside.  False where
 * it ends the reading.  The context is the cli. */
bool cli_bad_row(void *context, const struct row *row,
    const struct fault *fault, size_t n);
/* Close it and note how it ended. */
void cli_stream_end(struct cli *cli, struct stream *stream);

/* Has a row with faults ended the run, and rows are read on only to be seen? */
bool cli_stopped(const struct cli *cli);

/* Were the only faults those of rows that --rejects has set aside? */
bool cli_set_aside(const struct cli *cli);

/* For rows that pass one by one: note each, with whether it is printed, and at
 * the end say on stderr, also with -q, what a therapist must read first of the
 * clients.  Output for the client has none of it. */
void cli_seen(struct cli *cli, const struct row *row, bool printed);
void cli_seen_bad(struct cli *cli, const struct row *row);
void cli_tell_first(struct cli *cli);
/* The same as lines of text, for what has room for them. */
void cli_first(struct cli *cli, struct str *out);
/* For rows that are shown, and say themselves what is to be read first: note
 * each where others are set aside, as those may hold what is due. */
void cli_seen_beside(struct cli *cli, const struct row *row);

/* Do the row's values match every -m?  Ends the program for a field that none
 * of the sheets (ended by NULL) has. */
void cli_match_check(struct cli *cli, const char *const *sheets);
bool cli_matches(struct cli *cli, const struct row *row);

#endif
