/* SPDX-License-Identifier: MIT
 * The columns and cells of a definition. */

#include <string.h>

#include "sheet-reading.h"

static const char *const column_names[C_COUNT] = {
	"name", "type", "range", "key", "required", "pass", "who", "when",
	"pattern", "privacy", "was", "choices", "minutes", "version",
	"label", "hint",
};

bool
reading_fail(struct reading *r, enum column column, const char *reason)
{
	return sheet_parse_fail(r->p, r->file, r->record->line,
	    column_names[column], reason);
}

const char *
reading_keep(struct reading *r, const char *text)
{
	return r->lasts ? text : pool_dup(r->p->pool, text, strlen(text));
}

static const char *
cell_at(const struct reading *r, int at)
{
	return at >= 0 && (size_t)at < r->record->n ?
	    r->record->cell[at].text : "";
}

const char *
reading_cell(const struct reading *r, enum column column)
{
	return cell_at(r, r->at[column]);
}

static bool
header_lang(struct reading *r, const char *name, int at)
{
	bool label = strncmp(name, "label::", 7) == 0;
	const char *lang = name + (label ? 7 : 6);
	size_t i;
	int *column;

	if (!label && strncmp(name, "hint::", 6) != 0)
		return sheet_parse_fail(r->p, r->file, r->record->line,
		    reading_keep(r, name), _("is no column of a definition"));
	for (i = 1; i < r->n_lang; i++)
		if (strcmp(r->lang[i].lang, lang) == 0)
			break;
	if (i == sizeof(r->lang) / sizeof(*r->lang))
		return sheet_parse_fail(r->p, r->file, r->record->line,
		    reading_keep(r, name), _("too many languages"));
	if (i >= r->n_lang)
		r->lang[r->n_lang++] = (struct lang){
		    reading_keep(r, lang), -1, -1 };
	column = label ? &r->lang[i].label : &r->lang[i].hint;
	if (*column >= 0)
		return sheet_parse_fail(r->p, r->file, r->record->line,
		    reading_keep(r, name), _("is there twice"));
	*column = at;
	return true;
}

bool
reading_header(struct reading *r)
{
	const char *name;
	size_t i;
	int c;

	for (c = 0; c < C_COUNT; c++)
		r->at[c] = -1;
	r->lang[0] = (struct lang){ "en", -1, -1 };
	r->n_lang = 1;
	for (i = 0; i < r->record->n; i++) {
		name = r->record->cell[i].text;
		for (c = 0; c < C_COUNT; c++)
			if (strcmp(column_names[c], name) == 0)
				break;
		if (c == C_COUNT) {
			if (!header_lang(r, name, (int)i))
				return false;
		} else if (r->at[c] >= 0) {
			return reading_fail(r, (enum column)c,
			    _("is there twice"));
		} else {
			r->at[c] = (int)i;
		}
	}
	if (r->at[C_NAME] < 0)
		return reading_fail(r, C_NAME, _("this column is missing"));
	r->width = r->record->n;
	r->lang[0].label = r->at[C_LABEL];
	r->lang[0].hint = r->at[C_HINT];
	return true;
}

struct words
reading_words(struct reading *r, bool hint)
{
	struct words words = { 0 };
	const char *text;
	size_t i;

	for (i = 0; i < r->n_lang; i++) {
		text = cell_at(r, hint ? r->lang[i].hint :
		    r->lang[i].label);
		if (*text == '\0')
			continue;
		if (words.n == 0)
			words.in = pool_new(r->p->pool, r->n_lang - i,
			    sizeof(*words.in));
		words.in[words.n++] = (struct wording){ r->lang[i].lang,
			reading_keep(r, text) };
	}
	return words;
}
