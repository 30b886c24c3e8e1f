/* SPDX-License-Identifier: MIT
 * What is worked out of a loss: months, rules of time, and the line about a
 * grief-specific treatment. */

#include "err.h"
#include "grief-own.h"

enum { ICD_MONTHS = 6, DSM_MONTHS = 12, DSM_MONTHS_MINOR = 6 };

/* What was put together becomes the text. */
static void
say_str(const struct mourning *m, struct node *list, const char *label,
    struct str *text)
{
	mourning_say(m, list, label, str_text(text));
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
	case GRIEF_SAYS_NO_TODAY:
		return _("No date says what day it is, and so it cannot be "
		    "told whether six months have passed.");
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
	size_t i;

	for (i = 0; row != NULL && i < sizeof(flag) / sizeof(*flag); i++)
		if (*record_text(row, flag[i]) == '\0')
			str_printf(&s, "%s%s", s.len != 0 ? "; " : "",
			    words_in(&sheet_get(row->sheet, flag[i])->label,
			    m->s->lang));
	return facts_keep(m->t, &s);
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
		mourning_say(m, list, _("Note"), line);
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
		mourning_say(m, list, _("Still to ask"), to_ask(m));
	mourning_say(m, list, _("Grief and depression"), _("The one does not "
	    "explain the other away: a depression can be found from two weeks "
	    "after a death on (DSM-5). Look at the PHQ-9 too."));
	facts_field(m->s, m->t, list, m->loss->person, m->loss->row,
	    "decision");
}
