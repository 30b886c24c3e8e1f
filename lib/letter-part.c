/* SPDX-License-Identifier: MIT
 * What a report tells of letters: that they are written, and never their
 * words. */

#include <string.h>

#include "err.h"
#include "facts.h"
#include "letter.h"
#include "str.h"

enum { SCALE = 11 }; /* distress from 0 to 10 */

/* While one letter is told. */
struct telling {
	const struct shown *s;
	struct tree *t;
	const struct record *row;    /* in force, or a sitting where there is
				      * no letter yet */
	const struct record *letter; /* or NULL */
};

static const struct record *const *
sittings(const struct telling *f)
{
	return records_current(f->s->all, "letter-sitting", f->s->client);
}

/* Did it come to writing? */
static bool
was_opened(const struct record *sitting)
{
	const char *opened = record_text(sitting, "opened");

	return *opened != '\0' ? strcmp(opened, "yes") == 0 :
	    *record_text(sitting, "before") != '\0' ||
	    *record_text(sitting, "after") != '\0';
}

/* "distress 7 before, 5 after" */
static const char *
distress(const struct telling *f, const struct record *sitting)
{
	const char *before = record_text(sitting, "before");
	const char *after = record_text(sitting, "after");

	if (*before == '\0' && *after == '\0')
		return _("distress not asked");
	return facts_text(f->t, _("distress %s before, %s after"),
	    *before != '\0' ? before : "?", *after != '\0' ? after : "?");
}

/* Both as small marks on a line from 0 to 10. */
static const char *
marks(const struct telling *f, const struct record *sitting)
{
	long before = record_number(sitting, "before", -1);
	long after = record_number(sitting, "after", -1);
	char line[SCALE + 1];

	if (f->s->plain || (before < 0 && after < 0))
		return "";
	memset(line, '.', SCALE);
	line[SCALE] = '\0';
	if (before >= 0 && before < SCALE)
		line[before] = 'b';
	if (after >= 0 && after < SCALE)
		line[after] = after == before ? 'x' : 'a';
	return facts_text(f->t, "0 %s 10", line);
}

static const char *
state(const struct telling *f)
{
	size_t of, used;

	if (f->letter == NULL)
		return _("not begun");
	if (*record_text(f->letter, "destroyed_on") != '\0')
		return facts_text(f->t, _("destroyed on %s at the client's "
		    "wish"), record_text(f->letter, "destroyed_on"));
	used = letter_used(f->letter, &of);
	return facts_text(f->t, _("letter written, parts used: %zu of %zu"),
	    used, of);
}

static const char *
label(const struct telling *f)
{
	return facts_text(f->t, _("Letter to %s"), letter_to(f->row));
}

/* "letter written, parts used: 7 of 12; 2024-04-09, distress 7 before, 5
 * after" */
static void
say_short(const struct telling *f, struct node *list)
{
	const struct record *const *r = sittings(f);
	struct str s = { 0 };

	str_puts(&s, state(f));
	for (; *r != NULL; r++)
		if (letter_same(*r, f->row) && was_opened(*r))
			str_printf(&s, "; %s, %s", record_on(*r),
			    distress(f, *r));
	facts_say(f->t, list, NULL, label(f), s.text);
	str_free(&s);
}

/* The last sitting, and what is meant to be done with the letter. */
static void
say_last(const struct telling *f, struct node *list)
{
	const struct record *const *r = sittings(f);
	const struct record *last = NULL;
	const char *next = f->letter != NULL ? facts_value(f->s, f->t,
	    f->letter, "what_next") : "";

	for (; *r != NULL; r++)
		if (letter_same(*r, f->row) && was_opened(*r) &&
		    (last == NULL || date_cmp(&(*r)->date, &last->date) >= 0))
			last = *r;
	if (last == NULL)
		return;
	facts_say(f->t, list, NULL, label(f), *next != '\0' ?
	    facts_text(f->t, _("sitting of %s, %s; what comes next: %s"),
	    record_on(last), distress(f, last), next) :
	    facts_text(f->t, _("sitting of %s, %s"), record_on(last),
	    distress(f, last)));
}

/* The labels of the parts that are used, or that are not. */
static const char *
parts(const struct telling *f, bool used)
{
	const struct sheet *sheet = f->letter->sheet;
	const struct field *field;
	struct str s = { 0 };
	const char *text;
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		field = &sheet->field[i];
		if (field->privacy != PRIVACY_LETTER || used !=
		    (*record_text(f->letter, field->name) != '\0'))
			continue;
		str_puts(&s, s.len != 0 ? "; " : "");
		str_puts(&s, words_in(&field->label, f->s->lang));
	}
	text = facts_text(f->t, "%s", s.len != 0 ? s.text : _("none"));
	str_free(&s);
	return text;
}

static void
say_sitting(const struct telling *f, const struct fact *of,
    const struct record *r)
{
	const char *whose = label(f);
	const char *scale = marks(f, r);
	const char *when = facts_text(f->t, _("Sitting %s, %s"),
	    record_text(r, "nth"), record_on(r));

	if (was_opened(r))
		facts_say(f->t, of->below, whose, when, facts_text(f->t,
		    "%s%s%s", distress(f, r), *scale != '\0' ? ": " : "",
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

static void
say_whole(const struct telling *f, struct node *list)
{
	const struct record *const *r = sittings(f);
	const char *whose = label(f);
	struct fact fact = facts_say(f->t, list, NULL, whose, state(f));

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

/* The words themselves, where they were asked for and may be told. */
static void
put_text(const struct telling *f, struct node *list)
{
	const struct sheet *sheet;
	struct node *map = tree_map(f->t), *lines = tree_list(f->t);
	const char *text;
	size_t i;

	if (f->letter == NULL || !letter_told(f->s, f->letter) ||
	    *record_text(f->letter, "destroyed_on") != '\0')
		return;
	sheet = f->letter->sheet;
	for (i = FIELD_OWN; i < sheet->n; i++) {
		text = record_text(f->letter, sheet->field[i].name);
		if (sheet->field[i].privacy == PRIVACY_LETTER &&
		    *text != '\0')
			tree_add(f->t, lines, tree_text(f->t, text,
			    strlen(text)));
	}
	text = label(f);
	tree_set(f->t, map, "label", tree_text(f->t, text, strlen(text)));
	tree_set(f->t, map, "lines", lines);
	tree_add(f->t, list, map);
}

/* Is there a letter, or an earlier sitting, that this sitting belongs to? */
static bool
has_letter(const struct record *sitting, const struct record *const *letter,
    const struct record *const *earlier)
{
	for (; *letter != NULL; letter++)
		if (letter_same(*letter, sitting))
			return true;
	for (; *earlier != sitting; earlier++)
		if (letter_same(*earlier, sitting))
			return true;
	return false;
}

static void
tell_one(const struct telling *f, struct node *const list[4])
{
	say_short(f, list[0]);
	say_last(f, list[1]);
	say_whole(f, list[2]);
	put_text(f, list[3]);
}

struct node *
letter_part(const struct shown *s, struct tree *t, enum escape how)
{
	static const char *const name[] = { "short", "last", "list",
		"texts" };
	struct telling f = { .s = s, .t = t };
	struct node *map = tree_map(t), *list[4];
	const struct record *const *letter = records_current(s->all, "letter",
	    s->client), *const *r;
	size_t i;

	(void)how;
	for (i = 0; i < 4; i++)
		tree_set(t, map, name[i], list[i] = tree_list(t));
	for (r = letter; *r != NULL; r++) {
		f.row = f.letter = *r;
		tell_one(&f, list);
	}
	f.letter = NULL;
	for (r = sittings(&f); *r != NULL; r++) {
		f.row = *r;
		if (!has_letter(*r, letter, sittings(&f)))
			tell_one(&f, list);
	}
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	return list[0]->first != NULL ? map : NULL;
}

struct node *
letter_names(struct tree *t)
{
	struct node *map = tree_map(t), *text = tree_map(t);
	struct node *lines = tree_list(t), *texts = tree_list(t);

	tree_add(t, lines, tree_text(t, "", 0));
	tree_set(t, text, "label", tree_text(t, "", 0));
	tree_set(t, text, "lines", lines);
	tree_add(t, texts, text);
	tree_set(t, map, "short", facts_names(t));
	tree_set(t, map, "last", facts_names(t));
	tree_set(t, map, "list", facts_names(t));
	tree_set(t, map, "texts", texts);
	tree_set(t, map, "plain", tree_bool(t, true));
	return map;
}
