/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a template: refused, or rendered without harm and without end.
 */
#include <stdint.h>

#include "template.h"

/* Every partial is the template itself. */
static int
load(void *context, const char *name, struct resource *r)
{
	(void)name;
	*r = *(const struct resource *)context;
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
	struct str text = { 0 };
	struct resource r = { .file = "t", .len = len };
	struct template_loader loader = { load, &r };
	struct tree *tree = tree_new();
	const struct node *root = data_of(tree);
	struct str out = { 0 };
	struct template *t;

	str_put(&text, (const char *)data, len);
	r.text = text.text;
	t = template_new(&r, &loader);
	if (template_fault(t) == NULL && template_check(t, root))
		template_render(t, root, (enum escape)(len % 4), &out);
	template_free(t);
	str_free(&text);
	str_free(&out);
	tree_free(tree);
	return 0;
}
