/* SPDX-License-Identifier: MIT
 *
 * The inside of destroying a letter; for letter-destroy*.c alone.
 */
#ifndef LETTER_DESTROY_OWN_H
#define LETTER_DESTROY_OWN_H

#include "ask.h"
#include "letter-destroy.h"
#include "letter.h"
#include "records.h"

struct destroy {
	struct cli *cli;
	struct ask *ask;
	struct records *all;
	const struct record **row; /* versions of the letter that is meant */
	size_t n, cap;
	size_t drafts;
};

/* Read what the store has of the client, in place of what was read. */
void destroy_read(struct destroy *d);
/* Every version of this letter, voided ones too. */
void destroy_find(struct destroy *d, const struct record *letter);
/* Append what the row that stays says of words to read. */
void destroy_cues(const struct destroy *d, struct str *out);

/* Take it out of the files and the drafts.  NULL or the reason; then running
 * it again goes on with it. */
const char *destroy_now(struct destroy *d, const struct record *letter);

#endif
