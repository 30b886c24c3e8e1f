/* SPDX-License-Identifier: MIT
 * One list of patterns/cues.LANG.csv. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "cue-patterns.h"
#include "mem.h"

static const char *const kind_code[CUE_KINDS] = {
	"self-harm", "joining-the-dead", "abuse",
};

struct cue_patterns *
cue_patterns_new(const char *lang)
{
	struct cue_patterns *list = mem_new(1, sizeof(*list));
	struct str name = { 0 };
	struct resource words;

	str_printf(&name, "patterns/cues.%s.csv", lang);
	resource_shipped(name.text, &list->file);
	str_clear(&name);
	str_printf(&name, "patterns/cues.%s.words", lang);
	resource_shipped(name.text, &words);
	list->words = words.made;
	str_free(&name);
	return list;
}

void
cue_patterns_free(struct cue_patterns *list)
{
	size_t i;

	if (list == NULL)
		return;
	for (i = 0; i < CUE_ROWS_MAX; i++) {
		match_free(list->row[i].match);
		match_free(list->row[i].except);
	}
	for (i = 0; i < CUE_KINDS; i++)
		match_free(list->common[i]);
	free(list);
}

/* The cells of the row with that code; false where there is none.  They are of
 * the program, as the list is. */
static bool
read_row(const struct cue_patterns *list, const char *code, size_t len,
    const char *cell[static CUE_CELLS])
{
	struct csv_reader *csv = resource_csv(&list->file);
	const struct csv_record *row;
	bool found = false;
	size_t i;

	while (!found && (row = csv_next(csv)) != NULL) {
		found = row->cell[CUE_CODE].len == len &&
		    memcmp(row->cell[CUE_CODE].text, code, len) == 0;
		for (i = 0; found && i < CUE_CELLS; i++)
			cell[i] = row->cell[i].text;
	}
	csv_close(csv);
	return found;
}

/* Add the pieces that a pattern names as (?&code), each once. */
static void
read_pieces(const struct cue_patterns *list, const char *pattern,
    struct idiom *idiom)
{
	const char *at = pattern, *cell[CUE_CELLS];
	size_t len;

	for (; (at = strstr(at, "(?&")) != NULL; at += len) {
		len = strcspn(at, ")") + 1;
		if (memmem(pattern, strlen(pattern), at, len) == at &&
		    read_row(list, at + 3, len - 4, cell))
			idiom_piece(idiom, cell[CUE_CODE], cell[CUE_PATTERN]);
	}
}

static struct match *
compile(const struct cue_patterns *list, const char *pattern)
{
	struct idiom idiom = { 0 };
	struct str reason = { 0 };
	struct match *match;

	if (*pattern == '\0')
		return NULL;
	read_pieces(list, pattern, &idiom);
	match = idiom_compile(&idiom, pattern, &reason);
	str_free(&reason);
	return match;
}

static void
set_kind(struct cue_pattern *p, const char *code)
{
	int kind;

	p->letter = strcmp(code, "letter") == 0;
	for (kind = 0; kind < CUE_KINDS; kind++)
		if (strcmp(code, kind_code[kind]) == 0)
			break;
	p->kind = p->letter ? CUE_JOINING : (enum cue_kind)kind;
}

static void
read_once(const struct cue_patterns *list, size_t i, struct cue_pattern *row)
{
	const char *code = list->words->code[i];

	if (row->read || !read_row(list, code, strlen(code), row->cell))
		return;
	set_kind(row, row->cell[CUE_KIND]);
	row->read = true;
}

const struct cue_pattern *
cue_patterns_get(struct cue_patterns *list, size_t i, bool letter)
{
	struct cue_pattern *row = &list->row[i];

	read_once(list, i, row);
	if (row->letter && !letter)
		return NULL;
	if (row->read && !row->made)
		row->match = compile(list, row->cell[CUE_PATTERN]);
	row->made = true;
	return row;
}

struct match *
cue_patterns_except(struct cue_patterns *list, size_t i)
{
	struct cue_pattern *row = &list->row[i];

	read_once(list, i, row);
	if (row->read && !row->except_made)
		row->except = compile(list, row->cell[CUE_EXCEPT]);
	row->except_made = true;
	return row->except;
}

/* Rows that have only exceptions hold for their whole kind. */
static struct match *
compile_common(const struct cue_patterns *list, enum cue_kind kind)
{
	struct csv_reader *csv = resource_csv(&list->file);
	const struct csv_record *row;
	struct str all = { 0 };
	struct match *match;

	while ((row = csv_next(csv)) != NULL)
		if (strcmp(row->cell[CUE_KIND].text, kind_code[kind]) == 0 &&
		    row->cell[CUE_PATTERN].len == 0)
			str_printf(&all, "%s(?:%s)", all.len != 0 ? "|" : "",
			    row->cell[CUE_EXCEPT].text);
	csv_close(csv);
	match = compile(list, str_text(&all));
	str_free(&all);
	return match;
}

struct match *
cue_patterns_common(struct cue_patterns *list, enum cue_kind kind)
{
	if (!list->common_made[kind])
		list->common[kind] = compile_common(list, kind);
	list->common_made[kind] = true;
	return list->common[kind];
}
