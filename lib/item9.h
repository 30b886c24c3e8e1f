/* SPDX-License-Identifier: MIT
 *
 * Item 9 of the PHQ-9, and what the EPDS and the CORE-10 ask in its place,
 * typed in beside their total (field selfharm of the sheet measure).
 *
 * An answer above 0 is due until a row of safety-review names it: kind item9,
 * answered_on the date of the answer as it is written ("unknown" where it has
 * none), and reviewed_on a date that is not before it.  Nothing else takes it
 * away: no later answer, no later row with the same key, no void row, no
 * filter.  (Clinical source: section 10; Simon 2013, Louzon 2016: any answer
 * above 0 matters, and 0 rules nothing out.)
 *
 * No wording here holds a level of risk.
 */
#ifndef ITEM9_H
#define ITEM9_H

#include <stdbool.h>
#include <stddef.h>

#include "escape.h"
#include "records.h"

enum item9_state {
	ITEM9_NONE,      /* the measure does not ask, or it is no measure */
	ITEM9_ZERO,      /* "not at all" */
	ITEM9_BLANK,     /* empty, put off, n/a */
	ITEM9_NOT_KNOWN, /* a PHQ-9 total without items */
	ITEM9_REVIEWED,  /* above 0, and a review names it */
	ITEM9_DUE,       /* above 0, and none does */
};

struct item9 {
	enum item9_state state;
	const struct record *review; /* the last that names it, or NULL */
	long answer; /* -1 where there is none */
};

/* The answer of one row of the sheet measure, voided or not. */
struct item9 item9_of(struct records *all, const struct record *row);

/* Has the client an answer that is due?  Then everything for the therapist
 * begins with item9_lines, and output for the client has the safety card. */
bool item9_due(struct records *all, const char *client);

/* Append the therapist's lines, each with a newline: first what is due, then
 * the history.  missed: say so too where there is no PHQ-9 at all.  A person's
 * words are put as how says and stay on their line.  Returns how many lines
 * are of what is due. */
size_t item9_lines(struct records *all, const char *client, bool missed,
    enum escape how, struct str *out);

/* The lines of what is due alone. */
void item9_due_lines(struct records *all, const char *client, struct str *out);

/* What the question is called in a line, as "Item 9". */
const char *item9_name(const char *measure);
/* Append an answer in a few words, for a table: "1 Several days; review
 * due".  label: of the answers, n of them, NULL where there is none. */
void item9_words(const struct item9 *it, const char *const *label, size_t n,
    struct str *out);
/* How the line of an answer that is due goes on. */
const char *item9_due_words(void);

/* For rows that pass one by one and are not kept: what is due in all that was
 * given, whether or not it was printed.  Memory is for the answers above 0
 * and their reviews alone. */
struct item9_watch;
struct item9_watch *item9_watch_new(void);
void item9_watch_free(struct item9_watch *w);

/* Every row that is read, of any sheet, also one whose sheet is not read
 * here.  printed: it goes to the output. */
void item9_watch_row(struct item9_watch *w, const struct row *row,
    bool printed);
/* Every row with faults: it may hold an answer, and reviews none. */
void item9_watch_bad(struct item9_watch *w, const struct row *row,
    bool printed);
/* The same of a client's folder in the store, or of all folders (NULL);
 * client may have no folder. */
void item9_watch_store(struct item9_watch *w, struct sheets *sheets,
    const char *client);
/* At the end: append a line for each answer that is due, with the client's
 * code, and whether its rows were left out.  Returns how many. */
size_t item9_watch_lines(const struct item9_watch *w, struct str *out);

#endif
