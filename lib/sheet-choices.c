/* SPDX-License-Identifier: MIT
 * The rows of a definition, and the options of a choice, in it or in a list
 * that several fields share. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "sheet-reading.h"
#include "str.h"

/* Options below a field that has those of a list come after them. */
static void
go_on_from_list(struct reading *r, struct field *f)
{
	r->option = mem_grow(r->option, &r->cap_option, f->n_option,
	    sizeof(*r->option));
	memcpy(r->option, f->option, f->n_option * sizeof(*r->option));
	r->n_option = f->n_option;
	f->n_option = 0;
}

bool
reading_option(struct reading *r)
{
	const char *code = reading_cell(r, C_NAME);
	size_t i;

	if (r->field != NULL && r->field[r->last].n_option != 0)
		go_on_from_list(r, &r->field[r->last]);

	if (sheet_unanswered(code) || strpbrk(code, ";, \"\r\n") != NULL)
		return reading_fail(r, C_NAME, _("is no code for an option"));
	for (i = 0; i < r->n_option; i++)
		if (strcmp(r->option[i].code, code) == 0)
			return reading_fail(r, C_NAME, _("this option is there "
			    "already"));
	r->option = mem_grow(r->option, &r->cap_option, r->n_option + 1,
	    sizeof(*r->option));
	r->option[r->n_option++] = (struct choice){
		.code = reading_keep(r, code), .len = strlen(code),
		.label = reading_words(r, false),
		.hint = reading_words(r, true) };
	return true;
}

bool
reading_rows(struct reading *r, bool (*row)(struct reading *))
{
	const struct fault *fault;

	while ((r->record = csv_next(r->csv)) != NULL) {
		if (!r->record->utf8 || r->record->nul)
			return sheet_parse_fail(r->p, r->file,
			    r->record->line, NULL, _("is not UTF-8"));
		if (r->at[C_NAME] < 0) {
			if (!reading_header(r))
				return false;
			continue;
		}
		if (r->record->n != r->width)
			return sheet_parse_fail(r->p, r->file,
			    r->record->line, NULL,
			    _("has not as many cells as the header"));
		if (!row(r))
			return false;
	}
	fault = csv_fault(r->csv);
	if (fault != NULL)
		return sheet_parse_fail(r->p, r->file, fault->line, NULL,
		    fault->reason);
	return true;
}

/* The options of a shared list. */
static bool
read_list(struct sheet_parser *p, struct reading *r,
    const struct resource *list)
{
	bool ok;

	*r = (struct reading){ .p = p, .at = { [C_NAME] = -1 } };
	r->file = pool_dup(p->pool, list->file, strlen(list->file));
	r->csv = resource_csv(list);
	r->lasts = list->made != NULL;
	ok = reading_rows(r, reading_option);
	csv_close(r->csv);
	return ok;
}

/* The user's own list may add to the shipped one. */
static bool
has_all(struct sheet_parser *p, const struct reading *own,
    const struct resource *list)
{
	struct reading shipped;
	struct field field = { .option = own->option,
		.n_option = own->n_option };
	bool ok = read_list(p, &shipped, list);
	const char *code;
	size_t i;

	for (i = 0; ok && i < shipped.n_option; i++) {
		code = shipped.option[i].code;
		if (field_option(&field, code, strlen(code)) == NULL)
			ok = sheet_parse_fail(p, own->file, 1, code,
			    _("a shipped option cannot be left out"));
	}
	free(shipped.option);
	return ok;
}

/* Read the list of that name. */
static bool
find_list(struct reading *into, struct reading *r, const char *name)
{
	struct sheet_parser *p = into->p;
	struct str path = { 0 };
	struct resource own = { 0 }, shipped;
	int found = 0;
	bool ok, is_shipped;

	str_printf(&path, "choices/%s.csv", name);
	if (p->override)
		found = resource_own(path.text, &own);
	is_shipped = resource_shipped(path.text, &shipped);
	if (found < 0)
		ok = sheet_parse_unread(p, own.file);
	else if (found > 0)
		ok = read_list(p, r, &own) &&
		    (!is_shipped || has_all(p, r, &shipped));
	else
		ok = is_shipped ? read_list(p, r, &shipped) :
		    reading_fail(into, C_CHOICES, _("there is no such list"));
	str_free(&path);
	resource_clear(&own);
	return ok;
}

/* Several fields share a list: it is read once. */
static const struct sheet_list *
keep_list(struct reading *into, const char *name)
{
	struct sheet_parser *p = into->p;
	struct reading r = { 0 };
	struct sheet_list *l;

	for (l = p->list; l != NULL; l = l->next)
		if (strcmp(l->name, name) == 0)
			return l;
	if (find_list(into, &r, name)) {
		l = pool_new(p->pool, 1, sizeof(*l));
		l->name = pool_dup(p->pool, name, strlen(name));
		l->n = r.n_option;
		l->option = pool_new(p->pool, l->n, sizeof(*l->option));
		if (l->n != 0)
			memcpy(l->option, r.option, l->n * sizeof(*l->option));
		l->next = p->list;
		p->list = l;
	}
	free(r.option);
	return l;
}

bool
reading_choices(struct reading *into, const char *name)
{
	const struct sheet_list *l = keep_list(into, name);
	struct field *f = &into->field[into->last];

	if (l == NULL)
		return false;
	f->option = l->option;
	f->n_option = l->n;
	return true;
}
