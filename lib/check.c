/* SPDX-License-Identifier: MIT
 * Counting rows, and what can only be judged with other rows or fields. */

#include <stdlib.h>
#include <string.h>

#include "check-options.h"
#include "check-people.h"
#include "check-scores.h"
#include "check.h"
#include "code.h"
#include "date.h"
#include "mem.h"
#include "pool.h"

/* A field of which something is counted. */
struct counted {
	size_t field;
	size_t unanswered, unasked;
};

struct sheet_count {
	const struct sheet *sheet;
	size_t rows, spelt;
	struct counted *field;
	size_t n;
	void (*more)(struct check *c, struct sheet_count *s,
	    const struct row *row);
	struct sheet_count *next;
};

struct check {
	void (*tell)(void *context, const struct fault *);
	void *context;
	struct pool pool;
	struct sheet_count *sheet; /* by name */
	struct sheet_count *last;  /* that of the last row */
	struct labels clients;
	size_t client;    /* of the last row, by number */
	size_t n_clients; /* therapists left out */
	bool any;
	struct check_people people;
	struct check_options options;
	struct measures measures;
	size_t few;       /* decisions with too few of them */
	size_t bad_rows, faults;
	struct check_count *count;
	size_t n_count, cap_count;
};

struct check *
check_new(void (*tell)(void *context, const struct fault *), void *context)
{
	struct check *c = mem_new(1, sizeof(*c));

	c->tell = tell;
	c->context = context;
	return c;
}

void
check_free(struct check *c)
{
	check_people_free(&c->people);
	check_options_free(&c->options);
	measures_clear(&c->measures);
	labels_free(&c->clients);
	pool_free(&c->pool);
	free(c->count);
	free(c);
}

static void
fault(struct check *c, const struct row *row, const char *column,
    const char *reason)
{
	struct fault f = { .file = row->file, .line = row->line,
		.column = column, .reason = reason, .status = STATUS_FAULTS };

	c->faults++;
	c->bad_rows++;
	c->tell(c->context, &f);
}

static void
more_review(struct check *c, struct sheet_count *s, const struct row *row)
{
	s->spelt += check_people_row(&c->people, row);
}

static void
more_void(struct check *c, struct sheet_count *s, const struct row *row)
{
	(void)s;
	check_people_void(&c->people, row);
}

static void
more_resolve(struct check *c, struct sheet_count *s, const struct row *row)
{
	(void)s;
	check_options_decision(&c->options, row);
}

static void
more_option(struct check *c, struct sheet_count *s, const struct row *row)
{
	(void)s;
	check_options_option(&c->options, row);
}

static void
more_measure(struct check *c, struct sheet_count *s, const struct row *row)
{
	const char *column;
	const char *reason = check_scores(&c->measures, row, &column);

	(void)s;
	if (reason != NULL)
		fault(c, row, column, reason);
}

/* A review that lies before its answer reviews nothing: safety.h. */
static void
more_safety(struct check *c, struct sheet_count *s, const struct row *row)
{
	struct date answer = date_parse(row_text(row, "answered_on"));
	struct date review = date_parse(row_text(row, "reviewed_on"));

	(void)s;
	if (date_known(&answer) && date_known(&review) &&
	    date_last(&review) < date_first(&answer))
		fault(c, row, "reviewed_on",
		    _("lies before the answer that is reviewed"));
}

static struct sheet_count *
new_sheet(struct check *c, const struct sheet *sheet)
{
	struct sheet_count *s = pool_new(&c->pool, 1, sizeof(*s));
	const struct field *f = sheet->field;
	size_t i;

	s->sheet = sheet;
	s->field = pool_new(&c->pool, sheet->n, sizeof(*s->field));
	for (i = FIELD_OWN; i < sheet->n; i++)
		if ((f[i].required && !f[i].key) || f[i].n_test != 0)
			s->field[s->n++].field = i;
	if (strcmp(sheet->name, "review") == 0)
		s->more = more_review;
	else if (strcmp(sheet->name, "void") == 0)
		s->more = more_void;
	else if (strcmp(sheet->name, "resolve") == 0)
		s->more = more_resolve;
	else if (strcmp(sheet->name, "option") == 0)
		s->more = more_option;
	else if (strcmp(sheet->name, "measure") == 0)
		s->more = more_measure;
	else if (strcmp(sheet->name, "safety-review") == 0)
		s->more = more_safety;
	return s;
}

static struct sheet_count *
find_sheet(struct check *c, const struct sheet *sheet)
{
	struct sheet_count **at = &c->sheet, *s;

	if (c->last != NULL && c->last->sheet == sheet)
		return c->last;
	while (*at != NULL && strcmp((*at)->sheet->name, sheet->name) < 0)
		at = &(*at)->next;
	if (*at == NULL || (*at)->sheet != sheet) {
		s = new_sheet(c, sheet);
		s->next = *at;
		*at = s;
	}
	return *at;
}

static void
count_fields(struct sheet_count *s, const struct row *row)
{
	const struct field *f;
	struct counted *n, *end = s->field + s->n;
	const struct test *test = NULL; /* of the field before, and: */
	bool ruled_out = false;
	const char *text;

	for (n = s->field; n < end; n++) {
		f = &s->sheet->field[n->field];
		text = row->value[n->field].text;
		if (*text == '\0' || (*text == 'n' &&
		    strcmp(text, "not today") == 0))
			n->unanswered += f->required &&
			    sheet_asked(f, row->value);
		else if (f->n_test != 0 && !sheet_unanswered(text)) {
			if (f->test != test)
				ruled_out = sheet_ruled_out(f, row->value);
			test = f->test;
			n->unasked += ruled_out;
		}
	}
}

/* Rows of one client are held against each other while they come together. */
static void
follow_client(struct check *c, const struct cell *code)
{
	size_t known = c->clients.n;

	if (c->any && strcmp(labels_text(&c->clients, c->client),
	    code->text) == 0)
		return;
	check_end(c);
	c->any = true;
	c->client = labels_put(&c->clients, code->text, code->len);
	c->n_clients += c->clients.n > known && !code_therapist(code->text);
}

void
check_row(struct check *c, const struct row *row)
{
	struct sheet_count *s;

	if (row->sheet == NULL) {
		fault(c, row, "sheet", _("there is no sheet of that name"));
		return;
	}
	follow_client(c, &row->value[FIELD_CLIENT]);
	s = c->last = find_sheet(c, row->sheet);
	s->rows++;
	count_fields(s, row);
	if (s->more != NULL)
		s->more(c, s, row);
}

void
check_bad(struct check *c, size_t n)
{
	c->bad_rows++;
	c->faults += n;
}

void
check_end(struct check *c)
{
	size_t n = check_people_end(&c->people, c->tell, c->context);

	c->bad_rows += n;
	c->faults += n;
	c->few += check_options_end(&c->options);
}

static void
add(struct check *c, enum check_what what, const char *sheet,
    const char *field, size_t n)
{
	if (n == 0 && *sheet != '\0')
		return;
	c->count = mem_grow(c->count, &c->cap_count, c->n_count + 1,
	    sizeof(*c->count));
	c->count[c->n_count++] = (struct check_count){ .what = what,
		.sheet = sheet, .field = field, .n = n };
}

static void
add_fields(struct check *c, enum check_what what)
{
	const struct sheet_count *s;
	const struct counted *f;

	for (s = c->sheet; s != NULL; s = s->next)
		for (f = s->field; f < s->field + s->n; f++)
			add(c, what, s->sheet->name,
			    s->sheet->field[f->field].name,
			    what == CHECK_UNASKED ? f->unasked :
			    f->unanswered);
}

const struct check_count *
check_counts(struct check *c, size_t *n)
{
	const struct sheet_count *s;

	c->n_count = 0;
	for (s = c->sheet; s != NULL; s = s->next)
		add(c, CHECK_ROWS, s->sheet->name, "", s->rows);
	add(c, CHECK_CLIENTS, "", "", c->n_clients);
	add_fields(c, CHECK_UNANSWERED);
	add_fields(c, CHECK_UNASKED);
	for (s = c->sheet; s != NULL; s = s->next)
		add(c, CHECK_SPELT, s->sheet->name, "person", s->spelt);
	add(c, CHECK_FEW, "resolve", "chosen", c->few);
	add(c, CHECK_BAD_ROWS, "", "", c->bad_rows);
	add(c, CHECK_FAULTS, "", "", c->faults);
	*n = c->n_count;
	return c->count;
}
