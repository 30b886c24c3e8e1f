/* SPDX-License-Identifier: MIT
 *
 * A sitting at the terminal: who and when, what is known of the client, the
 * records being filled in, and the draft that keeps them until they are
 * saved.  What worksheets ask in their own way, they ask through this.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef FILL_H
#define FILL_H

#include <stdbool.h>
#include <stddef.h>

#include "answers.h"
#include "ask.h"
#include "cli.h"
#include "records.h"
#include "shown.h"
#include "sink.h"

/* A record being filled in. */
struct filled {
	struct answers answers;
	const struct record *from; /* the one in force before, or NULL */
	bool rerated; /* gone through again: written also when unchanged */
	bool held; /* not to be written now: it stays in the draft */
};

struct fill {
	struct cli *cli;
	const struct sheet *sheet; /* the one it is about; see fill_also */
	const char *client;
	char *code; /* the client's, where it was asked for */
	char session[24];
	char date[DATE_TEXT];
	const char *lang;
	bool for_client;
	struct ask *ask; /* NULL: not at a terminal */
	struct records *known; /* settled */
	const char **people; /* of the review, for ask_know */
	struct filled *record;
	size_t n, cap;
	struct draft *draft;
	bool unkept; /* it cannot be written, which was said */
	struct cues *cues; /* once a client has answered */
	bool cared[2]; /* the card was shown, the neutral line was */
	struct str left; /* of the draft that was taken up */
	struct sink *sink; /* opened where the place is known from the start */
	void (*compute)(struct fill *fill, struct answers *a);
};

enum fill_how {
	FILL_ASK = 1,  /* at the terminal */
	FILL_LOOK = 2, /* the client's folder is looked up, wherever the rows
			* will go to: who is safe is kept there */
};

/* Begin, for a sheet: say hello with the last session, read what is known
 * from the place the rows will go to (and with --from from the operands), and
 * take up a draft that was left.  how: of enum fill_how.  Ends the program
 * where that cannot be done. */
void fill_begin(struct fill *f, struct cli *cli, const char *sheet, int how);

/* The sitting has records of this sheet, too: take up those of a draft. */
void fill_also(struct fill *f, const char *sheet);

/* The record in force with that key, or NULL. */
const struct record *fill_known(struct fill *f, const struct answers *key);
/* Its values as answers; answers_clear. */
void fill_copy(struct answers *a, const struct record *r);

/* Have the client, session and date of the sitting, but for keys that are
 * there. */
void fill_place(const struct fill *f, struct answers *a);

/* The record with that key among those being filled in, else one begun from
 * from (the one in force) or anew from key.  It may move at the next call. */
struct filled *fill_record(struct fill *f, const struct record *from,
    const struct answers *key);

/* The record of a sheet in which that field of its key says that, known or
 * anew; field NULL: the sheet has no key of its own. */
struct filled *fill_keyed(struct fill *f, const struct sheet *sheet,
    const char *field, const char *text);

/* Leave a record as it was before the sitting. */
void fill_drop(struct fill *f, struct filled *r);
/* Leave out new records of a sheet of which nothing but the key is said: for a
 * sheet whose records the program itself numbers. */
void fill_tidy(struct fill *f, const char *sheet);

/* Ask one field of a record, or all its fields of the passes from first to
 * last, and keep a draft after each answer. */
enum ask_result fill_field(struct fill *f, struct filled *r,
    const char *field, const char *about);
enum ask_result fill_passes(struct fill *f, struct filled *r, int first,
    int last, const char *about);
/* Its fields from one to another, both included; NULL: the first, the last. */
enum ask_result fill_span(struct fill *f, struct filled *r, const char *from,
    const char *to);

/* Parts of a record, ended by NULL: going back from one leads to the one
 * before it. */
enum ask_result fill_steps(struct fill *f, struct filled *r,
    enum ask_result (*const *step)(struct fill *f, struct filled *r));

/* Each record of the sheet in turn, field by field, until no other is wanted.
 * preset: what is known of the key; or NULL.  False when cut off. */
bool fill_each(struct fill *f, const struct answers *preset);
/* All records in force once more, each with a dated row: these fields, ended
 * by NULL, are asked, and the key fields say which it is. */
enum ask_result fill_again(struct fill *f, const char *const *fields);
/* A paragraph, wrapped. */
void fill_say(struct fill *f, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What is known, as a view has it; width is that of the terminal. */
struct shown fill_shown(struct fill *f);
/* All that is known, and what is being filled in, as if it were saved; and
 * with these answers, or NULL.  records_free. */
struct records *fill_as_saved(struct fill *f, const struct answers *also);

/* What must be read first of the client, before anything is asked: for the
 * therapist what is due, for the client the card. */
void fill_first(struct fill *f);
/* Where a client's own words or an answer in this record ask for it, show the
 * safety card, once a sitting. */
void fill_care(struct fill *f, const struct answers *a);
/* The card, now, once a sitting: an answer asks for it. */
void fill_card(struct fill *f);

/* Was the card shown in this sitting? */
bool fill_cared(const struct fill *f);

/* Keep the draft now; context is the fill. */
void fill_keep(void *context);

/* Is the record one to keep: new, changed, or gone through again? */
bool fill_worth(const struct filled *r);
/* How many are to be written. */
size_t fill_count(const struct fill *f);

/* Ask whether to save, bring what is new or changed to its place, and end the
 * draft; cut_off: only leave the draft. */
void fill_end(struct fill *f, bool cut_off);
/* Only free what it has; the draft stays the caller's. */
void fill_clear(struct fill *f);

#endif
