/* SPDX-License-Identifier: MIT
 * Rows kept in memory.  Everything lies in one pool; settling sorts the rows
 * once and lays out every list that is asked for later. */

#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "mem.h"
#include "records-own.h"
#include "utf8.h"

static const struct record *const no_records[1];
static const char *const no_names[1];

struct records *
records_new(void)
{
	return mem_new(1, sizeof(struct records));
}

void
records_free(struct records *all)
{
	if (all == NULL)
		return;
	pool_free(&all->pool);
	str_free(&all->scratch);
	free(all->entry);
	free(all->client);
	free(all);
}

/* A copy of text, or last where it says the same. */
static const char *
again(struct records *all, const char *last, const char *text)
{
	if (text == NULL || (last != NULL && strcmp(last, text) == 0))
		return text == NULL ? NULL : last;
	return pool_dup(&all->pool, text, strlen(text));
}

void
records_add(struct records *all, const struct row *row)
{
	const struct record *last =
	    all->n != 0 ? &all->entry[all->n - 1]->record : NULL;
	const struct cell *from;
	struct entry *e;
	size_t i;

	if (row->sheet == NULL || row->value == NULL)
		return;
	e = pool_new(&all->pool, 1, sizeof(*e));
	e->value = pool_new(&all->pool, row->sheet->n, sizeof(*e->value));
	for (i = 0; i < row->sheet->n; i++) {
		from = &row->value[i];
		e->value[i] = (struct cell){ "", from->len };
		if (from->len != 0)
			e->value[i].text =
			    pool_dup(&all->pool, from->text, from->len);
	}
	/* One copy of the code for many rows makes them quick to compare. */
	if (last != NULL && strcmp(last->value[FIELD_CLIENT].text,
	    e->value[FIELD_CLIENT].text) == 0)
		e->value[FIELD_CLIENT] = last->value[FIELD_CLIENT];
	e->written = e->value;
	e->record = (struct record){
		.sheet = row->sheet, .value = e->value, .line = row->line,
		.date = date_parse(e->value[FIELD_DATE].text),
		.file = again(all, last != NULL ? last->file : NULL, row->file),
		.position = all->n,
	};
	all->entry = mem_grow(all->entry, &all->cap, all->n + 1,
	    sizeof(struct entry *));
	all->entry[all->n++] = e;
}

/* The clients' codes; a therapist's own rows are about no client. */
static void
list_codes(struct records *all)
{
	size_t i, n = 0;
	const struct client *c;

	all->codes = pool_new(&all->pool, all->n_client + 1,
	    sizeof(*all->codes));
	for (i = 0; i < all->n_client; i++) {
		c = &all->client[i];
		if (c->seen && *c->code != '\0' && !code_therapist(c->code))
			all->codes[n++] = c->code;
	}
}

void
records_settle(struct records *all, const struct date *as_of)
{
	struct entry *e;
	struct client *c;
	size_t i;

	records_sort(all);
	for (i = 0, c = NULL; i < all->n; i++) {
		e = all->entry[i];
		e->hidden = e->record.aside || (as_of != NULL &&
		    date_known(as_of) && date_known(&e->record.date) &&
		    date_first(&e->record.date) > date_last(as_of));
		if (c == NULL ||
		    strcmp(c->code, client_of(&e->record)) != 0) {
			all->client = mem_grow(all->client, &all->cap_client,
			    all->n_client + 1, sizeof(*c));
			c = &all->client[all->n_client++];
			*c = (struct client){
				.code = client_of(&e->record),
				.entry = all->entry + i,
			};
		}
		c->n_entry++;
	}
	for (i = 0; i < all->n_client; i++)
		records_lay(all, &all->client[i]);
	list_codes(all);
}

static int
find_code(const void *key, const void *element)
{
	return strcmp(key, ((const struct client *)element)->code);
}

const struct client *
records_client(const struct records *all, const char *code)
{
	return all->n_client == 0 ? NULL : bsearch(code, all->client,
	    all->n_client, sizeof(*all->client), find_code);
}

static const struct section *
section_find(const struct client *c, const char *sheet)
{
	size_t i;

	for (i = 0; c != NULL && i < c->n_section; i++)
		if (strcmp(c->section[i].sheet, sheet) == 0)
			return &c->section[i];
	return NULL;
}

/* The lists of all clients in one. */
static const struct record *const *
gather(struct records *all, const char *sheet, bool current)
{
	const struct record **list;
	const struct record *const *from;
	const struct section *s;
	size_t i = 0, n = 0;

	while (i < all->n_client &&
	    section_find(&all->client[i], sheet) == NULL)
		i++;
	if (i == all->n_client)
		return no_records;
	list = pool_new(&all->pool, all->n + 1, sizeof(*list));
	for (; i < all->n_client; i++) {
		s = section_find(&all->client[i], sheet);
		if (s == NULL)
			continue;
		for (from = current ? s->current : s->history; *from != NULL;)
			list[n++] = *from++;
	}
	qsort(list, n, sizeof(*list),
	    current ? records_by_first : records_by_time);
	return list;
}

const struct record *const *
records_current(struct records *all, const char *sheet, const char *client)
{
	const struct section *s;

	if (client == NULL)
		return gather(all, sheet, true);
	s = section_find(records_client(all, client), sheet);
	return s != NULL ? s->current : no_records;
}

const struct record *const *
records_history(struct records *all, const char *sheet, const char *client)
{
	const struct section *s;

	if (client == NULL)
		return gather(all, sheet, false);
	s = section_find(records_client(all, client), sheet);
	return s != NULL ? s->history : no_records;
}

const struct record *const *
records_all(struct records *all, const char *sheet, const char *client)
{
	const struct client *c = records_client(all, client);
	const struct section *found = section_find(c, sheet);
	const struct record **list;
	struct section *s;
	size_t i, n = 0;

	if (found == NULL)
		return no_records;
	s = &c->section[found - c->section];
	if (s->all != NULL)
		return s->all;
	list = pool_new(&all->pool, c->n_entry + 1, sizeof(*list));
	for (i = 0; i < c->n_entry; i++)
		if (strcmp(c->entry[i]->record.sheet->name, sheet) == 0)
			list[n++] = &c->entry[i]->record;
	return s->all = list;
}

const struct record *const *
records_same(struct records *all, const struct record *record)
{
	(void)all;
	return entry_of(record)->same;
}

const char *const *
records_clients(struct records *all)
{
	return all->codes;
}

const char *const *
records_sheets(struct records *all, const char *client)
{
	const struct client *c = records_client(all, client);

	return c != NULL ? c->sheets : no_names;
}

const struct record *
records_one(struct records *all, const char *sheet, const char *client)
{
	return records_current(all, sheet, client)[0];
}

const struct record *
records_person(struct records *all, const char *sheet, const char *client,
    const char *label)
{
	const struct record *const *row = records_current(all, sheet, client);

	while (*row != NULL && !utf8_same(record_text(*row, "person"), label))
		row++;
	return *row;
}

struct date
records_last_date(struct records *all, const char *client)
{
	const struct client *c = records_client(all, client);

	return c != NULL ? c->last : (struct date){ .precision = DATE_NONE };
}

size_t
records_nth(struct records *all, const struct record *record)
{
	const struct client *c = records_client(all, client_of(record));
	struct str key = { 0 };
	size_t i, n = 0;

	record_key(record, &key);
	for (i = 0; i < c->n_entry; i++) {
		n += records_named(c->entry[i], record->sheet->name,
		    str_text(&key), record_on(record));
		if (&c->entry[i]->record == record)
			break;
	}
	str_free(&key);
	return n;
}
