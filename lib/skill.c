/* SPDX-License-Identifier: MIT
 * Social abilities: items, means and rows. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "skill-own.h"

bool
skill_item(const struct field *field, const struct choice *skill)
{
	size_t len = strlen(skill->code);

	return strncmp(field->name, skill->code, len) == 0 &&
	    field->name[len] == '_' &&
	    isdigit((unsigned char)field->name[len + 1]);
}

bool
skill_turned(const struct field *field)
{
	return field->name[strlen(field->name) - 1] == 'r';
}

struct skill_score
skill_score(const struct record *row, const struct choice *skill)
{
	const struct field *field = row->sheet->field;
	struct skill_score score = { 0 };
	long answer;

	for (; field < row->sheet->field + row->sheet->n; field++) {
		if (!skill_item(field, skill))
			continue;
		answer = record_number(row, field->name, -1);
		if (answer < 0)
			continue;
		score.answered++;
		score.sum += skill_turned(field) ? SKILL_TOP - answer :
		    answer;
	}
	score.enough = score.answered >= SKILL_ENOUGH;
	return score;
}

void
skill_words(const struct skill_score *score, struct str *out)
{
	long tenths;

	if (!score->enough) {
		str_puts(out, _("too few answers"));
		return;
	}
	tenths = (20 * score->sum + score->answered) / (2 * score->answered);
	str_printf(out, "%ld.%ld", tenths / 10, tenths % 10);
}

static int
earlier(const void *a, const void *b)
{
	const struct record *const *x = a;
	const struct record *const *y = b;
	int order = date_cmp(&(*x)->date, &(*y)->date);

	return order != 0 ? order :
	    ((*x)->position > (*y)->position) -
	    ((*x)->position < (*y)->position);
}

const struct record **
skill_rows(const struct shown *s, const char *sheet, const char *rater,
    size_t *n)
{
	const struct record *const *row = records_current(s->all, sheet,
	    s->client);
	const struct record **mine;
	size_t all = 0;

	while (row[all] != NULL)
		all++;
	mine = mem_new(all + 1, sizeof(*mine));
	for (*n = 0; *row != NULL; row++)
		if (rater == NULL || record_is(*row, "rater", rater))
			mine[(*n)++] = *row;
	qsort(mine, *n, sizeof(*mine), earlier);
	return mine;
}

void
skill_open(struct skill_raters *r, const struct shown *s)
{
	size_t i;

	*r = (struct skill_raters){ 0 };
	for (i = 0; i < SKILL_RATERS; i++) {
		r->row[i] = skill_rows(s, "skills", i == 0 ? "client" :
		    "therapist", &r->n[i]);
		if (i != 0 && s->for_client)
			r->n[i] = 0;
		if (r->n[i] != 0)
			r->skills = sheet_get(r->row[i][0]->sheet, "practise");
	}
}

void
skill_close(struct skill_raters *r)
{
	size_t i;

	for (i = 0; i < SKILL_RATERS; i++)
		free(r->row[i]);
}

const char *
skill_rater(size_t rater)
{
	return rater == 0 ? _("client") : _("therapist");
}

size_t
skill_practised(const struct shown *s, const struct choice *skill)
{
	const struct record *const *row = records_current(s->all,
	    "skills-log", s->client);
	size_t n = 0;

	for (; *row != NULL; row++)
		n += skill == NULL || record_is(*row, "skill", skill->code);
	return n;
}

void
skill_put_practised(const struct shown *s, const struct choice *skill,
    struct str *out)
{
	size_t n = skill_practised(s, skill);

	if (n == 0)
		str_puts(out, _("not practised yet"));
	else
		str_printf(out, ngettext("practised %zu time",
		    "practised %zu times", n), n);
}

bool
skill_any(const struct shown *s)
{
	return *records_current(s->all, "skills", s->client) != NULL ||
	    *records_current(s->all, "skills-log", s->client) != NULL;
}
