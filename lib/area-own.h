/* SPDX-License-Identifier: MIT
 *
 * What the files of area share.
 */
#ifndef AREA_OWN_H
#define AREA_OWN_H

#include <stdbool.h>

#include "area.h"

/* The change less the onset in months of the calendar, at least and at most.
 * False where either is not known. */
bool area_apart(const struct date *change, const struct date *onset,
    int *least, int *most);

/* Append a reason. */
void area_because(struct area_suggestion *s, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* "status is deceased", or "status is not answered". */
void area_because_is(struct area_suggestion *s, const struct record *person,
    const char *field);
/* "changed_on 2023-11 is 2 months before onset 2024-01". */
void area_because_when(struct area_suggestion *s, const struct record *person,
    const struct area_case *c);

/* The person of this row died: as status says, or a change where status says
 * nothing. */
bool area_died(const struct record *person);
/* When the change of this row was. */
struct date area_changed(const struct record *person);

#endif
