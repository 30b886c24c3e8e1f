/* SPDX-License-Identifier: MIT
 * Reading a list of habits: the shipped one and the user's own rows. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "habits-list.h"
#include "habits-made.h"
#include "mem.h"

static size_t
sum_of(struct habits *list, struct habit *habit)
{
	size_t i;

	habit->summed = true;
	for (i = 0; i < list->n_sum; i++)
		if (list->sum[i].habit == habit)
			return i;
	list->sum = mem_grow(list->sum, &list->cap_sum, i + 1,
	    sizeof(*list->sum));
	list->sum[i] = (struct habit_sum){ .habit = habit };
	return list->n_sum++;
}

/* What a row is for: a phrase calls it, or it is tried in every turn, or it
 * holds for a whole kind, or it is where a sum begins. */
static void
settle_row(struct habits *list, size_t i)
{
	struct habit_row *row = &list->row[i];
	struct str *all = &list->common_text[row->habit->kind];

	if (row->weight != 0)
		row->sum = sum_of(list, row->habit);
	if (row->weight != 0 && strcmp(row->words, "@listener") == 0) {
		list->sum[row->sum].listener += row->weight;
	} else if (*row->words != '\0') {
		if (!list->made && !phrases_add(list->phrases, row->words, i))
			list->fault = (struct fault){ .file = list->own.file,
				.line = row->line, .column = "words",
				.reason = _("is no list of phrases"),
				.status = STATUS_USAGE };
	} else if (*row->pattern != '\0') {
		list->always[list->n_always++] = (uint16_t)i;
	} else if (*row->except != '\0') {
		str_printf(all, "%s(?:%s)", all->len != 0 ? "|" : "",
		    row->except);
	} else if (row->weight != 0) {
		list->sum[row->sum].from += row->weight;
	}
}

static void
settle(struct habits *list)
{
	const void *made = list->own.file == NULL ?
	    habits_made_find(list->name) : NULL;
	size_t i;

	list->made = made != NULL;
	list->phrases = list->made ? phrases_open(made) : phrases_new();
	for (i = 0; i < list->n_row; i++)
		settle_row(list, i);
}

struct habits *
habits_open(const char *lang, bool own)
{
	struct habits *list = mem_new(1, sizeof(*list));
	struct str name = { 0 };
	struct resource shipped;
	int there;

	list->lang = mem_dup(*lang == '\0' ? "en" : lang);
	str_puts(&name, "patterns/habits.");
	str_put(&name, list->lang, strcspn(list->lang, "-_"));
	str_puts(&name, ".csv");
	list->name = name.text;
	if (resource_shipped(list->name, &shipped))
		list->there = habits_read_file(list, &shipped, false);
	there = own ? resource_own(list->name, &list->own) : 0;
	if (there < 0)
		list->fault = (struct fault){ .file = list->own.file,
			.reason = strerror(errno), .status = STATUS_SYSTEM };
	else if (there > 0 && list->fault.reason == NULL)
		list->there = habits_read_file(list, &list->own, true);
	settle(list);
	list->there &= list->fault.reason == NULL;
	return list;
}

void
habits_close(struct habits *list)
{
	size_t i;

	if (list == NULL)
		return;
	for (i = 0; i < list->n_row; i++) {
		match_free(list->row[i].match);
		match_free(list->row[i].excepted);
		match_free(list->row[i].unlessed);
	}
	for (i = 0; i < HABIT_KINDS; i++) {
		match_free(list->common[i]);
		str_free(&list->common_text[i]);
	}
	phrases_free(list->phrases);
	resource_clear(&list->own);
	pool_free(&list->pool);
	str_free(&list->text);
	free(list->habit);
	free(list->sum);
	free(list->row);
	free(list->lang);
	free(list->name);
	free(list);
}
