/* SPDX-License-Identifier: MIT
 * What a report tells of letters: that they are written, and never their
 * words. */

#include <string.h>

#include "err.h"
#include "facts.h"
#include "letter-own.h"
#include "str.h"

const struct record *const *
letter_sittings(const struct letter_telling *f)
{
	return records_current(f->s->all, "letter-sitting", f->s->client);
}

/* Did it come to writing? */
bool
letter_opened(const struct record *sitting)
{
	const char *opened = record_text(sitting, "opened");

	return *opened != '\0' ? strcmp(opened, "yes") == 0 :
	    *record_text(sitting, "before") != '\0' ||
	    *record_text(sitting, "after") != '\0';
}

/* "distress 7 before, 5 after" */
const char *
letter_distress(const struct letter_telling *f, const struct record *sitting)
{
	const char *before = record_text(sitting, "before");
	const char *after = record_text(sitting, "after");

	if (*before == '\0' && *after == '\0')
		return _("distress not asked");
	return facts_text(f->t, _("distress %s before, %s after"),
	    *before != '\0' ? before : "?", *after != '\0' ? after : "?");
}

const char *
letter_state(const struct letter_telling *f)
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

const char *
letter_label(const struct letter_telling *f)
{
	return facts_text(f->t, _("Letter to %s"), letter_to(f->row));
}

/* "letter written, parts used: 7 of 12; 2024-04-09, distress 7 before, 5
 * after" */
static void
say_short(const struct letter_telling *f, struct node *list)
{
	const struct record *const *r = letter_sittings(f);
	struct str s = { 0 };

	str_puts(&s, letter_state(f));
	for (; *r != NULL; r++)
		if (letter_same(*r, f->row) && letter_opened(*r))
			str_printf(&s, "; %s, %s", record_on(*r),
			    letter_distress(f, *r));
	facts_say(f->t, list, NULL, letter_label(f), s.text);
	str_free(&s);
}

/* The last sitting; opened: in which it was open. */
static const struct record *
last_sitting(const struct letter_telling *f, bool opened)
{
	const struct record *const *r = letter_sittings(f);
	const struct record *last = NULL;

	for (; *r != NULL; r++)
		if (letter_same(*r, f->row) && (!opened || letter_opened(*r)) &&
		    (last == NULL || date_cmp(&(*r)->date, &last->date) >= 0))
			last = *r;
	return last;
}

/* The last sitting, what is meant to be done with the letter, and the note that
 * waits for the session. */
static void
say_last(const struct letter_telling *f, struct node *list)
{
	const struct record *last = last_sitting(f, false);
	const char *next = f->letter != NULL ? facts_value(f->s, f->t,
	    f->letter, "what_next") : "";

	if (*record_text(last, "note") != '\0')
		facts_say(f->t, list, NULL, facts_text(f->t, _("Note, letter "
		    "to %s"), letter_to(f->row)), facts_text(f->t, "%s: %s",
		    record_on(last), record_text(last, "note")));
	last = last_sitting(f, true);
	if (last == NULL)
		return;
	facts_say(f->t, list, NULL, letter_label(f), *next != '\0' ?
	    facts_text(f->t, _("sitting of %s, %s; what comes next: %s"),
	    record_on(last), letter_distress(f, last), next) :
	    facts_text(f->t, _("sitting of %s, %s"), record_on(last),
	    letter_distress(f, last)));
}

/* The words themselves, where they were asked for and may be told. */
static void
put_text(const struct letter_telling *f, struct node *list)
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
	text = letter_label(f);
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
tell_one(const struct letter_telling *f, struct node *const list[4])
{
	say_short(f, list[0]);
	say_last(f, list[1]);
	letter_whole(f, list[2]);
	put_text(f, list[3]);
}

/* Has any sitting a line from 0 to 10? */
static bool
any_drawn(const struct letter_telling *f)
{
	const struct record *const *r = letter_sittings(f);

	while (*r != NULL && !(letter_opened(*r) && letter_drawn(f, *r)))
		r++;
	return *r != NULL;
}

struct node *
letter_part(const struct shown *s, struct tree *t, enum escape how)
{
	static const char *const name[] = { "short", "last", "list",
		"texts" };
	struct letter_telling f = { .s = s, .t = t };
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
	for (r = letter_sittings(&f); *r != NULL; r++) {
		f.row = *r;
		if (!has_letter(*r, letter, letter_sittings(&f)))
			tell_one(&f, list);
	}
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	tree_set(t, map, "drawn", tree_bool(t, any_drawn(&f)));
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
	tree_set(t, map, "drawn", tree_bool(t, true));
	return map;
}
