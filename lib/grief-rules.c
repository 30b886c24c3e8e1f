/* SPDX-License-Identifier: MIT
 * The rules of time and of flags (clinical source: section 2; ICD-11 six
 * months, DSM-5-TR twelve for adults and six under 18). */

#include <string.h>

#include "err.h"
#include "grief-own.h"

enum { LINE_MONTHS = 6 }; /* before that, strong grief is usual */

enum grief_mark
grief_mark(const struct date *died, const struct date *today, int months)
{
	int least, most;

	if (!date_months(died, today, &least, &most) ||
	    date_first(died) > date_last(today))
		return GRIEF_UNKNOWN;
	if (least >= months)
		return GRIEF_PASSED;
	return most < months ? GRIEF_NOT_YET : GRIEF_MAYBE;
}

static bool
present(const struct record *loss, const char *flag)
{
	return record_is(loss, flag, "present");
}

/* What it takes, besides the months. */
static bool
is_flagged(const struct record *loss)
{
	return (present(loss, "flag_longing") ||
	    present(loss, "flag_thoughts")) && present(loss, "flag_pain") &&
	    !record_is(loss, "flag_harm", "not-present");
}

enum grief_says
grief_says(const struct record *loss, const struct date *today)
{
	struct date died = grief_died(loss);

	switch (grief_mark(&died, today, LINE_MONTHS)) {
	case GRIEF_PASSED:
		return is_flagged(loss) ? GRIEF_SAYS_CONSIDER :
		    GRIEF_SAYS_NOTHING;
	case GRIEF_NOT_YET:
		return GRIEF_SAYS_SOON;
	case GRIEF_MAYBE:
		return GRIEF_SAYS_ROUGH;
	case GRIEF_UNKNOWN:
		break;
	}
	return !date_known(&died) ? GRIEF_SAYS_UNDATED :
	    date_known(today) ? GRIEF_SAYS_AHEAD : GRIEF_SAYS_NO_TODAY;
}

struct date
grief_died(const struct record *loss)
{
	return date_parse(record_text(loss, "died_on"));
}

/* "3 months", "2 to 3 months"; neither is negative. */
static void
put_months(int least, int most, struct str *out)
{
	if (most == 0)
		str_puts(out, _("less than a month"));
	else if (least == most)
		str_printf(out, ngettext("%d month", "%d months",
		    (unsigned long)most), most);
	else
		str_printf(out, _("%d to %d months"), least, most);
}

/* The two may be the same day, or either the earlier. */
static void
put_either(int before, int after, struct str *out)
{
	str_puts(out, _("not known which came first: at most "));
	put_months(before, before, out);
	str_puts(out, _(" before the death, or "));
	put_months(after, after, out);
	str_puts(out, _(" after it"));
}

/* False where a date is missing, which is said. */
static bool
months(const struct date *died, const struct date *to, const char *missing,
    int *least, int *most, struct str *out)
{
	if (!date_known(died))
		str_puts(out, _("not known (no date of death)"));
	else if (!date_months(died, to, least, most))
		str_puts(out, missing);
	else
		return true;
	return false;
}

void
grief_to_onset(const struct date *died, const struct date *onset,
    struct str *out)
{
	int least, most;

	if (!months(died, onset, _("not known (no date of the first "
	    "symptoms)"), &least, &most, out))
		return;
	if (date_last(onset) < date_first(died)) {
		put_months(-most, -least, out);
		str_puts(out, _(" before the death"));
	} else if (date_first(onset) < date_last(died)) {
		put_either(-least, most, out);
	} else {
		put_months(least, most, out);
	}
}

void
grief_to_today(const struct date *died, const struct date *today,
    struct str *out)
{
	int least, most;

	if (!months(died, today, _("not known (no date for today)"),
	    &least, &most, out))
		return;
	if (date_first(died) > date_last(today))
		str_puts(out, _("not known (the date of death lies ahead)"));
	else
		put_months(least > 0 ? least : 0, most, out);
}

bool
grief_wish(const char *answer)
{
	return strcmp(answer, "yes") == 0 || strcmp(answer, "unsure") == 0;
}

/* The last answer that is a wish, or NULL; and a no that came after it. */
static const struct record *
last_wish(struct records *all, const struct record *loss,
    const struct record **later)
{
	const struct record *const *row = records_same(all, loss);
	const struct record *wish = NULL;

	*later = NULL;
	for (; *row != NULL; row++)
		if (grief_wish(record_text(*row, "wish"))) {
			wish = *row;
			*later = NULL;
		} else if (record_is(*row, "wish", "no")) {
			*later = *row;
		}
	return wish;
}

bool
grief_wishes(struct records *all, const char *client)
{
	const struct record *const *row = records_current(all, "grief",
	    client);
	const struct record *later;

	for (; *row != NULL; row++)
		if (last_wish(all, *row, &later) != NULL && later == NULL)
			return true;
	for (row = records_aside(all, "grief", client); *row != NULL; row++)
		if (grief_wish(record_text(*row, "wish")))
			return true;
	return false;
}

static const char *
on(const struct record *loss)
{
	return date_known(&loss->date) ? record_on(loss) : _("a day that is "
	    "not known");
}

static void
put_wish(const struct record *wish, const struct record *later,
    struct str *out)
{
	str_printf(out, _("A wish to be with %s, who died: %s on %s."),
	    record_text(wish, "person"), record_is(wish, "wish", "yes") ?
	    _("yes") : _("not sure"), on(wish));
	if (later != NULL)
		str_printf(out, _(" Later answered: no, on %s. That does not "
		    "rule it out."), on(later));
	str_puts(out, _(" Ask about thoughts of suicide, and record what was "
	    "done.\n"));
}

void
grief_wish_lines(struct records *all, const char *client, bool due,
    struct str *out)
{
	const struct record *const *row = records_current(all, "grief",
	    client);
	const struct record *wish, *later;

	for (; *row != NULL; row++) {
		wish = last_wish(all, *row, &later);
		if (wish != NULL && !(due && later != NULL))
			put_wish(wish, later, out);
	}
	for (row = records_aside(all, "grief", client); *row != NULL; row++)
		if (grief_wish(record_text(*row, "wish")))
			put_wish(*row, NULL, out);
}
