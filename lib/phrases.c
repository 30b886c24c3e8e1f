/* SPDX-License-Identifier: MIT
 * Many phrases in one pass: a tree of their letters, entered at each word. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "phrases.h"

enum { CLASSES = 64, NODES_MAX = UINT16_MAX, NONE = -1 };

struct ending {
	size_t number;
	bool more; /* the word may go on */
	int next;  /* of the same node, or NONE */
};

/* A number of words that a text must have. */
struct length {
	size_t words, number;
};

struct node {
	uint16_t next[CLASSES]; /* 0: none, as no phrase leads to the root */
	int ending;
};

struct phrases {
	/* Bytes that are told apart; those in no phrase are of class 0. */
	unsigned char class[256];
	bool word[256];
	unsigned n_class;
	struct node *node;
	size_t n, cap;
	struct ending *ending;
	size_t n_ending, cap_ending;
	struct length *length;
	size_t n_length, cap_length;
};

static size_t
node_new(struct phrases *all)
{
	all->node = mem_grow(all->node, &all->cap, all->n + 1,
	    sizeof(*all->node));
	all->node[all->n] = (struct node){ .ending = NONE };
	return all->n++;
}

struct phrases *
phrases_new(void)
{
	struct phrases *all = mem_new(1, sizeof(*all));
	int c;

	all->n_class = 1;
	for (c = 0; c < 256; c++)
		all->word[c] = (c >= 'a' && c <= 'z') || c > 127 ||
		    (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		    c == '_';
	node_new(all);
	return all;
}

void
phrases_free(struct phrases *all)
{
	if (all == NULL)
		return;
	free(all->node);
	free(all->ending);
	free(all->length);
	free(all);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* The class of a byte of a phrase, a new one where it has none; 0 when there
 * are too many. */
static unsigned
class_of(struct phrases *all, unsigned char c)
{
	unsigned char class = all->class[c];

	if (class != 0 || all->n_class == CLASSES)
		return class;
	class = (unsigned char)all->n_class++;
	all->class[c] = class;
	if (c >= 'a' && c <= 'z')
		all->class[c - 'a' + 'A'] = class;
	if (c == ' ')
		all->class['\n'] = all->class['\t'] = all->class['\r'] = class;
	return class;
}

static bool
add_length(struct phrases *all, const char *digits, size_t number)
{
	char *end;
	unsigned long words = strtoul(digits, &end, 10);

	all->length = mem_grow(all->length, &all->cap_length,
	    all->n_length + 1, sizeof(*all->length));
	all->length[all->n_length++] = (struct length){ words, number };
	return end > digits && (*end == '\0' || *end == ';');
}

static bool
add(struct phrases *all, const char *phrase, size_t len, size_t number)
{
	bool more = len > 0 && phrase[len - 1] == '*';
	size_t at = 0, i;

	len -= more;
	if (len == 0)
		return false;
	if (*phrase == '#')
		return add_length(all, phrase + 1, number);
	for (i = 0; i < len; i++) {
		unsigned class = class_of(all, (unsigned char)phrase[i]);
		size_t next = all->node[at].next[class];

		if (class == 0 || all->n == NODES_MAX)
			return false;
		if (next == 0) {
			next = node_new(all);
			all->node[at].next[class] = (uint16_t)next;
		}
		at = next;
	}
	all->ending = mem_grow(all->ending, &all->cap_ending,
	    all->n_ending + 1, sizeof(*all->ending));
	all->ending[all->n_ending] = (struct ending){ number, more,
		all->node[at].ending };
	all->node[at].ending = (int)all->n_ending++;
	return true;
}

bool
phrases_add(struct phrases *all, const char *list, size_t number)
{
	for (;;) {
		size_t len = strcspn(list, ";");

		if (!add(all, list, len, number))
			return false;
		if (list[len] == '\0')
			return true;
		list += len + 1;
	}
}

/* Does the word go on at i?  An apostrophe between letters is of the word. */
static bool
goes_on(const struct phrases *all, const char *text, size_t len, size_t i)
{
	return i < len && (all->word[(unsigned char)text[i]] ||
	    (text[i] == '\'' && i > 0 &&
	    all->word[(unsigned char)text[i - 1]] && i + 1 < len &&
	    all->word[(unsigned char)text[i + 1]]));
}

/* Follow the tree from a place where a word begins. */
static void
follow(const struct phrases *all, size_t at, const char *text, size_t len,
    size_t start, phrases_hit *hit, void *context)
{
	size_t i = start;

	while (i < len) {
		bool space = is_space(text[i]);
		int e;

		at = all->node[at].next[all->class[(unsigned char)text[i]]];
		if (at == 0)
			return;
		for (i++; space && i < len && is_space(text[i]); )
			i++;
		for (e = all->node[at].ending; e != NONE; ) {
			const struct ending *end = &all->ending[e];

			if (end->more || !goes_on(all, text, len, i))
				hit(context, end->number, start, i);
			e = end->next;
		}
	}
}

void
phrases_find(const struct phrases *all, const char *text, size_t len,
    phrases_hit *hit, void *context)
{
	size_t first = all->node[0].next[all->class['^']];
	size_t i = 0, words = 0, k;
	bool begins = true;

	while (i < len) {
		unsigned char c = (unsigned char)text[i];

		if (!all->word[c]) {
			if (c == '?')
				follow(all, 0, text, len, i, hit, context);
			begins = begins || c == '.' || c == '?' || c == '!';
			i++;
			continue;
		}
		follow(all, 0, text, len, i, hit, context);
		if (begins && first != 0)
			follow(all, first, text, len, i, hit, context);
		begins = false;
		for (words++; goes_on(all, text, len, i); )
			i++;
	}
	for (k = 0; k < all->n_length; k++)
		if (words >= all->length[k].words)
			hit(context, all->length[k].number, len, len);
}
