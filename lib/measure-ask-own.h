/* SPDX-License-Identifier: MIT
 *
 * The parts of a questionnaire; for measure-ask*.c alone.
 */
#ifndef MEASURE_ASK_OWN_H
#define MEASURE_ASK_OWN_H

#include "fill-record.h"
#include "measure-ask.h"
#include "measure.h"

/* Ask one form, or what is still to ask when all its items were typed in one
 * line of digits (NULL: they were not). */
enum ask_result measure_ask_form(struct fill *f, const char *measure,
    const char *digits);

/* One form while it is asked. */
struct asking {
	struct fill *f;
	struct measure *m;
	struct filled *r;
	bool shown; /* the safety card was */
};

/* By the name of a field. */
const char *asking_get(const struct asking *q, const char *field);
void asking_set(struct asking *q, const char *field, const char *text);
void asking_say(struct asking *q, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Show the safety card when this field is above 0. */
void asking_above(struct asking *q, const char *field);
/* Ask one field in words of the measure, from 0 to the most. */
enum ask_result asking_number(struct asking *q, const char *name,
    const char *words, long most);
bool asking_over(enum ask_result result);

enum ask_result asking_items(struct asking *q);
/* Digits, an answer each; - for one that was left out. */
enum ask_result asking_digits(struct asking *q, const char *digits);

#endif
