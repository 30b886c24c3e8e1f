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

struct filled;

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
	struct filled *record; /* n, see fill-record.h */
	size_t n, cap;
	struct draft *draft;
	bool unkept; /* it cannot be written, which was said */
	struct cues *cues; /* once a client has answered */
	bool cared[2]; /* the card was shown, the neutral line was */
	struct str left; /* of the draft that was taken up */
	struct sink *sink; /* opened where the place is known from the start */
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

/* A paragraph, wrapped. */
void fill_say(struct fill *f, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What is known, as a view has it; width is that of the terminal. */
struct shown fill_shown(struct fill *f);
/* All that is known, and what is being filled in, as if it were saved.
 * records_free. */
struct records *fill_as_saved(struct fill *f);

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

/* Bring n records to their place, with what is worked out of them, and close
 * the sink.  False when they could not be brought there, which was told. */
bool fill_write(struct fill *f, struct answers *const *a, size_t n);

/* Ask whether to save, bring what is new or changed to its place, and end the
 * draft; cut_off: only leave the draft. */
void fill_end(struct fill *f, bool cut_off);
/* Only free what it has; the draft stays the caller's. */
void fill_clear(struct fill *f);

#endif
