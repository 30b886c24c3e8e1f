/* SPDX-License-Identifier: MIT
 *
 * Worksheets as data: a definition from templates/sheets/NAME.csv, and the
 * one set of checks that prompts, forms and streams share.  ipt-sheet(5)
 * describes the columns.
 *
 * Every sheet begins with the four fields that all rows have, whether its
 * definition names them or not: sheet, client, session, date.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "err.h"

enum { FIELD_SHEET, FIELD_CLIENT, FIELD_SESSION, FIELD_DATE, FIELD_OWN };
extern const char *const sheet_standard[FIELD_OWN]; /* their names */

enum field_type {
	TYPE_TEXT,    /* any length, with newlines */
	TYPE_LINE,    /* no newline */
	TYPE_INTEGER,
	TYPE_RATING,  /* a whole number, 0 to 10 where no range is given */
	TYPE_DATE,    /* partial dates too */
	TYPE_CHOICE,
	TYPE_CHOICES, /* codes joined by ; */
	TYPE_FLAG,    /* yes or no */
};

enum field_who { WHO_CLIENT, WHO_THERAPIST, WHO_BOTH, WHO_COMPUTED };

/* What a field can reveal, from least to most. */
enum field_privacy {
	PRIVACY_NONE,
	PRIVACY_DATE,
	PRIVACY_PLACE,
	PRIVACY_PERSON, /* the label of a person in the relationship review */
	PRIVACY_NAME,
	PRIVACY_TEXT,
	PRIVACY_LETTER,
};

/* The same words in several languages; the first is English. */
struct words {
	struct wording {
		const char *lang;
		const char *text;
	} *in;
	size_t n;
};

struct choice {
	const char *code;
	size_t len; /* of the code */
	struct words label;
	struct words hint;
};

struct test; /* one test of a `when` */
struct match;

struct field {
	const char *name; /* the CSV header, exactly */
	enum field_type type;
	bool has_min, has_max;
	long min, max;
	bool key, required;
	int pass; /* 1 quick, 2 usual, 3 detail */
	enum field_who who;
	enum field_privacy privacy;
	const char *when; /* as written; "" when always asked */
	struct test *test;
	size_t n_test;
	const char *pattern;
	struct match *match;
	const char **was;
	size_t n_was;
	struct words label;
	struct words hint;
	struct choice *option;
	size_t n_option;
	const char *choices; /* the shared list's name, or "" */
	const char *reason;  /* what a value outside the range gets */
	size_t line;         /* of its definition */
	short next;          /* field of the same slot, or -1 */
};

struct sheet {
	const char *name;
	struct words title;
	struct words purpose;
	const char *minutes; /* as written */
	const char *version;
	struct field *field;
	size_t n; /* with the four that every sheet has */
	short *first; /* by sheet_slot of a name: the field, or -1 */
	const char *file;
	bool own; /* the user's, not a shipped one */
};

/* All sheets of a run; each is read when it is first asked for.  override:
 * may the user's own files come before the shipped ones? */
struct sheets;
struct sheets *sheets_new(bool override);
void sheets_free(struct sheets *all);

/* The sheet of that name, which lives as long as all.  NULL when there is
 * none, and then sheets_fault is NULL, or when its definition is broken, and
 * then sheets_fault says where. */
const struct sheet *sheets_find(struct sheets *all, const char *name);
const struct fault *sheets_fault(const struct sheets *all);
/* The names of all sheets, ended by NULL, sorted; all's own. */
const char *const *sheets_names(struct sheets *all);

/* The field that has this name now or had it once; -1 when there is none. */
int sheet_field(const struct sheet *sheet, const char *name);
/* The same, for a name that the program itself knows is there. */
const struct field *sheet_get(const struct sheet *sheet, const char *name);

/* NULL when the text may stand in this field, else the reason, which lives as
 * long as the sheet.  Empty, n/a and not today may stand anywhere but in a
 * key. */
const char *sheet_check(const struct field *field, const char *text,
    size_t len);

/* Is there any text that may not stand in it? */
bool sheet_checks(const struct field *field);

/* Is the field asked, its `when` being true of these values, one for each
 * field of the sheet?  A NULL text is empty. */
bool sheet_asked(const struct field *field, const struct cell *value);

/* May its rows be of that client?  A therapist's code is for the sheets that
 * name cases, and for what takes such a record back. */
bool sheet_takes(const struct sheet *sheet, const char *client);
/* May output hold the field?  What is for the client has no therapist's field,
 * as any about a person's safety is, and no area that is suggested. */
bool field_told(const struct field *field, bool for_client);

/* An answer that is not one: empty, n/a, not today. */
bool sheet_unanswered(const char *text);

/* The words in that language, else in English; never NULL. */
const char *words_in(const struct words *words, const char *lang);

/* The option of that code, or NULL. */
const struct choice *field_option(const struct field *field,
    const char *code, size_t len);
/* What a person may type for a value, as it is written to a file: a label or
 * a code for a choice (several, joined by ; for choices), yes and no in the
 * language for a flag, anything else as it is.  Appends to out; false when no
 * option has this name or more than one does. */
bool field_read(const struct field *field, const char *typed,
    const char *lang, struct str *out);
/* The other way: how a value is shown, codes as labels.  Appends. */
void field_show(const struct field *field, const char *text, size_t len,
    const char *lang, struct str *out);

#endif
