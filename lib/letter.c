/* SPDX-License-Identifier: MIT
 * Letters that are not sent: which is which, and what may be done with it. */

#include <string.h>

#include "date.h"
#include "letter.h"
#include "records-row.h"
#include "utf8.h"

const char *
letter_to(const struct record *row)
{
	return record_text(row, record_is(row, "variant", "role") ? "change" :
	    "person");
}

bool
letter_same(const struct record *a, const struct record *b)
{
	return record_is(a, "variant", record_text(b, "variant")) &&
	    (strcmp(letter_to(a), letter_to(b)) == 0 ||
	    utf8_same(letter_to(a), letter_to(b)));
}

static const char *
get(const struct answers *a, const char *field)
{
	const char *text = answers_text(a, field);

	return sheet_unanswered(text) ? "" : text;
}

bool
letter_same_answers(const struct record *row, const struct answers *key)
{
	const char *variant = get(key, "variant");

	return record_is(row, "variant", variant) &&
	    utf8_same(letter_to(row), get(key, strcmp(variant, "role") == 0 ?
	    "change" : "person"));
}

size_t
letter_used(const struct record *letter, size_t *of)
{
	const struct sheet *sheet = letter->sheet;
	size_t used = 0, i;

	for (*of = 0, i = FIELD_OWN; i < sheet->n; i++) {
		if (sheet->field[i].privacy != PRIVACY_LETTER)
			continue;
		++*of;
		used += *record_text(letter, sheet->field[i].name) != '\0';
	}
	return used;
}

bool
letter_died(struct records *all, const char *client, const char *label)
{
	const struct record *person = records_person(all, "review", client,
	    label);
	const char *status = person != NULL ? record_text(person, "status") :
	    "";

	if (*status != '\0')
		return strcmp(status, "deceased") == 0;
	return records_person(all, "grief", client, label) != NULL;
}

bool
letter_ready(const struct answers *sitting)
{
	return strcmp(get(sitting, "hold_off"), "none") == 0 &&
	    strcmp(get(sitting, "ready"), "yes") == 0;
}

bool
letter_ready_still(const struct answers *sitting, bool first,
    const struct date *today)
{
	struct date on = date_parse(get(sitting, "ready_on"));
	long days;

	if (!letter_ready(sitting) || on.precision != DATE_DAY ||
	    today->precision != DATE_DAY)
		return false;
	days = date_first(today) - date_first(&on);
	return days >= 0 && days <= (first ? 0 : LETTER_DAYS);
}

bool
letter_consented(struct records *all, const char *client)
{
	const struct record *const *r = records_current(all, "consent",
	    client);

	while (*r != NULL && !record_is(*r, "what", "letter-text"))
		r++;
	return *r != NULL && record_is(*r, "answer", "yes");
}

/* Does this version keep the words from others? */
static bool
kept_back(const struct record *version)
{
	return record_is(version, "readers", "only-me") ||
	    *record_text(version, "destroyed_on") != '\0';
}

/* A clinic's own sheet may have words of that kind, too. */
bool
letter_told(const struct shown *s, const struct record *letter)
{
	const struct record *const *r;

	if (!s->letter)
		return false;
	if (strcmp(letter->sheet->name, "letter") != 0)
		return true;
	/* What the last version says holds for those before it. */
	for (r = records_current(s->full, "letter", s->client); *r != NULL; r++)
		if (letter_same(*r, letter) && kept_back(*r))
			return false;
	return !kept_back(letter);
}
