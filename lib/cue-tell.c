/* SPDX-License-Identifier: MIT
 * Words to read in rows and records, and what the therapist is told. */

#include <stdlib.h>
#include <string.h>

#include "cue.h"
#include "err.h"
#include "mem.h"

/* Is a letter, by its row, one to somebody who died?  Not to say counts. */
static bool
to_the_dead(const struct sheet *sheet, const struct cell *value)
{
	int i = sheet_field(sheet, "variant");

	return i < 0 || (strcmp(value[i].text, "relationship") != 0 &&
	    strcmp(value[i].text, "role") != 0);
}

void
cue_row(struct cues *cues, const char *lang, const struct sheet *sheet,
    const struct cell *value, struct cue_list *list)
{
	size_t i, from;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		const struct field *field = &sheet->field[i];

		if (field->type != TYPE_TEXT && (field->type != TYPE_LINE ||
		    field->privacy < PRIVACY_TEXT))
			continue;
		from = list->n;
		cue_text(cues, lang, field->privacy == PRIVACY_LETTER &&
		    to_the_dead(sheet, value), value[i].text, value[i].len,
		    list);
		for (; from < list->n; from++)
			list->cue[from].field = field;
	}
}

size_t
cue_part(const struct cue *cue)
{
	const struct field *f = cue->record->sheet->field;
	size_t n = 1;

	for (; f < cue->field; f++)
		n += f->privacy == PRIVACY_LETTER;
	return cue->field->privacy == PRIVACY_LETTER ? n : 0;
}

/* Each version of a letter has it whole: are these words in a later one? */
static bool
comes_again(const struct record *const *record, const struct field *field)
{
	const char *text = record_text(*record, field->name);
	const struct record *const *later = record + 1;

	for (; *later != NULL; later++)
		if (record_same_key(*record, *later) &&
		    record_is(*later, field->name, text))
			return true;
	return false;
}

/* The values without the parts of a letter that come again; NULL: all. */
static struct cell *
not_again(const struct record *const *record)
{
	const struct sheet *sheet = (*record)->sheet;
	struct cell *value = NULL;
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		if (sheet->field[i].privacy != PRIVACY_LETTER ||
		    (*record)->value[i].len == 0 ||
		    !comes_again(record, &sheet->field[i]))
			continue;
		if (value == NULL) {
			value = mem_new(sheet->n, sizeof(*value));
			memcpy(value, (*record)->value,
			    sheet->n * sizeof(*value));
		}
		value[i] = (struct cell){ "", 0 };
	}
	return value;
}

static void
find_in(struct cues *cues, const char *lang,
    const struct record *const *record, struct cue_list *list)
{
	struct cell *value = not_again(record);
	size_t i = list->n;

	cue_row(cues, lang, (*record)->sheet, value != NULL ? value :
	    (*record)->value, list);
	for (; i < list->n; i++)
		list->cue[i].record = *record;
	free(value);
}

/* In each of a list ended by NULL. */
static void
find_in_all(struct cues *cues, const char *lang,
    const struct record *const *record, struct cue_list *list)
{
	for (; *record != NULL; record++)
		find_in(cues, lang, record, list);
}

void
cue_find_in(struct cues *cues, const char *lang, struct records *all,
    const char *sheet, const char *client, struct cue_list *list)
{
	find_in_all(cues, lang, records_history(all, sheet, client), list);
	find_in_all(cues, lang, records_aside(all, sheet, client), list);
}

void
cue_find_unseen(struct cues *cues, const char *lang, struct records *all,
    const char *client, struct cue_list *list)
{
	find_in_all(cues, lang, records_history(all, "letter", client), list);
	find_in_all(cues, lang, records_aside(all, NULL, client), list);
}

void
cue_find(struct cues *cues, const char *lang, struct records *all,
    const char *client, struct cue_list *list)
{
	const char *const *sheet = records_sheets(all, client);

	for (; *sheet != NULL; sheet++)
		find_in_all(cues, lang, records_history(all, *sheet, client),
		    list);
	find_in_all(cues, lang, records_aside(all, NULL, client), list);
}

const char *
cue_about(enum cue_kind kind)
{
	static const char *const about[CUE_KINDS] = {
		[CUE_SELF_HARM] = N_("may be about suicide or self-harm"),
		[CUE_JOINING] = N_("may be about joining someone who died"),
		[CUE_ABUSE] = N_("may be about being hurt or controlled"),
	};

	return _(about[kind]);
}

/* Whom or what a letter is to: of its key, what was written. */
static const char *
addressee(const struct record *letter)
{
	const struct field *field = letter->sheet->field + FIELD_OWN;
	const char *text = "";

	for (; field < letter->sheet->field + letter->sheet->n; field++)
		if (field->key && field->type == TYPE_LINE && *text == '\0')
			text = record_text(letter, field->name);
	return text;
}

/* Its text is withheld, so the part has its number, too. */
static void
letter_line(struct str *out, const struct cue *cue, const char *lang)
{
	const struct record *letter = cue->record;
	const char *on = record_on(letter);

	/* TRANSLATORS: to whom, date, number and name of the part, line, what
	 * it is about */
	str_printf(out, _("Please read the letter to %s (%s), part %zu, "
	    "\"%s\", line %zu: it %s.\n"), addressee(letter),
	    strcmp(on, "unknown") == 0 ? _("no date") : on,
	    cue_part(cue),
	    words_in(&cue->field->label, lang), cue->line,
	    cue_about(cue->kind));
}

/* Of a row that was set aside it is said where it lies: its cells may have
 * moved, and a letter's words into its key. */
static void
aside_line(struct str *out, const struct cue *cue, const char *lang)
{
	/* TRANSLATORS: line, field, sheet, file, line of the file, what it is
	 * about */
	str_printf(out, _("Please read line %zu of \"%s\" (%s, in the row of "
	    "%s, line %zu, that was set aside): it %s.\n"), cue->line,
	    words_in(&cue->field->label, lang), cue->record->sheet->name,
	    cue->record->file, cue->record->line, cue_about(cue->kind));
}

void
cue_line(struct str *out, const struct cue *cue, const char *lang)
{
	const struct record *record = cue->record;
	struct str key = { 0 };
	const char *on = record_on(record);

	if (record->aside) {
		aside_line(out, cue, lang);
		return;
	}
	if (cue->field->privacy == PRIVACY_LETTER) {
		letter_line(out, cue, lang);
		return;
	}
	record_key(record, &key);
	/* TRANSLATORS: line, field, sheet, its key, date, what it is about */
	str_printf(out, _("Please read line %zu of \"%s\" (%s%s%s, %s): "
	    "it %s.\n"), cue->line, words_in(&cue->field->label, lang),
	    record->sheet->name, strcmp(str_text(&key), "client") == 0 ? "" :
	    " ", strcmp(str_text(&key), "client") == 0 ? "" : str_text(&key),
	    strcmp(on, "unknown") == 0 ? _("no date") : on,
	    cue_about(cue->kind));
	str_free(&key);
}

void
cue_note(struct str *out, const char *lang, size_t n)
{
	if (!cue_reads(lang))
		str_printf(out, _("Free text not read for safety words: there "
		    "is no list for the language %s.\n"), lang);
	else if (n == 0)
		str_puts(out, _("No safety words were found in free text. "
		    "That means nothing: ask.\n"));
}
