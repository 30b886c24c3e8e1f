/* SPDX-License-Identifier: MIT
 * What today's session needs: what was hard since the last one, what was
 * planned, who is not known to be safe, and what was agreed in supervision. */

#include <string.h>

#include "decision.h"
#include "err.h"
#include "grief.h"
#include "item9.h"
#include "rehearsal.h"
#include "safety.h"
#include "talk-part.h"
#include "treatment-own.h"

static void
say_event(const struct treatment *c, struct node *list, const char *label,
    const struct record *session, const char *kind)
{
	char name[16];
	struct str s = { 0 };
	const char *more[3];
	size_t i;

	strcpy(stpcpy(name, kind), "_event");
	str_puts(&s, facts_value(c->s, c->t, session, name));
	strcpy(stpcpy(name, kind), "_person");
	more[0] = facts_value(c->s, c->t, session, name);
	strcpy(stpcpy(name, kind), "_on");
	more[1] = facts_value(c->s, c->t, session, name);
	strcpy(stpcpy(name, kind), "_link");
	more[2] = facts_value(c->s, c->t, session, name);
	for (i = 0; s.len != 0 && i < 3; i++)
		if (*more[i] != '\0')
			str_printf(&s, "%s%s", i == 0 ? " (" :
			    strchr(s.text, '(') != NULL ? "; " : " (",
			    more[i]);
	if (s.len != 0 && (*more[0] != '\0' || *more[1] != '\0' ||
	    *more[2] != '\0'))
		str_putc(&s, ')');
	facts_say(c->t, list, NULL, label, s.len != 0 ? s.text :
	    _("not recorded"));
	str_free(&s);
}

static void
put_last(const struct treatment *c, struct node *list)
{
	const struct record *session = NULL;
	size_t i;

	for (i = 0; i < c->n; i++)
		if (treatment_attended(c->session[i]))
			session = c->session[i];
	if (session == NULL)
		return;
	facts_say(c->t, list, NULL, _("Last session"), facts_text(c->t,
	    "%ld, %s", record_number(session, "session", 0),
	    record_on(session)));
	say_event(c, list, _("Worst event"), session, "worst");
}

/* Of a result: whom the page is for is to ask, or to tell. */
static const char *
not_recorded(const struct shown *s)
{
	return s->for_client ? _("not told yet. Bring it to your next "
	    "session.") : _("not recorded: ask");
}

/* The plan that was made last, and all before it without a result. */
static void
put_plans(const struct treatment *c, struct node *last, struct node *open)
{
	const struct record *const *row =
	    records_current(c->s->all, "plan", c->s->client);
	const char *plan, *done, *label, *result;

	for (; *row != NULL; row++) {
		plan = record_text(*row, "plan");
		done = facts_value(c->s, c->t, *row, "done");
		result = facts_value(c->s, c->t, *row, "result");
		label = facts_text(c->t, _("Plan of session %ld"),
		    record_number(*row, "session", 0));
		if (row[1] == NULL && *plan == '\0') {
			facts_say(c->t, last, NULL, label, _("none was made"));
		} else if (row[1] == NULL) {
			facts_say(c->t, last, NULL, label, plan);
			facts_say(c->t, last, NULL, _("Its result"),
			    *done == '\0' ? not_recorded(c->s) :
			    facts_text(c->t, *result != '\0' ? "%s. %s" : "%s",
			    done, result));
		} else if (*plan != '\0' && *done == '\0') {
			facts_say(c->t, open, NULL, label, facts_text(c->t,
			    _("%s No result is recorded."), plan));
		}
	}
}

/* Those who died, and animals, are nobody to be asked about. */
static bool
to_be_asked(const struct record *person)
{
	return !record_is(person, "status", "deceased") &&
	    !record_is(person, "status", "hoped") &&
	    !record_is(person, "relation", "pet");
}

static enum safety_state
put_unsafe(const struct treatment *c, const struct record *person,
    struct node *list)
{
	struct safety safe = safety_of(c->s->all, person);

	if (safe.state == SAFETY_NOT_SAFE)
		facts_say(c->t, list, NULL, _("Not safe"), facts_text(c->t,
		    safe.due ? _("%s; the answer is not reviewed") : "%s",
		    record_text(person, "person")));
	return safe.state;
}

static void
put_people(const struct treatment *c, struct node *list)
{
	const struct record *const *row =
	    records_current(c->s->all, "review", c->s->client);
	struct str not_asked = { 0 };

	for (; *row != NULL; row++)
		if (put_unsafe(c, *row, list) == SAFETY_NOT_ASKED &&
		    to_be_asked(*row))
			str_printf(&not_asked, "%s%s",
			    not_asked.len != 0 ? ", " : "",
			    record_text(*row, "person"));
	row = records_aside(c->s->all, "review", c->s->client);
	for (; *row != NULL; row++)
		if (safety_stray(c->s->all, *row))
			put_unsafe(c, *row, list);
	if (not_asked.len != 0)
		facts_say(c->t, list, NULL, _("Not asked yet"),
		    not_asked.text);
	str_free(&not_asked);
}

/* The question for supervision that was asked last: one. */
static const char *
question(const struct treatment *c)
{
	const char *text = "", *last;
	size_t i;

	for (i = 0; i < c->n; i++) {
		last = record_text(c->session[i], "supervision_question");
		if (*last != '\0')
			text = facts_text(c->t, _("%s (session %ld)"), last,
			    record_number(c->session[i], "session", 0));
	}
	return text;
}

/* What is due of item 9, which stands first on the page, too. */
static const char *
item9(const struct shown *s)
{
	return !s->for_client && item9_due(s->full, s->client) ?
	    _("Item 9: above 0, and not reviewed") : "";
}

/* And of a wish that was not taken back. */
static const char *
wish(const struct shown *s)
{
	return !s->for_client && grief_wishes(s->full, s->client) ?
	    _("A wish to be with somebody who died: ask") : "";
}

/* What stands where none are named. */
static struct node *
nobody(const struct shown *s, struct tree *t)
{
	const char *text = *records_current(s->all, "review", s->client) ==
	    NULL ? _("no person is recorded yet") : _("each was asked");

	return tree_text(t, text, strlen(text));
}

/* Is the client among the cases, joined by ;? */
static bool
concerns(const struct treatment *c, const struct record *row)
{
	const char *cases = record_text(row, "cases");
	size_t len = strlen(c->s->client), n;

	for (; *cases != '\0'; cases += n + (cases[n] == ';')) {
		n = strcspn(cases, ";");
		if (n == len && strncmp(cases, c->s->client, n) == 0)
			return true;
	}
	return false;
}

static void
put_actions(const struct treatment *c, struct node *list)
{
	const struct record *const *row =
	    records_current(c->s->all, "supervision", NULL);
	const char *done;

	for (; *row != NULL; row++) {
		if (!concerns(c, *row) || record_is(*row, "done", "yes") ||
		    *record_text(*row, "actions") == '\0')
			continue;
		done = facts_value(c->s, c->t, *row, "done");
		facts_say(c->t, list, NULL, facts_text(c->t, "%s, %s",
		    record_text(*row, "supervisor"), record_on(*row)),
		    facts_text(c->t, _("%s Done: %s."),
		    record_text(*row, "actions"), *done != '\0' ? done :
		    _("not recorded")));
	}
}

struct node *
treatment_needs(const struct shown *s, struct tree *t, enum escape how)
{
	struct node *map = tree_map(t);
	struct node *last = tree_list(t), *open = tree_list(t);
	struct node *people = tree_list(t), *actions = tree_list(t);
	struct treatment c;

	(void)how;
	treatment_open(&c, s, t);
	put_last(&c, last);
	put_plans(&c, last, open);
	decision_put_untold(s, t, open);
	rehearsal_put_open(s, t, open);
	talk_put_open(s, t, open);
	if (!s->for_client) {
		put_people(&c, people);
		put_actions(&c, actions);
	}
	tree_set(t, map, "last", last);
	tree_set(t, map, "open", open);
	tree_set(t, map, "people", people);
	tree_set(t, map, "nobody", nobody(s, t));
	facts_set(t, map, "item9", item9(s));
	facts_set(t, map, "wish", wish(s));
	facts_set(t, map, "question", s->for_client ? "" : question(&c));
	treatment_close(&c);
	tree_set(t, map, "actions", actions);
	return map;
}

struct node *
treatment_needs_names(struct tree *t)
{
	struct node *map = tree_map(t);

	tree_set(t, map, "last", facts_names(t));
	tree_set(t, map, "open", facts_names(t));
	tree_set(t, map, "people", facts_names(t));
	tree_set(t, map, "nobody", tree_text(t, "", 0));
	tree_set(t, map, "item9", tree_text(t, "", 0));
	tree_set(t, map, "wish", tree_text(t, "", 0));
	tree_set(t, map, "question", tree_text(t, "", 0));
	tree_set(t, map, "actions", facts_names(t));
	return map;
}
