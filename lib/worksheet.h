/* SPDX-License-Identifier: MIT
 *
 * A worksheet command, whole: rows taken from a stream and passed on, shown
 * as a view, asked at the terminal, filled in an editor, taken back.  A
 * command says which sheets are its own and what is particular to it.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef WORKSHEET_H
#define WORKSHEET_H

#include <stdbool.h>

#include "cli.h"
#include "shown.h"
#include "str.h"

struct fill;
struct answers;

enum { WORKSHEET_SHEETS = 8 };

/* A picture: one format, drawn for one client. */
struct worksheet_picture {
	const char *format;
	void (*draw)(const struct shown *shown, const char *format,
	    struct str *out);
};

struct worksheet {
	/* Whose rows it takes, ended by NULL; the first is the one asked. */
	const char *sheets[WORKSHEET_SHEETS];
	bool chosen; /* that one, by an option; see worksheet_choose */
	/* What its view looks up besides, ended by NULL. */
	const char *also[WORKSHEET_SHEETS];
	/* The template of -f text, md and html; NULL: a plain table. */
	const char *view;
	/* What the empty sheet tells below its questions; NULL: nothing. */
	void (*words)(struct str *out);
	bool view_given; /* by an option of the command: -f text is meant */
	/* Ended by one without a format; NULL: none. */
	const struct worksheet_picture *pictures;
	/* Asks at the terminal what is particular; NULL: each record in turn,
	 * field by field.  False when it was cut off. */
	bool (*ask)(struct fill *fill);
	/* Its ask looks first whether it may be filled in, and opens the
	 * editor itself: with --edit, too. */
	bool gated;
	/* It asks about a person, who may be known to the store alone. */
	bool looks;
	/* Why a record of a form may not be written, as it would bring
	 * somebody into danger, and the field that says so; NULL: it may. */
	const char *(*refuse)(struct fill *fill, const struct answers *a,
	    const char **field);
};

/* The shared options that every worksheet command has. */
#define WORKSHEET_OPTIONS \
	(CLI_READ | CLI_SELECT | CLI_WRITE | CLI_KEEP | CLI_VIEW)

/* Of its sheets this one is asked, and so: for the option of a command that
 * says so.  Another one besides is a usage error. */
void worksheet_choose(struct worksheet *w, const char *sheet,
    bool (*ask)(struct fill *fill), const struct argp_state *state);

/* Do what the command line asks.  Returns the exit status. */
int worksheet_run(struct cli *cli, const struct worksheet *w);

#endif
