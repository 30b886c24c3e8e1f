/* SPDX-License-Identifier: MIT
 * Problem areas: their names, the time of a change, and how reasons read. */

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "area-own.h"
#include "err.h"
#include "mem.h"
#include "settings.h"

enum { AROUND_MONTHS = 3, N_AREAS = AREA_SAFETY + 1, N_SCHEMES = 3 };

static const char *const code_of_area[N_AREAS] = {
	"none", "grief", "dispute", "transition", "isolation", "safety",
};

static const char *const name_of_area[N_AREAS][N_SCHEMES] = {
	{ N_("no suggestion"), N_("no suggestion"), N_("no suggestion") },
	{ N_("grief"), N_("grief"), N_("grief and loss") },
	{ N_("role dispute"), N_("disputes"), N_("disputes") },
	{ N_("role transition"), N_("life changes"), N_("transitions") },
	{ N_("interpersonal deficits"), N_("loneliness or isolation"),
	    N_("isolation, no area of this scheme") },
	{ N_("safety first"), N_("safety first"), N_("safety first") },
};

const char *
area_code(enum area area)
{
	return code_of_area[area];
}

const char *
area_name(enum area area, enum area_scheme scheme)
{
	return _(name_of_area[area][scheme]);
}

enum area
area_of_code(const char *code)
{
	int i;

	for (i = 0; i < N_AREAS; i++)
		if (strcmp(code_of_area[i], code) == 0)
			return (enum area)i;
	return AREA_NONE;
}

/* Of a code; classic when it is none of them. */
static enum area_scheme
scheme_of(const char *code)
{
	return strcmp(code, "who") == 0 ? SCHEME_WHO :
	    strcmp(code, "institute") == 0 ? SCHEME_INSTITUTE : SCHEME_CLASSIC;
}

struct area_case
area_case_of(const struct settings *settings, struct records *all,
    const char *client)
{
	struct area_case c;

	c.onset = date_parse(settings_get(settings, all, client,
	    "onset").value);
	c.scheme = scheme_of(settings_get(settings, all, client,
	    "scheme").value);
	return c;
}

const char *
area_when_code(enum area_when when)
{
	static const char *const code[] = {
		"unknown", "before", "around", "after",
	};

	return code[when];
}

/* First and last month of a date, counted from year 0. */
static void
months(const struct date *date, int *first, int *last)
{
	bool year = date->precision == DATE_YEAR;

	*first = date->year * 12 + (year ? 1 : date->month);
	*last = date->year * 12 + (year ? 12 : date->month);
}

bool
area_apart(const struct date *change, const struct date *onset, int *least,
    int *most)
{
	int first, last, onset_first, onset_last;

	if (!date_known(change) || !date_known(onset))
		return false;
	months(change, &first, &last);
	months(onset, &onset_first, &onset_last);
	*least = first - onset_last;
	*most = last - onset_first;
	return true;
}

static bool
to_the_day(const struct date *a, const struct date *b)
{
	return a->precision == DATE_DAY && b->precision == DATE_DAY;
}

/* Does the later day lie at most n months after the earlier? */
static bool
within(const struct date *earlier, const struct date *later, int n)
{
	struct date limit = date_add_months(earlier, n);

	return !date_known(&limit) || date_cmp(later, &limit) <= 0;
}

enum area_when
area_when(const struct date *change, const struct date *onset)
{
	int least, most;

	if (!area_apart(change, onset, &least, &most))
		return WHEN_UNKNOWN;
	if (to_the_day(change, onset)) {
		if (date_cmp(change, onset) <= 0)
			return within(change, onset, AROUND_MONTHS) ?
			    WHEN_AROUND : WHEN_BEFORE;
		return within(onset, change, AROUND_MONTHS) ?
		    WHEN_AROUND : WHEN_AFTER;
	}
	if (most < -AROUND_MONTHS)
		return WHEN_BEFORE;
	if (least > AROUND_MONTHS)
		return WHEN_AFTER;
	return least >= -AROUND_MONTHS && most <= AROUND_MONTHS ?
	    WHEN_AROUND : WHEN_UNKNOWN;
}

void
area_clear(struct area_suggestion *s)
{
	while (s->n > 0)
		free(s->reason[--s->n]);
	free(s->reason);
	*s = (struct area_suggestion){ 0 };
}

void
area_because(struct area_suggestion *s, const char *format, ...)
{
	struct str text = { 0 };
	va_list ap;

	va_start(ap, format);
	str_vprintf(&text, format, ap);
	va_end(ap);
	s->reason = mem_grow(s->reason, &s->cap, s->n + 1,
	    sizeof(*s->reason));
	s->reason[s->n++] = text.text;
}

void
area_because_is(struct area_suggestion *s, const struct record *person,
    const char *field)
{
	const char *value = record_text(person, field);

	if (*value != '\0')
		area_because(s, _("%s is %s"), field, value);
	else
		area_because(s, _("%s is not answered"), field);
}

/* How far the earlier day lies from the later. */
static void
put_days(struct str *out, const struct date *earlier, const struct date *later,
    bool before)
{
	int n = 0, most;
	struct date on;

	date_months(earlier, later, &n, &most);
	on = date_add_months(earlier, n);
	if (n == 0)
		str_puts(out, before ? _("less than 1 month before") :
		    _("less than 1 month after"));
	else if (date_cmp(&on, later) == 0)
		str_printf(out, before ?
		    ngettext("%d month before", "%d months before", n) :
		    ngettext("%d month after", "%d months after", n), n);
	else
		str_printf(out, before ? _("%d to %d months before") :
		    _("%d to %d months after"), n, n + 1);
}

/* The same where only months are counted. */
static void
put_months(struct str *out, int least, int most)
{
	if (least == 0 && most == 0)
		str_puts(out, _("in the same month as"));
	else if (least == most && most < 0)
		str_printf(out, ngettext("%d month before", "%d months before",
		    -most), -most);
	else if (least == most)
		str_printf(out, ngettext("%d month after", "%d months after",
		    most), most);
	else if (most <= 0)
		str_printf(out, _("%d to %d months before"), -most, -least);
	else if (least >= 0)
		str_printf(out, _("%d to %d months after"), least, most);
	else
		str_printf(out, _("from %d months before to %d months after"),
		    -least, most);
}

void
area_because_when(struct area_suggestion *s, const struct record *person,
    const struct area_case *c)
{
	struct date change = area_changed(person);
	char on[DATE_TEXT], onset[DATE_TEXT];
	struct str apart = { 0 };
	int least, most;

	if (!date_known(&change)) {
		area_because_is(s, person, "changed_on");
		return;
	}
	date_text(&change, on);
	date_text(&c->onset, onset);
	if (!area_apart(&change, &c->onset, &least, &most)) {
		area_because(s, _("%s is %s and %s is not known"),
		    "changed_on", on, "onset");
		return;
	}
	if (!to_the_day(&change, &c->onset))
		put_months(&apart, least, most);
	else if (date_cmp(&change, &c->onset) == 0)
		str_puts(&apart, _("the day of"));
	else if (date_cmp(&change, &c->onset) < 0)
		put_days(&apart, &change, &c->onset, true);
	else
		put_days(&apart, &c->onset, &change, false);
	area_because(s, _("%s %s is %s %s %s"), "changed_on", on, apart.text,
	    "onset", onset);
	str_free(&apart);
}

bool
area_died(const struct record *person)
{
	return record_is(person, "status", "deceased") ||
	    (record_is(person, "status", "") &&
	    record_is(person, "changed_kind", "death"));
}

struct date
area_changed(const struct record *person)
{
	return date_parse(record_text(person, "changed_on"));
}
