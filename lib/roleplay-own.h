/* SPDX-License-Identifier: MIT
 *
 * What the files of roleplay share.
 */
#ifndef ROLEPLAY_OWN_H
#define ROLEPLAY_OWN_H

#include "fill-record.h"

/* The one role play of a sitting. */
struct playing {
	struct fill *f;
	struct answers key;
	long number;
	bool over; /* nothing more is asked */
};

/* Its record, begun where there is none; it may move. */
struct filled *playing_record(struct playing *p);
const char *playing_get(struct playing *p, const char *field);
void playing_set(struct playing *p, const char *field, const char *text);
/* Is the person in that field known to be safe to be with?  Nobody is. */
bool playing_safe(struct playing *p, const char *field);

/* May the person be played: safe, or advice of supervision is there? */
bool playing_may(struct playing *p);

/* The steps, in order. */
enum ask_result playing_person(struct playing *p);
enum ask_result playing_purpose(struct playing *p);
enum ask_result playing_advice(struct playing *p);
enum ask_result playing_scene(struct playing *p);
enum ask_result playing_rounds(struct playing *p);
enum ask_result playing_real(struct playing *p);

/* With --from: take what a record of the client has. */
enum ask_result playing_from(struct playing *p);
/* What the review knows of the person. */
void playing_take_person(struct playing *p);

#endif
