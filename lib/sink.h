/* SPDX-License-Identifier: MIT
 *
 * Where a command's rows go: stdout, the end of a file, a file written anew,
 * or the store.  Nothing of a file changes before sink_close.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef SINK_H
#define SINK_H

#include <stdbool.h>

#include "answers.h"
#include "cli.h"
#include "stream.h"

struct sink;

/* Where -o, --replace, --save, -f and --flat say; ends the program when they
 * contradict each other or the place cannot be had. */
struct sink *sink_open(struct cli *cli);

/* Is this format one of rows: csv, rec, json? */
bool sink_format(const char *format);

/* Would the place take rows of this client?  Ends the program when not, before
 * a question is asked. */
void sink_probe(struct sink *k, const char *client);

void sink_row(struct sink *k, const struct row *row);
/* The values of a filled sheet, as a row with its columns. */
void sink_answers(struct sink *k, const struct answers *a);

/* Bring the rows to their place; without commit, leave all as it was.  False
 * when they could not be brought there: it was told, and noted in cli. */
bool sink_close(struct sink *k, bool commit);

/* Tell somebody at a terminal how many were brought to a file or the store;
 * not with -q. */
void sink_told(const struct cli *cli, size_t n);

#endif
