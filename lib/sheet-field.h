/* SPDX-License-Identifier: MIT
 *
 * A field of a worksheet: what it is called, when it is asked, the one set of
 * checks that prompts, forms and streams share, and how a value is typed and
 * shown.
 */
#ifndef SHEET_FIELD_H
#define SHEET_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "csv.h"
#include "str.h"

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
/* Does an answer say that it is not?  Not where one lacks that decides. */
bool sheet_ruled_out(const struct field *field, const struct cell *value);

/* May output hold the field?  What is for the client has no therapist's field,
 * no area that is suggested, and no answer about a person's safety, also not
 * the client's own: somebody else may see it. */
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
