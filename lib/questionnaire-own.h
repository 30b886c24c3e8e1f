/* SPDX-License-Identifier: MIT
 *
 * The parts of a questionnaire; for questionnaire*.c alone.
 */
#ifndef QUESTIONNAIRE_OWN_H
#define QUESTIONNAIRE_OWN_H

#include "questionnaire.h"

/* Ask one form, or what is still to ask when all its items were typed in one
 * line of digits (NULL: they were not). */
enum ask_result questionnaire_form(struct fill *f, const char *measure,
    const char *digits);

#endif
