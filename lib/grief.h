/* SPDX-License-Identifier: MIT
 *
 * What the records of a loss say: the months since, which of the three steps
 * is begun, and whether a grief-specific treatment is to be thought of
 * (clinical source: section 2).
 *
 * Months are ranges, as dates are: what a partial or unknown date leaves open
 * is said to be open, and never decided.  Flags are listed and never counted.
 * Output for the client has none of the therapist's fields and no line that
 * comes of them.
 */
#ifndef GRIEF_H
#define GRIEF_H

#include "escape.h"
#include "picture.h"
#include "shown.h"
#include "tree.h"

enum grief_mark {
	GRIEF_UNKNOWN, /* a date is missing, or the death lies ahead */
	GRIEF_NOT_YET,
	GRIEF_MAYBE,   /* the dates are too rough to tell */
	GRIEF_PASSED,
};
/* Have so many months passed? */
enum grief_mark grief_mark(const struct date *died, const struct date *today,
    int months);

enum grief_says {
	GRIEF_SAYS_NOTHING,
	GRIEF_SAYS_CONSIDER, /* a grief-specific treatment */
	GRIEF_SAYS_SOON,     /* strong grief is usual before six months */
	GRIEF_SAYS_ROUGH,    /* it may be before or after six months */
	GRIEF_SAYS_UNDATED,  /* the date of death is not known */
	GRIEF_SAYS_NO_TODAY, /* no date says what day it is */
	GRIEF_SAYS_AHEAD,    /* the date of death is after today */
};
/* Of a row of the sheet grief; NULL is one without an answer. */
enum grief_says grief_says(const struct record *loss, const struct date *today);

/* Append "2 to 3 months", "less than a month", "1 month before the death", or
 * why it is not known: from death to the first symptoms, and to today. */
void grief_to_onset(const struct date *died, const struct date *onset,
    struct str *out);
void grief_to_today(const struct date *died, const struct date *today,
    struct str *out);

/* Does an answer to `wish` say that the client wishes, or may wish, to be with
 * the person who died? */
bool grief_wish(const char *answer);

/* Append what a therapist must read first, a line for each loss: an answer
 * that the client wishes, or may wish, to be with the person who died.  It
 * stays when a later answer is no; due: then it is not appended. */
void grief_wish_lines(struct records *all, const char *client, bool due,
    struct str *out);
/* Is such an answer the last one?  Then the client sees the safety card. */
bool grief_wishes(struct records *all, const char *client);

/* NULL where there is no loss; else a map of one name, losses: a list of maps
 * with name, plain, and lists of facts.  For a summary: brief (who died,
 * months, steps), note (the line about a grief-specific treatment) and next.
 * For the whole: lines, time, story, checks, flags, release, ties, roles,
 * bonds.  Without facts: nothing was said. */
struct node *grief_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *grief_names(struct tree *t);

enum {
	GRIEF_WIDTH_MIN = 48,
	GRIEF_WIDTH_MAX = 200,
	GRIEF_PAGE = 110, /* a width for SVG on paper */
};

/* Events above, symptoms below, on one line of time; first (or NULL) begins it.
 * NULL where there is no loss.  The caller frees it. */
struct picture *grief_picture(const struct shown *s, const char *first,
    size_t width);
/* As it stands in a report, or NULL; and in words, for a screen reader. */
struct node *grief_timeline(const struct shown *s, struct tree *t,
    enum escape how);
void grief_words(const struct shown *s, struct str *out);

#endif
