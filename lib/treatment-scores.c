/* SPDX-License-Identifier: MIT
 * The scores of a treatment in few words.  Worse is told as plainly as better,
 * and a form with an item missing has no total. */

#include <stdlib.h>

#include "course.h"
#include "err.h"
#include "item9.h"
#include "symptoms.h"
#include "treatment-own.h"

/* "16 on 2024-10-24, was 9 on 2024-09-05: worse by 6 or more", and whose
 * cut-offs say so. */
static const char *
latest_total(const struct treatment *c, const struct course *m)
{
	struct str s = { 0 };

	if (m->first == m->n)
		return _("no total yet");
	str_printf(&s, _("%ld on %s"), m->score[m->latest].total,
	    record_on(m->row[m->latest]));
	if (m->first != m->latest) {
		str_printf(&s, _(", was %ld on %s"), m->score[m->first].total,
		    record_on(m->row[m->first]));
		str_puts(&s, ": ");
		if (!m->adult_only)
			measure_change_words(m->m, m->change, &s);
		if (course_age_words(m) != NULL)
			str_printf(&s, "%s%s", m->adult_only ? "" : "; ",
			    course_age_words(m));
	}
	return treatment_keep(c, &s);
}

static const char *
each(const struct treatment *c, const struct course *m)
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < m->n; i++) {
		str_puts(&s, i != 0 ? ", " : "");
		measure_score_words(m->m, &m->score[i], &s);
	}
	return treatment_keep(c, &s);
}

static const char *
recovery(const struct treatment *c, const struct course *m)
{
	struct str s = { 0 };

	course_recovery_words(m, &s);
	return treatment_keep(c, &s);
}

static void
put_answer(const struct treatment *c, const struct record *row,
    struct str *s)
{
	struct item9 it = item9_of(c->s->full, row);

	if (it.state == ITEM9_NONE)
		return;
	str_puts(s, s->len != 0 ? ", " : "");
	if (it.answer == 0)
		str_putc(s, '0');
	else if (it.answer < 0)
		str_printf(s, it.state == ITEM9_BLANK ?
		    _("not answered on %s") : _("not known on %s"),
		    record_on(row));
	else
		str_printf(s, it.state == ITEM9_DUE ?
		    _("%ld on %s (review due)") : _("%ld on %s (reviewed)"),
		    it.answer, record_on(row));
}

/* The answers to the question on self-harm, form by form. */
static const char *
self_harm(const struct treatment *c, const struct course *m)
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < m->n; i++)
		put_answer(c, m->row[i], &s);
	return treatment_keep(c, &s);
}

static void
put_measure(const struct treatment *c, struct node *list,
    const struct course *m)
{
	struct fact head = facts_say(c->t, list, NULL, m->m->label,
	    latest_total(c, m));
	const struct {
		const char *label, *text;
	} fact[] = {
		{ _("Each"), each(c, m) },
		{ _("Recovery"), recovery(c, m) },
		{ item9_name(m->m->name), self_harm(c, m) },
		{ _("Cut-offs"), m->first == m->latest ? course_age_words(m) :
		    NULL },
	};
	size_t i;

	for (i = 0; i < sizeof(fact) / sizeof(*fact); i++)
		if (fact[i].text != NULL)
			facts_say(c->t, head.below, m->m->label,
			    fact[i].label, fact[i].text);
}

struct node *
treatment_scores(const struct shown *s, struct tree *t, enum escape how)
{
	struct treatment c = { .s = s, .t = t };
	struct node *list = tree_list(t);
	const char **name = symptoms_measures(s);
	struct measure *m;
	struct course course;
	size_t i;

	(void)how;
	for (i = 0; !s->for_client && name[i] != NULL; i++) {
		m = measure_load(name[i]);
		course_of(&course, m, s);
		put_measure(&c, list, &course);
		course_clear(&course);
		measure_free(m);
	}
	free(name);
	return list;
}
