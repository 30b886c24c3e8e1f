/* SPDX-License-Identifier: MIT
 *
 * The front of every command: the options that all share, how it begins and
 * ends, and what it reads.  A command's own options stand before them, in an
 * argp of its own, whose parser gets the command's struct as input.
 *
 * The functions here print and exit.
 */
#ifndef CLI_H
#define CLI_H

#include <argp.h>
#include <stdbool.h>
#include <stddef.h>

#include "date.h"
#include "err.h"
#include "settings.h"
#include "sheet.h"
#include "str.h"

/* Which of the shared options a command has. */
enum cli_options {
	CLI_READ = 1,   /* operands, --saved, -c, --header, --no-override */
	CLI_SELECT = 2, /* -m, --any, --all, --current, --as-of */
	CLI_OUTPUT = 4, /* -o, -f, -q, --rejects */
	CLI_KEEP = 8,   /* --save, --replace, -s, -d, and how rows are typed */
	CLI_VIEW = 16,  /* --for, --plain, --ascii, --lang, --color */
	CLI_FLAT = 32,  /* --flat */
	CLI_FROM = 64,  /* --from */
	CLI_WRITE = CLI_OUTPUT | CLI_FLAT,
};

#define CLI_FORMATS "csv, rec, json, text, md, html"

enum cli_whose { WHOSE_DEFAULT, WHOSE_CLIENT, WHOSE_THERAPIST };
enum cli_color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };
enum cli_task { TASK_NONE, TASK_EDIT, TASK_BLANK, TASK_VOID, TASK_RENAME };

struct cli_match;

struct cli {
	/* Set by the command before cli_parse. */
	const char *doc;     /* what it does, in a sentence or two */
	const char *args;    /* "[FILE...]", or NULL: no operands */
	const char *example; /* two, with newlines, for -h */
	const char *formats; /* what -f takes; NULL: CLI_FORMATS */
	unsigned options;    /* of enum cli_options */
	struct argp own;     /* its own options; without a parser: none */
	void *input;         /* for that parser */
	bool therapists;     /* --saved reads their rows on a client, too */

	/* What was given. */
	char **files; /* ended by NULL; n_files 0: none were named */
	size_t n_files;
	const char *client, *session, *date, *header;
	const char *output, *rejects, *format, *as_of, *lang;
	const char *from; /* NULL; "": choose; N; @FILE */
	struct cli_match *match;
	enum cli_task task;
	enum cli_whose whose;
	enum cli_color color;
	int pass; /* 1 with --quick, 2, 3 with --more */
	bool saved, save, replace, any, all, current, flat;
	bool plain, ascii, no_input, quiet, override;
	bool read_on; /* past a fault that ends the run, for what is due */
	bool with_letter; /* the text of a letter, too */

	/* What was met. */
	enum status status; /* the worst so far */
	size_t n_faults;
	struct sheets *sheets;
	bool store_files; /* the operands are those of the store */
	struct settings *settings; /* once they are asked for */
	struct item9_watch *watch; /* rows that pass are watched */
	struct rejects *aside;
	/* Opens the files that are read, as in stream.h; NULL: as they are. */
	int (*open)(void *context, const char *path);
	void *open_context;
	char locale_lang[4];
};

/* Read the command line; at a terminal also the locale.  Ends the program
 * when it was called wrongly, or only for help. */
void cli_parse(struct cli *cli, int argc, char **argv);

/* Note a status; the worst one is the program's. */
void cli_status(struct cli *cli, enum status status);

/* The files to read, ended by NULL: the operands, those of the store with
 * --saved, else stdin.  The caller frees nothing. */
char *const *cli_files(struct cli *cli);
/* Is there nothing to read: no operand, no --saved, stdin a terminal? */
bool cli_at_terminal(const struct cli *cli);

/* For a command that asks nothing: the end of the program, with a short help,
 * when there is nothing to read. */
void cli_need_input(const struct cli *cli);

/* The first line of a file, for what may not stand in an argument.  Ends the
 * program when there is none.  The caller frees it. */
char *cli_line(const char *path);

/* A sheet that must be there; ends the program when it is not, or its
 * definition is broken. */
const struct sheet *cli_sheet(struct cli *cli, const char *name);

/* The day that counts as today in what is computed: -d, else
 * SOURCE_DATE_EPOCH, else this last date of the client's rows. */
struct date cli_today(const struct cli *cli, const struct date *last);

/* What holds for all cases: the practice's row.  Ends the program when it
 * cannot be used. */
const struct settings *cli_settings(struct cli *cli);

/* The language of the output: --lang, else the case's, else English; at a
 * terminal the locale comes before English. */
const char *cli_lang(struct cli *cli, const char *of_case);
/* Columns of the output: the terminal's, COLUMNS, or 72. */
unsigned cli_width(const struct cli *cli);
/* May lines be drawn in Unicode?  Not with --ascii, nor at a terminal that is
 * not UTF-8. */
bool cli_unicode(const struct cli *cli);
/* Is stdout to be coloured?  Colour is never the only carrier. */
bool cli_use_color(const struct cli *cli);
/* Is the output for the client?  fallback where --for does not say. */
bool cli_for_client(const struct cli *cli, bool fallback);

/* Write a text to -o, beside it and then in its place, or to stdout.  Ends the
 * program when it cannot be written. */
void cli_write(struct cli *cli, const struct str *text);
/* Which of these forms, ended by NULL, -f names; 0 where it is not given.
 * Ends the program for any other. */
size_t cli_format(const struct cli *cli, const char *const *formats);

/* The end: what was read is freed, and the status is the program's. */
int cli_end(struct cli *cli);

#endif
