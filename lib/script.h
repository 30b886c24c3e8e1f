/* SPDX-License-Identifier: MIT
 *
 * Scripts, ipt-script(5): one talk as people write it down, a chat as they
 * paste it, a play or a transcript, read into records of the sheets incident
 * and turn, and written back.
 *
 * What is not understood is never dropped in silence: each line that was not
 * read is named by its place.  No reason holds a word of the text.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "answers.h"
#include "records-row.h"
#include "str.h"

/* Something in one line.  A line that nobody speaks is only left out; a fault
 * would lose what somebody wrote. */
struct script_fault {
	size_t line;   /* from 1 */
	size_t column; /* in characters, from 1 */
	bool left_out;
	const char *reason; /* a constant, or the sheet's */
};

struct script {
	/* Each incident with its turns after it.  What the text does not say
	 * is NULL: also the numbers of the incidents. */
	struct answers *record;
	size_t n, cap;
	size_t *line; /* by record: where it begins */
	size_t cap_line;
	struct script_fault *fault; /* in order of lines */
	size_t n_fault, cap_fault;
};

/* Read a whole text.  The sheets must stay as long as the script. */
void script_read(struct script *s, const struct sheet *incident,
    const struct sheet *turn, const char *text, size_t len);
void script_clear(struct script *s);

/* Is this the beginning of a script, and not of CSV or rec text?  With all
 * that was read of it, or the first block; sheet is the one that someone's own
 * CSV belongs to. */
bool script_like(const char *text, size_t len, const struct sheet *sheet);

/* Is this what a person writes for herself: Me, I, Ik, Ich, Je, …? */
bool script_self(const char *speaker);
/* Is this the client of a transcript: Client, C, Patient, P, …? */
bool script_client(const char *speaker);

/* Append the first line, which says that what follows was written by us and is
 * to be read to the letter; then incidents, each with its n turns.  Incident
 * may be NULL where only turns are there; sheet is the one of incidents. */
void script_write_head(struct str *out);
void script_write(struct str *out, const struct sheet *sheet,
    const struct record *incident, const struct record *const *turn,
    size_t n);

#endif
