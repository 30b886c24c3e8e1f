/* SPDX-License-Identifier: MIT
 *
 * The data that a template is rendered over: texts, lists, and maps of names
 * to data.  A tree owns all nodes made in it and frees them at once; a node
 * may stand in several places of its tree, and even below itself.
 */
#ifndef TREE_H
#define TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum node_kind {
	NODE_TEXT, /* someone's words: escaped wherever they are printed */
	NODE_RAW,  /* made by the program: {{{name}}} prints it as it is */
	NODE_BOOL,
	NODE_LIST,
	NODE_MAP,
};
/* For reading only. */
struct node {
	enum node_kind kind;
	union {
		bool truth;
		struct {
			const char *text;
			size_t len;
		};
		struct {
			struct link *first, *last; /* a map: newest first */
			uint64_t seen; /* a bit for each name's hash */
		};
	};
};

/* A name with its hash, which a template counts once for many look-ups. */
struct name {
	const char *text;
	uint32_t len;
	uint32_t hash;
};

/* An item of a list, or a name of a map and what it stands for. */
struct link {
	struct link *next;
	struct node *node;
	struct name name;
};

struct tree;
struct tree *tree_new(void);
/* Drop all nodes and keep some of the room, for the next report. */
void tree_clear(struct tree *tree);
void tree_free(struct tree *tree);

/* The bytes stay the caller's and must live as long as the tree. */
struct node *tree_text(struct tree *tree, const char *text, size_t len);
struct node *tree_raw(struct tree *tree, const char *text, size_t len);
/* The bytes are copied. */
struct node *tree_copy(struct tree *tree, const char *text, size_t len);
struct node *tree_copy_raw(struct tree *tree, const char *text, size_t len);
struct node *tree_bool(struct tree *tree, bool truth);
struct node *tree_list(struct tree *tree);
struct node *tree_map(struct tree *tree);

void tree_add(struct tree *tree, struct node *list, struct node *item);
/* A name set again stands for the new node.  The name is not copied and must
 * live as long as the tree. */
void tree_set(struct tree *tree, struct node *map, const char *name,
    struct node *node);

struct name tree_name(const char *text, size_t len);
bool tree_same(const struct name *a, const struct name *b);
/* What a name of this map stands for, or NULL; NULL of what is no map. */
const struct node *tree_find(const struct node *map, const struct name *name);

/* Is there anything?  Not for false, an empty text, an empty list, NULL. */
bool tree_true(const struct node *node);

#endif
