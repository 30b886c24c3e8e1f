/* SPDX-License-Identifier: MIT
 * Is a person safe to be with? */

#include <string.h>

#include "err.h"
#include "safety.h"
#include "utf8.h"

static bool
is_doubt(const char *safe)
{
	return strcmp(safe, "not-always") == 0 || strcmp(safe, "no") == 0 ||
	    strcmp(safe, "prefer-not") == 0;
}

bool
safety_doubt(const struct record *person)
{
	return is_doubt(record_text(person, "safe"));
}

const char *
safety_no_review(const struct safety_said *said, const char **field)
{
	struct date answered = date_parse(said->answered_on);
	struct date on = date_parse(said->reviewed_on);

	*field = "reviewed_on";
	if (!date_known(&on))
		return _("must be a date");
	if (date_known(&answered) && date_last(&on) < date_first(&answered))
		return _("is before the date of the answer");
	*field = "by";
	if (sheet_unanswered(said->by))
		return _("must say who looked at the answer");
	*field = "action";
	if (sheet_unanswered(said->action))
		return _("must say what was done");
	return NULL;
}

bool
safety_names(const struct record *review, const struct record *answer)
{
	const struct safety_said said = {
		record_text(review, "answered_on"),
		record_text(review, "reviewed_on"), record_text(review, "by"),
		record_text(review, "action") };
	const char *field;

	return record_is(review, "answered_on", record_on(answer)) &&
	    safety_no_review(&said, &field) == NULL;
}

/* Was it reviewed by the day of that row?  then NULL: whenever it was. */
static bool
reviewed_by(const struct record *review, const struct record *then)
{
	struct date on = date_parse(record_text(review, "reviewed_on"));

	return then == NULL || !date_known(&then->date) ||
	    date_first(&on) <= date_last(&then->date);
}

/* The review of an answer, the last one that was made by then; or NULL. */
static const struct record *
review_then(struct records *all, const struct record *answer,
    const struct record *then)
{
	const struct record *const *row = records_history(all, "safety-review",
	    answer->value[FIELD_CLIENT].text);
	const struct record *found = NULL;

	for (; *row != NULL; row++)
		if (record_is(*row, "kind", "person") &&
		    safety_names(*row, answer) && reviewed_by(*row, then) &&
		    utf8_same(record_text(*row, "person"),
		    record_text(answer, "person")))
			found = *row;
	return found;
}

const struct record *
safety_review(struct records *all, const struct record *answer)
{
	return review_then(all, answer, NULL);
}

/* The same of the rows that were set aside: none of them makes safe. */
static void
look_aside(struct records *all, const struct record *person,
    const struct record **last, const struct record **due)
{
	const struct record *const *row = records_aside(all, "review",
	    person->value[FIELD_CLIENT].text);

	for (; *row != NULL; row++) {
		if (!safety_doubt(*row) || !record_same_key(*row, person))
			continue;
		if (*last == NULL || date_cmp(&(*row)->date,
		    &(*last)->date) >= 0)
			*last = *row;
		if (safety_review(all, *row) == NULL)
			*due = *row;
	}
}

/* From the last row back: the first answer that is due decides, and there may
 * be very many rows. */
static struct safety
state_of(struct records *all, const struct record *person,
    const struct record *then)
{
	const struct record *const *first = records_same(all, person);
	const struct record *const *row = first;
	const struct record *now = NULL, *last = NULL, *due = NULL;
	struct safety s = { .state = SAFETY_NOT_ASKED };
	int at = sheet_field(person->sheet, "safe");
	const char *safe;

	while (*row != NULL)
		row++;
	while (row > first && due == NULL) {
		safe = (*--row)->value[at].text;
		if (then != NULL && (*row)->position > then->position)
			continue;
		if (now == NULL)
			now = *row;
		if (last == NULL && !sheet_unanswered(safe))
			last = *row;
		if (is_doubt(safe) && review_then(all, *row, then) == NULL)
			due = *row;
	}
	person = now != NULL ? now : person;
	look_aside(all, person, &last, &due);
	if (last == NULL)
		return s;
	if (due != NULL || safety_doubt(last)) {
		s.state = SAFETY_NOT_SAFE;
		s.answer = due != NULL ? due : last;
		s.review = due != NULL ? NULL : review_then(all, last, then);
		s.due = due != NULL;
	} else if (last == person) {
		s.state = SAFETY_SAFE;
		s.answer = last;
	}
	return s;
}

struct safety
safety_of(struct records *all, const struct record *person)
{
	return state_of(all, person, NULL);
}

struct safety
safety_then(struct records *all, const struct record *person)
{
	return state_of(all, person, person);
}

bool
safety_stray(struct records *all, const struct record *aside)
{
	const struct record *const *row = records_aside(all, "review",
	    aside->value[FIELD_CLIENT].text);

	if (!safety_doubt(aside) || *records_same(all, aside) != NULL)
		return false;
	while (*row != aside && !(safety_doubt(*row) &&
	    record_same_key(*row, aside)))
		row++;
	return *row == aside;
}

struct safety
safety_person(struct records *all, const char *client, const char *label)
{
	const struct record *person =
	    records_person(all, "review", client, label);
	const struct record *const *row;

	if (person != NULL)
		return safety_of(all, person);
	for (row = records_aside(all, "review", client); *row != NULL; row++)
		if (safety_doubt(*row) &&
		    utf8_same(record_text(*row, "person"), label))
			return safety_of(all, *row);
	return (struct safety){ .state = SAFETY_NOT_ASKED };
}
