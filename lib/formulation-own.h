/* SPDX-License-Identifier: MIT
 *
 * What the files of the formulation share; for formulation*.c alone.
 */
#ifndef FORMULATION_OWN_H
#define FORMULATION_OWN_H

#include "formulation.h"

/* An area by the name that the scheme has for it. */
const char *formulation_area(const struct shown *s, struct tree *t,
    const struct record *row, const char *field);

#endif
