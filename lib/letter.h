/* SPDX-License-Identifier: MIT
 *
 * Letters that are not sent: to somebody who died, about a relationship that
 * has ended, to a role or a time that is over (clinical source: section 3).
 *
 * The parts of a letter are the fields of privacy `letter`.  Their text is in
 * no output but the letter's own page, unless it was asked for by name and the
 * client consents; only how many parts are used is told, and where there are
 * words that a therapist must read.
 */
#ifndef LETTER_H
#define LETTER_H

#include <stdbool.h>
#include <stddef.h>

#include "answers.h"
#include "escape.h"
#include "shown.h"
#include "str.h"
#include "tree.h"

enum {
	LETTER_DAYS = 7, /* that an answer on readiness holds, for a sitting at
			  * home */
};

/* Whom or what a row of letter or letter-sitting is about. */
const char *letter_to(const struct record *row);
/* Are two rows, of either sheet, about the same letter? */
bool letter_same(const struct record *a, const struct record *b);
bool letter_same_answers(const struct record *row, const struct answers *key);
/* Of the parts how many are used; *of: how many there are. */
size_t letter_used(const struct record *letter, size_t *of);

/* Did that person die?  As the relationship review has it; where that does not
 * say, as a record of grief has it. */
bool letter_died(struct records *all, const char *client, const char *label);

/* Does the therapist's answer of a sitting let the letter open: no reason to
 * hold off, and a yes? */
bool letter_ready(const struct answers *sitting);
/* Does it still hold on that day, for a client alone?  A first sitting is
 * begun in a session: on the day of the answer.  Later ones within
 * LETTER_DAYS. */
bool letter_ready_still(const struct answers *sitting, bool first,
    const struct date *today);

/* Does the client's last word on the text of letters say yes? */
bool letter_consented(struct records *all, const char *client);
/* May this letter's text be told: consented to, and not for "only me"? */
bool letter_told(const struct shown *s, const struct record *letter);

/* Append a line for each letter that was destroyed and held words to read:
 * they are gone, and not what they may mean.  Returns how many. */
size_t letter_gone(struct records *all, const char *client, const char *lang,
    struct str *out);
/* Append what a destroyed letter keeps of it, for the field destroyed_cues,
 * from the rows that go. */
void letter_cues(const char *lang, const struct record *const *row, size_t n,
    struct str *out);

/* A map: short, a fact of a line or two for each letter; last, of its last
 * sitting; list, all that is told of it; texts, where they may be told. */
struct node *letter_part(const struct shown *s, struct tree *t,
    enum escape how);
struct node *letter_names(struct tree *t);

#endif
