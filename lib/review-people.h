/* SPDX-License-Identifier: MIT
 *
 * What the review asks of its people, one by one and counted, and the words
 * for it; for review*.c alone.  Texts live as long as the tree.
 */
#ifndef REVIEW_PEOPLE_H
#define REVIEW_PEOPLE_H

#include "review-own.h"

/* A value as its field shows it, in the language of the output. */
const char *review_word(const struct review *r, const struct record *row,
    const char *field);
/* The words for a code of that field. */
const char *review_code(const struct review *r, const struct record *row,
    const char *field, const char *code);
/* "ring 2", "outside", "no ring yet". */
const char *review_ring(int ring);
int review_ring_of(const struct record *row, const char *field);

/* People counted and named. */
struct people {
	struct str names;
	size_t n;
};
/* more: said in brackets behind the name; NULL or "" for nothing. */
void people_add(struct people *p, const char *name, const char *more);
/* "2 people: Ana, Ben", "1 person: Ana", "nobody".  Frees the people. */
const char *people_text(const struct review *r, struct people *p);
/* The same, and how many of those in the client's life were not asked about
 * this field yet; "not answered yet" when nobody was. */
const char *people_asked(const struct review *r, struct people *p,
    const char *field);

/* The name of an area in the scheme; a code of the clinic's own, and none,
 * as its field shows it. */
const char *review_area(const struct review *r, const struct record *row,
    const char *field);

/* A suggestion and its reasons. */
void review_put_suggestion(const struct review *r, struct node *list,
    const char *of, const struct area_suggestion *s);
/* What the sheets of the problem areas add to the people, and to the client's
 * own area. */
void review_put_problems(const struct review *r, struct node *list);
void review_put_alone(const struct review *r, struct node *list);

/* The people in force of whom a field holds that code, as people_asked. */
const char *review_those(const struct review *r, const char *field,
    const char *code);

/* The date of a row as written, or "no date". */
const char *review_day(const struct record *row);
const char *review_label(const struct review_person *p);
bool review_is(const struct review_person *p, const char *field,
    const char *code);
/* The most of any kind of support got, 0 to 3; -1 where none is answered. */
long review_support(const struct record *row);
/* The field of a kind of support, 0 to REVIEW_KINDS - 1. */
const char *review_kind(int kind);
/* In the client's life: not died, ended or only hoped for. */
bool review_alive(const struct record *row);
/* The change of this row, told against the onset; NULL where it has none. */
const char *review_change(const struct review *r, const struct record *row);
enum area_when review_when(const struct review *r, const struct record *row);
bool review_changed(const struct record *row);

/* The rows of the first circle, those of the earliest date; one a person.
 * Caller frees. */
const struct record **review_first(const struct review *r, size_t *n);
/* Is there a later circle than the first? */
bool review_again(const struct review *r);

#endif
