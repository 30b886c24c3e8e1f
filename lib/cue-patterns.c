/* SPDX-License-Identifier: MIT
 * One list of patterns/cues.LANG.csv. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "cue-patterns.h"
#include "mem.h"
#include "resource.h"

enum { CODE, KIND, WORDS, PATTERN, EXCEPT, CELLS = 6 };

static const char *const kind_code[CUE_KINDS] = {
	"self-harm", "joining-the-dead", "abuse",
};

/* Lower case for ASCII; anything else as it is. */
static unsigned char
lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static bool
in_word(char c)
{
	unsigned char l = lower(c);

	return (l >= 'a' && l <= 'z') || (l >= '0' && l <= '9') || l > 127 ||
	    l == '_';
}

/* The slot of a word by its first three bytes. */
static size_t
slot_of(const char *word, size_t len)
{
	size_t hash = 0, i;

	for (i = 0; i < CUE_STEM; i++)
		hash = hash * 31 + (i < len ? lower(word[i]) : 0);
	return hash % CUE_SLOTS;
}

static void
add_stem(struct cue_patterns *list, const char *text, size_t len, size_t row)
{
	size_t slot = slot_of(text, len);

	list->stem = mem_grow(list->stem, &list->cap_stem, list->n_stem + 1,
	    sizeof(*list->stem));
	list->stem[list->n_stem] = (struct cue_stem){
		.text = text, .len = len, .row = row, .next = list->slot[slot],
	};
	list->slot[slot] = (int)list->n_stem++;
}

static void
add_stems(struct cue_patterns *list, const char *words, size_t row)
{
	while (*words != '\0') {
		size_t len = strcspn(words, " ");

		add_stem(list, words, len, row);
		words += len + (words[len] == ' ');
	}
}

static const char *
keep(struct cue_patterns *list, const struct cell *cell)
{
	return pool_dup(&list->pool, cell->text, cell->len);
}

static void
add_common(struct cue_patterns *list, int kind, const char *except)
{
	struct str *all = &list->common_text[kind];

	str_printf(all, "%s(?:%s)", all->len != 0 ? "|" : "", except);
}

static void
add_row(struct cue_patterns *list, const struct cell *c)
{
	struct cue_pattern *row = &list->row[list->n];
	int kind;

	if (strcmp(c[KIND].text, "define") == 0) {
		idiom_piece(&list->idiom, keep(list, &c[CODE]),
		    keep(list, &c[PATTERN]));
		return;
	}
	for (kind = 0; kind < CUE_KINDS; kind++)
		if (strcmp(c[KIND].text, kind_code[kind]) == 0)
			break;
	if (kind == CUE_KINDS || list->n == CUE_PATTERNS_MAX)
		return;
	if (c[PATTERN].len == 0) {
		add_common(list, kind, c[EXCEPT].text);
		return;
	}
	row->kind = (enum cue_kind)kind;
	row->pattern = keep(list, &c[PATTERN]);
	row->except = keep(list, &c[EXCEPT]);
	add_stems(list, keep(list, &c[WORDS]), list->n++);
}

struct cue_patterns *
cue_patterns_new(const char *lang)
{
	struct cue_patterns *list = mem_new(1, sizeof(*list));
	const struct csv_record *row;
	struct csv_reader *csv;
	struct str name = { 0 };
	struct resource r;
	size_t i;

	for (i = 0; i < CUE_SLOTS; i++)
		list->slot[i] = -1;
	str_printf(&name, "patterns/cues.%s.csv", lang);
	if (resource_shipped(name.text, &r)) {
		csv = csv_open_text(r.text, r.len);
		csv_next(csv); /* the header */
		while ((row = csv_next(csv)) != NULL)
			if (row->n == CELLS)
				add_row(list, row->cell);
		csv_close(csv);
	}
	str_free(&name);
	return list;
}

void
cue_patterns_free(struct cue_patterns *list)
{
	size_t i;

	if (list == NULL)
		return;
	for (i = 0; i < list->n; i++) {
		match_free(list->row[i].match);
		match_free(list->row[i].excepted);
	}
	for (i = 0; i < CUE_KINDS; i++) {
		match_free(list->common[i]);
		str_free(&list->common_text[i]);
	}
	free(list->stem);
	pool_free(&list->pool);
	free(list);
}

static void
wake(const struct cue_patterns *list, const char *word, size_t len,
    bool *awake, bool *any)
{
	int i = list->slot[slot_of(word, len)];

	for (; i >= 0; i = list->stem[i].next) {
		const struct cue_stem *stem = &list->stem[i];
		size_t k;

		/* A short one is the whole word. */
		if (len < stem->len || (stem->len < CUE_STEM &&
		    len != stem->len))
			continue;
		for (k = 0; k < stem->len; k++)
			if (lower(word[k]) != (unsigned char)stem->text[k])
				break;
		if (k == stem->len)
			*any = awake[stem->row] = true;
	}
}

bool
cue_patterns_wake(const struct cue_patterns *list, const char *text, size_t len,
    bool awake[static CUE_PATTERNS_MAX])
{
	bool any = false;
	size_t i = 0;

	memset(awake, 0, CUE_PATTERNS_MAX * sizeof(*awake));
	while (i < len) {
		size_t start;

		while (i < len && !in_word(text[i]))
			i++;
		for (start = i; i < len && in_word(text[i]); )
			i++;
		if (i > start)
			wake(list, text + start, i - start, awake, &any);
	}
	return any;
}

static struct match *
compile(const struct cue_patterns *list, const char *pattern)
{
	struct str reason = { 0 };
	struct match *match = idiom_compile(&list->idiom, pattern,
	    &reason);

	str_free(&reason);
	return match;
}

struct cue_pattern *
cue_patterns_get(struct cue_patterns *list, size_t i)
{
	struct cue_pattern *row = &list->row[i];

	if (!row->made) {
		row->match = compile(list, row->pattern);
		row->made = true;
	}
	return row;
}

struct match *
cue_patterns_except(struct cue_patterns *list, struct cue_pattern *row)
{
	if (row->excepted == NULL && *row->except != '\0')
		row->excepted = compile(list, row->except);
	return row->excepted;
}

struct match *
cue_patterns_common(struct cue_patterns *list, enum cue_kind kind)
{
	const struct str *text = &list->common_text[kind];

	if (list->common[kind] == NULL && text->len != 0)
		list->common[kind] = compile(list, text->text);
	return list->common[kind];
}
