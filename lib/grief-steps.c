/* SPDX-License-Identifier: MIT
 * Which of the three steps of a loss is begun, and what is open. */

#include <string.h>

#include "err.h"
#include "grief-own.h"

/* Step 1 is begun when more is there than who died and when. */
static bool
is_begun(const struct mourning *m)
{
	const struct record *row = m->loss->row;
	size_t i;

	for (i = FIELD_OWN; row != NULL && i < row->sheet->n; i++)
		if (!row->sheet->field[i].key &&
		    strcmp(row->sheet->field[i].name, "relation") != 0 &&
		    strcmp(row->sheet->field[i].name, "died_on") != 0 &&
		    *record_text(row, row->sheet->field[i].name) != '\0')
			return true;
	return false;
}

/* "sessions 7, 9"; "" for none. */
static const char *
sessions(const struct mourning *m)
{
	const struct record *const *row = records_current(m->s->all,
	    "grief-release", m->s->client);
	struct str s = { 0 };
	const char *text;
	size_t n = 0;

	for (; *row != NULL; row++)
		if (loss_is(m->loss, *row))
			str_printf(&s, "%s%s", n++ != 0 ? ", " : "",
			    record_text(*row, "session"));
	text = n != 0 ? facts_text(m->t, ngettext("session %s",
	    "sessions %s", n), s.text) : "";
	str_free(&s);
	return text;
}

/* How many things there are of step 3, and how many of them are done. */
static size_t
things(const struct mourning *m, size_t *done)
{
	const struct record *const *row = records_current(m->s->all,
	    "grief-reconnect", m->s->client);
	size_t n = 0;

	*done = 0;
	for (; *row != NULL; row++) {
		if (!loss_is(m->loss, *row))
			continue;
		n++;
		*done += record_is(*row, "done", "yes") ||
		    record_is(*row, "done", "partly");
	}
	return n;
}

/* The three steps in one line. */
static const char *
steps(const struct mourning *m)
{
	const char *second = sessions(m);
	size_t done, n = things(m, &done);
	const char *third = n == 0 ? _("not begun") : facts_text(m->t,
	    _("begun (%zu, of them done: %zu)"), n, done);

	return facts_text(m->t, _("1 story: %s; 2 feeling: %s; 3 new ties: "
	    "%s"), is_begun(m) ? _("begun") : _("not begun"),
	    *second != '\0' ? facts_text(m->t, _("begun (%s)"), second) :
	    _("not begun"), third);
}

void
grief_put_brief(const struct mourning *m, struct node *list)
{
	const char *relation = facts_value(m->s, m->t, m->loss->row,
	    "relation");
	struct str s = { 0 };

	if (*relation != '\0')
		str_printf(&s, "%s, ", relation);
	losses_months(m->all, m->loss, &s);
	facts_say(m->t, list, NULL, m->loss->person, str_text(&s));
	str_free(&s);
	mourning_say(m, list, _("Steps"), steps(m));
}

/* The last session on this loss, or NULL. */
static const struct record *
last_release(const struct mourning *m)
{
	const struct record *const *row = records_history(m->s->all,
	    "grief-release", m->s->client);
	const struct record *last = NULL;

	for (; *row != NULL; row++)
		if (loss_is(m->loss, *row))
			last = *row;
	return last;
}

/* How the client left it, and what was planned for after it. */
static void
say_unsettled(const struct mourning *m, struct node *list)
{
	const struct record *row = last_release(m);
	const char *plan;

	if (!record_is(row, "settled", "no"))
		return;
	plan = facts_value(m->s, m->t, row, "plan");
	mourning_say(m, list, facts_text(m->t, _("Session %s"),
	    record_text(row, "session")), *plan != '\0' ?
	    facts_text(m->t, _("not settled on leaving; plan: %s"), plan) :
	    _("not settled on leaving, and no plan is recorded: ask"));
}

static void
say_open(const struct mourning *m, struct node *list)
{
	const struct record *const *row = records_current(m->s->all,
	    "grief-reconnect", m->s->client);
	const char *on;

	for (; *row != NULL; row++) {
		if (!loss_is(m->loss, *row) ||
		    record_is(*row, "kind", "role") ||
		    *record_text(*row, "done") != '\0')
			continue;
		on = record_text(*row, "planned_on");
		mourning_say(m, list, _("Not done yet"), facts_text(m->t,
		    *on != '\0' ? _("%s (planned for %s)") : "%s",
		    record_text(*row, "what"), on));
	}
}

void
grief_put_next(const struct mourning *m, struct node *list)
{
	size_t done;

	facts_say(m->t, list, NULL, m->loss->person, !is_begun(m) ?
	    _("step 1 comes next: the link between the loss and the mood") :
	    *sessions(m) == '\0' ?
	    _("step 2 comes next: letting feeling come") :
	    things(m, &done) == 0 ?
	    _("step 3 comes next: people and things to do") :
	    _("all three steps are begun"));
	say_unsettled(m, list);
	say_open(m, list);
}
