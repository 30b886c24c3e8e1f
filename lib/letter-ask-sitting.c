/* SPDX-License-Identifier: MIT
 * The records of a sitting: the letter, and which sitting it is. */

#include <string.h>

#include "fill-record.h"
#include "letter-ask-own.h"
#include "letter.h"

struct filled *
writing_letter(struct writing *w)
{
	const struct record *known = fill_known(w->f, &w->key);

	/* What was destroyed is not begun from. */
	if (*record_text(known, "destroyed_on") != '\0')
		known = NULL;
	return fill_record(w->f, known, &w->key);
}

/* The last sitting that is known of this letter, or NULL. */
static const struct record *
last_known(struct writing *w)
{
	const struct record *const *r = records_current(w->f->known,
	    "letter-sitting", w->f->client);
	const struct record *last = NULL;

	for (; *r != NULL; r++)
		if (letter_same_answers(*r, &w->key) && (last == NULL ||
		    record_number(last, "nth", 0) <=
		    record_number(*r, "nth", 0)))
			last = *r;
	return last;
}

const struct record *
writing_prepared(struct writing *w, struct answers *sitting)
{
	const struct record *known = fill_known(w->f, sitting);
	const struct record *last = last_known(w);

	if (known != NULL || last == NULL ||
	    *record_text(last, "opened") != '\0')
		return known;
	answers_put(sitting, "nth", record_text(last, "nth"));
	return last;
}

bool
writing_first(struct writing *w)
{
	const struct record *const *r = records_current(w->f->known,
	    "letter-sitting", w->f->client);

	for (; *r != NULL; r++)
		if (letter_same_answers(*r, &w->key) &&
		    record_is(*r, "opened", "yes"))
			return false;
	return true;
}

/* A new sitting, with the number after the last one that is known. */
static struct filled *
new_sitting(struct writing *w, const struct sheet *sheet, long last)
{
	static const char *const field[] = { "variant", "person", "change" };
	struct answers key;
	struct filled *r;
	size_t i;

	answers_init(&key, sheet);
	answers_set(&key, FIELD_CLIENT, w->f->client);
	for (i = 0; i < sizeof(field) / sizeof(*field); i++)
		answers_put(&key, field[i], answers_text(&w->key, field[i]));
	answers_put_number(&key, "nth", last + 1);
	r = fill_record(w->f, NULL, &key);
	answers_clear(&key);
	return r;
}

/* One that today's draft has; else one that was prepared, and no draft has
 * used; else the next. */
struct filled *
writing_sitting(struct writing *w)
{
	const struct sheet *sheet = cli_sheet(w->f->cli, "letter-sitting");
	const struct record *last = last_known(w);
	long n = last != NULL ? record_number(last, "nth", 0) : 0, other;
	bool used = last == NULL || *record_text(last, "opened") != '\0';
	const struct answers *a;
	size_t i;

	for (i = 0; i < w->f->n; i++) {
		a = &w->f->record[i].answers;
		if (a->sheet != sheet)
			continue;
		if (strcmp(answers_get(a, FIELD_DATE), w->f->date) == 0)
			return &w->f->record[i];
		other = answers_number(a, "nth");
		used |= other >= n;
		n = other > n ? other : n;
	}
	return used ? new_sitting(w, sheet, n) :
	    fill_record(w->f, last, NULL);
}
