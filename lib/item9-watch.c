/* SPDX-License-Identifier: MIT
 * Item 9 in rows that pass: which answers are due when all have passed.  Rows
 * are read as they lie, by the names of their columns, so that no definition
 * is needed and a row with a fault elsewhere counts too. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "item9.h"
#include "item9-own.h"
#include "mem.h"
#include "safety.h"

static const char *const column_name[WATCH_COLUMNS] = {
	[WATCH_DATE] = "date", [WATCH_MEASURE] = "measure",
	[WATCH_I9] = "i9", [WATCH_SELFHARM] = "selfharm",
	[WATCH_KIND] = "kind", [WATCH_PERSON] = "person",
	[WATCH_ANSWERED] = "answered_on", [WATCH_REVIEWED] = "reviewed_on",
	[WATCH_OF] = "of", [WATCH_KEY] = "key", [WATCH_ON] = "on",
	[WATCH_NTH] = "nth", [WATCH_BY] = "by", [WATCH_ACTION] = "action",
};

struct item9_watch *
item9_watch_new(void)
{
	return mem_new(1, sizeof(struct item9_watch));
}

void
item9_watch_free(struct item9_watch *w)
{
	size_t i;

	if (w == NULL)
		return;
	for (i = 0; i < w->n; i++) {
		free(w->client[i].answer);
		free(w->client[i].review);
		free(w->client[i].taken);
	}
	free(w->client);
	labels_free(&w->codes);
	free(w);
}

static struct watched *
client_of(struct item9_watch *w, const char *code)
{
	size_t i = labels_put(&w->codes, code, strlen(code));

	if (i == w->n) {
		w->client = mem_grow(w->client, &w->cap, w->n + 1,
		    sizeof(*w->client));
		w->client[w->n++] = (struct watched){ .answer = NULL };
	}
	return &w->client[i];
}

/* In order of time; 0 for none and unknown. */
static uint32_t
pack(const char *text)
{
	struct date d = date_parse(text);

	return date_known(&d) ? (uint32_t)d.year << 9 |
	    (uint32_t)d.month << 5 | (uint32_t)d.day : 0;
}

/* A row while it is looked at. */
struct passing {
	struct item9_watch *w;
	const struct row *row;
};

/* Where a column lies: most often where it lay in the row before. */
static bool
find_column(const struct passing *p, enum watch_column c)
{
	const struct table *t = p->row->table;
	size_t *at = &p->w->at[c];

	if (*at < t->n && strcmp(t->name[*at], column_name[c]) == 0)
		return true;
	for (*at = 0; *at < t->n; ++*at)
		if (strcmp(t->name[*at], column_name[c]) == 0)
			return true;
	return false;
}

static const char *
cell_at(const struct passing *p, enum watch_column c)
{
	return find_column(p, c) && p->w->at[c] < p->row->n ?
	    p->row->cell[p->w->at[c]].text : "";
}

/* "" where it is no answer. */
static const char *
text_at(const struct passing *p, enum watch_column c)
{
	const char *text = cell_at(p, c);

	return sheet_unanswered(text) ? "" : text;
}

/* In a row of too many or too few cells those behind the fault have moved: the
 * answer that would be here; "" in one that is whole. */
static const char *
moved_at(const struct passing *p, enum watch_column c)
{
	const struct row *row = p->row;
	size_t at = row->n;

	if (row->n != row->table->n && find_column(p, c))
		at = p->w->at[c] + row->n - row->table->n;
	return at < row->n && !sheet_unanswered(row->cell[at].text) ?
	    row->cell[at].text : "";
}

/* Is either above 0?  Which of them was meant, nothing says. */
static bool
above(const struct passing *p, enum watch_column c)
{
	return strtol(text_at(p, c), NULL, 10) > 0 ||
	    strtol(moved_at(p, c), NULL, 10) > 0;
}

static int
answer_cmp(const struct answer *a, const struct answer *b)
{
	if (a->on != b->on)
		return a->on < b->on ? -1 : 1;
	return strncmp(a->measure, b->measure, sizeof(a->measure));
}

static void
keep_answer(struct watched *c, const struct answer *a)
{
	size_t low = 0, high = c->n, middle;

	while (low < high) {
		middle = (low + high) / 2;
		if (answer_cmp(&c->answer[middle], a) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < c->n && answer_cmp(&c->answer[low], a) == 0) {
		c->answer[low].left_out |= a->left_out;
		return;
	}
	c->answer = mem_grow(c->answer, &c->cap, c->n + 1, sizeof(*a));
	memmove(c->answer + low + 1, c->answer + low,
	    (c->n++ - low) * sizeof(*a));
	c->answer[low] = *a;
}

static bool
is_date(const char *text)
{
	return date_parse(text).precision != DATE_NONE;
}

static void
pass_measure(const struct passing *p, bool printed)
{
	const char *measure = text_at(p, WATCH_MEASURE);
	const char *on = text_at(p, WATCH_DATE);
	struct answer a = { .left_out = !printed };

	if (*measure == '\0' || item9_phq9(moved_at(p, WATCH_MEASURE)))
		measure = moved_at(p, WATCH_MEASURE);
	if (!above(p, WATCH_SELFHARM) &&
	    (!above(p, WATCH_I9) || !item9_phq9(measure)))
		return;
	a.on = pack(is_date(on) ? on : moved_at(p, WATCH_DATE));
	memcpy(a.measure, measure, strnlen(measure, sizeof(a.measure) - 1));
	keep_answer(client_of(p->w, p->row->cell[FIELD_CLIENT].text), &a);
}

/* May this row of safety-review stand, as far as what is its own and all rows
 * have tells?  Where its sheet is not read, nobody else has looked. */
static bool
may_stand(const struct passing *p)
{
	const struct row *row = p->row;
	const char *session = row->cell[FIELD_SESSION].text;
	const char *on = row->cell[FIELD_DATE].text;
	const char *person = cell_at(p, WATCH_PERSON);

	return row->n == row->table->n &&
	    (*person == '\0' || !sheet_unanswered(person)) &&
	    (sheet_unanswered(on) || is_date(on)) &&
	    (sheet_unanswered(session) ||
	    session[strspn(session, "0123456789")] == '\0') &&
	    is_date(text_at(p, WATCH_ANSWERED));
}

static void
pass_review(const struct passing *p)
{
	const struct safety_said said = { text_at(p, WATCH_ANSWERED),
	    text_at(p, WATCH_REVIEWED), text_at(p, WATCH_BY),
	    text_at(p, WATCH_ACTION) };
	const char *field;
	struct watched *c;

	if (strcmp(text_at(p, WATCH_KIND), "item9") != 0 || !may_stand(p))
		return;
	c = client_of(p->w, p->row->cell[FIELD_CLIENT].text);
	c->review = mem_grow(c->review, &c->cap_review, c->n_review + 1,
	    sizeof(*c->review));
	c->review[c->n_review++] = (struct review){
		.answered = pack(said.answered_on),
		.on = pack(p->row->cell[FIELD_DATE].text),
		.counts = safety_no_review(&said, &field) == NULL };
}

/* The key of a review is its kind, person and answered_on. */
static void
pass_void(const struct passing *p)
{
	const char *key = text_at(p, WATCH_KEY);
	const char *last = strrchr(key, ',');
	struct watched *c;

	if (strcmp(text_at(p, WATCH_OF), "safety-review") != 0 ||
	    last == NULL ||
	    strncmp(key, "item9,", 6) != 0)
		return;
	c = client_of(p->w, p->row->cell[FIELD_CLIENT].text);
	c->taken = mem_grow(c->taken, &c->cap_taken, c->n_taken + 1,
	    sizeof(*c->taken));
	c->taken[c->n_taken++] = (struct taken){ pack(last + 1),
		pack(text_at(p, WATCH_ON)),
		strtol(text_at(p, WATCH_NTH), NULL, 10) };
}

void
item9_watch_bad(struct item9_watch *w, const struct row *row, bool printed)
{
	struct passing p = { w, row };

	if (row->n >= FIELD_OWN &&
	    strcmp(row->cell[FIELD_SHEET].text, "measure") == 0)
		pass_measure(&p, printed);
}

void
item9_watch_row(struct item9_watch *w, const struct row *row, bool printed)
{
	struct passing p = { w, row };
	const char *sheet;

	if (row->n < FIELD_OWN)
		return;
	sheet = row->cell[FIELD_SHEET].text;
	/* Few rows of all that pass go further than the first letter. */
	if (*sheet == 'm' && strcmp(sheet, "measure") == 0)
		pass_measure(&p, printed);
	else if (*sheet == 's' && strcmp(sheet, "safety-review") == 0)
		pass_review(&p);
	else if (*sheet == 'v' && strcmp(sheet, "void") == 0)
		pass_void(&p);
}
