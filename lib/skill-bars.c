/* SPDX-License-Identifier: MIT
 * The four skills as bars. */

#include <stdlib.h>

#include "bars.h"
#include "drawn.h"
#include "err.h"
#include "mem.h"
#include "skill-own.h"

enum { DATES = 3, COLUMNS = 6, WIDTH_MIN = 40, WIDTH_MAX = 120 };

/* One bar, and its row of the table. */
struct line {
	const struct choice *skill;
	const struct record *row;
	size_t rater;
	struct skill_score score;
	char *group, *label, *said, *answered, *practised;
};

struct lines {
	struct line *line;
	size_t n;
};

static char *
taken(struct str *s)
{
	char *text = mem_dup(str_text(s));

	str_free(s);
	return text;
}

/* The words of a line. */
static void
word(struct line *l, const struct shown *s)
{
	struct str text = { 0 };

	str_printf(&text, "%zu", skill_practised(s, l->skill));
	l->practised = taken(&text);
	str_printf(&text, "%s, ", words_in(&l->skill->label, s->lang));
	skill_put_practised(s, l->skill, &text);
	l->group = taken(&text);
	str_printf(&text, "%s %s", record_on(l->row), skill_rater(l->rater));
	l->label = taken(&text);
	skill_words(&l->score, &text);
	l->said = taken(&text);
	str_printf(&text, "%ld", l->score.answered);
	l->answered = taken(&text);
}

/* First, middle and latest; all where there are no more. */
static size_t
pick(size_t n, size_t at[DATES])
{
	size_t i;

	for (i = 0; i < n && i < DATES; i++)
		at[i] = n <= DATES ? i : i * (n - 1) / (DATES - 1);
	return i;
}

static void
find_lines(struct lines *all, const struct skill_raters *r,
    const struct shown *s)
{
	size_t skills = r->skills->n_option, at[DATES], n, i, k, rater;
	struct line *l;

	all->line = mem_new(skills * SKILL_RATERS * DATES,
	    sizeof(*all->line));
	for (i = 0; i < skills; i++)
		for (rater = 0; rater < SKILL_RATERS; rater++) {
			n = pick(r->n[rater], at);
			for (k = 0; k < n; k++) {
				l = &all->line[all->n++];
				l->skill = &r->skills->option[i];
				l->row = r->row[rater][at[k]];
				l->rater = rater;
				l->score = skill_score(l->row, l->skill);
				word(l, s);
			}
		}
}

static void
free_lines(struct lines *all)
{
	struct line *l = all->line;

	for (; l < all->line + all->n; l++) {
		free(l->group);
		free(l->label);
		free(l->said);
		free(l->answered);
		free(l->practised);
	}
	free(all->line);
}

static void
put_bars(struct picture *p, const struct lines *all)
{
	struct bar *bar = mem_new(all->n, sizeof(*bar));
	const struct line *l;
	size_t i;

	for (i = 0; i < all->n; i++) {
		l = &all->line[i];
		bar[i] = (struct bar){ l->group, l->label, l->score.enough ?
		    (double)l->score.sum / (double)l->score.answered : -1,
		    l->said };
	}
	bars_put(p, bar, all->n, SKILL_TOP);
	free(bar);
}

static void
put_table(struct picture *p, const struct lines *all, const struct shown *s)
{
	const char **cell = mem_new((all->n + 1) * COLUMNS, sizeof(*cell));
	const char *const head[COLUMNS] = { _("Skill"), _("Date"),
		_("Rated by"), _("Mean"), _("Answered"), _("Practised") };
	const struct line *l = all->line;
	size_t at;

	for (at = 0; at < COLUMNS; at++)
		cell[at] = head[at];
	for (; l < all->line + all->n; l++) {
		cell[at++] = words_in(&l->skill->label, s->lang);
		cell[at++] = record_on(l->row);
		cell[at++] = skill_rater(l->rater);
		cell[at++] = l->said;
		cell[at++] = l->answered;
		cell[at++] = l->practised;
	}
	p->height += 2;
	picture_table(p, cell, all->n + 1, COLUMNS);
	free(cell);
}

static struct picture *
draw(const struct lines *all, const struct shown *s, size_t width, bool table)
{
	struct str title = { 0 };
	struct picture *p;

	str_printf(&title, _("Social abilities of %s"), s->client);
	p = picture_new((double)width, 0, title.text);
	str_free(&title);
	picture_describe(p, s->first != NULL ? s->first : "");
	if (table) {
		picture_head(p, s->first);
		p->height += 2 * (double)picture_lines(p, 0, width,
		    PICTURE_PLAIN, _("From 0, never, to 4, nearly always. Not "
		    "a validated scale: no norms, no cut-off, no total."));
		p->height += 2;
	}
	put_bars(p, all);
	if (table)
		put_table(p, all, s);
	return p;
}

struct picture *
skill_bars(const struct shown *s, size_t width, bool table)
{
	struct skill_raters r;
	struct lines all = { 0 };
	struct picture *p = NULL;

	width = width < WIDTH_MIN ? WIDTH_MIN : width;
	width = width > WIDTH_MAX ? WIDTH_MAX : width;
	skill_open(&r, s);
	if (r.skills != NULL) {
		find_lines(&all, &r, s);
		p = draw(&all, s, width, table);
		free_lines(&all);
	}
	skill_close(&r);
	return p;
}

struct node *
skill_drawn(const struct shown *s, struct tree *t, enum escape how)
{
	return s->plain ? NULL : drawn_node(s, t, skill_bars(s,
	    how == ESCAPE_HTML ? SKILL_PAGE : s->width, false), how);
}
