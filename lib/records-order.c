/* SPDX-License-Identifier: MIT
 * The order of rows in memory, and their lists: each is laid out once. */

#include <stdlib.h>
#include <string.h>

#include "records-own.h"
#include "utf8.h"

static int
text_cmp(const char *a, const char *b)
{
	return a == b ? 0 : strcmp(a, b);
}

static int
time_cmp(const struct record *a, const struct record *b)
{
	int c = date_cmp(&a->date, &b->date);

	return c != 0 ? c : (a->position > b->position) -
	    (a->position < b->position);
}

int
records_by_time(const void *x, const void *y)
{
	return time_cmp(*(const struct record *const *)x,
	    *(const struct record *const *)y);
}

static int
by_place(const void *x, const void *y)
{
	const struct record *a = *(const struct record *const *)x;
	const struct record *b = *(const struct record *const *)y;
	int c = text_cmp(client_of(a), client_of(b));

	if (c == 0 && a->sheet != b->sheet)
		c = strcmp(a->sheet->name, b->sheet->name);
	return c != 0 ? c : time_cmp(a, b);
}

static int
key_cmp(const struct cell *a, const struct cell *b)
{
	size_t len = a->len < b->len ? a->len : b->len;
	int c = memcmp(a->text, b->text, len);

	return c != 0 ? c : (a->len > b->len) - (a->len < b->len);
}

static int
by_key(const void *x, const void *y)
{
	const struct entry *a = *(const struct entry *const *)x;
	const struct entry *b = *(const struct entry *const *)y;
	int c = key_cmp(&a->key, &b->key);

	return c != 0 ? c : time_cmp(&a->record, &b->record);
}

int
records_by_first(const void *x, const void *y)
{
	size_t a = entry_of(*(const struct record *const *)x)->first;
	size_t b = entry_of(*(const struct record *const *)y)->first;

	return (a > b) - (a < b);
}

void
records_sort(struct records *all)
{
	if (all->n != 0)
		qsort(all->entry, all->n, sizeof(*all->entry), by_place);
}

/* What the entry's key is compared by: each value with its NUL, so that no
 * two keys run together; labels of persons folded. */
static void
make_key(struct records *all, struct entry *e)
{
	const struct sheet *sheet = e->record.sheet;
	struct str *key = &all->scratch;
	char *folded;
	size_t i;

	str_clear(key);
	for (i = FIELD_SESSION; i < sheet->n; i++) {
		if (!sheet->field[i].key)
			continue;
		if (sheet->field[i].privacy != PRIVACY_PERSON) {
			str_put(key, e->value[i].text, e->value[i].len + 1);
			continue;
		}
		folded = utf8_fold(e->value[i].text);
		str_put(key, folded, strlen(folded) + 1);
		free(folded);
	}
	e->key.text = pool_dup(&all->pool, str_text(key), key->len);
	e->key.len = key->len;
}

static bool
in_view(const struct entry *e)
{
	return !e->hidden && !e->record.voided;
}

/* Write the list of one key; returns its last, or NULL when it is empty. */
static struct entry *
make_same(struct entry *const *entry, size_t n, const struct record ***list)
{
	const struct record *const *start = *list;
	struct entry *last = NULL;
	size_t i, first = entry[0]->record.position;

	for (i = 0; i < n; i++) {
		entry[i]->same = start;
		if (!in_view(entry[i]))
			continue;
		if (last == NULL || entry[i]->record.position < first)
			first = entry[i]->record.position;
		last = entry[i];
		*(*list)++ = &last->record;
	}
	*(*list)++ = NULL;
	if (last != NULL)
		last->first = first;
	return last;
}

static void
make_section(struct records *all, struct section *s,
    struct entry *const *entry, size_t n)
{
	const struct record **list = pool_new(&all->pool, 4 * n + 2,
	    sizeof(struct record *));
	struct entry **sorted = pool_new(&all->pool, n, sizeof(*sorted));
	const struct record **current, **end;
	struct entry *last;
	size_t i, next;

	s->sheet = entry[0]->record.sheet->name;
	s->history = list;
	for (i = 0; i < n; i++)
		if (in_view(entry[i]))
			*list++ = &entry[i]->record;
	*list++ = NULL;
	memcpy(sorted, entry, n * sizeof(*sorted));
	qsort(sorted, n, sizeof(*sorted), by_key);
	s->current = current = end = list;
	list += n + 1;
	for (i = 0; i < n; i = next) {
		for (next = i + 1; next < n && key_cmp(&sorted[i]->key,
		    &sorted[next]->key) == 0; next++)
			;
		last = make_same(sorted + i, next - i, &list);
		if (last != NULL)
			*end++ = &last->record;
	}
	qsort(current, (size_t)(end - current), sizeof(*current),
	    records_by_first);
}

/* Corrections first: they decide what is in view and which keys are the
 * same. */
void
records_lay(struct records *all, struct client *c)
{
	struct entry **e = c->entry;
	const struct date *date;
	size_t i, next, n = 0;

	records_void(e, c->n_entry);
	records_rename(&all->pool, e, c->n_entry);
	for (i = 0; i < c->n_entry; i++) {
		make_key(all, e[i]);
		date = &e[i]->record.date;
		c->seen = c->seen || !e[i]->hidden || e[i]->record.aside;
		if (!e[i]->hidden && date->precision == DATE_DAY &&
		    date_cmp(date, &c->last) > 0)
			c->last = *date;
		n += i == 0 || e[i]->record.sheet != e[i - 1]->record.sheet;
	}
	c->section = pool_new(&all->pool, n, sizeof(*c->section));
	c->sheets = pool_new(&all->pool, n + 1, sizeof(*c->sheets));
	for (i = 0; i < c->n_entry; i = next) {
		for (next = i + 1; next < c->n_entry &&
		    e[next]->record.sheet == e[i]->record.sheet; next++)
			;
		make_section(all, &c->section[c->n_section++], e + i, next - i);
	}
	for (i = n = 0; i < c->n_section; i++)
		if (c->section[i].history[0] != NULL)
			c->sheets[n++] = c->section[i].sheet;
}

size_t
records_count(const struct records *all)
{
	return all->n;
}

const struct record *
records_at(struct records *all, size_t position)
{
	size_t i;

	if (all->at == NULL) {
		all->at = pool_new(&all->pool, all->n, sizeof(*all->at));
		for (i = 0; i < all->n; i++)
			all->at[all->entry[i]->record.position] =
			    &all->entry[i]->record;
	}
	return all->at[position];
}
