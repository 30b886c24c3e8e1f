/* SPDX-License-Identifier: MIT
 *
 * The losses of a client; for grief*.c alone.
 */
#ifndef GRIEF_OWN_H
#define GRIEF_OWN_H

#include <stddef.h>

#include "facts.h"
#include "grief.h"
#include "timeline.h"

/* The date of death as it stands; DATE_NONE where there is no row. */
struct date grief_died(const struct record *loss);

/* Somebody who died, from any of the three sheets. */
struct loss {
	const char *person;
	const struct record *row; /* of step 1, or NULL */
};

struct losses {
	const struct shown *s;
	struct loss *loss;
	size_t n, cap;
	struct date onset;
	bool minor;     /* under 18 */
	bool age_known;
};
void losses_make(struct losses *all, const struct shown *s);
void losses_clear(struct losses *all);

/* Is a row of steps 2 and 3 about that person? */
bool loss_is(const struct loss *loss, const struct record *row);

/* Append "died 2023-08-19. To the first symptoms: 1 to 2 months. To today: 8
 * months." */
void losses_months(const struct losses *all, const struct loss *loss,
    struct str *out);

/* Make the line of time of them all; timeline_clear. */
void losses_timeline(const struct losses *all, struct timeline *t);

/* One loss while it is told. */
struct mourning {
	const struct losses *all;
	const struct shown *s;
	struct tree *t;
	const struct loss *loss;
};

/* Put a fact of it. */
void mourning_say(const struct mourning *m, struct node *list,
    const char *label, const char *text);

/* The lists of one loss, in facts. */
void grief_put_lines(const struct mourning *m, struct node *list);
void grief_put_note(const struct mourning *m, struct node *list);
void grief_put_time(const struct mourning *m, struct node *list);
void grief_put_story(const struct mourning *m, struct node *list);
void grief_put_checks(const struct mourning *m, struct node *list);
void grief_put_flags(const struct mourning *m, struct node *list);
void grief_put_release(const struct mourning *m, struct node *list);
void grief_put_ties(const struct mourning *m, struct node *list);
void grief_put_roles(const struct mourning *m, struct node *list);
void grief_put_bonds(const struct mourning *m, struct node *list);
void grief_put_brief(const struct mourning *m, struct node *list);
void grief_put_next(const struct mourning *m, struct node *list);

#endif
