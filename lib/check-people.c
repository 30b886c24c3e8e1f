/* SPDX-License-Identifier: MIT
 * One label for two people: a relation that differs on one day, or a tie of
 * blood that is another on a later one. */

#include <stdlib.h>
#include <string.h>

#include "check-people.h"
#include "csv.h"
#include "mem.h"
#include "sheet.h"
#include "utf8.h"

/* A row of the review, in as much as another may contradict it. */
struct sighting {
	const struct choice *relation; /* NULL: there is none yet */
	struct str on, session; /* as written */
	size_t nth;             /* of the person's rows of that date, from 1 */
	const char *file;
	size_t line;
};

enum { LABELS = 256 }; /* that are known from client to client */

struct spelling {
	size_t who;    /* the person's number */
	size_t client; /* of whom it was seen last */
};

struct person {
	size_t client; /* whose sightings these are */
	struct sighting first, last;
};

/* Who is so related stays so. */
static bool
of_blood(const struct choice *relation)
{
	static const char *const code[] = { "parent", "child", "sibling",
		"other-family" };
	size_t i;

	for (i = 0; i < sizeof(code) / sizeof(*code); i++)
		if (strcmp(relation->code, code[i]) == 0)
			return true;
	return false;
}

static bool
is_text(const struct str *s, const struct cell *cell)
{
	return s->len == cell->len && memcmp(str_text(s), cell->text,
	    cell->len) == 0;
}

static void
set(struct str *s, const struct cell *cell)
{
	str_clear(s);
	str_put(s, cell->text, cell->len);
}

static void
put_sighting(struct str *out, const char *label, const struct sighting *s)
{
	struct str key = { 0 }, nth = { 0 };

	csv_put(&key, label, strlen(label));
	str_printf(&nth, "%zu", s->nth);
	check_doubts_name(out, key.text, str_text(&s->on), nth.text);
	str_free(&key);
	str_free(&nth);
}

/* Room for one person more. */
static void
add_person(struct check_people *p)
{
	size_t cap = p->cap_person;

	if (p->n_person == cap) {
		p->person = mem_grow(p->person, &p->cap_person, cap + 1,
		    sizeof(*p->person));
		memset(p->person + cap, 0,
		    (p->cap_person - cap) * sizeof(*p->person));
	}
	p->n_person++;
}

static struct spelling *
find_spelling(struct check_people *p, const struct cell *cell)
{
	size_t known = p->written.n;
	size_t i = labels_put(&p->written, cell->text, cell->len);
	char *folded;

	if (i == known) {
		p->spelling = mem_grow(p->spelling, &p->cap_spelling, i + 1,
		    sizeof(*p->spelling));
		folded = utf8_fold(cell->text);
		p->spelling[i] = (struct spelling){
			.who = labels_put(&p->folded, folded, strlen(folded)) };
		free(folded);
		if (p->spelling[i].who == p->n_person)
			add_person(p);
	}
	return &p->spelling[i];
}

/* The client's person of a label; *other is set where it was written otherwise
 * before. */
static struct person *
find_person(struct check_people *p, const struct cell *cell, bool *other)
{
	struct spelling *spelling = find_spelling(p, cell);
	struct person *who = &p->person[spelling->who];
	size_t client = p->client + 1;

	*other = who->client == client && spelling->client != client;
	spelling->client = client;
	if (who->client != client) {
		who->client = client;
		who->first.relation = who->last.relation = NULL;
		who->last.nth = 0;
	}
	return who;
}

static void
note(struct sighting *s, const struct row *row, const struct choice *relation,
    size_t nth)
{
	set(&s->on, &row->value[FIELD_DATE]);
	set(&s->session, &row->value[FIELD_SESSION]);
	s->nth = nth;
	s->relation = relation;
	s->file = row->file;
	s->line = row->line;
}

static bool
same_day(const struct sighting *s, const struct row *row)
{
	return is_text(&s->on, &row->value[FIELD_DATE]) &&
	    is_text(&s->session, &row->value[FIELD_SESSION]);
}

/* The row that this one contradicts, or NULL. */
static const struct sighting *
contradicted(const struct person *who, const struct row *row,
    const struct choice *now)
{
	const struct choice *first = who->first.relation;

	if (first == NULL || now == NULL)
		return NULL;
	if (now != first && (of_blood(now) || of_blood(first)))
		return &who->first;
	return now != who->last.relation && same_day(&who->last, row) ?
	    &who->last : NULL;
}

static void
add_doubt(struct check_people *p, const char *label,
    const struct sighting *before, const struct row *row, size_t nth)
{
	struct sighting now = { 0 };
	struct check_doubt *d = check_doubts_add(&p->doubts, row);

	str_printf(&d->reason, _("may be another person than in %s:%zu, as "
	    "the relation is another"), before->file, before->line);
	note(&now, row, NULL, nth);
	put_sighting(&d->record[0], label, before);
	put_sighting(&d->record[1], label, &now);
	str_free(&now.on);
	str_free(&now.session);
}

static void
find_fields(struct check_people *p, const struct sheet *review)
{
	if (p->review == review)
		return;
	p->review = review;
	p->label = sheet_field(review, "person");
	p->relation = sheet_field(review, "relation");
}

bool
check_people_row(struct check_people *p, const struct row *row)
{
	const struct cell *label, *code;
	const struct choice *now;
	const struct sighting *before;
	struct person *who;
	bool other;
	size_t nth;

	find_fields(p, row->sheet);
	label = &row->value[p->label];
	code = &row->value[p->relation];
	now = field_option(&row->sheet->field[p->relation], code->text,
	    code->len);
	who = find_person(p, label, &other);
	nth = is_text(&who->last.on, &row->value[FIELD_DATE]) ?
	    who->last.nth + 1 : 1;
	before = contradicted(who, row, now);
	if (before != NULL)
		add_doubt(p, label->text, before, row, nth);
	if (now != NULL && who->first.relation == NULL)
		note(&who->first, row, now, nth);
	note(&who->last, row, now != NULL ? now : who->last.relation, nth);
	return other;
}

void
check_people_void(struct check_people *p, const struct row *row)
{
	if (strcmp(row_text(row, "of"), "review") == 0)
		check_doubts_void(&p->doubts, row);
}

size_t
check_people_end(struct check_people *p,
    void (*tell)(void *context, const struct fault *), void *context)
{
	p->client++;
	if (p->written.n > LABELS) {
		labels_empty(&p->written);
		labels_empty(&p->folded);
		p->n_person = 0;
	}
	return check_doubts_end(&p->doubts, "person", tell, context);
}

static void
forget(struct sighting *s)
{
	str_free(&s->on);
	str_free(&s->session);
}

void
check_people_free(struct check_people *p)
{
	size_t i;

	for (i = 0; i < p->cap_person; i++) {
		forget(&p->person[i].first);
		forget(&p->person[i].last);
	}
	free(p->person);
	free(p->spelling);
	labels_free(&p->written);
	labels_free(&p->folded);
	check_doubts_free(&p->doubts);
}
