/* SPDX-License-Identifier: MIT
 * Words to read in rows and records, and what the therapist is told. */

#include <string.h>

#include "cue.h"
#include "err.h"

void
cue_row(struct cues *cues, const char *lang, const struct sheet *sheet,
    const struct cell *value, struct cue_list *list)
{
	size_t i, from;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		const struct field *field = &sheet->field[i];

		if ((field->type != TYPE_TEXT && field->type != TYPE_LINE) ||
		    field->privacy < PRIVACY_TEXT)
			continue;
		from = list->n;
		cue_text(cues, lang, value[i].text, value[i].len, list);
		for (; from < list->n; from++)
			list->cue[from].field = field;
	}
}

void
cue_find(struct cues *cues, const char *lang, struct records *all,
    const char *client, struct cue_list *list)
{
	const char *const *sheet = records_sheets(all, client);

	for (; *sheet != NULL; sheet++) {
		const struct record *const *record =
		    records_history(all, *sheet, client);

		for (; *record != NULL; record++) {
			size_t from = list->n;

			cue_row(cues, lang, (*record)->sheet,
			    (*record)->value, list);
			for (; from < list->n; from++)
				list->cue[from].record = *record;
		}
	}
}

void
cue_line(struct str *out, const struct cue *cue, const char *lang)
{
	static const char *const about[CUE_KINDS] = {
		[CUE_SELF_HARM] = N_("may be about suicide or self-harm"),
		[CUE_JOINING] = N_("may be about joining someone who died"),
		[CUE_ABUSE] = N_("may be about being hurt or controlled"),
	};
	const struct record *record = cue->record;
	struct str key = { 0 };
	const char *on = record_on(record);

	record_key(record, &key);
	/* TRANSLATORS: line, field, sheet, its key, date, what it is about */
	str_printf(out, _("Please read line %zu of \"%s\" (%s%s%s, %s): "
	    "it %s.\n"), cue->line, words_in(&cue->field->label, lang),
	    record->sheet->name, strcmp(str_text(&key), "client") == 0 ? "" :
	    " ", strcmp(str_text(&key), "client") == 0 ? "" : str_text(&key),
	    strcmp(on, "unknown") == 0 ? _("no date") : on,
	    _(about[cue->kind]));
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
