/* SPDX-License-Identifier: MIT
 *
 * What the client and the therapist answered, side by side; for skill*.c
 * alone.
 */
#ifndef SKILL_OWN_H
#define SKILL_OWN_H

#include "facts.h"
#include "skill.h"

enum { SKILL_RATERS = 2 };

struct skill_raters {
	const struct record **row[SKILL_RATERS]; /* by date */
	size_t n[SKILL_RATERS];
	const struct field *skills; /* whose options are the skills; NULL:
				     * nobody answered */
};

void skill_open(struct skill_raters *r, const struct shown *s);
void skill_close(struct skill_raters *r);

/* The rows of a sheet in force, by date; of one rater, or NULL.  The caller
 * frees the array. */
const struct record **skill_rows(const struct shown *s, const char *sheet,
    const char *rater, size_t *n);
/* "client", "therapist". */
const char *skill_rater(size_t rater);
/* How often a skill (NULL: any) was practised; and appended in words:
 * "practised 3 times", "not practised yet". */
size_t skill_practised(const struct shown *s, const struct choice *skill);
void skill_put_practised(const struct shown *s, const struct choice *skill,
    struct str *out);

/* While they are told. */
struct skill_telling {
	const struct shown *s;
	struct tree *t;
	struct skill_raters r;
};
void skill_put_log(const struct skill_telling *p, struct node *list);
void skill_put_open(const struct skill_telling *p, struct node *list);

#endif
