/* SPDX-License-Identifier: MIT
 * The words that the names of a template are made of. */

#include <string.h>

#include "template.h"
#include "template_unit.h"

static struct word *
find_word(const struct template *t, const struct name *name)
{
	struct word *word = t->slot[name->hash % TEMPLATE_SLOTS];

	while (word != NULL && !tree_same(&word->name, name))
		word = word->next;
	return word;
}

const struct name *
template_word(struct template *t, const char *text, size_t len)
{
	struct name name = tree_name(text, len);
	struct word **slot = &t->slot[name.hash % TEMPLATE_SLOTS];
	struct word *word = find_word(t, &name);

	if (word == NULL) {
		word = pool_new(&t->words, 1, sizeof(*word));
		*word = (struct word){ name, *slot };
		*slot = word;
	}
	return &word->name;
}

bool
template_uses(const struct template *t, const char *name)
{
	struct name wanted = tree_name(name, strlen(name));

	return find_word(t, &wanted) != NULL;
}
