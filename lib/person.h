/* SPDX-License-Identifier: MIT
 *
 * The person that a sheet is about: one of those in the relationship review,
 * and whether it is safe to work on that person.  Unless someone is known to
 * be safe, nothing may suggest to confront them: no sentence to say, nothing
 * to rehearse for real, nothing to send (clinical source: section 10, rule 6).
 *
 * `safe` is the therapist's question.  It is asked aloud and alone, before a
 * person is chosen for work, and never of a client at home.  The answer is a
 * row of the review, so that it is asked once.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef PERSON_H
#define PERSON_H

#include "fill.h"
#include "safety.h"

/* Before any is asked: rows of the review that a draft has are taken up. */
void person_begin(struct fill *f);

/* Ask whom it is about: one of the people known, or a new label.  The
 * therapist is then asked whether the person is safe, where that is not known.
 * ASK_ANSWER with the label; ASK_KEEP where it is about nobody; or ASK_BACK,
 * ASK_END, ASK_GONE. */
enum ask_result person_ask(struct fill *f, const char *question,
    struct str *label);

/* The same without the question of safety. */
enum ask_result person_name(struct fill *f, const char *question,
    struct str *label);
/* A field of the review of a person, as whether the person died. */
enum ask_result person_ask_field(struct fill *f, const char *label,
    const char *field);
/* The same question of safety for a person who is named already. */
enum ask_result person_ask_safe(struct fill *f, const char *label);

/* Is the person safe to be with, by all that is known, this sitting's answers
 * among it?  An empty label is nobody: safe. */
enum safety_state person_state(struct fill *f, const char *label);

/* The same of a field of a form with a person in it: why it may not be filled
 * in, with *field set to it; NULL where it is not, or where the person is
 * known to be safe. */
const char *person_refuse(struct fill *f, const struct answers *a,
    const char *name, const char **field);

/* Why nothing that confronts is asked, for the therapist: names the person.
 * For a client it says only to bring it to the next session. */
void person_say_why(struct fill *f, const char *label);

#endif
