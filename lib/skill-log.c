/* SPDX-License-Identifier: MIT
 * The log of practice, and what of it is open. */

#include <stdlib.h>

#include "err.h"
#include "safety.h"
#include "skill-own.h"

static const char *
name_of(const struct skill_telling *p, const struct record *row)
{
	return facts_text(p->t, "%s, %s", record_on(row),
	    facts_value(p->s, p->t, row, "skill"));
}

/* May it be suggested to go on with that person?  For the therapist a warning
 * goes with it; the client is not told. */
static bool
may_go_on(const struct skill_telling *p, const struct record *row,
    const char **warning)
{
	const char *label = record_text(row, "person");
	bool safe = *label == '\0' || safety_person(p->s->full, p->s->client,
	    label).state == SAFETY_SAFE;

	*warning = safe ? "" : facts_text(p->t, _(" %s is not known to be safe "
	    "to be with: plan nothing that confronts."), label);
	return safe || !p->s->for_client;
}

/* What comes next, of one row. */
static void
put_next(const struct skill_telling *p, struct node *list, const char *of,
    const struct record *row, const char *label)
{
	const char *next = record_text(row, "next");
	const char *warning;

	if (*next != '\0' && may_go_on(p, row, &warning))
		facts_say(p->t, list, of, label, facts_text(p->t, "%s%s", next,
		    warning));
}

void
skill_put_log(const struct skill_telling *p, struct node *list)
{
	static const char *const field[] = { "person", "did", "ease", "effect",
		"reaction", "learned", NULL };
	const struct record **row;
	struct fact fact;
	const char *label;
	size_t n, i, k;

	row = skill_rows(p->s, "skills-log", NULL, &n);
	for (i = 0; i < n; i++) {
		label = name_of(p, row[i]);
		fact = facts_say(p->t, list, NULL, label,
		    record_text(row[i], "situation"));
		for (k = 0; field[k] != NULL; k++)
			facts_field(p->s, p->t, fact.below, label, row[i],
			    field[k]);
		put_next(p, fact.below, label, row[i],
		    words_in(&sheet_get(row[i]->sheet, "next")->label,
		    p->s->lang));
	}
	free(row);
}

void
skill_put_open(const struct skill_telling *p, struct node *list)
{
	const struct record **row;
	const char *warning;
	size_t n, i;

	row = skill_rows(p->s, "skills-log", NULL, &n);
	for (i = 0; i < n; i++)
		if (*record_text(row[i], "effect") == '\0' &&
		    *record_text(row[i], "learned") == '\0' &&
		    may_go_on(p, row[i], &warning))
			facts_say(p->t, list, NULL, facts_text(p->t,
			    _("Practice of %s"), name_of(p, row[i])),
			    facts_text(p->t, _("%s. No result is recorded.%s"),
			    record_text(row[i], "situation"), warning));
	if (n != 0)
		put_next(p, list, NULL, row[n - 1], _("Next to practise"));
	free(row);
}
