/* SPDX-License-Identifier: MIT
 *
 * A report: a template over the records of one client, in text, Markdown or
 * HTML.  What must be read first is written by the program before it, whatever
 * the template is.
 *
 * The functions here print and exit: a template that is broken, or that uses
 * a name nobody knows, ends the program.
 */
#ifndef REPORT_H
#define REPORT_H

#include "cli.h"
#include "shown.h"
#include "str.h"

enum report_format { REPORT_TEXT, REPORT_MD, REPORT_HTML };

/* The format of -f, text where it is not given. */
enum report_format report_format(const struct cli *cli);
/* What -f calls it, and how the name of a file in it ends: txt, md, html. */
const char *report_format_name(enum report_format format);
const char *report_suffix(enum report_format format);

struct report;

/* Read a template and check its names: a file where the name has a slash or
 * ends in .mustache, else reports/NAME.txt.mustache (.md, .html), the user's
 * own before the shipped one. */
struct report *report_open(struct cli *cli, const char *name,
    enum report_format format);
void report_close(struct report *r);

/* What to show of a client: its case's language, its last date, and the
 * options of the command.  For the therapist where --for does not say. */
struct shown report_shown(struct cli *cli, struct records *all,
    const char *client);

/* Note a row of a sheet that is not known: the next rendering tells of it. */
void report_unknown(struct report *r, const char *sheet);

/* Does it use rows about therapists, which are those of no client? */
bool report_wants_therapists(struct report *r);

/* Is it one list of single lines over all clients? */
bool report_is_list(const struct report *r);

/* Append what comes before the first client (title: of the page) and after
 * the last.  Clients are parted by report_render. */
void report_head(struct report *r, const char *title, const char *lang,
    struct str *out);
/* Append, before all clients that are told of, what is due of one who is not:
 * whose rows are none of these.  In a report for the client it is the card. */
void report_apart(struct report *r, const struct shown *shown,
    struct str *out);
void report_render(struct report *r, const struct shown *shown,
    struct str *out);
void report_foot(struct report *r, struct str *out);

#endif
