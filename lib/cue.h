/* SPDX-License-Identifier: MIT
 *
 * Words in free text that a therapist must read: about suicide or self-harm,
 * about joining somebody who died, about being hurt or controlled.  Lists in
 * templates/patterns/cues.LANG.csv, shipped ones only, so that no file of a
 * clinic can take a pattern away.
 *
 * What is found is never a finding about a person, only a line to read; what
 * is not found means nothing.
 *
 * A row of a list: code; kind (a kind below, or define, or letter: one about
 * joining the dead that is tried in a letter to them); pattern; except; reason.
 * The text must have the words that cues.LANG.words asks for.  Pattern and
 * except are PCRE2 for whole words, without regard to case; a space is any
 * white space, an apostrophe any apostrophe.  What an exception of the same
 * row covers, in part or whole, is passed over; a row that has only exceptions
 * holds for its whole kind.  A row of kind define is a piece that others name
 * as (?&code).
 */
#ifndef CUE_H
#define CUE_H

#include <stdbool.h>
#include <stddef.h>

#include "records.h"
#include "str.h"

enum cue_kind { CUE_SELF_HARM, CUE_JOINING, CUE_ABUSE, CUE_KINDS };

struct cue {
	enum cue_kind kind;
	const struct field *field; /* the sheet's; NULL for a text alone */
	size_t line;               /* in the field, from 1 */
	const struct record *record; /* NULL but from cue_find */
};

/* Start from { 0 }. */
struct cue_list {
	struct cue *cue;
	size_t n, cap;
};
void cue_clear(struct cue_list *list);
bool cue_has(const struct cue_list *list, enum cue_kind kind);

/* The lists, each compiled when the first text in its language comes. */
struct cues;
struct cues *cue_new(void);
void cue_free(struct cues *cues);

/* Is free text in that language read?  nl-BE is read as nl, and text of a
 * language that is not known ("") with every list. */
bool cue_reads(const char *lang);

/* Append what stands in a text: a line once for each kind, in the order of the
 * lines.  Where matching gives up, the line it began in counts as found.
 * letter: it is of a letter whose "you" may be somebody who died. */
void cue_text(struct cues *cues, const char *lang, bool letter,
    const char *text, size_t len, struct cue_list *list);

/* In the free text of one row or record: fields of type text, and of type line
 * whose privacy is text or letter.  value: one for each field of the sheet. */
void cue_row(struct cues *cues, const char *lang, const struct sheet *sheet,
    const struct cell *value, struct cue_list *list);

/* In all records of a client that are not voided, also those superseded and
 * those that were set aside for their faults.  Of a letter's versions with the
 * same words in a part only the last is named. */
void cue_find(struct cues *cues, const char *lang, struct records *all,
    const char *client, struct cue_list *list);
/* The same in the records of one sheet. */
void cue_find_in(struct cues *cues, const char *lang, struct records *all,
    const char *sheet, const char *client, struct cue_list *list);
/* The same in what no page shows: letters, and rows that were set aside. */
void cue_find_unseen(struct cues *cues, const char *lang, struct records *all,
    const char *client, struct cue_list *list);

/* "may be about ...", in the user's language. */
const char *cue_about(enum cue_kind kind);

/* The part of a letter that it is in, from 1; 0 where it is in none. */
size_t cue_part(const struct cue *cue);

/* Append what the therapist reads of a cue that cue_find found, a line. */
void cue_line(struct str *out, const struct cue *cue, const char *lang);

/* Append what the therapist must know of the reading itself, a line: that it
 * was not done in that language, or that nothing was found (n is 0) and what
 * that means.  Nothing where there are cues and they were looked for. */
void cue_note(struct str *out, const char *lang, size_t n);

#endif
