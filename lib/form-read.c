/* SPDX-License-Identifier: MIT
 * A sheet as a text to fill in: reading it back. */

#include <stdlib.h>
#include <string.h>

#include "form.h"
#include "mem.h"
#include "rec.h"
#include "utf8.h"

/* One reading: all records so far, to find a key that comes twice. */
struct reading {
	const struct form *form;
	struct form_result *result;
	struct answers *all;
	size_t n, cap;
	struct str value;
};

static void
add_fault(struct reading *reading, size_t line, const char *column,
    const char *reason)
{
	struct form_result *result = reading->result;

	result->fault = mem_grow(result->fault, &result->fault_cap,
	    result->n_fault + 1, sizeof(*result->fault));
	result->fault[result->n_fault++] = (struct fault){
		.line = line, .column = column, .reason = reason,
		.status = STATUS_FAULTS,
	};
}

/* Without the spaces and newlines around it. */
static struct cell
trim(const char *text, size_t len)
{
	size_t skip = 0;

	while (len != 0 && strchr(" \t\r\n", text[len - 1]) != NULL)
		len--;
	while (skip < len && strchr(" \t\r\n", text[skip]) != NULL)
		skip++;
	return (struct cell){ text + skip, len - skip };
}

/* NULL with the value as a file has it, or the reason. */
static const char *
read_value(const struct field *field, const struct cell *cell,
    const char *lang, struct str *value)
{
	struct cell typed = trim(cell->text, cell->len);
	struct str text = { 0 };

	str_clear(value);
	if (memchr(typed.text, '\0', typed.len) != NULL ||
	    !utf8_valid(typed.text, typed.len))
		return _("is not UTF-8 text");
	str_put(&text, typed.text, typed.len);
	if (sheet_unanswered(text.text) ||
	    !field_read(field, text.text, lang, value)) {
		str_clear(value);
		str_puts(value, text.text);
	}
	str_free(&text);
	/* The key is looked at when the record is whole. */
	if (value->len == 0)
		return NULL;
	return sheet_check(field, value->text, value->len);
}

static void
take_field(struct reading *reading, struct answers *a,
    const struct rec_field *from)
{
	const struct sheet *sheet = reading->form->sheet;
	int i = sheet_field(sheet, from->name);
	const struct field *field;
	const char *reason;

	if (i == -1) {
		add_fault(reading, from->line, NULL,
		    _("this name is no field of the sheet; does the line go "
		    "on from the one above?"));
		return;
	}
	field = &sheet->field[i];
	if (a->value[i] != NULL) {
		add_fault(reading, from->line, field->name,
		    _("comes twice in this record"));
		return;
	}
	reason = read_value(field, &from->value, reading->form->lang,
	    &reading->value);
	if (i == FIELD_SHEET && reason == NULL &&
	    strcmp(str_text(&reading->value), sheet->name) != 0)
		reason = _("this form is of another sheet");
	if (reason != NULL)
		add_fault(reading, from->line, field->name, reason);
	answers_set(a, (size_t)i, str_text(&reading->value));
}

/* Whose client, session and date the form is of, or NULL. */
static const struct answers *
common(const struct form *form)
{
	if (form->fresh != NULL)
		return form->fresh;
	return form->n != 0 ? &form->current[0] : NULL;
}

/* The client, session and date that an empty line leaves to the form. */
static void
fill_common(struct answers *a, const struct answers *from)
{
	size_t i;

	for (i = FIELD_CLIENT; i < FIELD_OWN; i++)
		if (answers_get(a, i)[0] == '\0')
			answers_set(a, i, from->value[i]);
}

static const struct answers *
find_key(const struct answers *all, size_t n, const struct answers *a)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (answers_same_key(&all[i], a))
			return &all[i];
	return NULL;
}

/* What is not shown comes from the current record, and so do the spaces
 * around a value, which reading takes away. */
static void
fill_from(struct answers *a, const struct answers *base)
{
	struct cell old;
	size_t i;

	fill_common(a, base);
	answers_fill(a, base);
	for (i = FIELD_OWN; i < a->sheet->n; i++) {
		old = trim(answers_get(base, i), strlen(answers_get(base, i)));
		if (old.len == strlen(answers_get(a, i)) &&
		    memcmp(old.text, answers_get(a, i), old.len) == 0)
			answers_set(a, i, base->value[i]);
	}
}

static void
check_key(struct reading *reading, const struct answers *a, size_t line)
{
	const struct sheet *sheet = a->sheet;
	const char *reason;
	size_t i;

	for (i = FIELD_CLIENT; i < sheet->n; i++) {
		if (!sheet->field[i].key || answers_get(a, i)[0] != '\0' ||
		    !answers_asked(a, i))
			continue;
		reason = sheet_check(&sheet->field[i], "", 0);
		if (reason != NULL)
			add_fault(reading, line, sheet->field[i].name, reason);
	}
	if (find_key(reading->all, reading->n, a) != NULL)
		add_fault(reading, line, NULL,
		    _("this record has the same key as one above it"));
}

static void
check_client(struct reading *reading, const struct answers *a, size_t line)
{
	const struct answers *own = common(reading->form);

	if (own != NULL && answers_get(own, FIELD_CLIENT)[0] != '\0' &&
	    strcmp(answers_get(own, FIELD_CLIENT),
	    answers_get(a, FIELD_CLIENT)) != 0)
		add_fault(reading, line, a->sheet->field[FIELD_CLIENT].name,
		    _("is another client than the one of this form"));
}

/* The line of a field, else that of the record. */
static size_t
line_of(const struct rec_record *rec, const char *field)
{
	size_t i;

	for (i = 0; i < rec->n; i++)
		if (strcmp(rec->field[i].name, field) == 0)
			return rec->field[i].line;
	return rec->line;
}

static void
judge(struct reading *reading, const struct answers *a,
    const struct rec_record *rec)
{
	const struct form *form = reading->form;
	const char *field, *reason = form->judge == NULL ? NULL :
	    form->judge(form->context, a, &field);

	if (reason != NULL)
		add_fault(reading, line_of(rec, field), field, reason);
}

static void
keep(struct reading *reading, struct answers *a, bool changed)
{
	struct form_result *result = reading->result;

	if (changed) {
		result->record = mem_grow(result->record, &result->cap,
		    result->n + 1, sizeof(*result->record));
		answers_copy(&result->record[result->n++], a);
	}
	reading->all = mem_grow(reading->all, &reading->cap, reading->n + 1,
	    sizeof(*reading->all));
	reading->all[reading->n++] = *a;
}

static void
take_record(struct reading *reading, const struct rec_record *rec)
{
	const struct form *form = reading->form;
	const struct answers *base;
	struct answers a = { form->sheet,
		mem_new(form->sheet->n, sizeof(*a.value)) };
	bool changed;
	size_t i;

	for (i = 0; i < rec->n; i++)
		take_field(reading, &a, &rec->field[i]);
	if (!answers_any(&a)) {
		answers_clear(&a);
		return;
	}
	if (common(form) != NULL)
		fill_common(&a, common(form));
	answers_set(&a, FIELD_SHEET, form->sheet->name);
	base = find_key(form->current, form->n, &a);
	if (base != NULL)
		fill_from(&a, base);
	check_client(reading, &a, rec->line);
	check_key(reading, &a, rec->line);
	changed = base == NULL || !answers_same(&a, base);
	if (changed)
		judge(reading, &a, rec);
	keep(reading, &a, changed);
}

void
form_read(struct form_result *result, const struct form *form,
    const char *text, size_t len)
{
	struct reading reading = { .form = form, .result = result };
	struct rec_reader *r = rec_open_text(text, len);
	const struct rec_record *rec;
	size_t i;

	*result = (struct form_result){ 0 };
	while ((rec = rec_next(r)) != NULL || rec_fault(r) != NULL) {
		if (rec != NULL)
			take_record(&reading, rec);
		else
			add_fault(&reading, rec_fault(r)->line, NULL,
			    rec_fault(r)->reason);
	}
	result->seen = reading.n;
	for (i = 0; i < reading.n; i++)
		answers_clear(&reading.all[i]);
	free(reading.all);
	str_free(&reading.value);
	rec_close(r);
}

void
form_clear(struct form_result *result)
{
	size_t i;

	for (i = 0; i < result->n; i++)
		answers_clear(&result->record[i]);
	free(result->record);
	free(result->fault);
	*result = (struct form_result){ 0 };
}
