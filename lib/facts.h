/* SPDX-License-Identifier: MIT
 *
 * Things said in a report: a label and a text, each of one line, and facts
 * below it.  As data for a template they are maps of label, text, facts, and
 * of: the label of what a fact lies in, as a line by itself must say whose it
 * is.  Texts returned live as long as the tree.
 */
#ifndef FACTS_H
#define FACTS_H

#include "shown.h"
#include "tree.h"

struct fact {
	struct node *map;
	struct node *below; /* a list */
};

/* Put a fact into a list; of may be NULL. */
struct fact facts_say(struct tree *t, struct node *list, const char *of,
    const char *label, const char *text);
const char *facts_text(struct tree *t, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same of a text that was put together, which is freed. */
const char *facts_keep(struct tree *t, struct str *s);
/* Give a map a copy of a text under that name. */
void facts_set(struct tree *t, struct node *map, const char *name,
    const char *text);
/* A list of one fact with facts below it to any depth: to check a template
 * against. */
struct node *facts_names(struct tree *t);

/* The words for a value of that field. */
const char *facts_words(struct tree *t, const struct field *field,
    const char *value, const char *lang);
/* A value in words; "" where it was not answered, where it is not for whom it
 * is shown to, and always of a letter's text. */
const char *facts_value(const struct shown *s, struct tree *t,
    const struct record *row, const char *field);
/* Put a field of a record, under its own label; nothing where facts_value has
 * nothing. */
void facts_field(const struct shown *s, struct tree *t, struct node *list,
    const char *of, const struct record *row, const char *field);

#endif
