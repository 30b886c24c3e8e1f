/* SPDX-License-Identifier: MIT
 * Trees: names and what they stand for, order, truth, memory. */

#include <stdlib.h>

#include "mem.h"
#include "tree.h"
#include "unit.h"

static const struct node *
get(const struct node *map, const char *text)
{
	struct name name = tree_name(text, strlen(text));

	return tree_find(map, &name);
}

static bool
says(const struct node *node, const char *text)
{
	return node != NULL && node->len == strlen(text) &&
	    memcmp(node->text, text, node->len) == 0;
}

static void
test_names(void)
{
	struct tree *tree = tree_new();
	struct node *map = tree_map(tree);
	struct node *list = tree_list(tree);

	CHECK(get(map, "a") == NULL);
	tree_set(tree, map, "a", tree_text(tree, "one", 3));
	tree_set(tree, map, "b", list);
	tree_set(tree, map, "", tree_text(tree, "empty", 5));
	CHECK(says(get(map, "a"), "one"));
	CHECK(get(map, "b") == list);
	CHECK(says(get(map, ""), "empty"));
	CHECK(get(map, "A") == NULL && get(map, "aa") == NULL);
	CHECK(get(list, "a") == NULL);
	CHECK(get(get(map, "a"), "a") == NULL);
	tree_set(tree, map, "a", tree_text(tree, "two", 3));
	CHECK(says(get(map, "a"), "two"));
	/* Below itself. */
	tree_set(tree, map, "map", map);
	CHECK(says(get(get(get(map, "map"), "map"), "a"), "two"));
	tree_free(tree);
}

/* More names than there are bits to tell them by. */
static void
test_many(void)
{
	struct tree *tree = tree_new();
	struct node *map = tree_map(tree);
	char names[1000][16];
	int found = 0;
	int i;

	for (i = 0; i < 1000; i++) {
		snprintf(names[i], sizeof(names[i]), "n%d", i);
		tree_set(tree, map, names[i],
		    tree_copy(tree, names[i], strlen(names[i])));
	}
	for (i = 0; i < 1000; i++)
		found += says(get(map, names[i]), names[i]);
	CHECK_INT(found, 1000);
	CHECK(get(map, "n1000") == NULL);
	tree_free(tree);
}

static void
test_order(void)
{
	struct tree *tree = tree_new();
	struct node *list = tree_list(tree);
	const struct link *item;
	const char *digits = "0123456789";
	size_t i;

	for (i = 0; i < 10; i++)
		tree_add(tree, list, tree_text(tree, digits + i, 1));
	for (i = 0, item = list->first; item != NULL; item = item->next)
		i += item->node->text == digits + i;
	CHECK_INT(i, 10);
	tree_free(tree);
}

static void
test_truth(void)
{
	struct tree *tree = tree_new();
	struct node *list = tree_list(tree);

	CHECK(!tree_true(NULL));
	CHECK(tree_true(tree_bool(tree, true)));
	CHECK(!tree_true(tree_bool(tree, false)));
	CHECK(tree_true(tree_text(tree, "0", 1)));
	CHECK(!tree_true(tree_text(tree, "", 0)));
	CHECK(!tree_true(tree_raw(tree, "", 0)));
	CHECK(tree_true(tree_raw(tree, "x", 1)));
	CHECK(tree_true(tree_map(tree)));
	CHECK(!tree_true(list));
	tree_add(tree, list, tree_bool(tree, false));
	CHECK(tree_true(list));
	tree_free(tree);
}

static void
test_memory(void)
{
	struct tree *tree = tree_new();
	char *mine = mem_dup("mine");
	char *big = mem_new(1 << 20, 1);
	struct node *copy = tree_copy(tree, mine, 4);
	struct node *raw = tree_copy_raw(tree, mine, 4);
	struct node *text = tree_text(tree, mine, 4);
	int i;

	CHECK(text->text == mine && text->kind == NODE_TEXT);
	mine[0] = 'X';
	CHECK(says(copy, "mine") && copy->kind == NODE_TEXT);
	CHECK(says(raw, "mine") && raw->kind == NODE_RAW);
	CHECK_INT(tree_copy(tree, NULL, 0)->len, 0);
	memset(big, 'b', 1 << 20);
	copy = tree_copy(tree, big, 1 << 20);
	for (i = 0; i < 10000; i++)
		tree_map(tree);
	CHECK(memcmp(copy->text, big, 1 << 20) == 0);
	tree_clear(tree);
	CHECK(says(tree_copy(tree, "after", 5), "after"));
	tree_clear(tree);
	tree_free(tree);
	tree_free(NULL);
	free(big);
	free(mine);
}

int
main(void)
{
	test_names();
	test_many();
	test_order();
	test_truth();
	test_memory();
	return unit_done();
}
