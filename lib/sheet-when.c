/* SPDX-License-Identifier: MIT
 * When a field is asked: tests of other fields, joined by "and". */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "sheet-parse.h"

enum op { OP_ANY, OP_IS, OP_NOT, OP_LESS, OP_MORE, OP_MOST, OP_LEAST };

struct test {
	int field;
	enum op op;
	const char *codes; /* joined by ; */
	long number;
};

static const struct {
	const char *sign;
	enum op op;
} signs[] = {
	{ "!=", OP_NOT }, { "<=", OP_MOST }, { ">=", OP_LEAST },
	{ "=", OP_IS }, { "<", OP_LESS }, { ">", OP_MORE }, { "", OP_ANY },
};

/* Is the code, of len bytes, one of those joined by ; ? */
static bool
among(const char *codes, const char *code, size_t len)
{
	size_t n;

	for (; *codes != '\0'; codes += n + (codes[n] == ';')) {
		n = strcspn(codes, ";");
		if (n == len && memcmp(codes, code, len) == 0)
			return true;
	}
	return false;
}

/* Is any of several answers among the codes? */
static bool
any_among(const char *codes, const char *answers)
{
	size_t n;

	for (; *answers != '\0'; answers += n + (answers[n] == ';')) {
		n = strcspn(answers, ";");
		if (among(codes, answers, n))
			return true;
	}
	return false;
}

static bool
holds(const struct test *t, const char *text)
{
	char *end;
	long n;

	if (sheet_unanswered(text))
		return false;
	switch (t->op) {
	case OP_ANY:
		return true;
	case OP_IS:
		return any_among(t->codes, text);
	case OP_NOT:
		return !any_among(t->codes, text);
	default:
		n = strtol(text, &end, 10);
		if (*end != '\0')
			return false;
		return t->op == OP_LESS ? n < t->number :
		    t->op == OP_MORE ? n > t->number :
		    t->op == OP_MOST ? n <= t->number : n >= t->number;
	}
}

static const char *
tested(const struct test *t, const struct cell *value)
{
	return value[t->field].text != NULL ? value[t->field].text : "";
}

bool
sheet_asked(const struct field *field, const struct cell *value)
{
	size_t i;

	for (i = 0; i < field->n_test; i++)
		if (!holds(&field->test[i], tested(&field->test[i], value)))
			return false;
	return true;
}

bool
sheet_ruled_out(const struct field *field, const struct cell *value)
{
	const char *text;
	size_t i;

	for (i = 0; i < field->n_test; i++) {
		text = tested(&field->test[i], value);
		if (!holds(&field->test[i], text) && !sheet_unanswered(text))
			return true;
	}
	return false;
}

/* Codes of another field must be its options. */
static bool
known_codes(const struct field *other, const char *codes)
{
	size_t n;

	if (other->n_option == 0)
		return true;
	for (; *codes != '\0'; codes += n + (codes[n] == ';')) {
		n = strcspn(codes, ";");
		if (field_option(other, codes, n) == NULL)
			return false;
	}
	return true;
}

/* One test, of len bytes.  NULL, or what is wrong with it. */
static const char *
parse_test(struct sheet_parser *p, const struct sheet *sheet,
    const char *text, size_t len, struct test *t)
{
	size_t n = strcspn(text, "!=<>");
	char *name, *end;
	size_t i = 0;

	if (n > len)
		n = len;
	name = pool_dup(p->pool, text, n);
	t->field = sheet_field(sheet, name);
	if (t->field < 0)
		return _("names a field that the sheet lacks");
	while (n < len && strncmp(text + n, signs[i].sign,
	    strlen(signs[i].sign)) != 0)
		i++;
	t->op = n < len ? signs[i].op : OP_ANY;
	if (t->op == OP_ANY)
		return n == len ? NULL : _("is no test of a field");
	n += strlen(signs[i].sign);
	t->codes = pool_dup(p->pool, text + n, len - n);
	if (*t->codes == '\0')
		return _("is no test of a field");
	if (t->op == OP_IS || t->op == OP_NOT)
		return known_codes(&sheet->field[t->field], t->codes) ? NULL :
		    _("names an option that the field lacks");
	errno = 0;
	t->number = strtol(t->codes, &end, 10);
	return *end == '\0' && errno == 0 ? NULL :
	    _("compares with what is no whole number");
}

/* Fields in a row that are asked at the same time share their tests.  There
 * are those that all sheets have before the first. */
static const char *
parse_when(struct sheet_parser *p, const struct sheet *sheet,
    struct field *f)
{
	const char *text = f->when;
	const char *reason, *next;
	size_t n = 1, len;

	if (*text == '\0')
		return NULL;
	if (strcmp(text, f[-1].when) == 0) {
		f->test = f[-1].test;
		f->n_test = f[-1].n_test;
		return NULL;
	}
	for (next = text; (next = strstr(next, " and ")) != NULL; next += 5)
		n++;
	f->test = pool_new(p->pool, n, sizeof(*f->test));
	while (*text != '\0') {
		next = strstr(text, " and ");
		len = next != NULL ? (size_t)(next - text) : strlen(text);
		reason = parse_test(p, sheet, text, len,
		    &f->test[f->n_test++]);
		if (reason != NULL)
			return reason;
		text += len + (next != NULL ? 5 : 0);
	}
	return NULL;
}

bool
sheet_parse_when(struct sheet_parser *p, struct sheet *sheet)
{
	const char *reason;
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++) {
		reason = parse_when(p, sheet, &sheet->field[i]);
		if (reason != NULL)
			return sheet_parse_fail(p, sheet->file,
			    sheet->field[i].line, "when", reason);
	}
	return true;
}
