/* SPDX-License-Identifier: MIT
 *
 * The problem area that the answers suggest, and why.  The therapist decides;
 * a reason quotes fields, codes and dates, never free text (clinical source:
 * section 1c, the sorting of each problem relationship).
 */
#ifndef AREA_H
#define AREA_H

#include <stddef.h>

#include "date.h"
#include "records.h"
#include "safety.h"

struct settings;

enum area {
	AREA_NONE, /* too little told, or nothing fits */
	AREA_GRIEF,
	AREA_DISPUTE,
	AREA_TRANSITION,
	AREA_ISOLATION,
	AREA_SAFETY,
};

enum area_scheme { SCHEME_CLASSIC, SCHEME_WHO, SCHEME_INSTITUTE };

/* What every suggestion about one client stands on. */
struct area_case {
	struct date onset; /* of the present symptoms */
	enum area_scheme scheme;
};

/* As the settings of the case have it; settings as settings_get takes it. */
struct area_case area_case_of(const struct settings *settings,
    struct records *all, const char *client);

/* Where a change lies.  Around: at most three months before or after the
 * onset.  When both days are known they are compared to the day, the same day
 * three months on still being within.  Otherwise months are counted by the
 * calendar, October and January being three apart; a year is any of its
 * months, and where not all of them agree it is unknown. */
enum area_when { WHEN_UNKNOWN, WHEN_BEFORE, WHEN_AROUND, WHEN_AFTER };

enum area_when area_when(const struct date *change, const struct date *onset);
const char *area_when_code(enum area_when when);

/* The code in files, the same in every scheme; and the scheme's own name. */
const char *area_code(enum area area);
const char *area_name(enum area area, enum area_scheme scheme);
/* Of a code; AREA_NONE when it is none of them. */
enum area area_of_code(const char *code);

/* Start from { 0 }; give back with area_clear. */
struct area_suggestion {
	enum area area;
	char **reason; /* n of them: each says what one or two fields hold */
	size_t n, cap;
};
void area_clear(struct area_suggestion *s);

/* Suggest for a row of the review. */
void area_person(struct area_suggestion *s, const struct record *person,
    const struct safety *safe, const struct area_case *c);

/* Suggest for a row of the sheet transition; person is the row of the review
 * of who has to do with it, or NULL. */
void area_change(struct area_suggestion *s, const struct record *change,
    const struct record *person, const struct area_case *c);

/* People of the review in force; a pet or a professional is not counted as
 * near or lost.  Start from { 0 }. */
struct area_circle {
	int placed;  /* have a ring */
	int near;    /* in ring 1 or 2, and in the client's life */
	int lost;    /* not near, with a change since a year before onset */
	int undated; /* a change, perhaps near the onset, that nobody can say */
	int told;    /* changed_kind is answered */
	int quiet;   /* changed_kind is none */
	int old;     /* a change more than a year before onset */
	int of[AREA_SAFETY + 1]; /* by the area of their own row */
	const struct record *change; /* the first of the lost that lives */
	const struct record *vague;  /* the first of the undated */
};
/* Count one more, in their order, with the area that was suggested for the
 * row. */
void area_count(struct area_circle *n, const struct record *person,
    enum area own, const struct area_case *c);

/* Suggest for the client: isolation, or transition where a recent change
 * explains that few people are close.  Used last, when no person's row has an
 * area of its own. */
void area_client(struct area_suggestion *s, const struct area_circle *n,
    const struct area_case *c);

#endif
