/* SPDX-License-Identifier: MIT
 *
 * --from: a new record takes what another has, so that no name and no date is
 * typed twice.  Alone it offers the known records to choose from; N is the Nth
 * of that list; @FILE has the label of a person or a record in its first line,
 * as a label is never an argument.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef FROM_H
#define FROM_H

#include "fill.h"
#include "pick.h"

/* Which of the records --from means: ASK_ANSWER with *chosen; ASK_KEEP for
 * none, which is said where there are none; or ASK_BACK, ASK_END, ASK_GONE.
 * Ends the program where N or the label is not of the list.  A label is
 * compared, after Unicode folding, with the words of the list, and with the
 * values of the record's key. */
enum ask_result from_choose(struct fill *f, const struct pick *p,
    const char *question, const struct record **chosen);

/* Copy values: pairs of a field of the record and a field of the answers,
 * ended by NULL.  What is said there already stays. */
void from_take(struct answers *a, const struct record *record,
    const char *const *fields);

#endif
