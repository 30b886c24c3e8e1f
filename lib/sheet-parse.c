/* SPDX-License-Identifier: MIT
 * Reading a sheet's definition from CSV. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "mem.h"
#include "sheet-names.h"
#include "sheet-reading.h"

enum { FIELDS_GUESS = 32 };

bool
sheet_parse_fail(struct sheet_parser *p, const char *file, size_t line,
    const char *column, const char *reason)
{
	p->fault = (struct fault){ .file = file, .line = line,
		.column = column, .reason = reason, .status = STATUS_USAGE };
	return false;
}

bool
sheet_parse_unread(struct sheet_parser *p, const char *file)
{
	sheet_parse_fail(p, pool_dup(p->pool, file, strlen(file)), 0, NULL,
	    strerror(errno));
	p->fault.status = STATUS_SYSTEM;
	return false;
}

static bool
good_name(const char *name, const char *more)
{
	const char *p;

	if (*name < 'a' || *name > 'z')
		return false;
	for (p = name; *p != '\0'; p++)
		if ((*p < 'a' || *p > 'z') && (*p < '0' || *p > '9') &&
		    strchr(more, *p) == NULL)
			return false;
	return true;
}

static int
field_named(const struct reading *r, const char *name)
{
	int i = r->first[sheet_slot(name)];

	while (i >= 0 && strcmp(r->field[i].name, name) != 0)
		i = r->field[i].next;
	return i;
}

static struct field *
add_field(struct reading *r, const struct field *f)
{
	short *first = &r->first[sheet_slot(f->name)];

	r->field = mem_grow(r->field, &r->cap_field, r->n_field + 1,
	    sizeof(*r->field));
	r->field[r->n_field] = *f;
	r->field[r->n_field].next = *first;
	*first = (short)r->n_field;
	return &r->field[r->n_field++];
}

/* Where the field goes: a new place, or a standard field that is marked. */
static struct field *
place_field(struct reading *r, const char *name)
{
	int at;

	if (!good_name(name, "_")) {
		reading_fail(r, C_NAME,
		    _("a field's name is of a-z, 0-9 and _"));
		return NULL;
	}
	if (r->n_field == CSV_COLUMNS_MAX) {
		reading_fail(r, C_NAME, _("is a field too many"));
		return NULL;
	}
	at = field_named(r, name);
	/* The standard fields have no line of their own. */
	if (at >= 0 && ((at != FIELD_SESSION && at != FIELD_DATE) ||
	    r->field[at].line != 0)) {
		reading_fail(r, C_NAME, _("this field is there already"));
		return NULL;
	}
	r->last = at >= 0 ? (size_t)at : r->n_field;
	return at >= 0 ? &r->field[at] :
	    add_field(r, &(struct field){ .name = reading_keep(r, name) });
}

/* The options gathered since the last field are that field's. */
static bool
close_field(struct reading *r)
{
	struct field *f = &r->field[r->last];

	if (r->n_option != 0) {
		f->option = pool_new(r->p->pool, r->n_option,
		    sizeof(*f->option));
		memcpy(f->option, r->option, r->n_option * sizeof(*f->option));
		f->n_option = r->n_option;
		r->n_option = 0;
	}
	if ((f->type == TYPE_CHOICE || f->type == TYPE_CHOICES) ==
	    (f->n_option == 0))
		return sheet_parse_fail(r->p, r->file, f->line, f->name,
		    f->n_option == 0 ? _("has no options") :
		    _("has options and is no choice"));
	return true;
}

static bool
read_field(struct reading *r)
{
	const char *choices = reading_cell(r, C_CHOICES);
	int type = sheet_name_find(sheet_type_names,
	    reading_cell(r, C_TYPE));
	struct field *f;

	if (type < 0)
		return reading_fail(r, C_TYPE, _("is no type of a field"));
	if (!close_field(r))
		return false;
	f = place_field(r, reading_cell(r, C_NAME));
	if (f == NULL)
		return false;
	if (r->last < FIELD_OWN && (int)f->type != type)
		return reading_fail(r, C_TYPE, _("a session is an integer, "
		    "and a date is a date"));
	f->type = (enum field_type)type;
	f->line = r->record->line;
	f->when = reading_keep(r, reading_cell(r, C_WHEN));
	f->choices = reading_keep(r, choices);
	f->label = reading_words(r, false);
	f->hint = reading_words(r, true);
	if (!reading_flag(r, C_KEY, &f->key) ||
	    !reading_flag(r, C_REQUIRED, &f->required) ||
	    !reading_values(r, f))
		return false;
	return *choices == '\0' || reading_choices(r, choices);
}

static bool
read_row(struct reading *r)
{
	const char *type = reading_cell(r, C_TYPE);

	if (strcmp(type, "option") == 0)
		return r->last >= FIELD_SESSION ? reading_option(r) :
		    reading_fail(r, C_TYPE,
		    _("an option stands below its field"));
	return read_field(r);
}

/* The first row is the sheet itself. */
static bool
read_first(struct reading *r, struct sheet *sheet)
{
	while (r->at[C_NAME] < 0) {
		r->record = csv_next(r->csv);
		if (r->record == NULL)
			return sheet_parse_fail(r->p, r->file, 1, NULL,
			    _("is no definition of a sheet"));
		if (!reading_header(r))
			return false;
	}
	r->record = csv_next(r->csv);
	if (r->record == NULL ||
	    strcmp(reading_cell(r, C_TYPE), "sheet") != 0)
		return sheet_parse_fail(r->p, r->file, 2, "type",
		    _("the first row must be of the type sheet"));
	if (strcmp(reading_cell(r, C_NAME), sheet->name) != 0)
		return reading_fail(r, C_NAME,
		    _("must be the name of the file"));
	if (!good_name(sheet->name, "-") || strcmp(sheet->name, "sheet") == 0)
		return reading_fail(r, C_NAME, _("a sheet's name is of a-z, "
		    "0-9 and -, and not the word sheet"));
	sheet->title = reading_words(r, false);
	sheet->purpose = reading_words(r, true);
	sheet->minutes = reading_keep(r, reading_cell(r, C_MINUTES));
	sheet->version = reading_keep(r, reading_cell(r, C_VERSION));
	return true;
}

static void
add_standard(struct reading *r)
{
	static const enum field_type type[FIELD_OWN] = {
		TYPE_LINE, TYPE_LINE, TYPE_INTEGER, TYPE_DATE };
	int i;

	r->first = pool_new(r->p->pool, SHEET_SLOTS, sizeof(*r->first));
	for (i = 0; i < SHEET_SLOTS; i++)
		r->first[i] = -1;
	r->field = mem_grow(NULL, &r->cap_field, FIELDS_GUESS,
	    sizeof(*r->field));
	for (i = 0; i < FIELD_OWN; i++)
		add_field(r, &(struct field){ .name = sheet_standard[i],
			.type = type[i], .when = "", .pattern = "",
			.choices = "", .key = i <= FIELD_CLIENT,
			.privacy = i == FIELD_DATE ? PRIVACY_DATE :
			    i == FIELD_CLIENT ? PRIVACY_NAME : PRIVACY_NONE });
	r->field[FIELD_SESSION].has_min = true;
	r->field[FIELD_SESSION].reason = _("must be a whole number");
}

void
sheet_free_fields(struct sheet *sheet)
{
	size_t i;

	for (i = 0; i < sheet->n; i++)
		match_free(sheet->field[i].match);
	free(sheet->field);
}

struct sheet *
sheet_parse(struct sheet_parser *p, const char *name,
    const struct resource *res)
{
	struct reading r = { .p = p, .at = { [C_NAME] = -1 } };
	struct sheet *sheet = pool_new(p->pool, 1, sizeof(*sheet));
	bool ok;

	sheet->name = pool_dup(p->pool, name, strlen(name));
	sheet->file = r.file = pool_dup(p->pool, res->file, strlen(res->file));
	r.csv = resource_csv(res);
	r.lasts = res->made != NULL;
	ok = read_first(&r, sheet);
	if (ok)
		add_standard(&r);
	ok = ok && reading_rows(&r, read_row) && close_field(&r);
	csv_close(r.csv);
	free(r.option);
	sheet->field = r.field;
	sheet->n = r.n_field;
	sheet->first = r.first;
	if (ok && sheet_parse_when(p, sheet))
		return sheet;
	sheet_free_fields(sheet);
	return NULL;
}
