/* SPDX-License-Identifier: MIT
 * All that is told of one letter: its parts by name, and each sitting. */

#include <string.h>

#include "err.h"
#include "facts.h"
#include "letter-own.h"
#include "str.h"

enum { SCALE = 11 }; /* distress from 0 to 10 */

bool
letter_drawn(const struct letter_telling *f, const struct record *sitting)
{
	return !f->s->plain && (record_number(sitting, "before", -1) >= 0 ||
	    record_number(sitting, "after", -1) >= 0);
}

/* Both as small marks on a line from 0 to 10. */
static const char *
marks(const struct letter_telling *f, const struct record *sitting)
{
	long before = record_number(sitting, "before", -1);
	long after = record_number(sitting, "after", -1);
	char line[SCALE + 1];

	if (!letter_drawn(f, sitting))
		return "";
	memset(line, '.', SCALE);
	line[SCALE] = '\0';
	if (before >= 0 && before < SCALE)
		line[before] = 'b';
	if (after >= 0 && after < SCALE)
		line[after] = after == before ? 'x' : 'a';
	return facts_text(f->t, "0 %s 10", line);
}

/* The labels of the parts that are used, or that are not. */
static const char *
parts(const struct letter_telling *f, bool used)
{
	const struct sheet *sheet = f->letter->sheet;
	const struct field *field;
	struct str s = { 0 };
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		field = &sheet->field[i];
		if (field->privacy != PRIVACY_LETTER || used !=
		    (*record_text(f->letter, field->name) != '\0'))
			continue;
		str_puts(&s, s.len != 0 ? "; " : "");
		str_puts(&s, words_in(&field->label, f->s->lang));
	}
	return s.len != 0 ? facts_keep(f->t, &s) : _("none");
}

static void
say_sitting(const struct letter_telling *f, const struct fact *of,
    const struct record *r)
{
	const char *whose = letter_label(f);
	const char *scale = marks(f, r);
	const char *when = facts_text(f->t, _("Sitting %s, %s"),
	    record_text(r, "nth"), record_on(r));

	if (letter_opened(r))
		facts_say(f->t, of->below, whose, when, facts_text(f->t,
		    "%s%s%s", letter_distress(f, r), *scale != '\0' ? ": " : "",
		    scale));
	else if (*record_text(r, "opened") != '\0')
		facts_say(f->t, of->below, whose, when,
		    _("the letter stayed closed"));
	else
		facts_say(f->t, of->below, whose, when, _("to come"));
	facts_field(f->s, f->t, of->below, when, r, "hold_off");
	facts_field(f->s, f->t, of->below, when, r, "ready");
	facts_field(f->s, f->t, of->below, when, r, "ready_on");
	facts_field(f->s, f->t, of->below, when, r, "aftercare");
	facts_field(f->s, f->t, of->below, when, r, "note");
	facts_field(f->s, f->t, of->below, when, r, "in_session");
}

void
letter_whole(const struct letter_telling *f, struct node *list)
{
	const struct record *const *r = letter_sittings(f);
	const char *whose = letter_label(f);
	struct fact fact = facts_say(f->t, list, NULL, whose, letter_state(f));

	facts_field(f->s, f->t, fact.below, whose, f->row, "variant");
	if (f->letter != NULL &&
	    *record_text(f->letter, "destroyed_on") == '\0') {
		facts_say(f->t, fact.below, whose, _("Parts used"),
		    parts(f, true));
		facts_say(f->t, fact.below, whose, _("Left empty"),
		    parts(f, false));
		facts_field(f->s, f->t, fact.below, whose, f->letter,
		    "what_next");
		facts_field(f->s, f->t, fact.below, whose, f->letter,
		    "readers");
		facts_field(f->s, f->t, fact.below, whose, f->letter,
		    "reader");
	}
	for (; *r != NULL; r++)
		if (letter_same(*r, f->row))
			say_sitting(f, &fact, *r);
}
