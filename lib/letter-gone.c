/* SPDX-License-Identifier: MIT
 * Words to read in a letter that is destroyed: they go, and that they were
 * there stays.  Kept as the names of parts and what the words may be about,
 * "miss:joining;closing:self-harm". */

#include <string.h>

#include "cue.h"
#include "err.h"
#include "letter.h"

static const char *const kind_code[CUE_KINDS] = {
	[CUE_SELF_HARM] = "self-harm",
	[CUE_JOINING] = "joining",
	[CUE_ABUSE] = "abuse",
};

/* Is that entry there already? */
static bool
has(const struct str *out, size_t from, const char *part, const char *kind)
{
	struct str entry = { 0 };
	bool found;

	str_printf(&entry, ";%s:%s;", part, kind);
	found = out->len > from && strstr(out->text + from, entry.text) != NULL;
	str_free(&entry);
	return found;
}

void
letter_cues(const char *lang, const struct record *const *row, size_t n,
    struct str *out)
{
	struct cues *cues = cue_new();
	struct cue_list found = { 0 };
	struct str all = { 0 };
	const char *part, *kind;
	size_t i;

	for (i = 0; i < n; i++)
		cue_row(cues, lang, row[i]->sheet, row[i]->value, &found);
	str_putc(&all, ';');
	for (i = 0; i < found.n; i++) {
		part = found.cue[i].field->name;
		kind = kind_code[found.cue[i].kind];
		if (found.cue[i].field->privacy == PRIVACY_LETTER &&
		    !has(&all, 0, part, kind))
			str_printf(&all, "%s:%s;", part, kind);
	}
	if (all.len > 1)
		str_put(out, all.text + 1, all.len - 2);
	str_free(&all);
	cue_clear(&found);
	cue_free(cues);
}

static enum cue_kind
kind_of(const char *code, size_t len)
{
	enum cue_kind kind = CUE_SELF_HARM;

	while (kind + 1 < CUE_KINDS && (strlen(kind_code[kind]) != len ||
	    strncmp(kind_code[kind], code, len) != 0))
		kind++;
	return kind;
}

/* One entry; a part that is not known any more is told all the same. */
static void
put_line(const struct record *letter, const char *entry, size_t len,
    const char *lang, struct str *out)
{
	const struct sheet *sheet = letter->sheet;
	size_t name = strcspn(entry, ":"), i, nth = 0;
	const char *label = "?";

	for (i = FIELD_OWN; i < sheet->n; i++) {
		nth += sheet->field[i].privacy == PRIVACY_LETTER;
		if (strlen(sheet->field[i].name) == name &&
		    strncmp(sheet->field[i].name, entry, name) == 0) {
			label = words_in(&sheet->field[i].label, lang);
			break;
		}
	}
	/* TRANSLATORS: to whom, date, number and name of the part, what it is
	 * about */
	str_printf(out, _("The letter to %s was destroyed on %s at the "
	    "client's wish. It held words to read in part %zu, \"%s\": it "
	    "%s. Ask.\n"),
	    letter_to(letter), record_text(letter, "destroyed_on"), nth, label,
	    cue_about(kind_of(entry + name + 1, len - name - 1)));
}

size_t
letter_gone(struct records *all, const char *client, const char *lang,
    struct str *out)
{
	const struct record *const *r = records_all(all, "letter", client);
	const char *entry;
	size_t n = 0, len;

	for (; *r != NULL; r++) {
		entry = record_text(*r, "destroyed_cues");
		for (; *entry != '\0'; entry += len + (entry[len] == ';')) {
			len = strcspn(entry, ";");
			if (len <= strcspn(entry, ":"))
				continue;
			put_line(*r, entry, len, lang, out);
			n++;
		}
	}
	return n;
}
