/* SPDX-License-Identifier: MIT
 * What is worked out of a loss: months, rules of time, steps, and the line
 * about a grief-specific treatment. */

#include <string.h>

#include "err.h"
#include "grief-own.h"

enum { ICD_MONTHS = 6, DSM_MONTHS = 12, DSM_MONTHS_MINOR = 6 };

static void
say(const struct mourning *m, struct node *list, const char *label,
    const char *text)
{
	facts_say(m->t, list, m->loss->person, label, text);
}

/* What was put together becomes the text. */
static void
say_str(const struct mourning *m, struct node *list, const char *label,
    struct str *text)
{
	say(m, list, label, str_text(text));
	str_free(text);
}

static const char *
mark_words(enum grief_mark mark)
{
	switch (mark) {
	case GRIEF_PASSED:
		return _("met");
	case GRIEF_NOT_YET:
		return _("not met yet");
	case GRIEF_MAYBE:
		return _("may be met or not: the date is too rough to tell");
	case GRIEF_UNKNOWN:
		break;
	}
	return _("not known");
}

void
grief_put_time(const struct mourning *m, struct node *list)
{
	struct date died = grief_died(m->loss->row);
	struct str s = { 0 };

	grief_to_onset(&died, &m->all->onset, &s);
	say_str(m, list, _("From death to first symptoms"), &s);
	s = (struct str){ 0 };
	grief_to_today(&died, &m->s->today, &s);
	say_str(m, list, _("From death to today"), &s);
}

static const char *
says_words(enum grief_says says)
{
	switch (says) {
	case GRIEF_SAYS_CONSIDER:
		return _("Consider a grief-specific treatment; discuss in "
		    "supervision.");
	case GRIEF_SAYS_SOON:
		return _("Strong grief this soon is usual. It can still come "
		    "with depression: look at the PHQ-9 and ask.");
	case GRIEF_SAYS_ROUGH:
		return _("The death may be less than six months ago, or more: "
		    "the dates are too rough to tell. Ask for the month.");
	case GRIEF_SAYS_UNDATED:
		return _("The date of death is not known, and so it cannot be "
		    "told whether six months have passed. Ask.");
	case GRIEF_SAYS_AHEAD:
		return _("The date of death lies after the day that counts as "
		    "today: look at it again.");
	case GRIEF_SAYS_NOTHING:
		break;
	}
	return NULL;
}

/* Of the flags that the line depends on, those that were not asked. */
static const char *
to_ask(const struct mourning *m)
{
	static const char *const flag[] = { "flag_longing", "flag_thoughts",
		"flag_pain", "flag_harm", "flag_culture" };
	const struct record *row = m->loss->row;
	struct str s = { 0 };
	const char *text;
	size_t i;

	for (i = 0; row != NULL && i < sizeof(flag) / sizeof(*flag); i++)
		if (*record_text(row, flag[i]) == '\0')
			str_printf(&s, "%s%s", s.len != 0 ? "; " : "",
			    words_in(&sheet_get(row->sheet, flag[i])->label,
			    m->s->lang));
	text = s.len != 0 ? facts_text(m->t, "%s", s.text) : "";
	str_free(&s);
	return text;
}

/* What stands beside the line: both rules of time, as they are not met
 * together, and what the client's own people would say. */
static void
say_beside(const struct mourning *m, struct node *list)
{
	const char *culture = facts_value(m->s, m->t, m->loss->row,
	    "flag_culture");
	struct date died = grief_died(m->loss->row);
	int dsm = m->all->minor ? DSM_MONTHS_MINOR : DSM_MONTHS;
	struct str s = { 0 };

	str_printf(&s, _("ICD-11, %d months or more: %s. "), ICD_MONTHS,
	    mark_words(grief_mark(&died, &m->s->today, ICD_MONTHS)));
	str_printf(&s, m->all->minor ? _("DSM-5-TR under 18, %d months or "
	    "more: %s.") : _("DSM-5-TR for adults, %d months or more: %s."),
	    dsm, mark_words(grief_mark(&died, &m->s->today, dsm)));
	if (!m->all->age_known)
		str_puts(&s, _(" No age is recorded: the mark of adults was "
		    "used."));
	str_printf(&s, _(" Longer than expected in the own culture and faith: "
	    "%s."), *culture != '\0' ? culture : _("not asked"));
	say_str(m, list, _("Time and culture"), &s);
}

static void
say_line(const struct mourning *m, struct node *list)
{
	const char *line = says_words(grief_says(m->loss->row, &m->s->today));

	if (line != NULL)
		say(m, list, _("Note"), line);
}

void
grief_put_note(const struct mourning *m, struct node *list)
{
	say_line(m, list);
	if (grief_says(m->loss->row, &m->s->today) == GRIEF_SAYS_CONSIDER)
		say_beside(m, list);
}

void
grief_put_lines(const struct mourning *m, struct node *list)
{
	say_line(m, list);
	say_beside(m, list);
	if (grief_says(m->loss->row, &m->s->today) != GRIEF_SAYS_SOON &&
	    *to_ask(m) != '\0')
		say(m, list, _("Still to ask"), to_ask(m));
	say(m, list, _("Grief and depression"), _("The one does not explain "
	    "the other away: a depression can be found from two weeks after a "
	    "death on (DSM-5). Look at the PHQ-9 too."));
	facts_field(m->s, m->t, list, m->loss->person, m->loss->row,
	    "decision");
}

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

/* "Parent, died 2023-08-19". */
static const char *
who(const struct mourning *m)
{
	const char *relation = facts_value(m->s, m->t, m->loss->row,
	    "relation");
	struct date died = grief_died(m->loss->row);

	return facts_text(m->t, _("%s%sdied %s"), relation,
	    *relation != '\0' ? ", " : "", date_known(&died) ?
	    record_text(m->loss->row, "died_on") :
	    _("on a day that is not known"));
}

/* "To the first symptoms: 1 to 2 months. To today: 8 months." */
static void
put_months(const struct mourning *m, struct str *out)
{
	struct date died = grief_died(m->loss->row);

	if (!date_known(&died)) {
		str_puts(out, _("Months since: not known"));
		return;
	}
	str_puts(out, _("To the first symptoms: "));
	grief_to_onset(&died, &m->all->onset, out);
	str_puts(out, _(". To today: "));
	grief_to_today(&died, &m->s->today, out);
}

void
grief_put_brief(const struct mourning *m, struct node *list)
{
	struct str s = { 0 };

	str_printf(&s, "%s. ", who(m));
	put_months(m, &s);
	str_putc(&s, '.');
	facts_say(m->t, list, NULL, m->loss->person, str_text(&s));
	str_free(&s);
	say(m, list, _("Steps"), steps(m));
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
	say(m, list, facts_text(m->t, _("Session %s"),
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
		say(m, list, _("Not done yet"), facts_text(m->t,
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
