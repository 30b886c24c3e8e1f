/* SPDX-License-Identifier: MIT
 * What the review asks of one person's row, and the banner of those who may
 * not be safe. */

#include <string.h>

#include "err.h"
#include "mem.h"
#include "review-people.h"

const char *
review_label(const struct review_person *p)
{
	return record_text(p->row, "person");
}

const char *
review_day(const struct record *row)
{
	return date_known(&row->date) ? record_on(row) : _("no date");
}

/* What does not apply is answered; what was put off is not. */
static bool
is_missing(const struct record *row, const char *field)
{
	const struct field *f = sheet_get(row->sheet, field);

	return *record_text(row, field) == '\0' &&
	    strcmp(row->value[f - row->sheet->field].text, "n/a") != 0;
}

const char *
people_asked(const struct review *r, struct people *p, const char *field)
{
	size_t i, missing = 0, alive = 0;
	const char *text;

	for (i = 0; i < r->n; i++) {
		if (!review_alive(r->person[i].row))
			continue;
		alive++;
		missing += is_missing(r->person[i].row, field);
	}
	if (p->n == 0 && missing != 0 && missing == alive)
		return _("not answered yet");
	text = people_text(r, p);
	return missing == 0 ? text : facts_text(r->t,
	    ngettext("%s; not answered for %zu person",
	    "%s; not answered for %zu people", missing), text, missing);
}

bool
review_is(const struct review_person *p, const char *field, const char *code)
{
	return record_is(p->row, field, code);
}

const char *
review_kind(int kind)
{
	static const char *const field[REVIEW_KINDS] = { "support_practical",
		"support_emotional", "support_advice", "support_company" };

	return field[kind];
}

const char *
review_those(const struct review *r, const char *field, const char *code)
{
	struct people people = { 0 };
	size_t i;

	for (i = 0; i < r->n; i++)
		if (review_is(&r->person[i], field, code))
			people_add(&people, review_label(&r->person[i]), NULL);
	return people_asked(r, &people, field);
}

long
review_support(const struct record *row)
{
	long most = -1, n;
	int kind;

	for (kind = 0; kind < REVIEW_KINDS; kind++) {
		n = record_number(row, review_kind(kind), -1);
		most = n > most ? n : most;
	}
	return most;
}

bool
review_alive(const struct record *row)
{
	return !record_is(row, "status", "deceased") &&
	    !record_is(row, "status", "ended") &&
	    !record_is(row, "status", "hoped");
}

bool
review_changed(const struct record *row)
{
	return *record_text(row, "changed_kind") != '\0' &&
	    !record_is(row, "changed_kind", "none");
}

enum area_when
review_when(const struct review *r, const struct record *row)
{
	struct date on = date_parse(record_text(row, "changed_on"));

	return area_when(&on, &r->c.onset);
}

const char *
review_change(const struct review *r, const struct record *row)
{
	const char *on = record_text(row, "changed_on");
	const char *code = area_when_code(review_when(r, row));

	if (!review_changed(row))
		return NULL;
	return facts_text(r->t, _("%s, %s; against the onset: %s"),
	    review_word(r, row, "changed_kind"), *on != '\0' ?
	    on : _("no date"), review_code(r, row, "changed_onset", code));
}

const struct record **
review_first(const struct review *r, size_t *n)
{
	const struct record *const *row = r->history;
	const struct record **first;
	size_t i;

	for (i = 0; row[i] != NULL; i++)
		continue;
	first = mem_new(i + 1, sizeof(*first));
	*n = 0;
	for (; *row != NULL &&
	    date_cmp(&(*row)->date, &r->history[0]->date) == 0; row++) {
		/* The last of a day is the one that was meant. */
		for (i = 0; i < *n; i++)
			if (record_same_key(first[i], *row))
				break;
		first[i] = *row;
		*n += i == *n;
	}
	return first;
}

bool
review_again(const struct review *r)
{
	const struct record *const *row = r->history;

	for (; *row != NULL; row++)
		if (date_cmp(&(*row)->date, &r->history[0]->date) != 0)
			return true;
	return false;
}

/* What was answered, when, and whether somebody saw to it. */
static const char *
answer_of(const struct review *r, const struct review_person *p)
{
	const struct safety *s = &p->safe;
	const char *said = review_word(r, s->answer, "safe");
	const char *on = record_on(s->answer);
	const char *action;
	size_t len;

	if (s->review == NULL)
		return facts_text(r->t, _("\"%s\" on %s, not reviewed yet"),
		    said, on);
	action = record_text(s->review, "action");
	len = strlen(action);
	/* The sentence that this is put into has a full stop of its own. */
	while (len > 0 && action[len - 1] == '.')
		len--;
	return facts_text(r->t, _("\"%s\" on %s, reviewed %s by %s: %.*s"),
	    said, on, record_text(s->review, "reviewed_on"),
	    record_text(s->review, "by"), (int)len, action);
}

void
review_put_unasked(const struct review *r, struct node *list)
{
	struct people people = { 0 };
	size_t i;

	for (i = 0; i < r->n; i++)
		if (r->person[i].safe.state == SAFETY_NOT_ASKED)
			people_add(&people, review_label(&r->person[i]), NULL);
	if (people.n != 0)
		facts_say(r->t, list, NULL, _("Safety not asked"),
		    facts_text(r->t, _("%s. Ask aloud, with the client alone, "
		    "before anyone here is chosen for work."),
		    people.names.text));
	str_free(&people.names);
}

/* A line of the banner: what was done may have been written in several. */
static void
put_first(const struct review *r, const struct review_person *p,
    struct str *out)
{
	if (out->len != 0)
		str_putc(out, '\n');
	str_flat(out, facts_text(r->t, _("SAFETY FIRST: %s may not be safe "
	    "to be with (%s). Plan nothing that confronts this person: "
	    "nothing to say to them, to rehearse or to send."),
	    review_label(p), answer_of(r, p)));
}

char *
review_banner(const struct shown *s)
{
	const struct record *const *row = records_aside(s->all, "review",
	    s->client);
	struct tree *t = tree_new();
	struct str out = { 0 };
	struct review_person *p;
	struct review r;

	review_open(&r, s, t);
	for (p = r.person; p < r.person + r.n && !s->for_client; p++) {
		p->safe = safety_of(s->all, p->row);
		if (p->safe.state == SAFETY_NOT_SAFE)
			put_first(&r, p, &out);
	}
	for (; *row != NULL && !s->for_client; row++)
		if (safety_stray(s->all, *row))
			put_first(&r, &(struct review_person){ .row = *row,
			    .safe = safety_of(s->all, *row) }, &out);
	review_close(&r);
	tree_free(t);
	return out.text != NULL ? out.text : mem_dup("");
}
