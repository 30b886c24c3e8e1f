/* SPDX-License-Identifier: MIT
 * The words that the names of a template are made of. */

#include <string.h>

#include "mem.h"
#include "template.h"
#include "template-unit.h"

static struct name
name_of(const struct word *word, const char *text)
{
	return (struct name){ text + word->text, word->len, word->hash };
}

struct name
template_name(const struct unit *unit, uint32_t word)
{
	return name_of(&unit->word[word], unit->r.text);
}

/* The word of that name, or TEMPLATE_NONE. */
static uint32_t
find(const struct made *made, const struct word *word, const char *text,
    const struct name *wanted)
{
	uint32_t i = made->slot[wanted->hash % TEMPLATE_SLOTS];
	struct name name;

	for (; i != TEMPLATE_NONE; i = word[i].next) {
		name = name_of(&word[i], text);
		if (tree_same(&name, wanted))
			break;
	}
	return i;
}

uint32_t
template_word(struct parsed *p, const char *text, const char *at, size_t len)
{
	struct name name = tree_name(at, len);
	uint32_t *slot = &p->made.slot[name.hash % TEMPLATE_SLOTS];
	uint32_t i = find(&p->made, p->word, text, &name);

	if (i != TEMPLATE_NONE)
		return i;
	i = p->made.words++;
	p->word = mem_grow(p->word, &p->cap_word, p->made.words,
	    sizeof(*p->word));
	p->word[i] = (struct word){ .text = (uint32_t)(at - text),
		.len = name.len, .hash = name.hash, .next = *slot };
	return *slot = i;
}

bool
template_uses(const struct template *t, const char *name)
{
	struct name wanted = tree_name(name, strlen(name));
	const struct unit *unit;
	size_t i;

	for (i = 0; i < t->n; i++) {
		unit = t->unit[i];
		if (unit->made != NULL && find(unit->made, unit->word,
		    unit->r.text, &wanted) != TEMPLATE_NONE)
			return true;
	}
	return false;
}
