/* SPDX-License-Identifier: MIT
 *
 * The inside of a report; for report*.c alone.
 */
#ifndef REPORT_OWN_H
#define REPORT_OWN_H

#include "report.h"
#include "resource.h"
#include "settings.h"
#include "template.h"
#include "tree.h"

/* A sheet that the template names.  It is read when there are rows of it. */
struct report_use {
	const char *name;
	const struct sheet *sheet; /* NULL: not yet */
	bool *field; /* by field: the template names it */
};

/* Rows of a sheet that is not known. */
struct report_stranger {
	char *sheet;
	size_t n;
};

struct report {
	struct cli *cli;
	enum report_format format;
	enum escape how;
	char *name;
	struct template *template;
	struct template *page; /* around all clients; NULL but in HTML */
	struct str foot;       /* of the page */
	struct tree *tree;
	struct report_use *use;
	size_t n_use;
	bool own; /* some of the template or its page is the user's */
	bool codes, history, tables, strangers; /* the template names them */
	struct report_stranger *stranger;
	size_t n_stranger, cap_stranger;
	struct str text;    /* scratch: a report before it is laid out */
	struct str scratch; /* a value */
	bool apart;         /* lines stand before all clients */
	size_t rendered;    /* clients so far */
	bool list;          /* of single lines: nothing parts the clients */
	size_t listed;      /* clients that had a line */
	struct circle_memo *memo;
	struct cues *cues;  /* once a report for a therapist is made */
};

/* Note what the template uses. */
void report_note_uses(struct report *r);
/* Read the sheet of a use. */
const struct sheet *report_use_sheet(struct report *r, struct report_use *use);
/* The complete tree of names, to check a template against. */
struct node *report_names(struct report *r);
/* The data of one client. */
struct node *report_data(struct report *r, const struct shown *shown);

/* May this field of a record be shown?  The text of a letter is
 * withheld, and what would have the client face somebody who is not known to
 * be safe. */
bool report_tells(const struct shown *shown, const struct record *record,
    const struct field *field);
/* Has a sheet any field that may be told, besides those that all rows have? */
bool report_any_told(const struct sheet *sheet, bool for_client);
/* Is the client alone its key, so that one record is in force? */
bool report_single(const struct sheet *sheet);
/* A value in words: codes as labels.  Empty where it was not answered. */
struct node *report_value(struct report *r, const struct shown *shown,
    const struct field *field, const struct cell *value);

/* A line for each sheet that is not known, of the rows noted since the last
 * time they were forgotten. */
struct node *report_strangers(struct report *r);
void report_forget_strangers(struct report *r);

/* A table for each sheet that the template does not name. */
struct node *report_tables(struct report *r, const struct shown *shown);

/* What C computes about a client, made when the template uses its name. */
struct report_part {
	const char *name;
	/* NULL: there is nothing. */
	struct node *(*make)(const struct shown *shown, struct tree *tree,
	    enum escape how);
	/* All that it can hold, to check a template against. */
	struct node *(*sample)(struct tree *tree);
};
extern const struct report_part report_parts[]; /* ended by name NULL */

/* Append what must be read first, before anything else. */
void report_safety(struct report *r, const struct shown *shown,
    struct str *out);

/* Append a text in lines of at most width columns.  A tab goes to the column
 * of values, and what goes on stands below its beginning. */
void report_lay(struct str *out, const char *text, size_t len,
    const struct shown *shown);
/* Newlines and tabs within a value, as report_lay is to meet them. */
void report_flatten(struct str *value);

#endif
