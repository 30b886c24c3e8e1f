/* SPDX-License-Identifier: MIT
 * Incidents written as a script.  What would not be read back as it is stands
 * between quotes. */

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "script-own.h"

static void
quote(struct str *out, const char *text)
{
	str_putc(out, '"');
	for (; *text != '\0'; text++)
		if (*text == '\n' || *text == '\r')
			str_puts(out, *text == '\n' ? "\\n" : "\\r");
		else if (*text == '"' || *text == '\\')
			str_printf(out, "\\%c", *text);
		else
			str_putc(out, *text);
	str_putc(out, '"');
}

/* Has it no white space or invisible marks at its ends, and one line? */
static bool
whole(const char *text, size_t len)
{
	struct span s = script_trim(text, (struct span){ 0, len });

	return s.start == 0 && s.end == len && len != 0 &&
	    memchr(text, '\n', len) == NULL;
}

static bool
plain(const char *text, const char *without)
{
	return whole(text, strlen(text)) && *text != '"' &&
	    strpbrk(text, without) == NULL;
}

static void
value(struct str *out, const char *text, const char *without)
{
	if (plain(text, without))
		str_puts(out, text);
	else
		quote(out, text);
}

static void
header(struct str *out, const struct field *field, const char *text)
{
	size_t at = out->len;

	script_put_key(out, field);
	out->text[at] = (char)toupper((unsigned char)out->text[at]);
	str_puts(out, ": ");
	value(out, text, "\r");
	str_putc(out, '\n');
}

/* Code, session, date and all that is said of the talk, a line each: what
 * belongs to its end comes last. */
static void
headers(struct str *out, const struct record *r, bool closing)
{
	const struct field *f;
	size_t i;

	for (i = FIELD_CLIENT; i < r->sheet->n; i++) {
		f = &r->sheet->field[i];
		if (r->value[i].len == 0 || script_closing(f) != closing)
			continue;
		header(out, f, r->value[i].text);
	}
}

/* May a name stand before the colon? */
static bool
plain_name(const struct sheet *incident, const char *name)
{
	return plain(name, ":\r") && strlen(name) <= 60 &&
	    strchr("([#", *name) == NULL &&
	    script_key(incident, name, strlen(name)) == NULL;
}

/* May this line of words stand as it is? */
static bool
plain_line(const char *line, size_t len)
{
	return whole(line, len) && strchr("([", *line) == NULL;
}

static bool
plain_words(const char *words)
{
	size_t len;

	for (;; words += len + 1) {
		len = strcspn(words, "\n");
		if (!plain_line(words, len))
			return false;
		if (words[len] == '\0')
			return true;
	}
}

static void
say(struct str *out, const char *name, const char *words)
{
	size_t len;

	str_printf(out, "%s:", name);
	if (*words == '\0' || !plain_words(words)) {
		str_putc(out, '\n');
		return;
	}
	for (str_putc(out, ' ');; words += len + 1) {
		len = strcspn(words, "\n");
		str_put(out, words, len);
		str_putc(out, '\n');
		if (words[len] == '\0')
			return;
		str_puts(out, "    ");
	}
}

/* The marks that a person took off; the others are found anew. */
static void
dismissed(struct str *out, const char *marks)
{
	size_t len, before = out->len;

	for (; *marks != '\0'; marks += len + (marks[len] != '\0')) {
		len = strcspn(marks, ";");
		if (len == 0 || marks[len - 1] != '!')
			continue;
		if (out->len != before)
			str_putc(out, ';');
		str_put(out, marks, len);
	}
}

struct notes {
	struct str *out;
	const struct sheet *sheet;
	size_t n;
};

static void
note(struct notes *k, const char *field, const char *text)
{
	str_puts(k->out, k->n++ == 0 ? "    (" : "; ");
	script_put_key(k->out, sheet_get(k->sheet, field));
	str_puts(k->out, ": ");
	value(k->out, text, "\r;()[]\"\\");
}

/* "hurt 8" where that is read as two. */
static bool
joined(const char *felt, const char *strength)
{
	return *felt != '\0' && *strength != '\0' &&
	    plain(felt, "\r;()[]\"\\") &&
	    strchr(" (,:", felt[strlen(felt) - 1]) == NULL &&
	    strspn(strength, "0123456789") == strlen(strength);
}

static bool
ends_in_number(const char *felt)
{
	size_t n = strlen(felt);

	return n != 0 && felt[n - 1] >= '0' && felt[n - 1] <= '9';
}

static void
note_felt(struct notes *k, const char *felt, const char *strength)
{
	if (joined(felt, strength)) {
		note(k, "felt", felt);
		str_printf(k->out, " %s", strength);
		return;
	}
	if (ends_in_number(felt)) {
		str_puts(k->out, k->n++ == 0 ? "    (felt: " : "; felt: ");
		quote(k->out, felt);
	} else if (*felt != '\0') {
		note(k, "felt", felt);
	}
	if (*strength != '\0')
		note(k, "strength", strength);
}

static const char *
raw(const struct record *r, const char *field)
{
	return r->value[sheet_field(r->sheet, field)].text;
}

/* All other fields, in their order. */
static void
notes(struct notes *k, const struct record *r, const struct record *of)
{
	struct str marks = { 0 };
	size_t i;

	if (strcmp(raw(r, "session"), of != NULL ? raw(of, "session") : ""))
		note(k, "session", raw(r, "session"));
	if (strcmp(raw(r, "date"), of != NULL ? raw(of, "date") : ""))
		note(k, "date", raw(r, "date"));
	for (i = (size_t)sheet_field(r->sheet, "how_said");
	    i < r->sheet->n; i++) {
		const char *name = r->sheet->field[i].name;

		if (strcmp(name, "felt") == 0)
			note_felt(k, r->value[i].text, raw(r, "strength"));
		else if (strcmp(name, "marks") == 0)
			dismissed(&marks, r->value[i].text);
		else if (r->value[i].len != 0 && strcmp(name, "strength") != 0)
			note(k, name, r->value[i].text);
	}
	if (marks.len != 0) {
		str_puts(k->out, k->n++ == 0 ? "    (" : "; ");
		script_put_key(k->out, sheet_get(k->sheet, "marks"));
		str_puts(k->out, ": ");
		quote(k->out, marks.text);
	}
	str_free(&marks);
}

static void
turn(struct str *out, const struct record *r, const struct record *of,
    const struct sheet *incident, size_t number)
{
	struct notes k = { out, r->sheet, 0 };
	const char *name = raw(r, "speaker"), *words = raw(r, "words");
	bool named = plain_name(incident, name);
	char expected[24];

	snprintf(expected, sizeof(expected), "%zu", number);
	say(out, named ? name : "?", words);
	if (!named)
		note(&k, "speaker", name);
	if (*words != '\0' && !plain_words(words))
		note(&k, "words", words);
	if (strcmp(raw(r, "turn"), expected) != 0)
		note(&k, "turn", raw(r, "turn"));
	notes(&k, r, of);
	if (k.n != 0)
		str_puts(out, ")\n");
}

void
script_write(struct str *out, const struct sheet *sheet,
    const struct record *incident, const struct record *const *turns,
    size_t n)
{
	size_t i;

	if (incident != NULL) {
		headers(out, incident, false);
	} else {
		header(out, sheet_get(turns[0]->sheet, "client"),
		    raw(turns[0], "client"));
		header(out, sheet_get(turns[0]->sheet, "incident"),
		    raw(turns[0], "incident"));
	}
	str_putc(out, '\n');
	for (i = 0; i < n; i++)
		turn(out, turns[i], incident, sheet, i + 1);
	if (incident != NULL) {
		size_t before = out->len;

		str_putc(out, '\n');
		headers(out, incident, true);
		if (out->len == before + 1)
			out->text[--out->len] = '\0';
	}
}
