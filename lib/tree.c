/* SPDX-License-Identifier: MIT
 * The data that a template is rendered over. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "pool.h"
#include "tree.h"

struct tree {
	struct pool pool;
};

struct tree *
tree_new(void)
{
	return mem_new(1, sizeof(struct tree));
}

void
tree_clear(struct tree *tree)
{
	pool_empty(&tree->pool);
}

void
tree_free(struct tree *tree)
{
	if (tree == NULL)
		return;
	pool_free(&tree->pool);
	free(tree);
}

static struct node *
node_new(struct tree *tree, enum node_kind kind)
{
	struct node *node = pool_take(&tree->pool, sizeof(*node));

	*node = (struct node){ .kind = kind };
	return node;
}

static struct node *
words(struct tree *tree, enum node_kind kind, const char *text, size_t len)
{
	struct node *node = node_new(tree, kind);

	node->text = text;
	node->len = len;
	return node;
}

struct node *
tree_text(struct tree *tree, const char *text, size_t len)
{
	return words(tree, NODE_TEXT, text, len);
}

struct node *
tree_raw(struct tree *tree, const char *text, size_t len)
{
	return words(tree, NODE_RAW, text, len);
}

struct node *
tree_copy(struct tree *tree, const char *text, size_t len)
{
	return words(tree, NODE_TEXT, pool_dup(&tree->pool, text, len),
	    len);
}

struct node *
tree_copy_raw(struct tree *tree, const char *text, size_t len)
{
	return words(tree, NODE_RAW, pool_dup(&tree->pool, text, len),
	    len);
}

struct node *
tree_bool(struct tree *tree, bool truth)
{
	struct node *node = node_new(tree, NODE_BOOL);

	node->truth = truth;
	return node;
}

struct node *
tree_list(struct tree *tree)
{
	return node_new(tree, NODE_LIST);
}

struct node *
tree_map(struct tree *tree)
{
	return node_new(tree, NODE_MAP);
}

static struct link *
link_new(struct tree *tree, struct node *node)
{
	struct link *link = pool_take(&tree->pool, sizeof(*link));

	*link = (struct link){ .node = node };
	return link;
}

void
tree_add(struct tree *tree, struct node *list, struct node *item)
{
	struct link *link = link_new(tree, item);

	if (list->last != NULL)
		list->last->next = link;
	else
		list->first = link;
	list->last = link;
}

/* FNV-1a. */
struct name
tree_name(const char *text, size_t len)
{
	struct name name = { text, (uint32_t)len, 2166136261u };
	size_t i;

	for (i = 0; i < len; i++)
		name.hash = (name.hash ^ (unsigned char)text[i]) * 16777619u;
	return name;
}

bool
tree_same(const struct name *a, const struct name *b)
{
	return a->hash == b->hash && a->len == b->len &&
	    memcmp(a->text, b->text, a->len) == 0;
}

static uint64_t
bit(const struct name *name)
{
	return UINT64_C(1) << (name->hash >> 26);
}

void
tree_set(struct tree *tree, struct node *map, const char *name,
    struct node *node)
{
	struct link *link = link_new(tree, node);

	link->name = tree_name(name, strlen(name));
	link->next = map->first;
	map->first = link;
	map->seen |= bit(&link->name);
}

const struct node *
tree_find(const struct node *map, const struct name *name)
{
	const struct link *link;

	if (map->kind != NODE_MAP || (map->seen & bit(name)) == 0)
		return NULL;
	for (link = map->first; link != NULL; link = link->next)
		if (tree_same(&link->name, name))
			return link->node;
	return NULL;
}

bool
tree_true(const struct node *node)
{
	if (node == NULL)
		return false;
	switch (node->kind) {
	case NODE_TEXT:
	case NODE_RAW:
		return node->len != 0;
	case NODE_BOOL:
		return node->truth;
	case NODE_LIST:
		return node->first != NULL;
	case NODE_MAP:
		return true;
	}
	return false;
}
