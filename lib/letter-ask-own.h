/* SPDX-License-Identifier: MIT
 *
 * The inside of a sitting with a letter; for letter-ask*.c alone.
 */
#ifndef LETTER_ASK_OWN_H
#define LETTER_ASK_OWN_H

#include "fill-record.h"
#include "letter-ask.h"

struct writing {
	struct fill *f;
	struct answers key; /* of the letter: variant, person, change */
	bool chosen;        /* the key is known */
	struct answers base; /* the letter as this sitting found it */
	bool cared;         /* it was asked whether to go on after the card */
};

/* Which letter: the one of the draft, one that is begun or prepared, and with
 * losses one that --from names, or a new one.  ASK_ANSWER with the key;
 * ASK_KEEP for none. */
enum ask_result writing_choose(struct writing *w, bool losses);

/* Is there a letter or a loss that a sitting could be about? */
bool writing_can_choose(struct writing *w);

/* The records of this sitting; they may move when another is begun. */
struct filled *writing_letter(struct writing *w);
struct filled *writing_sitting(struct writing *w);
/* What is known of the sitting: its own row, or where it has none the one that
 * was prepared, whose number it then takes; or NULL. */
const struct record *writing_prepared(struct writing *w,
    struct answers *sitting);
/* Was there no sitting yet in which this letter was open? */
bool writing_first(struct writing *w);

/* Why a letter stays closed. */
enum writing_refusal { REFUSE_ITEM9, REFUSE_PERSON, REFUSE_READY,
	REFUSE_AFTERCARE };

/* Say why, to the therapist. */
void writing_say_why(struct writing *w, enum writing_refusal why);
/* Say that it stays closed, to whom is there, and offer a note for the
 * session. */
enum ask_result writing_refuse(struct writing *w, enum writing_refusal why);

/* The therapist's questions: about the other person where it is not known, and
 * whether it is a good time. */
enum ask_result writing_person(struct writing *w);
enum ask_result writing_ready_asked(struct writing *w);
/* All that is to be known before it may open.  ASK_ANSWER, and not refused: it
 * may. */
enum ask_result writing_gate(struct writing *w, bool *refused);

/* The parts, one by one or in the editor.  ASK_END: enough for today. */
enum ask_result writing_parts(struct writing *w);
/* What a sitting of the draft did, and where this one begins: called before the
 * first part, and the other at the end: which parts it changed. */
void writing_begin(struct writing *w);
void writing_end(struct writing *w);

#endif
