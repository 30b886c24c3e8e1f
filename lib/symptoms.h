/* SPDX-License-Identifier: MIT
 *
 * What the measures of one client say, for reports: totals, bands, change,
 * and the line of each (clinical source: sections 8d and 8f).
 */
#ifndef SYMPTOMS_H
#define SYMPTOMS_H

#include "escape.h"
#include "picture.h"
#include "shown.h"
#include "tree.h"

/* A list of the measures with a form, each a map: name, facts (label and
 * text), forms (session, date, total, band, item9), bands and asked: whether
 * its forms have a band and an item 9.  It is the same in every format. */
struct node *symptoms_part(const struct shown *s, struct tree *t,
    enum escape how);
/* The same names, for template_check. */
struct node *symptoms_names(struct tree *t);

/* The lines of all measures, one after the other, as they stand in a report.
 * NULL: there is no form. */
struct node *symptoms_trends(const struct shown *s, struct tree *t,
    enum escape how);

/* The codes of the measures with a form and a definition, in the order of the
 * sheet, ended by NULL.  Caller frees the array. */
const char **symptoms_measures(const struct shown *s);

#endif
