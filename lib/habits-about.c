/* SPDX-License-Identifier: MIT
 * What a list of habits says of itself, and its patterns when they are first
 * needed. */

#include <string.h>
#include <strings.h>

#include "habits-list.h"

const struct fault *
habits_fault(const struct habits *habits)
{
	return habits->fault.reason != NULL ? &habits->fault : NULL;
}

void
habits_note(struct str *out, const struct habits *habits)
{
	if (!habits->there)
		str_printf(out, _("Nothing was marked: there is no list of "
		    "habits for the language %s.\n"), habits->lang);
}

const struct habit *
habits_get(const struct habits *habits, const char *code)
{
	size_t i;

	for (i = 0; i < habits->n_habit; i++)
		if (strcmp(habits->habit[i]->code, code) == 0)
			return habits->habit[i];
	return NULL;
}

/* Is it one of the names joined by semicolons, in any case? */
static bool
is_one_of(const char *names, const char *name)
{
	size_t len = strlen(name);

	while (names != NULL && len != 0 && *names != '\0') {
		size_t n = strcspn(names, ";");

		if (n == len && strncasecmp(names, name, n) == 0)
			return true;
		names += n + (names[n] == ';');
	}
	return false;
}

enum habits_whose
habits_speaker(const struct habits *habits, const char *speaker)
{
	enum habits_whose whose = HABITS_OTHER;

	while (whose < HABITS_ANYONE &&
	    !is_one_of(habits->speakers[whose], speaker))
		whose++;
	return whose;
}

static struct match *
compiled(struct habits *h, const char *pattern)
{
	struct str reason = { 0 };
	struct match *match = idiom_compile(&h->idiom, pattern, &reason);

	str_free(&reason);
	return match;
}

struct match *
habit_row_match(struct habits *h, struct habit_row *row)
{
	if (!row->made && *row->pattern != '\0')
		row->match = compiled(h, row->pattern);
	row->made = true;
	return row->match;
}

struct match *
habit_row_except(struct habits *h, struct habit_row *row)
{
	if (!row->made_except && *row->except != '\0')
		row->excepted = compiled(h, row->except);
	if (!row->made_except && *row->unless != '\0')
		row->unlessed = compiled(h, row->unless);
	row->made_except = true;
	return row->excepted;
}

struct match *
habit_common(struct habits *h, enum habit_kind kind)
{
	if (h->common[kind] == NULL && h->common_text[kind].len != 0)
		h->common[kind] = compiled(h, h->common_text[kind].text);
	return h->common[kind];
}
