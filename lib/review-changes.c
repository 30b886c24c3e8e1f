/* SPDX-License-Identifier: MIT
 * The changes that the review tells of, in the order of time. */

#include <stdlib.h>

#include "err.h"
#include "mem.h"
#include "review-people.h"

static int
earlier(const void *a, const void *b)
{
	const struct record *const *x = a;
	const struct record *const *y = b;
	struct date on_x = date_parse(record_text(*x, "changed_on"));
	struct date on_y = date_parse(record_text(*y, "changed_on"));
	int order = date_cmp(&on_x, &on_y);

	return order != 0 ? order :
	    ((*x)->position > (*y)->position) -
	    ((*x)->position < (*y)->position);
}

/* The rows that tell of a change, in the order of time; the caller frees. */
static const struct record **
changes(const struct review *r, size_t *n)
{
	const struct record **row = mem_new(r->n, sizeof(*row));
	size_t i;

	for (i = *n = 0; i < r->n; i++)
		if (review_changed(r->person[i].row))
			row[(*n)++] = r->person[i].row;
	qsort(row, *n, sizeof(*row), earlier);
	return row;
}

void
review_put_changes(const struct review *r, struct node *list)
{
	size_t i, n;
	const struct record **row = changes(r, &n);

	for (i = 0; i < n; i++)
		facts_say(r->t, list, NULL, facts_text(r->t, _("Change (%s)"),
		    record_text(row[i], "person")), review_change(r, row[i]));
	free(row);
}

/* "2006"; "2023-08-19, week -21", from the first session, where both days are
 * known.  Was a week told? */
static bool
put_on(const struct record *row, const struct date *started, struct str *s)
{
	const char *text = record_text(row, "changed_on");
	struct date on = date_parse(text);
	bool told = on.precision == DATE_DAY && started->precision == DATE_DAY;

	str_puts(s, *text != '\0' ? text : _("no date"));
	if (told)
		str_printf(s, _(", week %ld"), (date_first(&on) -
		    date_first(started)) / 7);
	return told;
}

/* In few words: "Rik: A break-up, 2006; Mum: A death, 2023-08-19, week -21" */
void
review_put_timeline(const struct review *r, struct node *list)
{
	static const struct {
		enum area_when when;
		const char *label;
	} part[] = {
		{ WHEN_BEFORE, N_("Before the onset") },
		{ WHEN_AROUND, N_("Around the onset") },
		{ WHEN_AFTER, N_("After the onset") },
		{ WHEN_UNKNOWN, N_("When is not known") },
	};
	struct str s = { 0 };
	struct date started = date_parse(record_text(records_one(r->s->all,
	    "case", r->s->client), "started"));
	bool weeks = false;
	size_t i, k, n;
	const struct record **row = changes(r, &n);

	for (i = 0; i < sizeof(part) / sizeof(*part); i++) {
		for (k = 0; k < n; k++) {
			if (review_when(r, row[k]) != part[i].when)
				continue;
			str_printf(&s, _("%s%s: %s, "),
			    s.len != 0 ? "; " : "",
			    record_text(row[k], "person"),
			    review_word(r, row[k], "changed_kind"));
			weeks = put_on(row[k], &started, &s) || weeks;
		}
		if (s.len != 0)
			facts_say(r->t, list, NULL, _(part[i].label), s.text);
		str_free(&s);
	}
	if (weeks)
		facts_say(r->t, list, NULL, _("Weeks"),
		    _("from the first session"));
	free(row);
}
