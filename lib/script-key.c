/* SPDX-License-Identifier: MIT
 * Words that mean something in a script.  Headers and notes have the names of
 * the sheets' fields, with a space for an underline, and shorter words for
 * some. */

#include <ctype.h>
#include <string.h>

#include "script-own.h"

/* Of each field the first is the one that is written. */
static const struct alias {
	const char *word, *field;
} aliases[] = {
	{ "code", "client" },
	{ "recorded", "date" },
	{ "with", "person" },
	{ "i am", "i_am" },
	{ "date", "happened_on" },
	{ "setting", "place" },
	{ "who was there", "present" },
	{ "said", "how_said" },
	{ "heard", "they_heard" },
	{ "know", "how_known" },
	{ "does not fit", "marks" },
};

enum { N_ALIASES = sizeof(aliases) / sizeof(*aliases) };

/* Are they the same, but for case, and spaces for underlines? */
static bool
same(const char *name, const char *word, size_t len)
{
	size_t i;

	for (i = 0; i < len && name[i] != '\0'; i++)
		if (tolower((unsigned char)word[i]) != (name[i] == '_' ? ' ' :
		    name[i]) && word[i] != name[i])
			return false;
	return i == len && name[i] == '\0';
}

/* What a field is called, but for a column whose word is another's. */
static const struct alias *
alias_of(const char *name)
{
	const struct alias *a;

	for (a = aliases; a < aliases + N_ALIASES; a++)
		if (strcmp(a->field, name) == 0)
			return a;
	return NULL;
}

const struct field *
script_key(const struct sheet *sheet, const char *word, size_t len)
{
	const struct alias *a;
	size_t i;
	int at;

	for (a = aliases; a < aliases + N_ALIASES; a++)
		if (same(a->word, word, len) &&
		    (at = sheet_field(sheet, a->field)) >= 0)
			return &sheet->field[at];
	for (i = FIELD_SESSION; i < sheet->n; i++)
		if (i != FIELD_DATE && same(sheet->field[i].name, word, len))
			return &sheet->field[i];
	return NULL;
}

void
script_put_key(struct str *out, const struct field *field)
{
	const struct alias *a = alias_of(field->name);
	const char *c = a != NULL ? a->word : field->name;

	if (strcmp(field->name, "place") == 0)
		c = field->name;
	for (; *c != '\0'; c++)
		str_putc(out, *c == '_' ? ' ' : *c);
}

bool
script_closing(const struct field *field)
{
	static const char *const name[] = { "outcome", "goal_reached",
		"mood_after", "turning_point", "helped", "could_try",
		"find_out" };
	size_t i;

	for (i = 0; i < sizeof(name) / sizeof(*name); i++)
		if (strcmp(field->name, name[i]) == 0)
			return true;
	return false;
}

/* One of the words, after the case of ASCII letters. */
static bool
among(const char *const *word, size_t n, const char *text)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcasecmp(word[i], text) == 0)
			return true;
	return false;
}

bool
script_self(const char *speaker)
{
	static const char *const word[] = { "me", "i", "myself", "ik", "mij",
		"ich", "je", "moi", "yo", "io", "eu", "ja", "jag", "jeg" };

	return among(word, sizeof(word) / sizeof(*word), speaker);
}

bool
script_client(const char *speaker)
{
	static const char *const word[] = { "client", "c", "cl", "patient",
		"p", "pt", "cliënt", "klient", "patiënt" };

	return among(word, sizeof(word) / sizeof(*word), speaker);
}

bool
script_heading(const char *name, size_t len)
{
	static const char *const word[] = { "ACT", "SCENE", "INT", "EXT",
		"CURTAIN", "END", "THE END", "FINIS", "ACTE", "SCÈNE", "AKT",
		"SZENE", "BEDRIJF", "TOONEEL", "CHAPTER", "PART", "CUT",
		"FADE", "CONTINUED", "PRODUCED BY", "BY", "NOTE", "CONTENTS",
		"DRAMATIS PERSONAE", "AUFZUG", "AUFTRITT", "ERSTER AKT",
		"I", "OK", "NO", "YES", "TV" };
	size_t i, n;

	for (i = 0; i < sizeof(word) / sizeof(*word); i++) {
		n = strlen(word[i]);
		if (n <= len && memcmp(name, word[i], n) == 0 &&
		    (n == len || name[n] == ' ' || name[n] == '.'))
			return true;
	}
	return false;
}
