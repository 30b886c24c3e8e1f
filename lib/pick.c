/* SPDX-License-Identifier: MIT
 * Records to choose from. */

#include <stdlib.h>

#include "mem.h"
#include "pick.h"
#include "utf8.h"

void
pick_add(struct pick *p, const struct record *record, const char *label)
{
	p->record = mem_grow(p->record, &p->cap, p->n + 1,
	    sizeof(*p->record));
	p->label = mem_grow(p->label, &p->label_cap, p->n + 1,
	    sizeof(*p->label));
	p->record[p->n] = record;
	p->label[p->n++] = mem_dup(label);
}

bool
pick_has(const struct pick *p, const char *label)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (utf8_same(p->label[i], label))
			return true;
	return false;
}

void
pick_clear(struct pick *p)
{
	while (p->n > 0)
		free(p->label[--p->n]);
	free(p->label);
	free(p->record);
	*p = (struct pick){ 0 };
}

enum ask_result
pick_ask(struct fill *f, const struct pick *p, const char *question,
    size_t *chosen)
{
	if (p->n == 0)
		return ASK_KEEP;
	return ask_choose(f->ask, question, (const char *const *)p->label,
	    p->n, chosen);
}

void
pick_key(const struct fill *f, const struct record *r, struct str *out)
{
	const struct field *field;
	size_t before = out->len, i;

	for (i = FIELD_OWN; i < r->sheet->n; i++) {
		field = &r->sheet->field[i];
		if (!field->key || r->value[i].len == 0)
			continue;
		if (out->len != before)
			str_puts(out, ", ");
		field_show(field, r->value[i].text, r->value[i].len, f->lang,
		    out);
	}
}

enum ask_result
pick_known(struct fill *f, const char *const *field, const char *question,
    const struct record **known)
{
	const struct record *const *r = records_current(f->known,
	    f->sheet->name, f->client);
	struct pick list = { 0 };
	struct str label = { 0 };
	enum ask_result result;
	size_t i;

	for (; *r != NULL; r++) {
		str_clear(&label);
		for (i = 0; field[i] != NULL; i++)
			str_join(&label, ", ", record_text(*r, field[i]));
		pick_add(&list, *r, str_text(&label));
	}
	result = pick_ask(f, &list, question, &i);
	if (result == ASK_ANSWER)
		*known = list.record[i];
	pick_clear(&list);
	str_free(&label);
	return result == ASK_KEEP ? ASK_ANSWER : result;
}
