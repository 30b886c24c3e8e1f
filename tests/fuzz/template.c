/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a template: refused, or rendered without harm and without end.
 */
#include <stdint.h>

#include "template.h"

/* Every partial is the template itself. */
struct whole {
	const char *text;
	size_t len;
};

static int
load(void *context, const char *name, struct str *file, struct str *text)
{
	const struct whole *whole = context;

	str_puts(file, name);
	str_put(text, whole->text, whole->len);
	return 1;
}

static struct node *
data_of(struct tree *tree)
{
	struct node *root = tree_map(tree), *list = tree_list(tree);
	struct node *item = tree_map(tree);

	tree_set(tree, item, "a", tree_text(tree, "<&\n*", 4));
	tree_add(tree, list, item);
	tree_add(tree, list, tree_bool(tree, true));
	tree_set(tree, root, "a", tree_text(tree, "x", 1));
	tree_set(tree, root, "b", list);
	tree_set(tree, root, "c", item);
	return root;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct whole whole = { (const char *)data, len };
	struct template_loader loader = { load, &whole };
	struct tree *tree = tree_new();
	const struct node *root = data_of(tree);
	struct str out = { 0 };
	struct template *t = template_new("t", whole.text, len, &loader);

	if (template_fault(t) == NULL && template_check(t, root))
		template_render(t, root, (enum escape)(len % 4), &out);
	template_free(t);
	str_free(&out);
	tree_free(tree);
	return 0;
}
